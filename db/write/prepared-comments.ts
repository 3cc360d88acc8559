import { and, eq, isNull } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment, redaction } from '../schema/comment.ts';

/** What the preparation settled about a comment. */
export interface PreparedComment {
  readonly organizationId: string;
  readonly consultationId: string;
  readonly id: string;
  readonly language: string;
  readonly languageConfidence: number;
  readonly redactedText: string;
  readonly redactions: readonly { kind: string; rule: string; start: number; end: number }[];
}

/** Writes a prepared comment and the log of its redactions; leaves one alone that was withdrawn in the meantime. */
export async function writePreparedComment(tx: TenantTransaction, prepared: PreparedComment, now: Date): Promise<void> {
  const updated = await tx
    .update(comment)
    .set({
      language: prepared.language,
      languageConfidence: prepared.languageConfidence,
      redactedText: prepared.redactedText,
      preparedAt: now,
    })
    .where(
      and(
        eq(comment.organizationId, prepared.organizationId),
        eq(comment.consultationId, prepared.consultationId),
        eq(comment.id, prepared.id),
        isNull(comment.withdrawnAt),
      ),
    )
    .returning({ id: comment.id });
  if (updated.length === 0 || prepared.redactions.length === 0) return;
  await tx
    .insert(redaction)
    .values(
      prepared.redactions.map((entry, ordinal) => ({
        organizationId: prepared.organizationId,
        consultationId: prepared.consultationId,
        commentId: prepared.id,
        ordinal,
        kind: entry.kind,
        rule: entry.rule,
        startOffset: entry.start,
        endOffset: entry.end,
        at: now,
      })),
    )
    .onConflictDoNothing();
}
