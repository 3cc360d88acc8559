import { originalSpan } from '#app/language/mapped-text.ts';
import type { AnalysedComment } from './analyse.ts';
import { neighbourFactors, type TermPlace } from './disambiguate.ts';
import { compileKeywords, substringLanguages, type Keyword, type KeywordIndex } from './keywords.ts';
import type { WordType } from './lexicon.ts';
import { childOf, type PhraseTrie } from './phrase-trie.ts';
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

/** Languages whose endings outrun the stemmer: a longer word that begins with a keyword of some length is one. */
const longestEnding: Readonly<Record<string, number>> = { uk: 3, so: 4, ti: 2, am: 3 };
const shortestPrefix: Readonly<Record<string, number>> = { uk: 5, so: 5, ti: 3, am: 3 };

/** A word's steps in the trie: its stem and alternatives, and where none leads on, what a shorter ending leaves. */
interface WordSteps {
  readonly direct: readonly number[];
  readonly shortened: readonly number[];
}

function stepsOf(
  { stem, alternatives }: WordType,
  stems: ReadonlyMap<string, number>,
  language: string,
): WordSteps | null {
  const known = (forms: readonly string[]): number[] => [...new Set(forms.flatMap((form) => stems.get(form) ?? []))];
  const cuts: string[] = [];
  const longest = Math.min(longestEnding[language] ?? 0, stem.length - (shortestPrefix[language] ?? Infinity));
  for (let cut = 1; cut <= longest; cut += 1) cuts.push(stem.slice(0, -cut));
  const steps = { direct: known([stem, ...alternatives]), shortened: known(cuts) };
  return steps.direct.length + steps.shortened.length > 0 ? steps : null;
}

interface Candidate extends TermPlace {
  /** First and last unit (word or character), end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Longest phrase wins: a match inside or across a longer one is dropped; of equally long ones the first stays. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const rivals = candidates.filter(({ keyword }) => keyword.claims.length > 0 || keyword.blocks);
  if (rivals.length < 2) return rivals;
  const taken = new Uint8Array(rivals.reduce((last, { to }) => Math.max(last, to), 0));
  const kept: Candidate[] = [];
  for (const candidate of rivals.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    let free = true;
    for (let unit = candidate.from; free && unit < candidate.to; unit += 1) free = taken[unit] === 0;
    if (!free) continue;
    taken.fill(1, candidate.from, candidate.to);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function wordFinder(index: KeywordIndex, language: string): (comment: AnalysedComment) => Candidate[] {
  const { words: trie, stems, keywords } = index;
  const cache = new Map<WordType, WordSteps | null>();
  const lookUp = (word: WordType): WordSteps | null => {
    let steps = cache.get(word);
    if (steps === undefined) cache.set(word, (steps = stepsOf(word, stems, language)));
    return steps;
  };
  return ({ words, starts, ends }) => {
    const found: Candidate[] = [];
    const arrive = (node: number, from: number, at: number): void => {
      const keyword = keywords[trie.phrases[node] ?? -1];
      if (keyword !== undefined)
        found.push({ keyword, from, to: at + 1, start: starts[from] ?? 0, end: ends[at] ?? 0 });
      walk(node, from, at + 1);
    };
    const walk = (node: number, from: number, at: number): void => {
      const word = words[at];
      const steps = word === undefined ? null : lookUp(word);
      if (steps === null) return;
      let leads = false;
      for (const step of steps.direct) {
        const child = childOf(trie, node, step);
        if (child === 0) continue;
        leads = true;
        arrive(child, from, at);
      }
      for (let place = 0; !leads && place < steps.shortened.length; place += 1) {
        const child = childOf(trie, node, steps.shortened[place] ?? 0);
        if (child === 0) continue;
        leads = true;
        arrive(child, from, at);
      }
    };
    for (let from = 0; from < words.length; from += 1) walk(0, from, from);
    return found;
  };
}

const letter = /\p{L}/u;

function findCharacters(trie: PhraseTrie, keywords: readonly Keyword[], { normalised }: AnalysedComment): Candidate[] {
  const { text } = normalised;
  const found: Candidate[] = [];
  for (let from = 0; from < text.length; from += 1) {
    let node = 0;
    for (let to = from; to < text.length; to += 1) {
      node = childOf(trie, node, text.charCodeAt(to));
      if (node === 0) break;
      const keyword = keywords[trie.phrases[node] ?? -1];
      // One syllable inside a word is chance; at its start it may be the word.
      if (keyword !== undefined && (to > from || from === 0 || !letter.test(text.charAt(from - 1))))
        found.push({ keyword, from, to: to + 1, ...originalSpan(normalised, from, to + 1) });
    }
  }
  return found;
}

function withFactors(kept: readonly Candidate[], all: readonly Candidate[], inCharacters: boolean): KeywordMatch[] {
  return kept
    .filter(({ keyword }) => keyword.claims.length > 0)
    .map((place) => ({
      keyword: place.keyword,
      start: place.start,
      end: place.end,
      factors: neighbourFactors(place, kept, all, inCharacters),
    }));
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
  const index = byLanguage.get(language) ?? compileKeywords(codebook, language, lexicon);
  byLanguage.set(language, index);
  const { characters, keywords } = index;
  const inCharacters = substringLanguages.has(language);
  const findWords = wordFinder(index, language);
  return {
    keywords,
    match: (comment) => {
      const inWords = findWords(comment);
      const inside = characters === null ? [] : findCharacters(characters, keywords, comment);
      if (inWords.length + inside.length === 0) return [];
      const kept = [...withoutOverlaps(inWords), ...withoutOverlaps(inside)].sort((a, b) => a.start - b.start);
      return withFactors(kept, [...inWords, ...inside], inCharacters);
    },
  };
}
