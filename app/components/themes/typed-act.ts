import type { ActAnswer, ThemeEntryView } from './theme-view.ts';

/** Which forms the page of a theme has. */
const offered: Readonly<Record<ThemeEntryView['standing'], readonly string[]>> = {
  candidate: ['keep', 'reject'],
  selected: ['rename', 'describe', 'move', 'reject'],
  merged: ['keep'],
  rejected: ['keep'],
};

/** Acts that ask for the same words: which of the two a theme has changes when somebody else is first. */
const twins: Readonly<Record<string, string>> = { keep: 'rename', rename: 'keep' };

/** The form in which what was typed stands again; null where the theme as it is now has none for it. */
export function formOfTyped({ act }: ActAnswer, standing: ThemeEntryView['standing']): string | null {
  return [act, twins[act]].find((one) => one !== undefined && offered[standing].includes(one)) ?? null;
}

/** The words that were typed, without what was only chosen. */
export function typedWords({ typed }: ActAnswer): readonly (readonly [field: string, words: string])[] {
  return Object.entries(typed).flatMap(([field, words]) =>
    /^(?:name|definition)-|^reason$/.test(field) && words.trim() !== '' ? [[field, words] as const] : [],
  );
}
