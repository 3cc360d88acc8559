import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Target } from '#app/domain/review.ts';
import type { TenantTransaction } from '../client.ts';
import { dissent } from '../schema/agreement.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

export type DissentRow = typeof dissent.$inferSelect;

/** A dissent as a report prints it: without who made it and about which comment. */
export interface Dissent extends Target {
  readonly id: string;
  /** Redacted before it was written down. */
  readonly text: string;
  readonly language: string;
  readonly madeAt: Date;
}

/** The dissents that stand, the oldest first. What nobody took back; who made them is not among it. */
export async function dissentsOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly Dissent[]> {
  const rows = await tx
    .select()
    .from(dissent)
    .where(and(within(key, dissent), isNull(dissent.withdrawnAt)))
    .orderBy(asc(dissent.madeAt), asc(dissent.id));
  return rows.map(({ id, targetType: type, targetKey, text, language, madeAt }) => ({
    ...{ id, type, key: targetKey, text, language, madeAt },
  }));
}

/** The dissents about one area or theme that stand, with who made them, so that these can take them back. */
export async function dissentsAbout(
  tx: TenantTransaction,
  key: ConsultationKey,
  target: Target,
): Promise<readonly DissentRow[]> {
  return tx
    .select()
    .from(dissent)
    .where(
      and(
        within(key, dissent),
        eq(dissent.targetType, target.type),
        eq(dissent.targetKey, target.key),
        isNull(dissent.withdrawnAt),
      ),
    )
    .orderBy(asc(dissent.madeAt), asc(dissent.id));
}

/** One dissent, taken back or not; null when there is none. */
export async function findDissent(tx: TenantTransaction, key: ConsultationKey, id: string): Promise<DissentRow | null> {
  const [row] = await tx
    .select()
    .from(dissent)
    .where(and(within(key, dissent), eq(dissent.id, id)));
  return row ?? null;
}
