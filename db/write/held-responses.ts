import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { isOfHeldGroup, type HeldGroupKey } from '../read/held-responses.ts';
import { response } from '../schema/response.ts';

const among = (key: ConsultationKey, more: SQL | undefined) =>
  and(
    eq(response.organizationId, key.organizationId),
    eq(response.consultationId, key.consultationId),
    isNull(response.withdrawnAt),
    more,
  );

/** Which held responses: these, or all of a group that had come when the page was shown. */
export type HeldSelection =
  | { readonly ids: readonly string[] }
  | { readonly group: HeldGroupKey; readonly timeZone: string; readonly until: string };

/** Who decided, and when: one moment is one decision. */
export interface Decided {
  readonly by: string;
  readonly at: Date;
}

/** Decides about held responses that nobody has decided about yet. Returns how many. */
export async function writeHeldDecision(
  tx: TenantTransaction,
  key: ConsultationKey,
  selection: HeldSelection,
  { decision, by, at }: Decided & { readonly decision: 'count' | 'leave-out' },
): Promise<number> {
  const which =
    'ids' in selection
      ? and(inArray(response.id, [...selection.ids]), sql`${response.heldBecause} is not null`)
      : and(
          isOfHeldGroup(selection.group, selection.timeZone),
          sql`${response.submittedAt} <= ${selection.until}::timestamptz`,
        );
  const rows = await tx
    .update(response)
    .set({ heldDecision: decision, heldDecidedBy: by, heldDecidedAt: at })
    .where(among(key, and(which, isNull(response.heldDecision))))
    .returning({ id: response.id });
  return rows.length;
}

/** Sets responses aside that count. Returns how many. */
export async function setResponsesAside(
  tx: TenantTransaction,
  key: ConsultationKey,
  ids: readonly string[],
  { by, at }: Decided,
): Promise<number> {
  const rows = await tx
    .update(response)
    .set({
      heldBecause: sql`coalesce(${response.heldBecause}, '{}') || 'staff'::text`,
      heldDecision: 'leave-out',
      heldDecidedBy: by,
      heldDecidedAt: at,
    })
    .where(among(key, and(inArray(response.id, [...ids]), eq(response.counted, true))))
    .returning({ id: response.id });
  return rows.length;
}

const wasSetAside = sql`'staff' = any(${response.heldBecause})`;

/**
 * Takes a decision back: what was held waits again; what was set aside counts again, as it did before. Returns how many
 * responses it had been about and still is.
 */
export async function undoHeldDecision(
  tx: TenantTransaction,
  key: ConsultationKey,
  made: Decided,
  undone: Decided,
): Promise<number> {
  const others = sql`nullif(array_remove(${response.heldBecause}, 'staff'), '{}')`;
  const released = sql`${wasSetAside} and ${others} is not null`;
  const rows = await tx
    .update(response)
    .set({
      heldBecause: others,
      heldDecision: sql`case when ${released} then 'count' end`,
      heldDecidedBy: sql`case when ${released} then ${undone.by}::text end`,
      heldDecidedAt: sql`case when ${released} then ${undone.at.toISOString()}::timestamptz end`,
    })
    .where(among(key, and(eq(response.heldDecidedBy, made.by), eq(response.heldDecidedAt, made.at))))
    .returning({ id: response.id });
  return rows.length;
}
