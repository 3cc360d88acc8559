import { useTranslation } from 'react-i18next';
import type { QuoteCardProps, SentQuote } from './quote-view.ts';

/** What is published beside the quote in the official languages that it is not in; typed by a person. */
export function QuoteTranslations({
  quote,
  sent,
}: {
  readonly quote: QuoteCardProps;
  readonly sent: SentQuote | null;
}) {
  const { t } = useTranslation('team');
  const { id, text, language, direction, translations } = quote;
  const typed = (tag: string) => sent?.texts[tag];
  return (
    <details className="fold" open={translations.some((one) => typed(one.language) !== undefined) || undefined}>
      <summary>{t('quotes.translate')}</summary>
      <form method="post" autoComplete="off">
        <input type="hidden" name="quote" value={id} />
        <p className="soft">{t('quotes.translateHint')}</p>
        <p lang={language} dir={direction}>
          {text}
        </p>
        {translations.map((one) => (
          <div key={one.language} className="field">
            <label htmlFor={`${one.language}-${id}`}>{one.name}</label>
            <textarea
              id={`${one.language}-${id}`}
              name={`translation-${one.language}`}
              rows={3}
              lang={one.language}
              dir={one.direction}
              defaultValue={typed(one.language) ?? one.text}
            />
          </div>
        ))}
        <button type="submit" className="button button-second" name="decision" value="translate">
          {t('quotes.translateSubmit')}
        </button>
      </form>
    </details>
  );
}
