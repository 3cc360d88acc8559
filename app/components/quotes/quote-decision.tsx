import { useTranslation } from 'react-i18next';
import type { QuoteCardProps, SentQuote } from './quote-view.ts';

/** What could point at somebody, each to be confirmed by the second person; then two large buttons. */
export function QuoteDecision({ quote, sent }: { readonly quote: QuoteCardProps; readonly sent: SentQuote | null }) {
  const { t } = useTranslation('team');
  const { id, text, points, language } = quote;
  return (
    <form method="post" autoComplete="off">
      <input type="hidden" name="quote" value={id} />
      <input type="hidden" name="text" value={text} />
      {points.length > 0 && (
        <fieldset className="quote-points" id={`points-${id}`} tabIndex={-1}>
          <legend>{t('quotes.points')}</legend>
          <p className="soft">{t('quotes.pointsHint')}</p>
          {points.map(({ point, words, all, few }) => (
            <label key={point} className="tick">
              <input type="checkbox" name="confirmed" value={point} defaultChecked={sent?.confirmed.includes(point)} />{' '}
              <span>
                <strong>{t(`quotes.point.${point}`, { few })}</strong>{' '}
                <bdi lang={language}>{point === 'together' ? all : words}</bdi>
                <br />
                {t('quotes.nobody')}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <p className="actions">
        <button type="submit" className="button" name="decision" value="approved" aria-describedby={`quote-${id}`}>
          {t('quotes.approve')}
        </button>
        <button
          type="submit"
          className="button button-second"
          name="decision"
          value="declined"
          aria-describedby={`quote-${id}`}
        >
          {t('quotes.decline')}
        </button>
      </p>
    </form>
  );
}
