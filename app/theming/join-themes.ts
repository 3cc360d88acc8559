import type { AreaProfile } from './align.ts';
import type { CandidateTheme } from './types.ts';

/** As many as a theme that was found once has. */
const keyphrasesKept = 5;
const typicalKept = 5;
const unusualKept = 3;

function byKey<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}

/** Turn about, each value once. */
function dealt(lists: readonly (readonly string[])[], most: number): string[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1)));
  return [...new Set(turns.flat())].slice(0, most);
}

/** Themes that have one key, since people made one of them, as one: named as the largest of them. */
export function joinThemes(themes: readonly CandidateTheme[]): CandidateTheme[] {
  return [...byKey(themes, ({ key }) => key).values()].flatMap((same) => {
    const [first, ...others] = [...same].sort((a, b) => b.commentIds.length - a.commentIds.length);
    if (first === undefined || others.length === 0) return same;
    const all = [first, ...others];
    return [
      {
        ...first,
        commentIds: [...new Set(all.flatMap(({ commentIds }) => commentIds))].sort(),
        keyphrases: dealt(
          all.map(({ keyphrases }) => keyphrases),
          keyphrasesKept,
        ),
        typicalCommentIds: dealt(
          all.map(({ typicalCommentIds }) => typicalCommentIds),
          typicalKept,
        ),
        unusualCommentIds: dealt(
          all.map(({ unusualCommentIds }) => unusualCommentIds),
          unusualKept,
        ),
      },
    ];
  });
}

type Numbers = Readonly<Record<string, number>>;

function sum(all: readonly Numbers[], factor: number): Numbers {
  const names = [...new Set(all.flatMap((numbers) => Object.keys(numbers)))].sort();
  return Object.fromEntries(
    names.map((name) => [name, all.reduce((total, numbers) => total + (numbers[name] ?? 0), 0) * factor]),
  );
}

/** The profiles of themes that have one key as one. */
export function joinProfiles(profiles: readonly AreaProfile[]): AreaProfile[] {
  return [...byKey(profiles, ({ themeKey }) => themeKey).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return same;
    const languages = [...new Set(same.flatMap(({ translated = {} }) => Object.keys(translated)))].sort();
    return [
      {
        ...first,
        areas: sum(
          same.map(({ areas }) => areas),
          1 / same.length,
        ),
        stems: sum(
          same.map(({ stems = {} }) => stems),
          1,
        ),
        translated: Object.fromEntries(
          languages.map((tag) => [
            tag,
            sum(
              same.map(({ translated = {} }) => translated[tag] ?? {}),
              1,
            ),
          ]),
        ),
      },
    ];
  });
}
