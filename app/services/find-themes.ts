import { commentsWait, themingSnapshot, type ThemingSnapshot } from '#db/read/theming-snapshot.ts';
import { writeAudit } from '#db/write/audit.ts';
import { claimJob, enqueueJob, failJob, finishJob, type ClaimedJob } from '#db/write/jobs.ts';
import { writeThemingRun } from '#db/write/theming-runs.ts';
import { encodeModels } from '../theming/models.ts';
import { defaultThemingSettings, runTheming } from '../theming/pipeline.ts';
import type { ThemingResult } from '../theming/types.ts';
import type { Application } from './application.ts';
import { embedComments } from './embed-comments.ts';
import { proposeThemeNames } from './propose-theme-names.ts';
import { rankReading } from './rank-reading.ts';
import { PLACING_QUEUE, THEMING_QUEUE } from './theming-queues.ts';

/** Does the organization's next theming run that is due. False when there is none. */
export async function findThemesWhereDue(app: Application, organizationId: string): Promise<boolean> {
  const job = await app.database.withTenant(organizationId, (tx) => claimJob(tx, THEMING_QUEUE));
  if (job === null) return false;
  try {
    await findThemes(app, organizationId, job.consultationId, { inTheSameTransaction: (tx) => finish(tx, job) });
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    await app.database.withTenant(organizationId, (tx) => failJob(tx, job, kind));
  }
  return true;
}

type Transaction = Parameters<Parameters<Application['database']['withTenant']>[1]>[0];

async function finish(tx: Transaction, job: ClaimedJob): Promise<void> {
  if (!(await finishJob(tx, job))) throw new Error('The lease of this run went to another worker');
}

/**
 * Runs the pipeline over the prepared comments of a consultation and what people have decided about them, and writes
 * the run beside the earlier ones, then in which order comments are best read. The snapshot is read in one transaction and the run written in another, so that
 * nothing is held while it thinks. Null when the consultation does not exist.
 */
export async function findThemes(
  app: Application,
  organizationId: string,
  consultationId: string,
  options: { inTheSameTransaction?: (tx: Transaction) => Promise<void> } = {},
): Promise<ThemingResult | null> {
  const key = { organizationId, consultationId };
  const snapshot = await app.database.withTenant(organizationId, (tx) => themingSnapshot(tx, key, app.now()));
  const ran = snapshot === null ? null : await runOver(app, snapshot);
  await app.database.withTenant(organizationId, async (tx) => {
    if (ran !== null && snapshot !== null) {
      const { result, models, providers, proposedLabels } = ran;
      const number = await writeThemingRun(tx, key, {
        ...{ result, seen: snapshot.comments, model: encodeModels(models), decisionCount: snapshot.reviewed.length },
        ...{ providers, proposedLabels, now: app.now() },
      });
      await writeAudit(
        tx,
        {
          ...key,
          actor: 'system',
          action: 'theming-run-finished',
          subject: String(number),
          details: { version: result.version, comments: result.languages.length, themes: result.themes.length },
        },
        app.now(),
      );
      // Some came while it thought, or changed: whoever placed them meanwhile could only use the run before.
      if (await commentsWait(tx, key)) await enqueueJob(tx, { ...key, queue: PLACING_QUEUE, key: consultationId });
    }
    await options.inTheSameTransaction?.(tx);
  });
  if (ran !== null) await rankReading(app, key, ran.result.doubts);
  return ran?.result ?? null;
}

/** Outside services take part only where the consultation lets them, and are recorded when they did. */
async function runOver({ theming, providers: configured }: Application, snapshot: ThemingSnapshot) {
  const { comments, areas, reviewed, earlierThemes, history, allows } = snapshot;
  const embeddings = allows.embeddings ? (configured?.embeddings ?? null) : null;
  const assistant = allows.assistant ? (configured?.assistant ?? null) : null;
  const { result, models } = await runTheming(
    { comments, codebook: codebookOf(areas), reviewed, earlierThemes, history },
    { ...defaultThemingSettings, languages: [...snapshot.languages] },
    embeddings === null ? theming : { ...theming, embed: (texts) => embedComments(embeddings, texts) },
  );
  const textOf = new Map(comments.map(({ id, text }) => [id, text]));
  const proposedLabels =
    assistant === null
      ? new Map<string, string>()
      : await proposeThemeNames(assistant, result.themes, (id) => textOf.get(id));
  // Also one that failed: it was sent the words.
  const providers = [embeddings, assistant].flatMap((provider) => (provider === null ? [] : [provider.name]));
  return { result, models, providers, proposedLabels };
}

/** The codebook as the pipeline takes it. */
export function codebookOf(areas: ThemingSnapshot['areas']) {
  return areas.map(({ key, label, definition, keywords, context }) => ({
    id: key,
    label,
    definition,
    keywords,
    context,
  }));
}
