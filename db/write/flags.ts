import { randomUUID } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { FlagKind } from '#app/domain/flag.ts';
import type { TenantTransaction } from '../client.ts';
import type { CommentKey } from '../read/comments.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { commentFlag } from '../schema/comment.ts';
import { readingTask } from '../schema/reading.ts';

/** Writes that a reader says that somebody has to look at a comment. Returns the flag's id. */
export async function writeFlag(
  tx: TenantTransaction,
  key: CommentKey,
  flag: { kind: FlagKind; flaggedBy: string; at: Date },
): Promise<string> {
  const id = randomUUID();
  await tx.insert(commentFlag).values({ ...key, id, kind: flag.kind, flaggedBy: flag.flaggedBy, flaggedAt: flag.at });
  return id;
}

/** Takes a comment out of what is given to readers, or puts it back. Nothing where no reading was planned. */
export async function writeHeld(tx: TenantTransaction, key: CommentKey, held: boolean): Promise<void> {
  await tx
    .update(readingTask)
    .set({ held })
    .where(
      and(
        eq(readingTask.organizationId, key.organizationId),
        eq(readingTask.consultationId, key.consultationId),
        eq(readingTask.commentId, key.commentId),
      ),
    );
}

const ofFlag = (key: ConsultationKey, id: string) =>
  and(
    eq(commentFlag.organizationId, key.organizationId),
    eq(commentFlag.consultationId, key.consultationId),
    eq(commentFlag.id, id),
  );

/** Writes who has seen a flag first. */
export async function writeSeen(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  seen: { by: string; at: Date },
): Promise<void> {
  await tx
    .update(commentFlag)
    .set({ seenBy: seen.by, seenAt: seen.at })
    .where(and(ofFlag(key, id), isNull(commentFlag.seenAt)));
}

/** Writes what became of a flag; null: it is open again, and what was noted stays. */
export async function writeFlagOutcome(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  done: { outcome: 'hidden' | 'acted' | 'nothing'; note: string; by: string; at: Date } | null,
): Promise<void> {
  await tx
    .update(commentFlag)
    .set(
      done === null
        ? { outcome: null, handledBy: null, handledAt: null }
        : { outcome: done.outcome, note: done.note, handledBy: done.by, handledAt: done.at },
    )
    .where(ofFlag(key, id));
}
