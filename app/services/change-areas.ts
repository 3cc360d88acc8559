import type { TenantTransaction } from '#db/client.ts';
import {
  codebookOf,
  commentProgress,
  type Consultation,
  type ConsultationKey,
  type PriorityArea,
} from '#db/read/consultations.ts';
import { codedAreas } from '#db/read/plan.ts';
import { writeAudit } from '#db/write/audit.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { deleteArea, insertAreas, writeAreaOrder } from '#db/write/priority-areas.ts';
import { newKey } from '../domain/edit-survey-keys.ts';
import { stateHash } from '../domain/settings.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { whileHeld } from './hold-consultation.ts';
import { startingCodebook } from './starting-codebook.ts';
import { THEMING_QUEUE } from './theming-queues.ts';

/** What can be done to the list of priority areas. */
export type AreasChange =
  | { readonly do: 'choose'; readonly keys: readonly string[] }
  | { readonly do: 'write'; readonly label: Readonly<Record<'en' | 'fr', string>> }
  | { readonly do: 'move'; readonly key: string; readonly to: number; readonly seen: string }
  | { readonly do: 'remove'; readonly key: string };

export type AreasChanged =
  'saved' | 'missing' | 'not-now' | 'changed' | 'gone' | 'coded' | 'too-many' | { readonly made: string };

/** More areas no reviewer keeps in mind, and no page shows well. */
const MOST_AREAS = 40;

/** What changes together with the codebook is looked at in one run. */
const RUN_AFTER_SECONDS = 60;

/** Stands for the order of areas that a page showed. */
export function orderState(areas: readonly Pick<PriorityArea, 'key'>[]): string {
  return stateHash(areas.map(({ key }) => key));
}

/**
 * Chooses priority areas from the codebook that comes with the product, writes one anew (then its key is given back),
 * moves one to another place, or removes one. An area that somebody has decided a comment with stays: the decision
 * would speak of nothing. Sent twice it is done once.
 */
export async function changeAreas(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly slug: string; readonly change: AreasChange },
): Promise<AreasChanged> {
  const { id: organizationId } = organization;
  const { change } = sent;
  return whileHeld(app, organizationId, { slug: sent.slug, action: 'configure' }, async (tx, { found, key, now }) => {
    const areas = await codebookOf(tx, key);
    const { outcome, subjects } = await apply({ tx, key, areas }, change);
    if (subjects.length === 0) return outcome;
    const event = { ...key, actor: member.userId, action: 'areas-changed', subject: found.id };
    await writeAudit(tx, { ...event, details: { do: change.do, areas: subjects } }, now);
    if (change.do !== 'move') await askForRun(tx, found, now);
    return outcome;
  });
}

/** Whatever changes what comments are read for is followed by a run, where there is anything to read. */
export async function askForRun(tx: TenantTransaction, found: Consultation, now: Date): Promise<void> {
  const key = { organizationId: found.organizationId, consultationId: found.id };
  if (!stageAllows(stageAt(found, now), 'find-themes') || (await commentProgress(tx, key)).prepared === 0) return;
  await enqueueJob(tx, { ...key, queue: THEMING_QUEUE, key: found.id, delaySeconds: RUN_AFTER_SECONDS });
}

interface At {
  readonly tx: TenantTransaction;
  readonly key: ConsultationKey;
  readonly areas: readonly PriorityArea[];
}

/** What came of it, and the areas that were changed; none: nothing was written. */
interface Applied {
  readonly outcome: AreasChanged;
  readonly subjects: readonly string[];
}

const nothing = (outcome: AreasChanged): Applied => ({ outcome, subjects: [] });

async function apply(at: At, change: AreasChange): Promise<Applied> {
  switch (change.do) {
    case 'choose':
      return choose(at, change.keys);
    case 'write':
      return write(at, change.label);
    case 'move':
      return move(at, change);
    case 'remove':
      return remove(at, change.key);
  }
}

const nextPosition = (areas: readonly PriorityArea[]) => Math.max(-1, ...areas.map(({ position }) => position)) + 1;

async function choose({ tx, key, areas }: At, keys: readonly string[]): Promise<Applied> {
  const there = new Set(areas.map((area) => area.key));
  const chosen = startingCodebook().filter((area) => keys.includes(area.key) && !there.has(area.key));
  if (areas.length + chosen.length > MOST_AREAS) return nothing('too-many');
  await insertAreas(tx, key, chosen, nextPosition(areas));
  return { outcome: 'saved', subjects: chosen.map((area) => area.key) };
}

async function write({ tx, key, areas }: At, typed: Readonly<Record<'en' | 'fr', string>>): Promise<Applied> {
  const label = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''));
  const same = areas.find((area) => (['en', 'fr'] as const).every((tag) => (area.label[tag] ?? '') === typed[tag]));
  if (same !== undefined) return nothing({ made: same.key });
  if (areas.length >= MOST_AREAS) return nothing('too-many');
  // Keys of the product's own codebook stay free for its areas.
  const taken = new Set([...areas, ...startingCodebook()].map((area) => area.key));
  const made = newKey(taken, typed.en === '' ? typed.fr : typed.en, 'area');
  await insertAreas(tx, key, [{ key: made, label, definition: {}, keywords: {} }], nextPosition(areas));
  return { outcome: { made }, subjects: [made] };
}

async function move(
  { tx, key, areas }: At,
  { key: areaKey, to, seen }: Extract<AreasChange, { do: 'move' }>,
): Promise<Applied> {
  const keys = areas.map((area) => area.key);
  const from = keys.indexOf(areaKey);
  if (from < 0) return nothing('gone');
  const place = Math.min(Math.max(to, 0), keys.length - 1);
  if (from === place) return nothing('saved');
  if (orderState(areas) !== seen) return nothing('changed');
  const others = keys.filter((one) => one !== areaKey);
  await writeAreaOrder(tx, key, [...others.slice(0, place), areaKey, ...others.slice(place)]);
  return { outcome: 'saved', subjects: [areaKey] };
}

async function remove({ tx, key, areas }: At, areaKey: string): Promise<Applied> {
  if (!areas.some((area) => area.key === areaKey)) return nothing('saved');
  if ((await codedAreas(tx, key)).has(areaKey)) return nothing('coded');
  await deleteArea(tx, key, areaKey);
  return { outcome: 'saved', subjects: [areaKey] };
}
