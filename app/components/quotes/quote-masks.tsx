import { useTranslation } from 'react-i18next';
import { maskKinds } from '#app/domain/quote-mask.ts';
import type { QuoteCardProps, SentQuote } from './quote-view.ts';

/** Words that could point at somebody are masked: the masked quote is what is decided about, and published. */
export function QuoteMasks({ quote, sent }: { readonly quote: QuoteCardProps; readonly sent: SentQuote | null }) {
  const { t } = useTranslation('team');
  const { id, masked, language } = quote;
  const typed = sent?.words ?? '';
  return (
    <details className="fold" open={typed === '' ? undefined : true}>
      <summary>{t('quotes.mask')}</summary>
      <form method="post" autoComplete="off">
        <input type="hidden" name="quote" value={id} />
        <div className="field">
          <label htmlFor={`words-${id}`}>{t('quotes.maskWords')}</label>
          <span className="soft" id={`mask-hint-${id}`}>
            {t('quotes.maskHint')}
          </span>
          <textarea
            id={`words-${id}`}
            name="words"
            rows={2}
            lang={language}
            dir="auto"
            defaultValue={typed}
            aria-describedby={`mask-hint-${id}`}
          />
        </div>
        <div className="field">
          <label htmlFor={`kind-${id}`}>{t('quotes.maskAs')}</label>
          <select id={`kind-${id}`} name="kind">
            {maskKinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`quotes.maskKind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <p className="actions">
          <button type="submit" className="button button-second" name="decision" value="mask">
            {t('quotes.maskSubmit')}
          </button>
          {masked && (
            <button type="submit" className="action" name="decision" value="unmask">
              {t('quotes.unmask')}
            </button>
          )}
        </p>
      </form>
    </details>
  );
}
