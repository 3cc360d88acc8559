/**
 * The text form of a detector's counts, small enough for a repository and readable enough for a review. Features are
 * sorted and front-coded: a digit says how many code units are shared with the one before, then come the others. The
 * counts stand in a second text: for each feature a letter and a level for each language that has it, the last letter
 * in upper case.
 */
export interface CodedCounts {
  readonly features: string;
  readonly counts: string;
}

export interface FeatureCounts {
  /** Letters, marks, spaces and apostrophes only. */
  readonly feature: string;
  /** By index of the language; 0 where it was never seen. */
  readonly counts: readonly number[];
}

/** Printable ASCII without quote and backslash: one character for one level. */
const levelCharacters = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index))
  .filter((character) => character !== '"' && character !== '\\')
  .join('');
const levelOf: ReadonlyMap<number, number> = new Map(
  Array.from(levelCharacters, (character, level) => [character.charCodeAt(0), level]),
);
/** Levels are steps of fifteen percent above the least count. */
const leastCount = 0.1;
const step = Math.log(1.15);
const longestShared = 9;
const firstLanguage = 0x61;

/** How many counts a level can stand for. */
export const levelCount = levelCharacters.length;

/** The count that a level stands for. */
export const countOfLevel = (level: number): number => leastCount * Math.exp(level * step);

function levelOfCount(count: number): string {
  const level = Math.round(Math.log(count / leastCount) / step);
  return levelCharacters.charAt(Math.min(levelCount - 1, Math.max(0, level)));
}

function sharedLength(before: string, next: string): number {
  let shared = 0;
  while (shared < longestShared && shared < before.length && before[shared] === next[shared]) shared += 1;
  return shared;
}

/** At most 26 languages. Each feature must have been seen in one of them. */
export function encodeCounts(rows: readonly FeatureCounts[]): CodedCounts {
  const sorted = [...rows].sort((a, b) => (a.feature < b.feature ? -1 : 1));
  const features = sorted.map(({ feature }, index) => {
    const shared = sharedLength(sorted[index - 1]?.feature ?? '', feature);
    return `${String(shared)}${feature.slice(shared)}`;
  });
  const counts = sorted.map((row) => {
    const seen = row.counts.flatMap((count, language) => (count > 0 ? [{ count, language }] : []));
    return seen
      .map(({ count, language }, index) => {
        const letter = String.fromCharCode(firstLanguage + language);
        return (index === seen.length - 1 ? letter.toUpperCase() : letter) + levelOfCount(count);
      })
      .join('');
  });
  return { features: features.join(''), counts: counts.join('') };
}

/** Calls back with each feature, in order, and its levels by index of the language; −1 where it was never seen. */
export function decodeCounts(
  coded: CodedCounts,
  languages: number,
  found: (feature: string, levels: Int8Array) => void,
): void {
  const levels = new Int8Array(languages);
  let at = 0;
  let feature = '';
  for (const match of coded.features.matchAll(/(\d)(\D*)/gu)) {
    feature = feature.slice(0, Number(match[1])) + (match[2] ?? '');
    levels.fill(-1);
    let last = false;
    while (!last && at < coded.counts.length) {
      const letter = coded.counts.charCodeAt(at);
      last = letter < firstLanguage;
      levels[(letter | 0x20) - firstLanguage] = levelOf.get(coded.counts.charCodeAt(at + 1)) ?? 0;
      at += 2;
    }
    found(feature, levels);
  }
}
