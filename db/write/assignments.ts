import { randomUUID } from 'node:crypto';
import { and, eq, ne } from 'drizzle-orm';
import { showsSuggestions } from '#app/domain/reading-plan.ts';
import type { TenantTransaction } from '../client.ts';
import { assignmentIs, assignmentOf, type AssignmentRow } from '../read/assignments.ts';
import type { CommentKey } from '../read/comments.ts';
import { reviewSettingsOf } from '../read/review-settings.ts';
import type { Reader } from '../read/reader-preferences.ts';
import { comment, commentTranslation } from '../schema/comment.ts';
import { assignment } from '../schema/reading.ts';
import { coding, reading } from '../schema/review.ts';

/** Why a reader cannot have a comment: they know its author, put it into another language, or do not read its own. */
export type CannotHold = 'recused' | 'translated' | 'not-read';

/**
 * The reader's assignment of a comment, held until the transaction ends. Whoever opens a comment that they were not
 * given (its author objects, a search found it) gets one of their own, if they may have it, and that does not need a
 * plan; so does whoever had passed it on without a reason. The comment must be there.
 */
export async function holdAssignment(
  tx: TenantTransaction,
  key: CommentKey,
  reader: Reader,
  at: Date,
): Promise<AssignmentRow | CannotHold> {
  await tx.select({ state: assignment.state }).from(assignment).where(assignmentIs(key, reader.userId)).for('update');
  const found = await assignmentOf(tx, key, reader.userId);
  if (found?.state === 'done' || found?.state === 'unsure') return found;
  if (found?.state === 'recused') return 'recused';
  const sees = await wordsFor(tx, key, reader);
  if (sees === 'translated' || sees === 'not-read') return sees;
  if (found?.state === 'open') return found;
  const { suggestions, seed } = await reviewSettingsOf(tx, key);
  const own = {
    ...{ batch: randomUUID(), place: 1, state: 'open' as const, reads: sees, reason: 'own' as const },
    ...{ suggestionsShown: showsSuggestions(suggestions, seed, key.commentId), assignedAt: at, endedAt: null },
  };
  await tx
    .insert(assignment)
    .values({ ...key, userId: reader.userId, ...own })
    .onConflictDoUpdate({
      target: [assignment.organizationId, assignment.consultationId, assignment.commentId, assignment.userId],
      set: own,
      // Two tabs that open it at once: the other one's stands.
      setWhere: eq(assignment.state, 'skipped'),
    });
  const held = await assignmentOf(tx, key, reader.userId);
  if (held === null) throw new Error('An assignment that was just written is not there');
  return held;
}

/** Which words of a comment a reader would have: the author's, or another person's translation of them. */
async function wordsFor(
  tx: TenantTransaction,
  key: CommentKey,
  { userId, languages }: Reader,
): Promise<'original' | 'translation' | 'translated' | 'not-read'> {
  const [found] = await tx
    .select({ language: comment.language })
    .from(comment)
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        eq(comment.id, key.commentId),
      ),
    );
  const translations = await tx
    .select({ language: commentTranslation.language, by: commentTranslation.translatedBy })
    .from(commentTranslation)
    .where(
      and(
        eq(commentTranslation.organizationId, key.organizationId),
        eq(commentTranslation.consultationId, key.consultationId),
        eq(commentTranslation.commentId, key.commentId),
      ),
    );
  if (translations.some(({ by }) => by === userId)) return 'translated';
  const language = found?.language ?? 'und';
  if (language === 'und' || languages.includes(language)) return 'original';
  return translations.some((one) => languages.includes(one.language)) ? 'translation' : 'not-read';
}

/** Ends a reader's assignment with their decision, or without one where they are not sure. Ending it twice is once. */
export async function finishAssignment(
  tx: TenantTransaction,
  key: CommentKey,
  userId: string,
  { state, at }: { readonly state: 'done' | 'unsure'; readonly at: Date },
): Promise<void> {
  await tx
    .update(assignment)
    .set({ state, endedAt: at, kept: null })
    .where(and(assignmentIs(key, userId), ne(assignment.state, state)));
}

/**
 * Passes a comment on to somebody else. Who knows its author says nothing about it at all: what they decided before goes
 * too. Who only skips what they have decided about keeps their decision.
 */
export async function passOn(
  tx: TenantTransaction,
  key: CommentKey,
  userId: string,
  { how, at }: { readonly how: 'skipped' | 'recused'; readonly at: Date },
): Promise<void> {
  const ended = { state: how, endedAt: at, kept: null };
  await tx
    .insert(assignment)
    .values({ ...key, userId, batch: randomUUID(), place: 1, reason: 'own', assignedAt: at, ...ended })
    .onConflictDoUpdate({
      target: [assignment.organizationId, assignment.consultationId, assignment.commentId, assignment.userId],
      set: ended,
      setWhere: how === 'recused' ? ne(assignment.state, 'recused') : eq(assignment.state, 'open'),
    });
  if (how === 'skipped') return;
  for (const table of [coding, reading])
    await tx
      .delete(table)
      .where(
        and(
          eq(table.organizationId, key.organizationId),
          eq(table.consultationId, key.consultationId),
          eq(table.commentId, key.commentId),
          eq(table.userId, userId),
        ),
      );
}

/** Gives a reader back what they passed on. */
export async function takeBack(tx: TenantTransaction, key: CommentKey, userId: string): Promise<void> {
  await tx.update(assignment).set({ state: 'open', endedAt: null }).where(assignmentIs(key, userId));
}
