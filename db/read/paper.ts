import { and, asc, count, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { paperEntry } from '../schema/paper.ts';
import { response } from '../schema/response.ts';
import type { ConsultationKey } from './consultations.ts';
import type { ResponseKey } from './receipts.ts';

const within = (key: ConsultationKey) =>
  and(eq(paperEntry.organizationId, key.organizationId), eq(paperEntry.consultationId, key.consultationId));

const responseOfEntry = and(
  eq(response.organizationId, paperEntry.organizationId),
  eq(response.consultationId, paperEntry.consultationId),
  eq(response.id, paperEntry.responseId),
);

const withResponse = {
  entry: paperEntry,
  response: {
    language: response.language,
    surveyId: response.surveyId,
    surveyVersion: response.surveyVersion,
    withdrawnAt: response.withdrawnAt,
    idempotencyKey: response.idempotencyKey,
  },
};

/** Sheets that were typed in, the last one first. */
export async function sheetsTyped(
  tx: TenantTransaction,
  key: ConsultationKey,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  return tx
    .select(withResponse)
    .from(paperEntry)
    .innerJoin(response, responseOfEntry)
    .where(within(key))
    .orderBy(desc(paperEntry.enteredAt), asc(paperEntry.sheet))
    .limit(limit)
    .offset(offset);
}

/** Drawn sheets that somebody still has to type once more or to settle, the oldest first; withdrawn ones are done with. */
export async function sheetsToCheck(tx: TenantTransaction, key: ConsultationKey) {
  return tx
    .select(withResponse)
    .from(paperEntry)
    .innerJoin(response, responseOfEntry)
    .where(and(within(key), eq(paperEntry.sampled, true), isNull(paperEntry.settled), isNull(response.withdrawnAt)))
    .orderBy(asc(paperEntry.enteredAt), asc(paperEntry.sheet));
}

/** A sheet by its number, or null. */
export async function findSheet(tx: TenantTransaction, key: ConsultationKey, sheet: string) {
  const [row] = await tx
    .select(withResponse)
    .from(paperEntry)
    .innerJoin(response, responseOfEntry)
    .where(and(within(key), eq(paperEntry.sheet, sheet)));
  return row ?? null;
}
export type FoundSheet = NonNullable<Awaited<ReturnType<typeof findSheet>>>;

/** The sheet of a response, or null. */
export async function sheetOfResponse(tx: TenantTransaction, key: ResponseKey): Promise<FoundSheet | null> {
  const [row] = await tx
    .select(withResponse)
    .from(paperEntry)
    .innerJoin(response, responseOfEntry)
    .where(and(within(key), eq(paperEntry.responseId, key.responseId)));
  return row ?? null;
}

/** How many sheets of a consultation were typed in. */
export async function countSheets(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const [row] = await tx.select({ sheets: count() }).from(paperEntry).where(within(key));
  return row?.sheets ?? 0;
}

/**
 * What second typings have shown: fields compared, and those in which the first typing was wrong. A difference that
 * nobody has settled yet counts as one. Withdrawn sheets are left out.
 */
export async function typingTally(tx: TenantTransaction, key: ConsultationKey) {
  const settledAsWrong = sql`(select count(*) from jsonb_each_text(${paperEntry.settled}) as s where s.value = 'second')`;
  const wrong = sql`case when ${paperEntry.settled} is null then cardinality(${paperEntry.differing}) else ${settledAsWrong} end`;
  const [row] = await tx
    .select({
      compared: sql<number>`coalesce(sum(${paperEntry.compared}), 0)::int`,
      errors: sql<number>`coalesce(sum(${wrong}), 0)::int`,
      sheets: sql<number>`count(*)::int`,
      unsettled: sql<number>`(count(*) filter (where ${paperEntry.settled} is null))::int`,
    })
    .from(paperEntry)
    .innerJoin(response, responseOfEntry)
    .where(and(within(key), isNotNull(paperEntry.checkedAt), isNull(response.withdrawnAt)));
  return row ?? { compared: 0, errors: 0, sheets: 0, unsettled: 0 };
}
