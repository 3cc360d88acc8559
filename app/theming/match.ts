import type { AnalysedComment } from './analyse.ts';
import { neighbourFactors, type TermPlace } from './disambiguate.ts';
import { compileKeywords, type Keyword, type KeywordIndex } from './keywords.ts';
import type { WordType } from './lexicon.ts';
import { phraseFinder, substringLanguages, withoutOverlaps, type PhrasePlace } from './phrase-finder.ts';
import type { CodebookArea } from './types.ts';

export interface KeywordMatch extends TermPlace {
  /** What its neighbours leave of its strength, 0 to 1, for each of the keyword's claims. */
  readonly factors: readonly number[];
}

export interface KeywordMatcher {
  /** By their index. */
  readonly keywords: readonly Keyword[];
  /** The keywords in a comment of the matcher's language, in the order of its text. */
  readonly match: (comment: AnalysedComment) => KeywordMatch[];
}

/** Segmenting a codebook costs as much as a few hundred comments; small runs come often with the same one. */
const compiled = new WeakMap<readonly CodebookArea[], Map<string, KeywordIndex>>();

/**
 * A matcher for the comments of one language: whole words, in substring languages also parts of words; the longest
 * phrase wins. What is compiled is kept as long as the codebook is, which must not be changed in place.
 */
export function compileMatcher(
  codebook: readonly CodebookArea[],
  language: string,
  lexicon: (form: string) => WordType,
): KeywordMatcher {
  const byLanguage = compiled.get(codebook) ?? new Map<string, KeywordIndex>();
  compiled.set(codebook, byLanguage);
  const { keywords, phrases } = byLanguage.get(language) ?? compileKeywords(codebook, language, lexicon);
  byLanguage.set(language, { keywords, phrases });
  const find = phraseFinder(phrases, language);
  const inCharacters = substringLanguages.has(language);
  const termsAt = (places: readonly PhrasePlace[]): TermPlace[] =>
    places.flatMap(({ phrase, start, end }): TermPlace | [] => {
      const keyword = keywords[phrase];
      return keyword === undefined ? [] : { keyword, start, end };
    });
  // A term that only settles meanings takes no other's place, unless it is there to.
  const takesPlace = ({ phrase }: PhrasePlace): boolean => {
    const keyword = keywords[phrase];
    return keyword !== undefined && (keyword.claims.length > 0 || keyword.blocks);
  };
  return {
    keywords,
    match: (comment) => {
      const { words, inside } = find(comment);
      if (words.length + inside.length === 0) return [];
      const kept = [...withoutOverlaps(words.filter(takesPlace)), ...withoutOverlaps(inside.filter(takesPlace))];
      if (words.length > 0 && inside.length > 0) kept.sort((a, b) => a.start - b.start);
      const terms = termsAt(kept);
      // Terms that only settle meanings are looked at where there is one to settle.
      const all = terms.some(({ keyword }) => keyword.contextual) ? termsAt([...words, ...inside]) : terms;
      return terms
        .filter(({ keyword }) => keyword.claims.length > 0)
        .map((term) => ({ ...term, factors: neighbourFactors(term, terms, all, inCharacters) }));
    },
  };
}
