import { foundByNewestRun } from '#db/read/codebook-themes.ts';
import { codedThemes, movesOf } from '#db/read/theme-comments.ts';
import { findThemeChange, themeChangesOf, undoingsOf, type ThemeChangeRow } from '#db/read/theme-changes.ts';
import { findThemeProposal } from '#db/read/theme-proposals.ts';
import { writeProposalDecision } from '#db/write/theme-proposals-decided.ts';
import {
  inTheWay,
  moveId,
  planUndo,
  themeInverseSchema,
  undoneAmong,
  type UndoableChange,
} from '../domain/theme-edit-undo.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { withHeldWorkshop } from './hold-workshop.ts';
import { describeChanges, namesIn, type ListedThemeChange } from './list-theme-changes.ts';
import { writeThemePlan } from './write-theme-plan.ts';

export type ThemeChangeUndone =
  | { readonly outcome: 'missing' }
  | { readonly outcome: 'not-now' }
  | { readonly outcome: 'already-undone' }
  | { readonly outcome: 'done'; readonly revision: number }
  /** Later changes that touched the same, the newest first: they are to be undone before. */
  | { readonly outcome: 'in-the-way'; readonly by: readonly ListedThemeChange[] };

/** Every change after the one that is undone: as many as a workshop of years has. */
const ALL = 100_000;

/**
 * Takes back what one act did, with everything that depends on it; this is an act too, which can be undone. What was done
 * since to the same theme or comment must be undone first; what was done to others stays.
 */
export async function undoThemeChange(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly consultation: string; readonly revision: number },
) {
  return withHeldWorkshop<ThemeChangeUndone>(app, organization.id, sent.consultation, async (tx, held) => {
    const { key, workshop } = held;
    const row = await findThemeChange(tx, key, sent.revision);
    if (row === null) return { outcome: 'missing' };
    if (undoneAmong(await undoingsOf(tx, key)).has(row.revision)) return { outcome: 'already-undone' };
    const change = undoable(row);
    const later = await themeChangesOf(tx, key, { after: row.revision, limit: ALL });
    const blocking = new Set(inTheWay(change, later.map(undoable)).map(({ revision }) => revision));
    if (blocking.size > 0) {
      const rows = later.filter(({ revision }) => blocking.has(revision));
      return { outcome: 'in-the-way', by: await describeChanges(tx, key, rows, namesIn(workshop), member) };
    }

    const { inverse } = change;
    const touched = [...new Set(inverse.moves.map(({ commentId }) => commentId))];
    const moves = new Map(
      [...(touched.length === 0 ? [] : await movesOf(tx, key, touched))].flatMap(([commentId, ofComment]) =>
        [...ofComment].map(
          ([fromKey, { toKey, movedAt }]) => [moveId(commentId, fromKey), { toKey, movedAt }] as const,
        ),
      ),
    );
    const leaving = inverse.themes.filter(({ was }) => was === null).map((theme) => theme.key);
    // What the newest run finds is a candidate again, with what was decided about it; else decisions would name nothing.
    const found = await foundByNewestRun(tx, key, leaving);
    const alone = leaving.filter((theme) => !found.has(theme));
    const coded = alone.length === 0 ? new Set<string>() : await codedThemes(tx, key, alone);
    const plan = planUndo(workshop.themes, moves, change, coded);

    const proposal = inverse.proposal === null ? null : await findThemeProposal(tx, key, inverse.proposal.id);
    if (proposal !== null && inverse.proposal !== null)
      await writeProposalDecision(tx, key, proposal.id, {
        ...{ status: inverse.proposal.was, by: member.userId, at: held.at },
      });
    const revision = await writeThemePlan(tx, held, plan, {
      ...{ kind: 'undo', undoes: row.revision, by: member.userId },
      proposal: proposal === null ? null : { id: proposal.id, was: proposal.status },
    });
    return { outcome: 'done', revision };
  });
}

function undoable(row: ThemeChangeRow): UndoableChange {
  const { revision, undoes, themeKeys } = row;
  return { revision, undoes, themeKeys, inverse: themeInverseSchema.parse(row.inverse) };
}
