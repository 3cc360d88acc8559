import { readSurveyChange, textsBefore, textsTouchedIn, undoings } from '#db/read/survey-history.ts';
import { undoneBy } from '../domain/survey-conflict.ts';
import type { Application } from './application.ts';
import { findCollisions, type MeanwhileChange } from './find-collisions.ts';
import type { Membership } from './find-signed-in.ts';
import { withHeldSurvey, type NotNow } from './hold-survey-draft.ts';
import { settleChange, writeChange, type ChangeFault } from './write-survey-change.ts';

/** Why nothing was undone. */
export type UndoRefusal =
  | 'missing'
  | 'already-undone'
  | NotNow
  | { readonly problem: 'touched-since'; readonly by: readonly MeanwhileChange[] }
  | ChangeFault;

/**
 * Takes a change of a survey back: its outline by the inverse, and every text that it wrote to what it was before. This is
 * a change too, which can be undone. What somebody did since to one of the same things must be undone first. A publication
 * is not undone: 'missing'.
 */
export async function undoChange(
  app: Application,
  { organization, member }: Membership,
  slug: string,
  revision: number,
): Promise<{ readonly revision: number } | UndoRefusal> {
  return withHeldSurvey(app, organization.id, slug, async (tx, held) => {
    const { key } = held;
    const change = await readSurveyChange(tx, key, revision);
    if (change === null || change.kind === 'publish') return 'missing';
    if (undoneBy(await undoings(tx, key)).has(revision)) return 'already-undone';
    const former = await textsBefore(tx, key, revision);
    const settled = await settleChange(tx, held, { edit: change.inverse, texts: former, restores: true });
    const faulty = 'problem' in settled;
    const by = await findCollisions(tx, key, revision, {
      touched: change.touched,
      vanishing: faulty ? new Set() : settled.vanishing,
      texts: await textsTouchedIn(tx, key, [revision]),
    });
    if (by.length > 0) return { problem: 'touched-since', by };
    return faulty ? settled : writeChange(tx, held, settled, { by: member.userId, undoes: revision });
  });
}
