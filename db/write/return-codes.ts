import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { DraftKey } from '../read/drafts.ts';
import type { ReturnCodeRow } from '../read/return-codes.ts';
import { returnCode } from '../schema/response.ts';

/** Writes the return code of a draft in the place of the one before; that one leads nowhere any more. */
export async function replaceReturnCode(tx: TenantTransaction, row: ReturnCodeRow): Promise<void> {
  const { lookup, wrapped, keyId, createdAt } = row;
  await tx
    .insert(returnCode)
    .values(row)
    .onConflictDoUpdate({
      target: [returnCode.organizationId, returnCode.consultationId, returnCode.draftId],
      set: { lookup, wrapped, keyId, createdAt },
    });
}

/** Writes what lies beside a return code anew, sealed with another server key. */
export async function rewrapReturnCode(
  tx: TenantTransaction,
  key: DraftKey,
  change: { readonly wrapped: Buffer; readonly keyId: string },
): Promise<void> {
  await tx
    .update(returnCode)
    .set(change)
    .where(
      and(
        eq(returnCode.organizationId, key.organizationId),
        eq(returnCode.consultationId, key.consultationId),
        eq(returnCode.draftId, key.id),
      ),
    );
}
