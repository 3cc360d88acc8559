import { and, asc, desc, eq, exists, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { FlagKind } from '#app/domain/flag.ts';
import type { TenantTransaction } from '../client.ts';
import { comment, commentFlag, commentTranslation } from '../schema/comment.ts';
import { consultation } from '../schema/consultation.ts';
import { reviewSettings } from '../schema/reading.ts';
import { member } from '../schema/organization.ts';
import type { CommentKey } from './comments.ts';
import type { ConsultationKey } from './consultations.ts';
import { consultationOfComment } from './joins.ts';

/** Open flags of a comment. */
export async function openFlagsOf(tx: TenantTransaction, key: CommentKey, kind: FlagKind) {
  return tx
    .select({ id: commentFlag.id, flaggedBy: commentFlag.flaggedBy })
    .from(commentFlag)
    .where(
      and(
        eq(commentFlag.organizationId, key.organizationId),
        eq(commentFlag.consultationId, key.consultationId),
        eq(commentFlag.commentId, key.commentId),
        eq(commentFlag.kind, kind),
        isNull(commentFlag.outcome),
      ),
    );
}

/** Whether a flag still waits for this member, who still is one: nobody has seen it, nor handled it. */
export async function flagToTell(tx: TenantTransaction, key: ConsultationKey, id: string, userId: string) {
  const rows = await tx
    .select({ id: commentFlag.id })
    .from(commentFlag)
    .innerJoin(member, and(eq(member.organizationId, commentFlag.organizationId), eq(member.userId, userId)))
    .where(
      and(
        eq(commentFlag.organizationId, key.organizationId),
        eq(commentFlag.consultationId, key.consultationId),
        eq(commentFlag.id, id),
        isNull(commentFlag.outcome),
        isNull(commentFlag.seenAt),
      ),
    );
  return rows.length > 0;
}

/** Who looks: somebody who handles all flags, or the person who is named for dangers in some consultations. */
export interface FlagReader {
  readonly organizationId: string;
  readonly userId: string;
  readonly handles: boolean;
}

const commentOfFlag = and(
  eq(comment.organizationId, commentFlag.organizationId),
  eq(comment.consultationId, commentFlag.consultationId),
  eq(comment.id, commentFlag.commentId),
);

/** Flags that this person may see: all, or the dangers of consultations that name them. */
function visibleTo(tx: TenantTransaction, { organizationId, userId, handles }: FlagReader) {
  const named = exists(
    tx
      .select({ one: sql`1` })
      .from(reviewSettings)
      .where(
        and(
          eq(reviewSettings.organizationId, commentFlag.organizationId),
          eq(reviewSettings.consultationId, commentFlag.consultationId),
          eq(reviewSettings.urgentUserId, userId),
        ),
      ),
  );
  return and(
    eq(commentFlag.organizationId, organizationId),
    handles ? undefined : and(eq(commentFlag.kind, 'danger'), named),
  );
}

/** Flags with their comments: what is open, dangers first and then the oldest, or what was handled, the newest first. */
export async function flagsFor(
  tx: TenantTransaction,
  reader: FlagReader,
  { open, limit }: { open: boolean; limit: number },
) {
  return tx
    .select({
      id: commentFlag.id,
      kind: commentFlag.kind,
      flaggedBy: commentFlag.flaggedBy,
      flaggedAt: commentFlag.flaggedAt,
      seenBy: commentFlag.seenBy,
      seenAt: commentFlag.seenAt,
      outcome: commentFlag.outcome,
      note: commentFlag.note,
      handledBy: commentFlag.handledBy,
      handledAt: commentFlag.handledAt,
      consultationId: commentFlag.consultationId,
      commentId: commentFlag.commentId,
      language: comment.language,
      redactedText: comment.redactedText,
      consultation: { slug: consultation.slug, title: consultation.title, timeZone: consultation.timeZone },
    })
    .from(commentFlag)
    .innerJoin(comment, commentOfFlag)
    .innerJoin(consultation, consultationOfComment)
    .where(
      and(
        visibleTo(tx, reader),
        isNull(comment.withdrawnAt),
        isNotNull(comment.redactedText),
        open ? isNull(commentFlag.outcome) : isNotNull(commentFlag.outcome),
      ),
    )
    .orderBy(
      ...(open
        ? [sql`${commentFlag.kind} <> 'danger'`, asc(commentFlag.flaggedAt)]
        : [desc(commentFlag.handledAt), asc(commentFlag.flaggedAt)]),
      asc(commentFlag.id),
    )
    .limit(limit);
}
export type FlagRow = Awaited<ReturnType<typeof flagsFor>>[number];

/** Whether this person is named for dangers in any consultation of the organization. */
export async function isNamedForDanger(tx: TenantTransaction, organizationId: string, userId: string) {
  const rows = await tx
    .select({ id: reviewSettings.consultationId })
    .from(reviewSettings)
    .where(and(eq(reviewSettings.organizationId, organizationId), eq(reviewSettings.urgentUserId, userId)))
    .limit(1);
  return rows.length > 0;
}

/**
 * How many comments this person is asked to look at because somebody may be in danger: where they are named, or, for who
 * handles flags, where nobody is who still is a member.
 */
export async function countDangers(tx: TenantTransaction, reader: FlagReader): Promise<number> {
  const rows = await tx
    .select({ n: sql<number>`count(distinct ${commentFlag.commentId})::int` })
    .from(commentFlag)
    .leftJoin(
      reviewSettings,
      and(
        eq(reviewSettings.organizationId, commentFlag.organizationId),
        eq(reviewSettings.consultationId, commentFlag.consultationId),
      ),
    )
    .leftJoin(
      member,
      and(eq(member.organizationId, reviewSettings.organizationId), eq(member.userId, reviewSettings.urgentUserId)),
    )
    .where(
      and(
        eq(commentFlag.organizationId, reader.organizationId),
        eq(commentFlag.kind, 'danger'),
        isNull(commentFlag.outcome),
        or(eq(member.userId, reader.userId), reader.handles ? isNull(member.userId) : undefined),
      ),
    );
  return rows[0]?.n ?? 0;
}

/** A flag by its id, as far as this person may see it, with where its consultation stands; null when there is none. */
export async function findFlag(tx: TenantTransaction, reader: FlagReader, id: string) {
  const [row] = await tx
    .select({
      id: commentFlag.id,
      kind: commentFlag.kind,
      outcome: commentFlag.outcome,
      seenAt: commentFlag.seenAt,
      consultationId: commentFlag.consultationId,
      commentId: commentFlag.commentId,
    })
    .from(commentFlag)
    .where(and(visibleTo(tx, reader), eq(commentFlag.id, id)));
  return row ?? null;
}

/** Translations of some comments, which members read beside them. */
export async function translationsOfAll(tx: TenantTransaction, organizationId: string, commentIds: readonly string[]) {
  if (commentIds.length === 0) return [];
  return tx
    .select({
      commentId: commentTranslation.commentId,
      language: commentTranslation.language,
      text: commentTranslation.text,
    })
    .from(commentTranslation)
    .where(
      and(
        eq(commentTranslation.organizationId, organizationId),
        inArray(commentTranslation.commentId, [...commentIds]),
      ),
    );
}
