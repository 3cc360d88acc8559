import type { ConsultationKey } from '#db/read/consultations.ts';
import { textsWithoutDoubt, type PreparedText } from '#db/read/theming-snapshot.ts';
import { writeDoubts } from '#db/write/doubts.ts';
import { holdPlan } from '#db/write/reading-tasks.ts';
import type { ThemingModels } from '../theming/models.ts';
import { placeComments } from '../theming/pipeline.ts';
import { readingOrder } from '../theming/reading-order.ts';
import type { CommentDoubt, ThemingSettings } from '../theming/types.ts';
import type { Application } from './application.ts';

/** Tasks that are written in one transaction: readers who draw a batch wait for no more than that. */
const TASKS_AT_ONCE = 5_000;
/** Comments that are looked at together where it was not said yet how much they would teach. */
const COMMENTS_AT_ONCE = 2_000;

/**
 * Orders the comments that are chosen for what they teach by what theming is in doubt about: the most doubtful first, those
 * in nearly the same words apart. It is written some at a time; what is left out when it is interrupted is taken up
 * with the next comments that are placed.
 */
export async function rankReading(
  app: Application,
  key: ConsultationKey,
  doubts: readonly CommentDoubt[],
): Promise<void> {
  const ranks = readingOrder(doubts);
  for (let from = 0; from < ranks.length; from += TASKS_AT_ONCE)
    await app.database.withTenant(key.organizationId, async (tx) => {
      await holdPlan(tx, key);
      await writeDoubts(tx, key, ranks.slice(from, from + TASKS_AT_ONCE));
    });
}

/** A run with what it learnt. */
interface LearntRun {
  readonly id: string;
  readonly settings: ThemingSettings;
  readonly models: ThemingModels;
}

/** Orders comments whose reading was planned after the newest run had looked at them, by what that run learnt. */
export async function rankPlannedSince(app: Application, key: ConsultationKey, run: LearntRun): Promise<void> {
  let after: string | null = null;
  do {
    const from: string | null = after;
    const texts: readonly PreparedText[] = await app.database.withTenant(key.organizationId, (tx) =>
      textsWithoutDoubt(tx, key, run.id, { after: from, most: COMMENTS_AT_ONCE }),
    );
    if (texts.length > 0) {
      const { doubts } = await placeComments(texts, run.models.codebook, run.models, run.settings, app.theming);
      await rankReading(app, key, doubts);
    }
    after = texts.length < COMMENTS_AT_ONCE ? null : (texts.at(-1)?.id ?? null);
  } while (after !== null);
}
