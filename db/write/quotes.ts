import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { QuoteMask } from '#app/domain/quote-mask.ts';
import type { QuoteTranslations } from '#app/domain/quote-translation.ts';
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

/** Writes what the second person decided, with what they confirmed; null: it waits again. */
export async function writeQuoteDecision(
  tx: TenantTransaction,
  key: ConsultationKey,
  quoteId: string,
  decided: { status: 'approved' | 'declined'; by: string; at: Date; checked?: readonly string[] } | null,
): Promise<void> {
  const made =
    decided === null
      ? { status: 'proposed' as const, decidedBy: null, decidedAt: null, checked: [] }
      : {
          ...{ status: decided.status, decidedBy: decided.by, decidedAt: decided.at },
          checked: [...(decided.checked ?? [])],
        };
  await tx.update(quote).set(made).where(ofQuote(key, quoteId));
}

/** Writes what is masked in a quote. Its translations go, since they may have what is masked. */
export async function writeQuoteMasks(
  tx: TenantTransaction,
  key: ConsultationKey,
  quoteId: string,
  made: { masks: readonly QuoteMask[]; published: string | null },
): Promise<void> {
  await tx
    .update(quote)
    .set({ ...made, translations: {} })
    .where(ofQuote(key, quoteId));
}

/** Writes a quote's translations in place of those that were there. */
export async function writeQuoteTranslations(
  tx: TenantTransaction,
  key: ConsultationKey,
  quoteId: string,
  translations: QuoteTranslations,
): Promise<void> {
  await tx.update(quote).set({ translations }).where(ofQuote(key, quoteId));
}

function ofQuote(key: ConsultationKey, quoteId: string) {
  return and(
    eq(quote.organizationId, key.organizationId),
    eq(quote.consultationId, key.consultationId),
    eq(quote.id, quoteId),
  );
}
