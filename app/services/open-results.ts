import type { Consultation, ConsultationKey } from '#db/read/consultations.ts';
import { hasManyPeople, newestSnapshots, readSnapshot, type Snapshot } from '#db/read/result-snapshots.ts';
import { resultColumns } from '../domain/results/result-columns.ts';
import type { Application } from './application.ts';
import { collectResults } from './collect-results.ts';
import { forgetResults, keepResults, keptResults, nameOfResults, type KeptResults } from './kept-results.ts';
import { countingProgress, type CountingProgress } from './refresh-results.ts';
import { askForResults, REFRESH_SECONDS } from './results-queue.ts';

/** Consultations with fewer people are counted when somebody looks: that takes less than a second. */
const COUNTED_AT_ONCE = 20_000;
/** A snapshot in memory is served for so long after a newer one has been made, while that is read. */
const SERVED_BEHIND_SECONDS = 300;
/** What was counted at once is shown for so long. */
const FRESH_SECONDS = 5;
/** Counting so many takes longer than anybody shall wait: up to a minute the last count is shown, while they are counted anew. */
const COUNTED_BEHIND = 2_000;

/** The results of one audience, or how far they are from being counted for the first time. */
export type OpenedResults =
  | {
      readonly state: 'ready';
      readonly audiences: readonly string[];
      /** Newer ones have been asked for: answers may have come since. */
      readonly newerAsked: boolean;
      readonly results: KeptResults;
    }
  | { readonly state: 'counting'; readonly progress: CountingProgress | null };

/**
 * The results of an audience; of the first where it is null or there is none of that name. From the memory of this process,
 * else from the newest snapshot, whose time is to be shown: where that is older than a minute a newer one is asked for. Those
 * of a small consultation are counted at once.
 */
export async function openResults(
  app: Application,
  consultation: Consultation,
  audience: string | null,
): Promise<OpenedResults> {
  const key = { organizationId: consultation.organizationId, consultationId: consultation.id };
  const { many, snapshots } = await app.database.withTenant(key.organizationId, async (tx) => {
    const found = await newestSnapshots(tx, key);
    // A few rows say it where there is a snapshot; twenty thousand are counted only before the first.
    const counted = found.reduce((sum, { people }) => sum + people, 0);
    const isLarge = counted >= COUNTED_AT_ONCE || (await hasManyPeople(tx, key, COUNTED_AT_ONCE));
    return { many: isLarge, snapshots: isLarge ? found : [] };
  });
  if (!many) return ready(await countAtOnce(app, consultation), audience, app.now());
  // Their answers may have been deleted by another process: then nothing of them is to stay in this one.
  if (snapshots.length === 0) forgetResults(consultation.id);
  const oldest = Math.min(...snapshots.map(({ asOf }) => asOf.getTime()));
  const isOld = snapshots.length === 0 || app.now().getTime() - oldest > REFRESH_SECONDS * 1_000;
  if (isOld) await app.database.withTenant(key.organizationId, (tx) => askForResults(tx, key));
  const audiences = snapshots.map((one) => one.audience);
  const chosen = snapshots.find((one) => one.audience === audience) ?? snapshots[0];
  const results = chosen === undefined ? null : await openSnapshot(app, key, chosen);
  if (results === null) return { state: 'counting', progress: countingProgress(consultation.id) };
  return { state: 'ready', audiences, newerAsked: isOld, results };
}

/**
 * The columns of a snapshot. While they are read, which takes a second for a million people, those of one that was made a
 * little earlier are served, with its own time. Null where it has just been replaced.
 */
async function openSnapshot(app: Application, key: ConsultationKey, snapshot: Snapshot): Promise<KeptResults | null> {
  const kept = keptResults(nameOfResults(key.consultationId, snapshot.audience));
  if (kept?.snapshotId === snapshot.id) return { ...kept, asOf: snapshot.asOf };
  const reading = once(snapshot.id, () => readIntoMemory(app, key, snapshot));
  const behind = kept === null ? Infinity : snapshot.asOf.getTime() - kept.asOf.getTime();
  if (kept === null || behind > SERVED_BEHIND_SECONDS * 1_000) return reading;
  reading.catch(() => undefined);
  return kept;
}

async function readIntoMemory(app: Application, key: ConsultationKey, snapshot: Snapshot): Promise<KeptResults | null> {
  const store = await app.database.withTenant(key.organizationId, (tx) => readSnapshot(tx, key, snapshot));
  if (store === null) return null;
  const results = { store, asOf: snapshot.asOf, tookMs: snapshot.tookMs, snapshotId: snapshot.id };
  keepResults(nameOfResults(key.consultationId, snapshot.audience), results);
  return results;
}

const countedAt = new Map<string, { readonly at: number; readonly audiences: readonly string[] }>();

async function countAtOnce(app: Application, consultation: Consultation): Promise<readonly KeptResults[]> {
  const { id } = consultation;
  const asOf = app.now();
  const counted = countedAt.get(id);
  const recount = () => once(id, () => countNow(app, consultation, asOf));
  const age = counted === undefined ? Infinity : Math.abs(asOf.getTime() - counted.at);
  if (counted === undefined || age > REFRESH_SECONDS * 1_000) return recount();
  const kept = counted.audiences.map((audience) => keptResults(nameOfResults(id, audience)));
  if (!kept.every((one) => one !== null)) return recount();
  if (age <= FRESH_SECONDS * 1_000) return kept;
  const people = kept.reduce((sum, { store }) => sum + store.people, 0);
  if (people < COUNTED_BEHIND) return recount();
  recount().catch(() => undefined);
  return kept;
}

async function countNow(app: Application, consultation: Consultation, asOf: Date): Promise<readonly KeptResults[]> {
  const { id, organizationId } = consultation;
  const begun = performance.now();
  const stores = await app.database.withTenantAtOneMoment(organizationId, (tx) => collectResults(tx, consultation));
  const tookMs = Math.round(performance.now() - begun);
  const all = stores.map((store) => ({ store, asOf, tookMs, snapshotId: null }));
  for (const results of all) keepResults(nameOfResults(id, results.store.audience), results);
  countedAt.set(id, { at: asOf.getTime(), audiences: stores.map(({ audience }) => audience) });
  return all;
}

function ready(all: readonly KeptResults[], audience: string | null, asOf: Date): OpenedResults {
  // Before a survey is published there is no audience, and nobody in it.
  const nobody = { store: resultColumns('', 0, []), asOf, tookMs: 0, snapshotId: null };
  const results = all.find(({ store }) => store.audience === audience) ?? all[0] ?? nobody;
  return { state: 'ready', audiences: all.map(({ store }) => store.audience), newerAsked: false, results };
}

const underWay = new Map<string, Promise<unknown>>();

/** Does a work once for everybody who asks for it meanwhile. */
async function once<T>(name: string, work: () => Promise<T>): Promise<T> {
  const going = underWay.get(name) as Promise<T> | undefined;
  if (going !== undefined) return going;
  const begun = work().finally(() => underWay.delete(name));
  underWay.set(name, begun);
  return begun;
}
