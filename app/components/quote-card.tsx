import { useTranslation } from 'react-i18next';
import { CommentText } from './comment-text.tsx';
import { QuoteDecision } from './quotes/quote-decision.tsx';
import { QuoteMasks } from './quotes/quote-masks.tsx';
import { QuoteTranslations } from './quotes/quote-translations.tsx';
import type { QuoteCardProps, SentQuote } from './quotes/quote-view.ts';

/** One quote in its own language and direction, with its translations, who stands for it, and what can be done about it. */
export function QuoteCard({ quote, sent }: { readonly quote: QuoteCardProps; readonly sent: SentQuote | null }) {
  const { t } = useTranslation('team');
  const { id, text, status, language, direction, languageName, own, around, translations } = quote;
  const proposedBy = quote.proposedBy ?? t('quotes.formerMember');
  const decidedBy = quote.decidedBy ?? t('quotes.formerMember');
  return (
    <article className="card quote" aria-labelledby={`quote-${id}`}>
      <blockquote id={`quote-${id}`} lang={language} dir={direction}>
        <p data-length="long">{text}</p>
      </blockquote>
      {translations
        .filter((one) => one.text !== '')
        .map((one) => (
          <div key={one.language} className="flag-translation">
            <p lang={one.language} dir={one.direction}>
              {one.text}
            </p>
            <p className="soft">
              {one.origin === 'machine'
                ? t('quotes.byMachine', { language: one.name })
                : t('quotes.byPerson', { language: one.name, name: one.by ?? t('quotes.formerMember') })}
            </p>
          </div>
        ))}
      <p className="soft">
        {languageName !== null && <>{languageName} · </>}
        {own && status === 'proposed' ? t('quotes.proposedByYou') : t('quotes.proposedBy', { name: proposedBy })}
        {status === 'approved' && <> · {t('quotes.approvedBy', { name: decidedBy })}</>}
        {status === 'declined' && <> · {t('quotes.declinedBy', { name: decidedBy })}</>}
      </p>
      {around !== null && (
        <details className="fold">
          <summary>{t('quotes.around')}</summary>
          <p lang={language} dir={direction} className="quote-around">
            <CommentText pieces={around} />
          </p>
        </details>
      )}
      {status === 'proposed' && <QuoteMasks quote={quote} sent={sent} />}
      {status === 'proposed' && <QuoteTranslations quote={quote} sent={sent} />}
      {status === 'proposed' && !own && <QuoteDecision quote={quote} sent={sent} />}
      {status !== 'proposed' && !own && (
        <form method="post">
          <input type="hidden" name="quote" value={id} />
          <button type="submit" className="action" name="decision" value="reopened" aria-describedby={`quote-${id}`}>
            {t('quotes.reopen')}
          </button>
        </form>
      )}
    </article>
  );
}
