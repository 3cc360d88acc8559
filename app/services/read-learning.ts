import { findConsultation } from '#db/read/consultations.ts';
import { receptionByRun, suggestedAreaArms } from '#db/read/learning.ts';
import type { Member } from '#db/read/members.ts';
import { reviewSettingsOf } from '#db/read/review-settings.ts';
import { tallyOf, type Tally } from '../disclosure/tally.ts';
import type { SuggestionMode } from '../domain/review-settings.ts';
import {
  influenceOf,
  sumOfReceptions,
  takenShare,
  type ArmTotals,
  type Influence,
  type ReceptionCounts,
  type RunReception,
} from '../domain/suggestion-reception.ts';
import { learningCsv } from '../exchange/csv-learning.ts';
import type { Application } from './application.ts';

/** A language with fewer readings tells what single people did: then only that it has fewer. */
const LEAST_OF_A_LANGUAGE = 10;

/** What readers of one language did, in steps, so that no single reading shows; `counts` is null where they are few. */
export interface LanguageReception {
  readonly language: string;
  readonly readings: Tally;
  readonly counts: Readonly<Record<'accepted' | 'rejected' | 'added', Tally>> | null;
}

/** A run with what readers did with what it suggested. */
export interface LearntRun {
  readonly run: number;
  readonly total: ReceptionCounts;
  /** 0 to 1; null where nothing was suggested. */
  readonly taken: number | null;
  /** How much more was taken than of the run before that readers saw, −1 to 1; null without one. */
  readonly sinceBefore: number | null;
  /** The run before that readers saw. */
  readonly before: number | null;
  readonly languages: readonly LanguageReception[];
}

/** How suggestions fare with the people who read, and what seeing them does to people. */
export interface Learning {
  readonly slug: string;
  readonly mode: SuggestionMode;
  /** The newest first. */
  readonly runs: readonly LearntRun[];
  readonly arms: { readonly shown: ArmTotals; readonly withheld: ArmTotals };
  readonly influence: Influence | null;
}

/** Reads what was learnt from readers' decisions in a consultation; null when there is no such consultation. */
export async function readLearning(app: Application, member: Member, slug: string): Promise<Learning | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const arms = await suggestedAreaArms(tx, key);
    return {
      slug: consultation.slug,
      mode: (await reviewSettingsOf(tx, key)).suggestions,
      runs: learntRuns(await receptionByRun(tx, key)),
      arms,
      influence: influenceOf(arms),
    };
  });
}

/** The same as a CSV file; null when there is no such consultation. */
export async function downloadLearning(app: Application, member: Member, slug: string): Promise<string | null> {
  const learning = await readLearning(app, member, slug);
  return learning === null ? null : learningCsv(learning.runs);
}

function learntRuns(receptions: readonly RunReception[]): LearntRun[] {
  const numbers = [...new Set(receptions.map(({ run }) => run))].sort((a, b) => b - a);
  const runs = numbers.map((run) => {
    const own = receptions.filter((reception) => reception.run === run);
    const total = sumOfReceptions(own);
    return { run, total, taken: takenShare(total), languages: own.map(inSteps) };
  });
  return runs.map((run, place) => {
    const before = runs[place + 1];
    const [now, then] = [run.taken, before?.taken ?? null];
    return { ...run, before: before?.run ?? null, sinceBefore: now === null || then === null ? null : now - then };
  });
}

function inSteps({ language, readings, accepted, rejected, added }: RunReception): LanguageReception {
  const step = (count: number): Tally => tallyOf(count, 1);
  return {
    language,
    readings: tallyOf(readings, LEAST_OF_A_LANGUAGE),
    counts:
      readings < LEAST_OF_A_LANGUAGE
        ? null
        : { accepted: step(accepted), rejected: step(rejected), added: step(added) },
  };
}
