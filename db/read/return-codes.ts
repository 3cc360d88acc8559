import { and, asc, eq, gt } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { draft, returnCode, sealingKey } from '../schema/response.ts';
import type { ConsultationKey } from './consultations.ts';
import type { DraftKey, SealedBatch } from './drafts.ts';
import type { SealingKeyRow } from './sealing-keys.ts';

export type ReturnCodeRow = typeof returnCode.$inferSelect;

/** What the return code of a draft is found by, or null when the draft has none. */
export async function readReturnCode(tx: TenantTransaction, key: DraftKey): Promise<ReturnCodeRow | null> {
  const rows = await tx
    .select()
    .from(returnCode)
    .where(
      and(
        eq(returnCode.organizationId, key.organizationId),
        eq(returnCode.consultationId, key.consultationId),
        eq(returnCode.draftId, key.id),
      ),
    );
  return rows[0] ?? null;
}

/** What a code leads to, and the server key around it. */
export interface FoundReturnCode {
  readonly draftId: string;
  readonly wrapped: Buffer;
  readonly serverKey: SealingKeyRow;
}

/** What a code leads to whose draft has not expired, or null: one question, whatever the reason that there is nothing. */
export async function findReturnCode(
  tx: TenantTransaction,
  key: ConsultationKey,
  lookup: Buffer,
  now: Date,
): Promise<FoundReturnCode | null> {
  const rows = await tx
    .select({ draftId: returnCode.draftId, wrapped: returnCode.wrapped, serverKey: sealingKey })
    .from(returnCode)
    .innerJoin(
      draft,
      and(
        eq(draft.organizationId, returnCode.organizationId),
        eq(draft.consultationId, returnCode.consultationId),
        eq(draft.id, returnCode.draftId),
      ),
    )
    .innerJoin(sealingKey, eq(sealingKey.id, returnCode.keyId))
    .where(
      and(
        eq(returnCode.organizationId, key.organizationId),
        eq(returnCode.consultationId, key.consultationId),
        eq(returnCode.lookup, lookup),
        gt(draft.expiresAt, now),
      ),
    );
  return rows[0] ?? null;
}

/** Return codes under one server key, held until the transaction ends; those that somebody else holds are left out. */
export async function returnCodesSealedWith(
  tx: TenantTransaction,
  batch: SealedBatch,
): Promise<readonly ReturnCodeRow[]> {
  return tx
    .select()
    .from(returnCode)
    .where(
      and(
        eq(returnCode.organizationId, batch.organizationId),
        eq(returnCode.keyId, batch.keyId),
        gt(returnCode.draftId, batch.after),
      ),
    )
    .orderBy(asc(returnCode.draftId))
    .limit(batch.size)
    .for('update', { skipLocked: true });
}
