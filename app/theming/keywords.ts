import { normalise } from '#app/language/normalise.ts';
import { segmentWords } from '#app/language/segment.ts';
import type { WordType } from './lexicon.ts';
import {
  compilePhrases,
  stepsOfPhrase,
  substringLanguages,
  type PhraseIndex,
  type PhraseSteps,
} from './phrase-finder.ts';
import type { CodebookArea } from './types.ts';

/** Where an area has a term from: its keywords, or the words of its label or definition, which tell less. */
export type KeywordSource = 'keyword' | 'label' | 'definition';

/** That a term speaks for an area. */
export interface KeywordClaim {
  /** Place of the area in the codebook. */
  readonly area: number;
  readonly areaId: string;
  readonly source: KeywordSource;
  /** Whether the area has keywords of its own in the language; label and definition tell less then. */
  readonly hasKeywords: boolean;
  /** Terms (by index) of which one must stand near; empty: none must. */
  readonly needs: ReadonlySet<number>;
  /** Terms (by index) near which it means something else. */
  readonly excludes: ReadonlySet<number>;
}

/** A term as one language has it, and every area that claims it. Without claims it only settles others' meaning. */
export interface Keyword {
  readonly index: number;
  /** As the codebook writes it. */
  readonly term: string;
  readonly claims: readonly KeywordClaim[];
  /** Places of the areas that have it as a keyword, not only in label or definition. */
  readonly keywordOf: readonly number[];
  /** Whether what stands near it settles its meaning for one of its areas. */
  readonly contextual: boolean;
  /** Place of its first claim among those of all keywords of the language. */
  readonly firstClaim: number;
  readonly phrase: boolean;
  /** A single word that is also a stop word of the language (“alone”): it tells little. */
  readonly commonplace: boolean;
  /** A longer phrase in which a keyword means something else: “accident of birth”. */
  readonly blocks: boolean;
}

/** The keywords of one language, ready to be looked for; a phrase of the index is the keyword of that place. */
export interface KeywordIndex {
  readonly keywords: readonly Keyword[];
  readonly phrases: PhraseIndex;
}

/** Where English terms are everyday words in another language's sentence (family doctor, PR card), and stay unmistakable. */
const borrowsEnglish: ReadonlySet<string> = new Set('pa fil ar zh-Hans zh-Hant uk ur hi fa ps ko am ti'.split(' '));
/** Of a label or definition only words of so many letters are taken, where words have letters. */
const shortestWeakWord = 3;
/** A longer label is a sentence, which nobody repeats as a phrase. */
const longestLabelPhrase = 4;

interface Draft extends PhraseSteps {
  readonly term: string;
  readonly claims: Map<number, { source: KeywordSource; needs: Set<number>; excludes: Set<number> }>;
  readonly phrase: boolean;
  readonly commonplace: boolean;
  blocks: boolean;
}

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean =>
  whole.some((_, from) => part.every((step, offset) => whole[from + offset] === step));

const ownTexts = <Value>(texts: Readonly<Record<string, Value>>, language: string): Value | undefined =>
  Object.hasOwn(texts, language) ? texts[language] : undefined;

/**
 * Compiles what the codebook has in one language. Keywords are literals, normalised and stemmed as comments are. English
 * keywords count too where another language's sentence borrows them. A keyword may belong to several areas.
 */
