import type { TenantTransaction } from '#db/client.ts';
import { codebookOf, findConsultation, type ConsultationKey, type PriorityArea } from '#db/read/consultations.ts';
import { keywordsAccepted } from '#db/read/keyword-proposals.ts';
import type { Member } from '#db/read/members.ts';
import { comparedComments, keywordsOfRun, targetTallies, themeOverlaps } from '#db/read/theming-comparison.ts';
import { findRun, runNumbers, themesOfRun, type ListedRun } from '#db/read/theming-runs.ts';
import type { Move, RunComparison } from '../domain/run-comparison.ts';
import { compareRuns, movesBetween, SCORE_MOVED } from '../theming/compare.ts';
import type { ComparedRun } from '../theming/comparison/compared-run.ts';
import type { Application } from './application.ts';

export type RunTheme = Awaited<ReturnType<typeof themesOfRun>>[number];

/** A run with what it is compared with; the first run of a consultation is compared with none. */
export interface ComparedThemingRuns {
  readonly key: ConsultationKey;
  readonly timeZone: string;
  readonly areas: readonly PriorityArea[];
  readonly run: ListedRun;
  readonly themes: readonly RunTheme[];
  /** Numbers of the runs before this one, the newest first. */
  readonly earlier: readonly number[];
  readonly compared: Compared | null;
}

interface Compared {
  readonly with: ListedRun;
  readonly themes: readonly RunTheme[];
  readonly comparison: RunComparison;
  readonly runs: { readonly before: ComparedRun; readonly after: ComparedRun };
}

/**
 * Opens a run of a consultation and compares it with the one before it, or with an earlier one by its number. Null when
 * there is no such consultation or run, or the other one is not earlier.
 */
export async function compareThemingRuns(
  app: Application,
  member: Member,
  wanted: { readonly consultation: string; readonly number: number; readonly with: number | null },
): Promise<ComparedThemingRuns | null> {
  const { organizationId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, wanted.consultation);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const run = await findRun(tx, key, wanted.number);
    const earlier = (await runNumbers(tx, key)).filter((number) => number < wanted.number);
    const other = wanted.with ?? earlier[0] ?? null;
    if (run === null || (other !== null && !earlier.includes(other))) return null;
    const before = other === null ? null : await findRun(tx, key, other);
    const themes = await themesOfRun(tx, key, run.id);
    return {
      ...{ key, run, themes, earlier, timeZone: consultation.timeZone },
      areas: await codebookOf(tx, key),
      compared: before === null ? null : await compare(tx, key, before, { run, themes }),
    };
  });
}

async function compare(
  tx: TenantTransaction,
  key: ConsultationKey,
  before: ListedRun,
  after: { readonly run: ListedRun; readonly themes: readonly RunTheme[] },
): Promise<Compared> {
  const pair = { ...key, beforeId: before.id, afterId: after.run.id };
  const themes = await themesOfRun(tx, key, before.id);
  const accepted = await keywordsAccepted(tx, key, { after: before.finishedAt, until: after.run.finishedAt });
  const runs = {
    before: {
      ...{ ...before, themes, accepted: new Map<string, ReadonlySet<string>>() },
      keywords: await keywordsOfRun(tx, pair, before.id),
    },
    after: { ...after.run, themes: after.themes, accepted, keywords: await keywordsOfRun(tx, pair, after.run.id) },
  };
  const overlap = { targets: await targetTallies(tx, pair), ...(await themeOverlaps(tx, pair)) };
  return { with: before, themes, runs, comparison: compareRuns(runs.before, runs.after, overlap) };
}

const COMMENTS_AT_ONCE = 1_000;

/** Every move between two compared runs, in the order of the comments' ids, some at a time: nothing is held meanwhile. */
export async function* movesOf(
  app: Application,
  { key, run, compared }: ComparedThemingRuns,
): AsyncGenerator<readonly Move[]> {
  if (compared === null) return;
  const pair = { ...key, beforeId: compared.with.id, afterId: run.id };
  const moves = movesBetween(compared.runs.before, compared.runs.after, compared.comparison);
  const read = (cursor: string | null) =>
    app.database.withTenant(key.organizationId, (tx) =>
      comparedComments(tx, pair, { cursor, limit: COMMENTS_AT_ONCE, scoreMoved: SCORE_MOVED }),
    );
  for (let page = await read(null); ; page = await read(page.cursor)) {
    yield page.comments.flatMap(moves);
    if (page.cursor === null) return;
  }
}
