import { useTranslation } from 'react-i18next';

export interface QuoteCardProps {
  readonly id: string;
  readonly excerpt: string;
  readonly status: 'proposed' | 'approved' | 'declined';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  readonly languageName: string | null;
  /** Null for somebody who is no longer a member. */
  readonly proposedBy: string | null;
  readonly decidedBy: string | null;
  readonly own: boolean;
}

/** One quote in its own language and direction, with who stands for it; two large buttons for the second person. */
export function QuoteCard({ quote }: { readonly quote: QuoteCardProps }) {
  const { t } = useTranslation('team');
  const { id, excerpt, status, language, direction, languageName, own } = quote;
  const proposedBy = quote.proposedBy ?? t('quotes.formerMember');
  const decidedBy = quote.decidedBy ?? t('quotes.formerMember');
  return (
    <article className="card quote" aria-labelledby={`quote-${id}`}>
      <blockquote id={`quote-${id}`} lang={language} dir={direction}>
        <p>{excerpt}</p>
      </blockquote>
      <p className="soft">
        {languageName !== null && <>{languageName} · </>}
        {own && status === 'proposed' ? t('quotes.proposedByYou') : t('quotes.proposedBy', { name: proposedBy })}
        {status === 'approved' && <> · {t('quotes.approvedBy', { name: decidedBy })}</>}
        {status === 'declined' && <> · {t('quotes.declinedBy', { name: decidedBy })}</>}
      </p>
      {status === 'proposed' && !own && (
        <form method="post" className="actions">
          <input type="hidden" name="quote" value={id} />
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
        </form>
      )}
    </article>
  );
}
