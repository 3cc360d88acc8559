/** What can point at a person, alone or with other facts. */
export const identifyingKinds = [
  'place',
  'community',
  'job',
  'family',
  'age',
  'faith',
  'health',
  'legal',
  'language',
] as const;
export type IdentifyingKind = (typeof identifyingKinds)[number];

/** A fact in a quote, with the words that say it; the language of the quote has none. */
export interface IdentifyingFact {
  readonly kind: IdentifyingKind;
  readonly words: readonly string[];
}

/** What the second person has to confirm: every fact, and, where few comments have them all, that they stand together. */
export type QuotePoint = IdentifyingKind | 'together';

export interface CheckedQuote {
  readonly facts: readonly IdentifyingFact[];
  /** Two facts or more stand together, and fewer comments than the threshold have them all. */
  readonly rare: boolean;
  readonly points: readonly QuotePoint[];
}

/**
 * What is to be confirmed of a quote. `alike`: comments of the consultation that have all the facts that words say, at
 * least so far as they were counted; `inLanguage`: comments in the quote's language; `all`: in any. Few in a language in
 * which most did not write make of the language a fact.
 */
export function checkedQuote(
  said: readonly IdentifyingFact[],
  { alike, inLanguage, all, threshold }: { alike: number; inLanguage: number; all: number; threshold: number },
): CheckedQuote {
  const smallLanguage = inLanguage < threshold && 2 * inLanguage < all;
  const facts = smallLanguage ? [...said, { kind: 'language' as const, words: [] }] : said;
  const rare = facts.length >= 2 && (smallLanguage || alike < threshold);
  const kinds = facts.map(({ kind }) => kind);
  return { facts, rare, points: rare ? [...kinds, 'together'] : kinds };
}

/** The points that somebody has not confirmed. */
export function unconfirmed(points: readonly QuotePoint[], confirmed: readonly string[]): readonly QuotePoint[] {
  return points.filter((point) => !confirmed.includes(point));
}
