import { and, eq, sql } from 'drizzle-orm';
import type { DecidedRedaction } from '#app/domain/carry-decisions.ts';
import type { TenantTransaction } from '../client.ts';
import type { CommentKey } from '../read/comments.ts';
import { responseOfComment } from '../read/joins.ts';
import { comment, redaction } from '../schema/comment.ts';
import { response } from '../schema/response.ts';
import { suggestion } from '../schema/theming.ts';

/** A comment that nobody else changes until the transaction ends. */
export interface HeldComment {
  readonly responseId: string;
  readonly redactedText: string;
  /** Null until it is prepared; 'und' when it could not be told. */
  readonly language: string | null;
}

/**
 * Holds a comment and its response, in the order in which a withdrawal takes them: so nobody takes it back, quotes it or
 * publishes a quote of it meanwhile. Null when it is gone.
 */
export async function holdCommentAndResponse(tx: TenantTransaction, key: CommentKey): Promise<HeldComment | null> {
  const [row] = await tx
    .select({
      responseId: response.id,
      redactedText: comment.redactedText,
      withdrawnAt: comment.withdrawnAt,
      language: comment.language,
    })
    .from(response)
    .innerJoin(comment, responseOfComment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        eq(comment.id, key.commentId),
      ),
    )
    .for('no key update');
  if (row?.withdrawnAt !== null || row.redactedText === null) return null;
  return { responseId: row.responseId, redactedText: row.redactedText, language: row.language };
}

/** Writes what a person decided about a detail; with `decision` null it waits again. */
export async function writeRedactionDecision(
  tx: TenantTransaction,
  key: CommentKey,
  made: { ordinal: number; decision: 'hide' | 'show' | null; by: string; at: Date },
): Promise<void> {
  const { ordinal, decision, by, at } = made;
  await tx
    .update(redaction)
    .set({ decision, decidedBy: decision === null ? null : by, decidedAt: decision === null ? null : at })
    .where(
      and(
        eq(redaction.organizationId, key.organizationId),
        eq(redaction.consultationId, key.consultationId),
        eq(redaction.commentId, key.commentId),
        eq(redaction.ordinal, ordinal),
      ),
    );
}

/** Gives a comment another redacted text, at which no theming run has looked yet. */
export async function writeRedactedText(tx: TenantTransaction, key: CommentKey, redactedText: string): Promise<void> {
  await tx
    .update(comment)
    .set({ redactedText, themedRunId: null })
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        eq(comment.id, key.commentId),
      ),
    );
}

/**
 * Keeps the evidence of every run's suggestions at its words when one stretch of the redacted text (UTF-16 offsets, end
 * exclusive) becomes `longer` units longer, or shorter: what lies behind it moves, what lies in it is dropped.
 */
export async function moveEvidence(
  tx: TenantTransaction,
  key: CommentKey,
  { start, end, longer }: { start: number; end: number; longer: number },
): Promise<void> {
  const [from, to] = [sql`(span ->> 'start')::int`, sql`(span ->> 'end')::int`];
  await tx
    .update(suggestion)
    .set({
      evidence: sql`coalesce((
        select jsonb_agg(case when ${from} < ${end}::int then span
          else span || jsonb_build_object('start', ${from} + ${longer}::int, 'end', ${to} + ${longer}::int) end
          order by place)
        from jsonb_array_elements(${suggestion.evidence}) with ordinality as one(span, place)
        where ${to} <= ${start}::int or ${from} >= ${end}::int), '[]'::jsonb)`,
    })
    .where(
      and(
        eq(suggestion.organizationId, key.organizationId),
        eq(suggestion.consultationId, key.consultationId),
        eq(suggestion.commentId, key.commentId),
      ),
    );
}

/** Takes the evidence from every suggestion for a comment: its text reads differently, and nobody knows where. */
export async function dropEvidence(tx: TenantTransaction, key: CommentKey): Promise<void> {
  await tx
    .update(suggestion)
    .set({ evidence: [] })
    .where(
      and(
        eq(suggestion.organizationId, key.organizationId),
        eq(suggestion.consultationId, key.consultationId),
        eq(suggestion.commentId, key.commentId),
      ),
    );
}

/** PostgreSQL takes 65,535 parameters in one statement; an entry has fourteen. */
const ENTRIES_AT_ONCE = 2_000;

/** Puts another log of redactions, in its order, in place of a comment's. */
export async function replaceRedactions(
  tx: TenantTransaction,
  key: CommentKey,
  log: readonly DecidedRedaction[],
  at: Date,
): Promise<void> {
  await tx
    .delete(redaction)
    .where(
      and(
        eq(redaction.organizationId, key.organizationId),
        eq(redaction.consultationId, key.consultationId),
        eq(redaction.commentId, key.commentId),
      ),
    );
  const { organizationId, consultationId, commentId } = key;
  const rows = log.map(({ kind, rule, class: redactionClass, replacement, start, end, ...decided }, ordinal) => ({
    ...{ organizationId, consultationId, commentId, ordinal, kind, rule, replacement, at },
    ...{ class: redactionClass, startOffset: start, endOffset: end },
    ...{ decision: decided.decision, decidedBy: decided.decidedBy, decidedAt: decided.decidedAt },
  }));
  for (let from = 0; from < rows.length; from += ENTRIES_AT_ONCE) {
    await tx.insert(redaction).values(rows.slice(from, from + ENTRIES_AT_ONCE));
  }
}
