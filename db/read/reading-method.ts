import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { adjudication } from '../schema/agreement.ts';
import { agreementStateOf, consultationsToMeasure } from './agreement.ts';
import type { ConsultationKey } from './consultations.ts';
import { reviewSettingsOf } from './review-settings.ts';
import { within } from './within.ts';

/** How the comments of a consultation were read: by how many, how far they agree over all, and how often a further person decided. */
export async function readingMethodOf(tx: TenantTransaction, key: ConsultationKey) {
  const { coders } = await reviewSettingsOf(tx, key);
  const overall = (await agreementStateOf(tx, key))?.kept?.figures?.overall ?? null;
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(adjudication)
    .where(within(key, adjudication));
  return { readers: coders, overall, adjudicated: row?.n ?? 0 };
}

/** Whether agreement has to be measured again, and on about how many comments, told up to `atMost`. */
export async function toMeasure(tx: TenantTransaction, key: ConsultationKey, atMost: number) {
  const due = (await consultationsToMeasure(tx)).includes(key.consultationId);
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from (
    select 1 from reading where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}
    limit ${atMost}) seen`);
  return { due, readings: row?.n ?? 0 };
}
