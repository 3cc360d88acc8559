import { originalSpan } from '#app/language/mapped-text.ts';
import { normalise } from '#app/language/normalise.ts';
import { segmentWords } from '#app/language/segment.ts';
import type { AnalysedComment } from './analyse.ts';
import type { WordType } from './lexicon.ts';
import type { CodebookArea } from './types.ts';

/** A keyword as one language has it, and every area that lists it. */
export interface Keyword {
  /** As the codebook writes it. */
  readonly term: string;
  readonly areaIds: ReadonlySet<string>;
  readonly phrase: boolean;
  /** A single word that is also a stop word of the language (“alone”): it tells little. */
  readonly commonplace: boolean;
}

export interface KeywordMatch {
  readonly keyword: Keyword;
  /** Offsets into the comment's text. */
  readonly start: number;
  readonly end: number;
}

export type KeywordMatcher = (comment: AnalysedComment) => KeywordMatch[];

interface Node {
  readonly children: Map<string, Node>;
  keyword: Keyword | null;
}

/** Chinese is written without spaces, Korean joins particles and compounds: keywords are looked for inside words. */
const substringLanguages: ReadonlySet<string> = new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko']);
/** Where English terms are everyday words in another language's sentence (family doctor, PR card), and stay unmistakable. */
const borrowsEnglish: ReadonlySet<string> = new Set('pa fil ar zh-Hans zh-Hant uk ur hi fa ps ko am ti'.split(' '));
/** Languages whose endings outrun the stemmer: a longer word that begins with a keyword of some length is one. */
const longestEnding: Readonly<Record<string, number>> = { uk: 3, so: 4, ti: 2, am: 3 };
const shortestPrefix: Readonly<Record<string, number>> = { uk: 5, so: 5, ti: 3, am: 3 };

const newNode = (): Node => ({ children: new Map(), keyword: null });

function add(root: Node, steps: readonly string[], make: (before: Keyword | null) => Keyword): void {
  let node = root;
  for (const step of steps) {
    let next = node.children.get(step);
    if (next === undefined) node.children.set(step, (next = newNode()));
    node = next;
  }
  node.keyword = make(node.keyword);
}

interface Candidate extends KeywordMatch {
  /** First and last unit (word or character), end exclusive. */
  readonly from: number;
  readonly to: number;
}

/** Longest phrase wins: a match inside or across a longer one is dropped; of equally long ones the first stays. */
function withoutOverlaps(candidates: Candidate[]): KeywordMatch[] {
  if (candidates.length < 2) return candidates;
  const taken = new Set<number>();
  const kept: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    let free = true;
    for (let unit = candidate.from; free && unit < candidate.to; unit += 1) free = !taken.has(unit);
    if (!free) continue;
    for (let unit = candidate.from; unit < candidate.to; unit += 1) taken.add(unit);
    kept.push(candidate);
  }
  return kept.sort((a, b) => a.from - b.from);
}

function childrenFor(node: Node, word: WordType, language: string): Node[] {
  const found: Node[] = [];
  const direct = node.children.get(word.stem);
  if (direct !== undefined) found.push(direct);
  for (const alternative of word.alternatives) {
    const child = node.children.get(alternative);
    if (child !== undefined && child !== direct) found.push(child);
  }
  const ending = longestEnding[language] ?? 0;
  const least = shortestPrefix[language] ?? Infinity;
  for (let cut = 1; found.length === 0 && cut <= ending && word.stem.length - cut >= least; cut += 1) {
    const child = node.children.get(word.stem.slice(0, -cut));
    if (child !== undefined) found.push(child);
  }
  return found;
}

function matchWords(root: Node, comment: AnalysedComment): KeywordMatch[] {
  const { words, starts, ends, language } = comment;
  const candidates: Candidate[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let nodes: Node[] = [root];
    for (let to = from; to < words.length && nodes.length > 0; to += 1) {
      const word = words[to];
      if (word === undefined) break;
      nodes = nodes.flatMap((node) => childrenFor(node, word, language));
      for (const { keyword } of nodes) {
        if (keyword !== null)
          candidates.push({ keyword, from, to: to + 1, start: starts[from] ?? 0, end: ends[to] ?? 0 });
      }
    }
  }
  return withoutOverlaps(candidates);
}

function matchCharacters(root: Node, comment: AnalysedComment): KeywordMatch[] {
  const { text } = comment.normalised;
  const candidates: Candidate[] = [];
  for (let from = 0; from < text.length; from += 1) {
    let node: Node | undefined = root;
    for (let to = from; node !== undefined && to < text.length; to += 1) {
      node = node.children.get(text.charAt(to));
      const keyword = node?.keyword ?? null;
      // One syllable inside a word is chance; at its start it may be the word.
      const whole = to > from || from === 0 || !/\p{L}/u.test(text.charAt(from - 1));
      if (keyword !== null && whole)
        candidates.push({ keyword, from, to: to + 1, ...originalSpan(comment.normalised, from, to + 1) });
    }
  }
  return withoutOverlaps(candidates);
}

interface Tries {
  readonly words: Node;
  readonly characters: Node;
}

function buildTries(codebook: readonly CodebookArea[], language: string, lexicon: (form: string) => WordType): Tries {
  const words = newNode();
  const characters = newNode();
  const addKeyword = (areaId: string, term: string, bySubstring: boolean): void => {
    const { text } = normalise(term, language);
    const types = segmentWords(text, language).map(({ start, end }) => lexicon(text.slice(start, end)));
    const steps = bySubstring ? text.trim().replace(/\s+/g, ' ').split('') : types.map((type) => type.stem);
    if (types.length === 0) return;
    add(bySubstring ? characters : words, steps, (before) => ({
      term: before?.term ?? term,
      areaIds: new Set([...(before?.areaIds ?? []), areaId]),
      phrase: types.length > 1,
      commonplace: types.length === 1 && types[0]?.content === false && /\p{L}/u.test(text),
    }));
  };
  for (const area of codebook) {
    const own = Object.hasOwn(area.keywords, language) ? (area.keywords[language] ?? []) : [];
    for (const term of own) addKeyword(area.id, term, substringLanguages.has(language));
    if (borrowsEnglish.has(language)) {
      for (const term of area.keywords['en'] ?? []) addKeyword(area.id, term, false);
    }
  }
  return { words, characters };
}

/** Segmenting a codebook costs as much as a few hundred comments; small runs come often with the same one. */
const compiled = new WeakMap<readonly CodebookArea[], Map<string, Tries>>();

/**
 * A matcher for the comments of one language. Keywords are literals, compared as the comment's words are: normalised
 * and stemmed; whole words, in substring languages also parts of words. A keyword may belong to several areas.
 * What is compiled is kept as long as the codebook is, which must not be changed in place.
 */
export function compileMatcher(
  codebook: readonly CodebookArea[],
  language: string,
  lexicon: (form: string) => WordType,
): KeywordMatcher {
  const byLanguage = compiled.get(codebook) ?? new Map<string, Tries>();
  compiled.set(codebook, byLanguage);
  const { words, characters } = byLanguage.get(language) ?? buildTries(codebook, language, lexicon);
  byLanguage.set(language, { words, characters });
  return (comment) => {
    const matches = words.children.size > 0 ? matchWords(words, comment) : [];
    if (characters.children.size === 0) return matches;
    return [...matches, ...matchCharacters(characters, comment)].sort((a, b) => a.start - b.start);
  };
}
