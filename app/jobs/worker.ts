import { setTimeout as sleep } from 'node:timers/promises';
import type { Application } from '../services/application.ts';
import { closeConsultations } from '../services/close-consultations.ts';
import { deleteKeptAnswers } from '../services/delete-kept-answers.ts';
import { discardExpiredDrafts } from '../services/discard-expired-drafts.ts';
import { findThemesWhereDue } from '../services/find-themes.ts';
import { indexCommentsWhereDue } from '../services/index-comments.ts';
import { measureAgreementWhereDue } from '../services/measure-agreement.ts';
import { organizationsWithWork } from '../services/organizations-with-work.ts';
import { placeCommentsWhereDue } from '../services/place-comments.ts';
import { planReadingWhereDue } from '../services/plan-reading.ts';
import { prepareComments } from '../services/prepare-comments.ts';
import { refreshResultsWhereDue } from '../services/refresh-results.ts';
import { rotateSealingKeys } from '../services/rotate-sealing-keys.ts';
import { tellOfDangerWhereDue } from '../services/tell-of-danger.ts';
import { tellFollowersWhereDue } from '../services/tell-followers.ts';
import { workOnEditionWhereDue } from '../services/work-on-edition.ts';

const POLL_MS = 1_000;
/** After a fault (the database is restarting, say) the worker waits longer before it tries again. */
const POLL_AFTER_FAULT_MS = 5_000;

/** Does everything that waits in all organizations, once around. Any number of workers may do so at the same time. */
export async function workOnce(app: Application): Promise<void> {
  await rotateSealingKeys(app);
  for (const organizationId of await organizationsWithWork(app)) {
    await closeConsultations(app, organizationId);
    while (await deleteKeptAnswers(app, organizationId));
    await discardExpiredDrafts(app, organizationId);
    while ((await prepareComments(app, organizationId)) > 0);
    while (await planReadingWhereDue(app, organizationId));
    while (await tellOfDangerWhereDue(app, organizationId));
    // Somebody sits before a progress bar.
    while (await workOnEditionWhereDue(app, organizationId));
    while (await indexCommentsWhereDue(app, organizationId));
    while (await placeCommentsWhereDue(app, organizationId));
    while (await findThemesWhereDue(app, organizationId));
    while (await measureAgreementWhereDue(app, organizationId));
    while (await refreshResultsWhereDue(app, organizationId));
    while (await tellFollowersWhereDue(app, organizationId));
  }
}

/** Works in the background until it is stopped; `stop` waits for what is being done. */
export function startWorker(app: Application): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const run = async () => {
    while (!stopping.signal.aborted) {
      let pause = POLL_MS;
      try {
        await workOnce(app);
      } catch (error) {
        pause = POLL_AFTER_FAULT_MS;
        // The kind alone: a database error's text can quote what a person typed.
        process.stderr.write(`worker: ${error instanceof Error ? error.name : typeof error}, trying again\n`);
      }
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
