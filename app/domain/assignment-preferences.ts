/** Communities and places that a reader would rather not read about: so many, each so long. */
export const MOST_AVOIDED_WORDS = 20;
export const LONGEST_AVOIDED_WORD = 60;
/** Shorter ones would be found inside nearly every comment; signs that are whole words stand for themselves. */
export const SHORTEST_AVOIDED_WORD = 3;

export type AvoidedWordProblem =
  | { readonly kind: 'too-many'; readonly number: number }
  | { readonly kind: 'too-long' | 'too-short'; readonly word: string };

/** Reads words that were typed one to a line; each once, whatever its case. */
export function readAvoidedWords(typed: string): readonly string[] {
  const words = typed.split(/\r?\n/u).map((line) => line.replaceAll(/\s+/gu, ' ').trim());
  const seen = new Map(words.filter((word) => word !== '').map((word) => [word.normalize('NFKC').toLowerCase(), word]));
  return [...seen.values()];
}

/** What stands in the way of keeping these words; empty: nothing. */
export function avoidedWordProblems(words: readonly string[]): readonly AvoidedWordProblem[] {
  if (words.length > MOST_AVOIDED_WORDS) return [{ kind: 'too-many', number: words.length }];
  return words.flatMap((word): AvoidedWordProblem[] => {
    const signs = Array.from(word);
    if (signs.length > LONGEST_AVOIDED_WORD) return [{ kind: 'too-long', word: signs.slice(0, 20).join('') }];
    const whole = /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(word);
    return signs.length < (whole ? 1 : SHORTEST_AVOIDED_WORD) ? [{ kind: 'too-short', word }] : [];
  });
}
