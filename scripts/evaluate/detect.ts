import { detectLanguage } from '#app/language/detect.ts';
import { canonicalLanguage } from '#app/language/languages.ts';

/** A text of known language, as the data file has it. */
export interface DetectRow {
  readonly text: string;
  /** BCP 47, in any spelling: Dari (`prs`) counts as Persian (`fa`). */
  readonly lang: string;
}

export interface DetectOptions {
  /** How many words of each text are shown to the detector; null: all of it. */
  readonly words: number | null;
  /** Recorded only: detection draws nothing at random. */
  readonly seed: number;
}

export interface DetectOutcome {
  /** Canonical tags, row by row. */
  readonly truth: readonly string[];
  /** Canonical tags or `und`, row by row. */
  readonly predicted: readonly string[];
  /** 0 to 1, row by row. */
  readonly confidences: readonly number[];
  readonly settings: {
    readonly words: number | null;
    readonly seed: number;
    /** The candidates: the languages of the file. The detector knows more, and says `und` where one of those fits best. */
    readonly languages: readonly string[];
  };
}

/** Written without spaces: two characters stand for a word. */
const unspaced: ReadonlySet<string> = new Set(['zh-Hans', 'zh-Hant', 'ja', 'th', 'lo', 'km', 'my']);

function firstWords(text: string, language: string, words: number | null): string {
  if (words === null) return text;
  if (unspaced.has(language))
    return Array.from(text.trim())
      .slice(0, 2 * words)
      .join('');
  return text.trim().split(/\s+/u).slice(0, words).join(' ');
}

/** Detects the language of the first words of each row, among the languages that the rows have, without a prior. */
export function evaluateDetect(rows: readonly DetectRow[], { words, seed }: DetectOptions): DetectOutcome {
  const truth = rows.map(({ lang }) => canonicalLanguage(lang));
  const languages = [...new Set(truth)].sort();
  const found = rows.map(({ text }, index) =>
    detectLanguage(firstWords(text, truth[index] ?? 'und', words), { plausible: languages }),
  );
  return {
    truth,
    predicted: found.map(({ language }) => language),
    confidences: found.map(({ confidence }) => confidence),
    settings: { words, seed, languages },
  };
}
