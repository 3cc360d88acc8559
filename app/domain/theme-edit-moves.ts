import type { MoveWrite, ThemeMove, ThemeRow } from './theme-edit-act.ts';

/** A move as it stands, and whether somebody decided about the comment under its key after it. */
export interface HeldMove extends ThemeMove {
  readonly codedSince: boolean;
}

/** Where a theme leads in the end, along what it was merged into. A key that no row has leads to itself. */
export function leadsTo(themes: ReadonlyMap<string, ThemeRow>, key: string): string {
  let at = key;
  for (let steps = 0; steps <= themes.size; steps += 1) {
    const next = themes.get(at)?.mergedInto ?? null;
    if (next === null) return at;
    at = next;
  }
  return at;
}

/**
 * Where a split takes what was said about its comments: every key that leads to the theme, on each of them. What an earlier
 * split had brought to the theme keeps its moment, so that what readers decided since then stays as they said it; what an
 * earlier split had taken elsewhere stays there, unless somebody has decided for the theme since.
 * `before` are the moves that the comments have, by comment and key.
 */
export function planMoves(
  themes: ReadonlyMap<string, ThemeRow>,
  split: { readonly theme: string; readonly newKey: string; readonly at: string },
  commentIds: readonly string[],
  before: ReadonlyMap<string, ReadonlyMap<string, HeldMove>>,
): readonly MoveWrite[] {
  const leads = (key: string) => leadsTo(themes, key) === split.theme;
  const keys = [...new Set([split.theme, ...[...themes.keys()].filter(leads)])].sort();
  const none: ReadonlyMap<string, HeldMove> = new Map();
  return commentIds.flatMap((commentId) => {
    const moved = before.get(commentId) ?? none;
    const brought = [...moved].filter(([fromKey, { toKey }]) => !keys.includes(fromKey) && leads(toKey));
    const free = keys.filter((key) => {
      const was = moved.get(key);
      return was === undefined || was.codedSince || leads(was.toKey);
    });
    return [
      ...brought.map(([fromKey, { movedAt, toKey }]) => ({
        ...{ commentId, fromKey, before: { toKey, movedAt }, after: { toKey: split.newKey, movedAt } },
      })),
      ...free.map((fromKey) => {
        const was = moved.get(fromKey);
        return {
          ...{ commentId, fromKey, before: was === undefined ? null : { toKey: was.toKey, movedAt: was.movedAt } },
          after: { toKey: split.newKey, movedAt: split.at },
        };
      }),
    ];
  });
}
