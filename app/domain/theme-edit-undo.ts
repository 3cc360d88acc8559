import { z } from 'zod';
import {
  isOwnKey,
  type MoveWrite,
  type ThemeMove,
  type ThemePlan,
  type ThemeRow,
  type ThemeWrite,
} from './theme-edit-act.ts';
import { sameValue } from './theme-edit-same.ts';

const textsSchema = z.record(z.string(), z.string());
const rowShape = {
  status: z.enum(['selected', 'merged', 'rejected']),
  mergedInto: z.string().nullable(),
  areaKey: z.string().nullable(),
  name: textsSchema,
  definition: textsSchema,
  language: z.string(),
  keyphrases: z.array(z.string()).readonly(),
  reason: z.string(),
  selectedAt: z.string().nullable(),
  selectedBy: z.string().nullable(),
};
const moveSchema = z.object({ toKey: z.string(), movedAt: z.string() }).nullable();

/**
 * What undoes a change, as it is kept: of each row that it touched what it changed of it, as it was. `was` null: the row
 * was not there; `whole`: the change took it away, so `was` is all of it.
 */
export const themeInverseSchema = z.object({
  themes: z.array(z.object({ key: z.string(), was: z.object(rowShape).partial().nullable(), whole: z.boolean() })),
  moves: z.array(z.object({ commentId: z.string(), fromKey: z.string(), was: moveSchema })),
  leans: z.array(z.string()),
  /** The proposal that it decided with it, as that was. */
  proposal: z.object({ id: z.string(), was: z.enum(['proposed', 'done', 'declined']) }).nullable(),
});
export type ThemeInverse = z.infer<typeof themeInverseSchema>;

/** A change as far as undoing goes. */
export interface UndoableChange {
  readonly revision: number;
  readonly undoes: number | null;
  readonly themeKeys: readonly string[];
  readonly inverse: ThemeInverse;
}

/** What undoes a plan once it is carried out. */
export function inverseOf({ themes, moves, leans }: ThemePlan, proposal: ThemeInverse['proposal']): ThemeInverse {
  return {
    themes: themes.map(({ key, before, after }) => {
      if (before === null) return { key, was: null, whole: true };
      const { key: _, ...row } = before;
      if (after === null) return { key, was: row, whole: true };
      const fields = Object.entries(row).filter(([name, value]) => !sameValue(value, after[name as keyof ThemeRow]));
      return { key, was: Object.fromEntries(fields), whole: false };
    }),
    moves: moves.map(({ commentId, fromKey, before }) => ({ commentId, fromKey, was: before })),
    leans: [...leans],
    proposal,
  };
}

/** The changes that are taken back as things stand: undone, and the undoing not undone in turn. `changes` in any order. */
export function undoneAmong(
  changes: readonly Pick<UndoableChange, 'revision' | 'undoes'>[],
): ReadonlyMap<number, number> {
  const undone = new Map<number, number>();
  for (const { revision, undoes } of [...changes].sort((a, b) => b.revision - a.revision))
    if (undoes !== null && !undone.has(revision)) undone.set(undoes, revision);
  return undone;
}

/**
 * The later changes that stand in the way of undoing one, the newest first: they touched the same of a row or a comment, or
 * rest on what would change. A later change that was undone itself is in nobody's way, nor is its undoing.
 * `later` are all changes after it.
 */
export function inTheWay(change: UndoableChange, later: readonly UndoableChange[]): readonly UndoableChange[] {
  const after = later.filter(({ revision }) => revision > change.revision);
  const undone = undoneAmong(after);
  const known = new Set(after.map(({ revision }) => revision));
  const stands = ({ revision, undoes }: UndoableChange) =>
    !undone.has(revision) && !(undoes !== null && known.has(undoes) && undone.get(undoes) === revision);
  const own = footprint(change.inverse);
  const restoredOn = new Set([
    ...change.inverse.themes.flatMap(({ was }) => was?.mergedInto ?? []),
    ...change.inverse.moves.flatMap(({ was }) => was?.toKey ?? []),
  ]);
  return after
    .filter(stands)
    .filter(({ inverse }) => {
      const other = footprint(inverse);
      return (
        [...own.moves].some((move) => other.moves.has(move)) ||
        [...own.fields].some(([key, fields]) => overlap(fields, other.fields.get(key))) ||
        inverse.leans.some((key) => touchesStanding(own.fields.get(key))) ||
        [...restoredOn].some((key) => touchesStanding(other.fields.get(key)))
      );
    })
    .sort((a, b) => b.revision - a.revision);
}

/**
 * What undoing comes to, nothing being in its way. `moves` are those that it touches, as they stand; `coded` are themes
 * that readers have decided about under their own key: such a theme does not vanish, or its decisions would count for
 * nothing that is there. It leads back to what it was split from, or else is rejected.
 */
export function planUndo(
  themes: ReadonlyMap<string, ThemeRow>,
  moves: ReadonlyMap<string, ThemeMove>,
  { themeKeys, inverse }: Pick<UndoableChange, 'themeKeys' | 'inverse'>,
  coded: ReadonlySet<string>,
): ThemePlan {
  const origin = themeKeys[0] ?? null;
  const stays = (key: string) => coded.has(key) && themes.has(key);
  const leadBack = inverse.themes.some(({ key, was }) => was === null && key !== origin && isOwnKey(key) && stays(key));
  const writes = inverse.themes.map(({ key, was, whole }): ThemeWrite => {
    const before = themes.get(key) ?? null;
    if (was === null) {
      if (before !== null && leadBack && key === origin) return { key, before, after: before };
      return { key, before, after: before !== null && stays(key) ? standIn(before, origin) : null };
    }
    const former = { ...before, ...was } as Partial<ThemeRow>;
    return { key, before, after: whole || before !== null ? ({ ...former, key } as ThemeRow) : null };
  });
  const back = inverse.moves.map(({ commentId, fromKey, was }): MoveWrite => {
    return { commentId, fromKey, before: moves.get(moveId(commentId, fromKey)) ?? null, after: was };
  });
  const leans = [
    ...writes.flatMap(({ after }) => after?.mergedInto ?? []),
    ...back.flatMap(({ after }) => after?.toKey ?? []),
  ];
  return { themeKeys, themes: writes, moves: back, leans: [...new Set(leans)] };
}

/** By what a move is found. */
export function moveId(commentId: string, fromKey: string): string {
  return `${commentId} ${fromKey}`;
}

function standIn(row: ThemeRow, origin: string | null): ThemeRow {
  return origin === null || origin === row.key || !isOwnKey(row.key)
    ? { ...row, status: 'rejected' }
    : { ...row, status: 'merged', mergedInto: origin };
}

type Fields = ReadonlySet<string> | 'all';

function footprint({ themes, moves }: ThemeInverse) {
  return {
    fields: new Map<string, Fields>(
      themes.map(({ key, was, whole }) => [key, was === null || whole ? 'all' : new Set(Object.keys(was))]),
    ),
    moves: new Set(moves.map(({ commentId, fromKey }) => moveId(commentId, fromKey))),
  };
}

function overlap(own: Fields, other: Fields | undefined): boolean {
  if (other === undefined) return false;
  if (own === 'all' || other === 'all') return true;
  return [...own].some((field) => other.has(field));
}

function touchesStanding(fields: Fields | undefined): boolean {
  return fields !== undefined && (fields === 'all' || fields.has('status') || fields.has('mergedInto'));
}
