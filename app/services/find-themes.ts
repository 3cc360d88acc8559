import { themingSnapshot, type ThemingSnapshot } from '#db/read/theming-snapshot.ts';
import { writeAudit } from '#db/write/audit.ts';
import { claimJob, failJob, finishJob } from '#db/write/jobs.ts';
import { writeThemingRun } from '#db/write/theming-runs.ts';
import { defaultThemingSettings, runTheming } from '../theming/pipeline.ts';
import type { ThemingResult } from '../theming/types.ts';
import type { Application } from './application.ts';

/** The queue in which theming runs wait; one waiting run per consultation. */
export const THEMING_QUEUE = 'find-themes';

/** Does the organization's next theming run that is due. False when there is none. */
export async function findThemesWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, (tx) => claimJob(tx, THEMING_QUEUE));
  if (job === null) return false;
  try {
    await findThemes(app, organizationId, job.consultationId, {
      inTheSameTransaction: async (tx) => {
        if (!(await finishJob(tx, job))) throw new Error('The lease of this run went to another worker');
      },
    });
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    await app.database.withTenant(organizationId, (tx) => failJob(tx, job, kind));
  }
  return true;
}

type Transaction = Parameters<Parameters<Application['database']['withTenant']>[1]>[0];

/**
 * Runs the pipeline over the prepared comments of a consultation and writes the run beside the earlier ones. The
 * snapshot is read in one transaction and the run written in another, so that nothing is held while it thinks.
 * Null when the consultation does not exist.
 */
export async function findThemes(
  app: Application,
  organizationId: string,
  consultationId: string,
  options: { inTheSameTransaction?: (tx: Transaction) => Promise<void> } = {},
): Promise<ThemingResult | null> {
  const snapshot = await app.database.withTenant(organizationId, (tx) => themingSnapshot(tx, consultationId));
  const result = snapshot === null ? null : runTheming(snapshot.comments, codebookOf(snapshot), settingsOf(snapshot));
  await app.database.withTenant(organizationId, async (tx) => {
    if (result !== null) {
      const number = await writeThemingRun(tx, { organizationId, consultationId }, result, app.now());
      await writeAudit(
        tx,
        {
          organizationId,
          consultationId,
          actor: 'system',
          action: 'theming-run-finished',
          subject: String(number),
          details: { version: result.version, comments: result.languages.length, themes: result.themes.length },
        },
        app.now(),
      );
    }
    await options.inTheSameTransaction?.(tx);
  });
  return result;
}

function codebookOf(snapshot: ThemingSnapshot) {
  return snapshot.areas.map(({ key, label, definition, keywords }) => ({ id: key, label, definition, keywords }));
}

function settingsOf(snapshot: ThemingSnapshot) {
  return { ...defaultThemingSettings, languages: [...snapshot.languages] };
}
