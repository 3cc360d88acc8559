import { redactedTexts } from '#db/read/theming-runs.ts';
import type { Member } from '#db/read/members.ts';
import { may } from '../domain/permissions.ts';
import type { Move, MoveReasonCode, ThemeChange } from '../domain/run-comparison.ts';
import type { Application } from './application.ts';
import { movesOf, type ComparedThemingRuns } from './compare-theming-runs.ts';

/** So many comments of a row are shown on its page; the file has them all. */
const MOVES_SHOWN = 50;

/** What moved between two runs, told up: why by row, and the first comments of one row. */
export interface ShownMoves {
  /** How often each reason led to a move, by row (`area:housing`); a move with two reasons counts under both. */
  readonly reasons: ReadonlyMap<string, ReadonlyMap<MoveReasonCode, number>>;
  readonly moves: readonly (Move & { readonly comment: { language: string | null; text: string } | null })[];
  /** How many moves the row has that was asked for. */
  readonly count: number;
}

/** Goes through all moves between two runs. The comments of the row `of` come along for whoever may read them. */
export async function showMoves(
  app: Application,
  member: Member,
  compared: ComparedThemingRuns,
  of: string | null,
): Promise<ShownMoves> {
  const rowOf = rowsOf(compared.compared?.comparison.themes ?? []);
  const reasons = new Map<string, Map<MoveReasonCode, number>>();
  const first: Move[] = [];
  let count = 0;
  for await (const moves of movesOf(app, compared)) {
    for (const move of moves) {
      const row = rowOf(move);
      const tally = reasons.get(row) ?? new Map<MoveReasonCode, number>();
      for (const { code } of move.reasons) tally.set(code, (tally.get(code) ?? 0) + 1);
      reasons.set(row, tally);
      if (row !== of) continue;
      count += 1;
      if (first.length < MOVES_SHOWN) first.push(move);
    }
  }
  if (!may(member.roles, 'comments.read-redacted')) return { reasons, moves: [], count };
  const ids = [...new Set(first.map((move) => move.commentId))];
  const texts = await app.database.withTenant(member.organizationId, (tx) => redactedTexts(tx, compared.key, ids));
  const byId = new Map(texts.map(({ id, language, text }) => [id, { language, text }]));
  return { reasons, moves: first.map((move) => ({ ...move, comment: byId.get(move.commentId) ?? null })), count };
}

/** The row of a change: the later run's theme, or the one that is gone. */
export function rowOfChange({ to, from }: ThemeChange): string {
  return to === null ? `gone:${from[0] ?? ''}` : `theme:${to}`;
}

/** Under which row a move is told: for a theme that it only left, under what goes on from it. */
function rowsOf(themes: readonly ThemeChange[]): (move: Move) => string {
  const goesOn = new Map(themes.flatMap((change) => change.from.map((from) => [from, rowOfChange(change)] as const)));
  for (const change of themes) if (change.continues !== null) goesOn.set(change.continues, rowOfChange(change));
  return ({ targetType, from, to }) => {
    if (targetType !== 'theme') return `${targetType}:${(to ?? from)?.targetKey ?? ''}`;
    return to === null ? (goesOn.get(from?.targetKey ?? '') ?? '') : `theme:${to.targetKey}`;
  };
}
