import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { CommentKey } from '../read/comments.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { quote } from '../schema/review.ts';

/** Writes a proposed quote. Returns its id. */
export async function writeProposal(
  tx: TenantTransaction,
  key: CommentKey,
  proposal: { excerpt: string; proposedBy: string; at: Date },
): Promise<string> {
  const id = randomUUID();
  const { excerpt, proposedBy, at } = proposal;
  await tx.insert(quote).values({ ...key, id, excerpt, status: 'proposed', proposedBy, proposedAt: at });
  return id;
}

/** Writes what the second person decided. */
export async function writeQuoteDecision(
  tx: TenantTransaction,
  key: ConsultationKey,
  quoteId: string,
  decided: { status: 'approved' | 'declined'; by: string; at: Date },
): Promise<void> {
  await tx
    .update(quote)
    .set({ status: decided.status, decidedBy: decided.by, decidedAt: decided.at })
    .where(
      and(
        eq(quote.organizationId, key.organizationId),
        eq(quote.consultationId, key.consultationId),
        eq(quote.id, quoteId),
      ),
    );
}
