import { useTranslation } from 'react-i18next';
import { LONGEST_QUOTE } from '#app/domain/quote.ts';

/** Proposing a quote, beside the decision and in its form, so that nothing chosen is lost by it. */
export function QuoteProposal({
  typed,
  language,
  direction,
  invalid,
  outcome,
}: {
  readonly typed: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly invalid: boolean;
  readonly outcome: 'proposed' | 'already' | null;
}) {
  const { t } = useTranslation('review');
  return (
    <details className="fold" open={typed !== '' || invalid || undefined}>
      <summary>{t('quote.title')}</summary>
      {outcome !== null && (
        <p className="saved" role="status">
          {t(`quote.${outcome}`)}
        </p>
      )}
      <p className="soft" id="quote-hint">
        {t('quote.lead', { most: LONGEST_QUOTE })}
      </p>
      <div className="field">
        <label htmlFor="quote">{t('quote.excerpt')}</label>
        <textarea
          id="quote"
          name="quote"
          rows={3}
          lang={language}
          dir={direction}
          defaultValue={typed}
          aria-describedby={invalid ? 'problem quote-hint' : 'quote-hint'}
          aria-invalid={invalid || undefined}
        />
      </div>
      <button type="submit" className="button button-second" name="intent" value="propose-quote">
        {t('quote.submit')}
      </button>
    </details>
  );
}
