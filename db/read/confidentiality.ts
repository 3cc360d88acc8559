import { and, desc, eq } from 'drizzle-orm';
import { CONFIDENTIALITY_VERSION } from '#app/domain/confidentiality.ts';
import type { TenantTransaction } from '../client.ts';
import { confidentiality } from '../schema/reading.ts';

/** Whose agreement: a member, by organization and user. */
interface Agreeing {
  readonly organizationId: string;
  readonly userId: string;
}

/** What a member agreed to last, and when; null: to nothing yet. */
export async function agreementOf(tx: TenantTransaction, { organizationId, userId }: Agreeing) {
  const [row] = await tx
    .select({ version: confidentiality.version, agreedAt: confidentiality.agreedAt })
    .from(confidentiality)
    .where(and(eq(confidentiality.organizationId, organizationId), eq(confidentiality.userId, userId)))
    .orderBy(desc(confidentiality.version))
    .limit(1);
  return row ?? null;
}

/** Whether a member has agreed to keep what they read to themselves, in the words that hold today. Before, nothing is opened to them. */
export async function hasAgreed(tx: TenantTransaction, member: Agreeing): Promise<boolean> {
  return (await agreementOf(tx, member))?.version === CONFIDENTIALITY_VERSION;
}
