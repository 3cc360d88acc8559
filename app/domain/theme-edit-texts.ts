import { cleanText } from './answer.ts';
import { officialLanguages } from './report/bilingual.ts';
import { hasBidiControl, looksLikeMarkup } from './typed-label.ts';

/** Texts by language tag; a language that is missing has no text. */
export type ThemeTexts = Readonly<Record<string, string>>;

/** In code points: a name stands in a list and a heading, a definition under it, a reason in a line of the history. */
export const LONGEST_THEME_NAME = 100;
export const LONGEST_THEME_DEFINITION = 1_000;
export const LONGEST_THEME_REASON = 500;

export type ThemeTextProblem = 'bidi-control' | 'markup' | 'too-long';

/** A text about a theme as it is kept, or why it is not taken. Names and definitions are read aloud, printed and exported. */
export function checkThemeText(
  typed: string,
  longest: number,
): { readonly text: string; readonly problem?: undefined } | { readonly problem: ThemeTextProblem } {
  if (hasBidiControl(typed)) return { problem: 'bidi-control' };
  const text = cleanText(typed);
  if (looksLikeMarkup(text)) return { problem: 'markup' };
  return Array.from(text).length > longest ? { problem: 'too-long' } : { text };
}

/** The texts of both official languages in place of those that are there; other languages stay; an empty one is left out. */
export function withOfficial(texts: ThemeTexts, typed: ThemeTexts): ThemeTexts {
  const others = Object.entries(texts).filter(([tag]) => !(officialLanguages as readonly string[]).includes(tag));
  const own = officialLanguages.map((tag) => [tag, typed[tag] ?? ''] as const);
  return without(Object.fromEntries([...own, ...others]), '');
}

/** The official languages that a text is missing in. */
export function missingOfficial(texts: ThemeTexts): readonly string[] {
  return officialLanguages.filter((tag) => (texts[tag] ?? '') === '');
}

/** Texts but for those that are this. */
export function without(texts: ThemeTexts, text: string): ThemeTexts {
  return Object.fromEntries(Object.entries(texts).filter(([, own]) => own !== text));
}
