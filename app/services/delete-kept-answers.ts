import { writeAudit } from '#db/write/audit.ts';
import {
  archiveConsultation,
  consultationsToEmpty,
  deleteResponses,
  deleteWhatIsLeft,
} from '#db/write/kept-answers.ts';
import type { Application } from './application.ts';
import { forgetResults } from './kept-results.ts';

/** Responses that go in one transaction: few enough that nobody waits long for what it holds. */
const BATCH = 500;

/**
 * Deletes a batch of the answers that the organization may keep no longer, as their consents promised; true while there
 * may be more. Whatever is killed in between goes on with the next call: a consultation is only called empty in the
 * transaction that finds nothing left in it.
 */
export async function deleteKeptAnswers(app: Application, organizationId: string): Promise<boolean> {
  return app.database.withTenant(organizationId, async (tx) => {
    const now = app.now();
    const due = await consultationsToEmpty(tx, organizationId, now);
    for (const consultationId of due) {
      const key = { organizationId, consultationId };
      await archiveConsultation(tx, key);
      if ((await deleteResponses(tx, key, BATCH)) > 0) continue;
      await deleteWhatIsLeft(tx, key, now);
      forgetResults(consultationId);
      await writeAudit(
        tx,
        { organizationId, consultationId, actor: 'system', action: 'answers-deleted', subject: consultationId },
        now,
      );
    }
    return due.length > 0;
  });
}
