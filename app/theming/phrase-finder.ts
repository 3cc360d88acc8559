import { originalSpan } from '#app/language/mapped-text.ts';
import { normalise } from '#app/language/normalise.ts';
import { segmentWords } from '#app/language/segment.ts';
import type { AnalysedComment } from './analyse.ts';
import type { WordType } from './lexicon.ts';
import { buildPhraseTrie, childOf, type PhraseTrie } from './phrase-trie.ts';

/** A phrase in the steps by which it is looked for. */
export interface PhraseSteps {
  readonly steps: readonly string[];
  /** Looked for inside words: the steps are code units. Else they are stems of words. */
  readonly inside: boolean;
}

/** Phrases of one language, ready to be looked for. */
export interface PhraseIndex {
  /** Stem → step of the trie; 0 is no stem's. */
  readonly stems: ReadonlyMap<string, number>;
  readonly words: PhraseTrie;
  /** Null: no phrase is looked for inside words. */
  readonly characters: PhraseTrie | null;
}

/** A phrase where it stands in a comment. */
export interface PhrasePlace {
  /** Which of the phrases that were compiled. */
  readonly phrase: number;
  /** First and last unit (word or code unit of the normalised text), end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Offsets into the comment's text. */
  readonly start: number;
  readonly end: number;
}

/** Chinese is written without spaces, Korean joins particles and compounds: phrases are looked for inside words. */
export const substringLanguages: ReadonlySet<string> = new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko']);
/** Languages whose endings outrun the stemmer: a longer word that begins with a keyword of some length is one. */
const longestEnding: Readonly<Record<string, number>> = { uk: 3, so: 4, ti: 2, am: 3 };
const shortestPrefix: Readonly<Record<string, number>> = { uk: 5, so: 5, ti: 3, am: 3 };

/** How a phrase is looked for, and the words it is made of; the phrase is a literal, never a pattern. */
export function stepsOfPhrase(
  phrase: string,
  language: string,
  lexicon: (form: string) => WordType,
  inside: boolean,
): PhraseSteps & { readonly words: readonly WordType[] } {
  const { text } = normalise(phrase, language);
  const words = segmentWords(text, language).map(({ start, end }) => lexicon(text.slice(start, end)));
  const steps = inside ? text.trim().replace(/\s+/g, ' ').split('') : words.map(({ stem }) => stem);
  return { steps, inside, words };
}

/** The step of a word that is compared as it is written, not by its stem. */
export const exactStep = (form: string): string => `=${form}`;

const noSteps: readonly number[] = [];

/** Compiles phrases; a place in their list is how they are found again. Of equal ones the first is found. */
export function compilePhrases(phrases: readonly PhraseSteps[]): PhraseIndex {
  const stems = new Map<string, number>();
  for (const { steps, inside } of phrases)
    if (!inside) for (const step of steps) if (!stems.has(step)) stems.set(step, stems.size + 1);
  const words = phrases.map(({ steps, inside }) => (inside ? noSteps : steps.map((step) => stems.get(step) ?? 0)));
  const characters = phrases.map(({ steps, inside }) => (inside ? steps.map((step) => step.charCodeAt(0)) : noSteps));
  return {
    stems,
    words: buildPhraseTrie(words, stems.size + 1),
    characters: characters.some(({ length }) => length > 0) ? buildPhraseTrie(characters, 0x1_0000) : null,
  };
}

/** A word's steps in the trie: as it is written, its stem and alternatives; what a shorter ending leaves where none leads on. */
interface WordSteps {
  readonly direct: readonly number[];
  readonly shortened: readonly number[];
}

function stepsOfWord(word: WordType, stems: ReadonlyMap<string, number>, language: string): WordSteps | null {
  const known = (forms: readonly string[]): number[] => [...new Set(forms.flatMap((form) => stems.get(form) ?? []))];
  const { stem } = word;
  const cuts: string[] = [];
  const longest = Math.min(longestEnding[language] ?? 0, stem.length - (shortestPrefix[language] ?? Infinity));
  for (let cut = 1; cut <= longest; cut += 1) cuts.push(stem.slice(0, -cut));
  const direct = known([exactStep(word.form), stem, ...word.alternatives]);
  const shortened = known(cuts);
  return direct.length + shortened.length > 0 ? { direct, shortened } : null;
}