export function compileKeywords(
  codebook: readonly CodebookArea[],
  language: string,
  lexicon: (form: string) => WordType,
): KeywordIndex {
  const drafts: Draft[] = [];
  const indexOf = new Map<string, number>();

  const draftOf = (term: string, bySubstring: boolean): number | null => {
    const { steps, inside, words } = stepsOfPhrase(term, language, lexicon, bySubstring);
    const [first] = words;
    if (first === undefined) return null;
    const key = `${inside ? 'c' : 'w'}${steps.join('\u0000')}`;
    const known = indexOf.get(key);
    if (known !== undefined) return known;
    const phrase = words.length > 1;
    const commonplace = !phrase && !first.content && /\p{L}/u.test(first.form);
    drafts.push({ term, steps, inside, claims: new Map(), phrase, commonplace, blocks: false });
    indexOf.set(key, drafts.length - 1);
    return drafts.length - 1;
  };

  const claim = (area: number, term: string, bySubstring: boolean, source: KeywordSource): void => {
    const index = draftOf(term, bySubstring);
    const claims = index === null ? undefined : drafts[index]?.claims;
    // Keywords are claimed before labels, and labels before definitions: the first says most.
    if (claims?.has(area) === false) claims.set(area, { source, needs: new Set(), excludes: new Set() });
  };

  const settle = (area: number, { term, needs, excludes }: ContextTerms, bySubstring: boolean): void => {
    const index = draftOf(term, bySubstring);
    const draft = index === null ? undefined : drafts[index];
    const own = draft?.claims.get(area);
    if (draft === undefined || own === undefined) return;
    for (const near of needs) {
      const other = draftOf(near, bySubstring);
      if (other !== null) own.needs.add(other);
    }
    for (const near of excludes) {
      const other = draftOf(near, bySubstring);
      const phrase = other === null ? undefined : drafts[other];
      if (other === null || phrase === undefined || other === index) continue;
      if (isPartOf(draft.steps, phrase.steps)) phrase.blocks = true;
      else own.excludes.add(other);
    }
  };

  const bySubstring = substringLanguages.has(language);
  const sources = borrowsEnglish.has(language) ? [language, 'en'] : [language];
  codebook.forEach((area, place) => {
    for (const source of sources) {
      const inside = bySubstring && source === language;
      for (const term of ownTexts(area.keywords, source) ?? []) claim(place, term, inside, 'keyword');
    }
  });
  codebook.forEach((area, place) => {
    const label = ownTexts(area.label, language);
    if (label === undefined) return;
    if (wordsOf(label, language, lexicon).length <= longestLabelPhrase) claim(place, label, bySubstring, 'label');
    for (const word of weakWords(label, language, lexicon)) claim(place, word, bySubstring, 'label');
  });
  codebook.forEach((area, place) => {
    const definition = ownTexts(area.definition, language) ?? '';
    for (const word of weakWords(definition, language, lexicon)) claim(place, word, bySubstring, 'definition');
  });
  codebook.forEach((area, place) => {
    for (const source of sources) {
      for (const { term, with: needs = [], without: excludes = [] } of ownTexts(area.context ?? {}, source) ?? [])
        settle(place, { term, needs, excludes }, bySubstring && source === language);
    }
  });
  return indexOfDrafts(drafts, codebook, language);
}

interface ContextTerms {
  readonly term: string;
  readonly needs: readonly string[];
  readonly excludes: readonly string[];
}

function wordsOf(text: string, language: string, lexicon: (form: string) => WordType): WordType[] {
  const normalised = normalise(text, language).text;
  return segmentWords(normalised, language).map(({ start, end }) => lexicon(normalised.slice(start, end)));
}

const weakWords = (text: string, language: string, lexicon: (form: string) => WordType): string[] =>
  wordsOf(text, language, lexicon)
    .filter(({ content, form }) => content && form.length >= (substringLanguages.has(language) ? 2 : shortestWeakWord))
    .map(({ form }) => form);

function indexOfDrafts(drafts: readonly Draft[], codebook: readonly CodebookArea[], language: string): KeywordIndex {
  let claimCount = 0;
  const keywords = drafts.map((draft, index): Keyword => {
    const firstClaim = claimCount;
    claimCount += draft.claims.size;
    return {
      index,
      term: draft.term,
      claims: [...draft.claims]
        .sort(([a], [b]) => a - b)
        .map(([area, { source, needs, excludes }]) => ({
          area,
          areaId: codebook[area]?.id ?? '',
          source,
          hasKeywords: (ownTexts(codebook[area]?.keywords ?? {}, language) ?? []).length > 0,
          needs,
          excludes,
        })),
      keywordOf: [...draft.claims].filter(([, { source }]) => source === 'keyword').map(([area]) => area),
      contextual: [...draft.claims.values()].some(({ needs, excludes }) => needs.size + excludes.size > 0),
      firstClaim,
      phrase: draft.phrase,
      commonplace: draft.commonplace,
      blocks: draft.blocks,
    };
  });
  return { keywords, phrases: compilePhrases(drafts) };
}
