import { stem, stemsWithoutProclitic } from '#app/language/stem.ts';
import { stopWords } from '#app/language/stop-words.ts';

/** What a language knows about one written form of a word; shared by all its occurrences. */
export interface WordType {
  /** As normalise() leaves it. */
  readonly form: string;
  readonly stem: string;
  /** Other stems under which a keyword may have it: without a joined preposition. */
  readonly alternatives: readonly string[];
  /** Whether it says something about the subject: a word of letters that is no stop word. */
  readonly content: boolean;
}

const hasLetter = /\p{L}/u;
/** Languages whose words may be one character long. */
const shortWords: ReadonlySet<string> = new Set(['zh-Hans', 'zh-Hant', 'ja', 'ko']);

/**
 * Looks words of a language up, each form once: comments repeat their words, so stemming costs by the vocabulary, not
 * by the text.
 */
export function createLexicon(language: string): (form: string) => WordType {
  const stops = stopWords(language);
  const types = new Map<string, WordType>();
  const shortest = shortWords.has(language) ? 1 : 2;
  return (form) => {
    const known = types.get(form);
    if (known !== undefined) return known;
    const stemmed = stem(form, language);
    const type: WordType = {
      form,
      stem: stemmed,
      alternatives: stemsWithoutProclitic(form, language).filter((other) => other !== stemmed),
      content: form.length >= shortest && hasLetter.test(form) && !stops.has(form) && !stops.has(stemmed),
    };
    types.set(form, type);
    return type;
  };
}
