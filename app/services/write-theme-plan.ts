import type { TenantTransaction } from '#db/client.ts';
import { latestRunId } from '#db/read/comments.ts';
import { writeAudit } from '#db/write/audit.ts';
import { refreshThemes } from '#db/write/codebook-themes.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { writeThemeChange, writeThemeMoves, writeThemeRows } from '#db/write/theme-changes.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { ThemeActKind, ThemePlan } from '../domain/theme-edit-act.ts';
import { inverseOf, type ThemeInverse } from '../domain/theme-edit-undo.ts';
import type { HeldWorkshop } from './hold-workshop.ts';
import { AGREEMENT_QUEUE } from './review-queues.ts';
import { THEMING_QUEUE } from './theming-queues.ts';

/** An evening in the workshop is learnt from in one run, not in one for each act. */
const RUN_AFTER_SECONDS = 600;

/**
 * Writes what an act or an undo comes to, with everything that depends on it: the rows, the change with what undoes it, the
 * audit (which names no theme, since a key is made of people's words), sizes and typical comments; agreement is measured
 * again, and where comments lie under other themes now, the machine learns again. Returns the new revision.
 */
export async function writeThemePlan(
  tx: TenantTransaction,
  held: HeldWorkshop,
  plan: ThemePlan,
  made: {
    readonly kind: ThemeActKind | 'undo';
    readonly undoes: number | null;
    readonly by: string;
    readonly proposal: ThemeInverse['proposal'];
  },
): Promise<number> {
  const { key, consultation, at } = held;
  const { kind, undoes, by } = made;
  const revision = held.revision + 1;
  await writeThemeRows(tx, key, plan.themes, revision);
  await writeThemeMoves(tx, key, plan.moves);
  const themeKeys = [...plan.themeKeys];
  await writeThemeChange(tx, key, {
    ...{ revision, kind, themeKeys, undoes, madeBy: by, at },
    inverse: inverseOf(plan, made.proposal),
  });
  const event = { ...key, actor: by, action: 'theme-changed', subject: String(revision) };
  await writeAudit(tx, { ...event, details: { kind, ...(undoes !== null && { undoes }) } }, at);
  if (changesComments(plan)) await refreshThemes(tx, key, touchedBy(plan));
  await enqueueJob(tx, { ...key, queue: AGREEMENT_QUEUE, key: consultation.id });
  if (
    movesComments(plan) &&
    stageAllows(stageAt(consultation, at), 'find-themes') &&
    (await latestRunId(tx, key)) !== null
  )
    await enqueueJob(tx, { ...key, queue: THEMING_QUEUE, key: consultation.id, delaySeconds: RUN_AFTER_SECONDS });
  return revision;
}

function touchedBy({ themeKeys, themes, moves }: ThemePlan): readonly string[] {
  return [
    ...themeKeys,
    ...themes.flatMap(({ key, before, after }) => [key, before?.mergedInto ?? key, after?.mergedInto ?? key]),
    ...moves.flatMap(({ fromKey, before, after }) => [fromKey, before?.toKey ?? fromKey, after?.toKey ?? fromKey]),
  ];
}

function movesComments({ themes, moves }: ThemePlan): boolean {
  return moves.length > 0 || themes.some(({ before, after }) => before?.mergedInto !== after?.mergedInto);
}

/** A new name or definition leaves what a theme holds as it is. */
function changesComments(plan: ThemePlan): boolean {
  return movesComments(plan) || plan.themes.some(({ before, after }) => before?.status !== after?.status);
}
