import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { editionQuote } from '../schema/edition.ts';
import { response } from '../schema/response.ts';
import { quote } from '../schema/review.ts';
import type { CommentKey } from './comments.ts';
import type { ConsultationKey } from './consultations.ts';
import { isNotHeld, responseOfComment } from './joins.ts';

const ofItsComment = and(
  eq(comment.organizationId, quote.organizationId),
  eq(comment.consultationId, quote.consultationId),
  eq(comment.id, quote.commentId),
);
/** Quotes of a consultation, not withdrawn and not held, what waits for a decision first, then the newest. */
export async function quotesOf(tx: TenantTransaction, key: ConsultationKey) {
  return tx
    .select({
      id: quote.id,
      excerpt: quote.excerpt,
      published: quote.published,
      translations: quote.translations,
      status: quote.status,
      proposedBy: quote.proposedBy,
      decidedBy: quote.decidedBy,
      language: comment.language,
      redactedText: comment.redactedText,
    })
    .from(quote)
    .innerJoin(comment, ofItsComment)
    .where(
      and(
        eq(quote.organizationId, key.organizationId),
        eq(quote.consultationId, key.consultationId),
        isNull(comment.withdrawnAt),
        isNotHeld,
      ),
    )
    .orderBy(sql`${quote.status} <> 'proposed'`, desc(quote.proposedAt), quote.id);
}

/** How many proposals wait for a person other than this one. */
export async function quotesWaitingFor(tx: TenantTransaction, key: ConsultationKey, userId: string): Promise<number> {
  const waiting = await quotesOf(tx, key);
  return waiting.filter((row) => row.status === 'proposed' && row.proposedBy !== userId).length;
}

/** A quote with what decides whether it may still be used; null when there is none. */
export async function findQuote(tx: TenantTransaction, key: ConsultationKey, quoteId: string) {
  const [row] = await tx
    .select({
      id: quote.id,
      commentId: quote.commentId,
      excerpt: quote.excerpt,
      published: quote.published,
      masks: quote.masks,
      translations: quote.translations,
      status: quote.status,
      proposedBy: quote.proposedBy,
      responseId: response.id,
      language: comment.language,
      redactedText: comment.redactedText,
      withdrawnAt: comment.withdrawnAt,
      quoteConsent: response.quoteConsent,
    })
    .from(quote)
    .innerJoin(comment, ofItsComment)
    .innerJoin(response, responseOfComment)
    .where(
      and(
        eq(quote.organizationId, key.organizationId),
        eq(quote.consultationId, key.consultationId),
        eq(quote.id, quoteId),
      ),
    );
  return row ?? null;
}

/** Whether this excerpt of the comment was proposed before, whatever became of it. */
export async function isProposed(tx: TenantTransaction, key: CommentKey, excerpt: string): Promise<boolean> {
  const rows = await tx
    .select({ id: quote.id })
    .from(quote)
    .where(
      and(
        eq(quote.organizationId, key.organizationId),
        eq(quote.consultationId, key.consultationId),
        eq(quote.commentId, key.commentId),
        eq(quote.excerpt, excerpt),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** The quotes of a comment that were not declined. */
export async function standingQuotes(tx: TenantTransaction, key: CommentKey) {
  return tx
    .select({ id: quote.id, excerpt: quote.excerpt, published: quote.published })
    .from(quote)
    .where(
      and(
        eq(quote.organizationId, key.organizationId),
        eq(quote.consultationId, key.consultationId),
        eq(quote.commentId, key.commentId),
        ne(quote.status, 'declined'),
      ),
    );
}

/** Whether an edition has these words of a response, which nobody has taken back. */
export async function isPublished(
  tx: TenantTransaction,
  key: ConsultationKey,
  { responseId, text }: { responseId: string; text: string },
): Promise<boolean> {
  const rows = await tx
    .select({ one: sql`1` })
    .from(editionQuote)
    .where(
      and(
        eq(editionQuote.organizationId, key.organizationId),
        eq(editionQuote.consultationId, key.consultationId),
        eq(editionQuote.responseId, responseId),
        eq(editionQuote.text, text),
      ),
    )
    .limit(1);
  return rows.length > 0;
}
