import { detectLanguage } from '#app/language/detect.ts';
import { canonicalLanguage } from '#app/language/languages.ts';
import type { DetectOutcome, DetectRequest } from './types.ts';

/** A text of known language, as the data file has it. */
interface DetectRow {
  readonly text: string;
  /** BCP 47, in any spelling: Dari (`prs`) counts as Persian (`fa`). */
  readonly lang: string;
}

/** Written without spaces: two characters stand for a word. */
const unspaced: ReadonlySet<string> = new Set(['zh-Hans', 'zh-Hant', 'ja', 'th', 'lo', 'km', 'my']);

function firstWords(text: string, language: string, words: number | undefined): string {
  if (words === undefined) return text;
  if (unspaced.has(language))
    return Array.from(text.trim())
      .slice(0, 2 * words)
      .join('');
  return text.trim().split(/\s+/u).slice(0, words).join(' ');
}

/**
 * Detects the language of the first words of each row, without a prior, among the languages that the file has; the
 * detector knows more, and says `und` where one of those fits best.
 */
export function evaluateDetect(rows: readonly DetectRow[], { words, seed }: DetectRequest): DetectOutcome {
  const truth = rows.map(({ lang }) => canonicalLanguage(lang));
  const languages = [...new Set(truth)].sort();
  const found = rows.map(({ text }, index) =>
    detectLanguage(firstWords(text, truth[index] ?? 'und', words), { plausible: languages }),
  );
  return {
    truth,
    predicted: found.map(({ language }) => language),
    confidences: found.map(({ confidence }) => confidence),
    settings: { words: words ?? null, seed, languages },
  };
}
