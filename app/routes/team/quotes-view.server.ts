import type { QuoteCardProps } from '#app/components/quotes/quote-view.ts';
import { markText } from '#app/domain/marked-text.ts';
import { officialLanguages } from '#app/domain/report/bilingual.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { listQuotes } from '#app/services/list-quotes.ts';
import { languageName, shown, teamLanguage } from './shown-text.server.ts';

type Listed = NonNullable<Awaited<ReturnType<typeof listQuotes>>>[number];

/** Fewer than so many comments that have the same facts are few. */
const FEW = 10;

/** A quote as its card shows it, the excerpt marked in the comment around it. */
export function quoteView(quote: Listed, language: string): QuoteCardProps {
  const { excerpt, comment, check, translations } = quote;
  const among = teamLanguage(language);
  const known = quote.language === null || quote.language === 'und' ? null : quote.language;
  const start = comment?.indexOf(excerpt) ?? -1;
  return {
    ...{ id: quote.id, status: quote.status, own: quote.own, text: quote.text },
    ...{ proposedBy: quote.proposedBy, decidedBy: quote.decidedBy },
    masked: quote.text !== excerpt,
    language: known ?? 'und',
    direction: known === null ? 'auto' : directionOf(known),
    languageName: known === null ? null : languageName(known, among),
    around: comment === null || start < 0 ? null : markText(comment, [[{ start, end: start + excerpt.length }]]),
    points: (check?.points ?? []).map((point) => ({
      point,
      words: check?.facts.find(({ kind }) => kind === point)?.words.join(' · ') ?? '',
      all: check?.facts.flatMap(({ words }) => words).join(' + ') ?? '',
      few: formatNumber(FEW, among),
    })),
    translations: officialLanguages
      .filter((tag) => tag !== known)
      .map((tag) => {
        const made = translations.find((one) => one.language === tag);
        const name = languageName(tag, among);
        return { ...shown(made?.text ?? '', tag), name, origin: made?.origin ?? null, by: made?.by ?? null };
      }),
  };
}