/** One walk through a comment's words. */
interface Walk {
  readonly trie: PhraseTrie;
  readonly stepsOf: (word: WordType) => WordSteps | null;
  readonly comment: AnalysedComment;
  readonly found: PhrasePlace[];
}

/** Follows a step from a node, notes the phrase that ends there, and walks on; whether it leads anywhere. */
function follow(walk: Walk, node: number, step: number, from: number, at: number): boolean {
  const { trie, comment, found } = walk;
  const child = childOf(trie, node, step);
  if (child === 0) return false;
  const phrase = trie.phrases[child] ?? -1;
  if (phrase !== -1)
    found.push({ phrase, from, to: at + 1, start: comment.starts[from] ?? 0, end: comment.ends[at] ?? 0 });
  walkOn(walk, child, from, at + 1);
  return true;
}

function walkOn(walk: Walk, node: number, from: number, at: number): void {
  const word = walk.comment.words[at];
  const steps = word === undefined ? null : walk.stepsOf(word);
  if (steps === null) return;
  let leads = false;
  for (const step of steps.direct) leads = follow(walk, node, step, from, at) || leads;
  for (let place = 0; !leads && place < steps.shortened.length; place += 1)
    leads = follow(walk, node, steps.shortened[place] ?? 0, from, at);
}

function wordFinder(
  { words: trie, stems }: PhraseIndex,
  language: string,
): (comment: AnalysedComment) => PhrasePlace[] {
  // By word, not by occurrence: what a word's steps are is found out once.
  const cache = new Map<WordType, WordSteps | null>();
  const stepsOf = (word: WordType): WordSteps | null => {
    let steps = cache.get(word);
    if (steps === undefined) cache.set(word, (steps = stepsOfWord(word, stems, language)));
    return steps;
  };
  return (comment) => {
    const walk: Walk = { trie, stepsOf, comment, found: [] };
    for (let from = 0; from < comment.words.length; from += 1) walkOn(walk, 0, from, from);
    return walk.found;
  };
}

const letter = /\p{L}/u;

function findInside(trie: PhraseTrie, { normalised }: AnalysedComment): PhrasePlace[] {
  const { text } = normalised;
  const found: PhrasePlace[] = [];
  for (let from = 0; from < text.length; from += 1) {
    let node = 0;
    for (let to = from; to < text.length; to += 1) {
      node = childOf(trie, node, text.charCodeAt(to));
      if (node === 0) break;
      const phrase = trie.phrases[node] ?? -1;
      // One syllable inside a word is chance; at its start it may be the word.
      if (phrase !== -1 && (to > from || from === 0 || !letter.test(text.charAt(from - 1)))) {
        const { start, end } = originalSpan(normalised, from, to + 1);
        found.push({ phrase, from, to: to + 1, start, end });
      }
    }
  }
  return found;
}

/** Finds every phrase in a comment of the language: in its words, and inside them. Places of both overlap freely. */
export function phraseFinder(
  index: PhraseIndex,
  language: string,
): (comment: AnalysedComment) => { readonly words: PhrasePlace[]; readonly inside: PhrasePlace[] } {
  const inWords = wordFinder(index, language);
  const { characters } = index;
  return (comment) => ({
    words: inWords(comment),
    inside: characters === null ? [] : findInside(characters, comment),
  });
}

/** Longest phrase wins: a place inside or across a longer one is dropped; of equally long ones the first stays. */
export function withoutOverlaps(places: readonly PhrasePlace[]): PhrasePlace[] {
  if (places.length < 2) return [...places];
  if (places.every(({ from }, place) => from >= (places[place - 1]?.to ?? 0))) return [...places];
  const taken = new Uint8Array(places.reduce((last, { to }) => Math.max(last, to), 0));
  const kept: PhrasePlace[] = [];
  for (const place of [...places].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    let free = true;
    for (let unit = place.from; free && unit < place.to; unit += 1) free = taken[unit] === 0;
    if (!free) continue;
    taken.fill(1, place.from, place.to);
    kept.push(place);
  }
  return kept.sort((a, b) => a.from - b.from);
}
