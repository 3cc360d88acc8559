import type { TenantTransaction } from '#db/client.ts';
import type { ConsultationKey } from '#db/read/consultations.ts';
import { prioritiesOf, recommendationsOf, type CouncilPriority } from '#db/read/recommendations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { deletePriority, insertPriority, writePriority, writePriorityOrder } from '#db/write/recommendations.ts';
import { cleanOfficial, type OfficialTexts } from '../domain/official-text.ts';
import { stateHash } from '../domain/settings.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { whileHeld } from './hold-consultation.ts';

/** What can be done to the Council's priorities. Texts are checked. */
export type PriorityChange =
  | ({ readonly do: 'add-priority'; readonly id: string } & PriorityWords)
  | ({ readonly do: 'edit-priority'; readonly id: string; readonly seen: string } & PriorityWords)
  /** `to` is its place from 0; `seen` stands for the order. */
  | { readonly do: 'move-priority'; readonly id: string; readonly to: number; readonly seen: string }
  | { readonly do: 'remove-priority'; readonly id: string };

interface PriorityWords {
  readonly text: OfficialTexts;
  readonly recommendationIds: readonly string[];
}

export type PriorityChanged = 'saved' | 'missing' | 'not-now' | 'gone' | 'changed' | 'too-many';

/** More than this is no priority. */
const MOST_PRIORITIES = 50;

/** Stands for the order that a page showed. */
export function orderState(priorities: readonly Pick<CouncilPriority, 'id'>[]): string {
  return stateHash(priorities.map(({ id }) => id));
}

/** Stands for a priority that a page showed. */
export function priorityState({
  text,
  recommendationIds,
}: Pick<CouncilPriority, 'text' | 'recommendationIds'>): string {
  return stateHash([text['en'], text['fr'], recommendationIds.toSorted()]);
}

/** Changes the priorities that came of the Council's decisions, and their order. Sent twice it is done once. */
export async function orderPriorities(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly slug: string; readonly change: PriorityChange },
): Promise<PriorityChanged> {
  const { id: organizationId } = organization;
  const { change } = sent;
  return whileHeld(app, organizationId, { slug: sent.slug, action: 'preview-edition' }, async (tx, { key, now }) => {
    const outcome = await apply({ tx, key, by: member.userId, now }, await prioritiesOf(tx, key), change);
    if (outcome !== 'written') return outcome;
    const event = { ...key, actor: member.userId, action: 'priorities-changed', subject: change.id };
    await writeAudit(tx, { ...event, details: { do: change.do } }, now);
    return 'saved';
  });
}

interface At {
  readonly tx: TenantTransaction;
  readonly key: ConsultationKey;
  readonly by: string;
  readonly now: Date;
}

async function apply(
  at: At,
  all: readonly CouncilPriority[],
  change: PriorityChange,
): Promise<'written' | PriorityChanged> {
  const { tx, key, by, now } = at;
  const row = all.find(({ id }) => id === change.id);
  const recorded = { recordedBy: by, recordedAt: now };
  switch (change.do) {
    case 'add-priority': {
      if (row !== undefined) return 'saved';
      if (all.length >= MOST_PRIORITIES) return 'too-many';
      const words = await wordsOf(at, change);
      await insertPriority(tx, key, {
        id: change.id,
        position: (all.at(-1)?.position ?? -1) + 1,
        ...words,
        ...recorded,
      });
      return 'written';
    }
    case 'edit-priority': {
      if (row === undefined) return 'gone';
      const words = await wordsOf(at, change);
      if (priorityState(words) === priorityState(row)) return 'saved';
      if (priorityState(row) !== change.seen) return 'changed';
      await writePriority(tx, key, row.id, { ...words, ...recorded });
      return 'written';
    }
    case 'move-priority': {
      if (row === undefined) return 'gone';
      if (all[change.to]?.id === row.id) return 'saved';
      if (orderState(all) !== change.seen) return 'changed';
      const others = all.filter(({ id }) => id !== row.id).map(({ id }) => id);
      await writePriorityOrder(tx, key, others.toSpliced(Math.min(change.to, others.length), 0, row.id));
      return 'written';
    }
    case 'remove-priority':
      if (row === undefined) return 'saved';
      await deletePriority(tx, key, row.id);
      return 'written';
  }
}

/** The words as they are kept, linked to recommendations that are there. */
async function wordsOf({ tx, key }: At, { text, recommendationIds }: PriorityWords) {
  const known = (await recommendationsOf(tx, key)).filter(({ withdrawnAt }) => withdrawnAt === null);
  return {
    text: cleanOfficial(text),
    recommendationIds: known.filter(({ id }) => recommendationIds.includes(id)).map(({ id }) => id),
  };
}
