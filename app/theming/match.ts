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
  const keywordAt = ({ phrase }: PhrasePlace): Keyword => {
    const keyword = keywords[phrase];
    if (keyword === undefined) throw new Error('A phrase was found that is no keyword');
    return keyword;
  };
  const termAt = (place: PhrasePlace): TermPlace => ({ keyword: keywordAt(place), start: place.start, end: place.end });
  // A term that only settles meanings takes no other's place, unless it is there to.
  const takesPlace = (place: PhrasePlace): boolean => {
    const { claims, blocks } = keywordAt(place);
    return claims.length > 0 || blocks;
  };
  return {
    keywords,
    match: (comment) => {
      const { words, inside } = find(comment);
      if (words.length + inside.length === 0) return [];
      const kept = withoutOverlaps(words.filter(takesPlace));
      if (inside.length > 0) {
        kept.push(...withoutOverlaps(inside.filter(takesPlace)));
        kept.sort((a, b) => a.start - b.start);
      }
      const terms = kept.map(termAt);
      // Terms that only settle meanings are looked at where there is one to settle.
      const contextual = terms.some(({ keyword }) => keyword.contextual);
      const all = contextual ? [...words, ...inside].map(termAt) : terms;
      const matches: KeywordMatch[] = [];
      for (const term of terms) {
        const { keyword, start, end } = term;
        if (keyword.claims.length > 0)
          matches.push({ keyword, start, end, factors: neighbourFactors(term, terms, all, inCharacters) });
      }
      return matches;
    },
  };
}
