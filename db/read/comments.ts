import { and, desc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm';
import { commentKinds } from '#app/domain/comment-kind.ts';
import type { Decision, TargetDecision } from '#app/domain/review.ts';
import type { ThemeWays } from '#app/domain/theme-ways.ts';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { surveyVersion } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';
import { coding, reading } from '../schema/review.ts';
import { suggestion, theme, themingRun } from '../schema/theming.ts';
import { themeMove } from '../schema/workshop.ts';
import type { ConsultationKey } from './consultations.ts';
import { responseOfComment } from './joins.ts';

export interface CommentKey extends ConsultationKey {
  readonly commentId: string;
}

/** A prepared comment that counts, as a member may see it, with the survey of its question; null when there is none. */
export async function findComment(tx: TenantTransaction, key: CommentKey) {
  const [row] = await tx
    .select({
      id: comment.id,
      revision: comment.revision,
      questionKey: comment.questionKey,
      language: comment.language,
      redactedText: comment.redactedText,
      withdrawnAt: comment.withdrawnAt,
      quoteConsent: response.quoteConsent,
      survey: surveyVersion.document,
    })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .innerJoin(
      surveyVersion,
      and(
        eq(surveyVersion.organizationId, response.organizationId),
        eq(surveyVersion.consultationId, response.consultationId),
        eq(surveyVersion.surveyId, response.surveyId),
        eq(surveyVersion.version, response.surveyVersion),
      ),
    )
    .where(
      and(
        eq(comment.organizationId, key.organizationId),
        eq(comment.consultationId, key.consultationId),
        eq(comment.id, key.commentId),
        isNotNull(comment.preparedAt),
        eq(response.counted, true),
      ),
    );
  return row ?? null;
}

/** Whether a comment is given to nobody, since a reader found a personal detail in it that nobody has looked at. */
export async function isHeld(tx: TenantTransaction, key: CommentKey): Promise<boolean> {
  const { organizationId, consultationId, commentId } = key;
  const here = sql`organization_id = ${organizationId} and consultation_id = ${consultationId} and comment_id = ${commentId}`;
  // The flag itself too: reading may not have been planned yet when it was made.
  const rows = await tx.execute(sql`select 1 from reading_task where ${here} and held
    union all select 1 from comment_flag where ${here} and kind = 'personal-detail' and outcome is null`);
  return rows.length > 0;
}

/** Where themes lead today, for one comment. */
export async function themeWaysOf(tx: TenantTransaction, key: CommentKey): Promise<ThemeWays> {
  const rows = await tx.execute<{ key: string; target: string | null }>(sql`
    select key, case when status = 'selected' then target_key end as target from theme_target
    where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}`);
  const moves = await tx
    .select({ fromKey: themeMove.fromKey, toKey: themeMove.toKey, movedAt: themeMove.movedAt })
    .from(themeMove)
    .where(
      and(
        eq(themeMove.organizationId, key.organizationId),
        eq(themeMove.consultationId, key.consultationId),
        eq(themeMove.commentId, key.commentId),
      ),
    );
  return { leads: new Map(rows.map((row) => [row.key, row.target])), moves };
}

/** The newest theming run of a consultation, or null before the first. */
export async function latestRunId(tx: TenantTransaction, key: ConsultationKey): Promise<string | null> {
  const [row] = await tx
    .select({ id: themingRun.id })
    .from(themingRun)
    .where(and(eq(themingRun.organizationId, key.organizationId), eq(themingRun.consultationId, key.consultationId)))
    .orderBy(desc(themingRun.number))
    .limit(1);
  return row?.id ?? null;
}

/** What one run suggested for a comment: areas before themes, the highest score first. */
export async function suggestionsOf(tx: TenantTransaction, key: CommentKey, runId: string | null) {
  if (runId === null) return [];
  return tx
    .select({
      type: sql<'area' | 'theme'>`${suggestion.targetType}`,
      key: suggestion.targetKey,
      score: suggestion.score,
      evidence: suggestion.evidence,
      madeAt: themingRun.finishedAt,
    })
    .from(suggestion)
    .innerJoin(
      themingRun,
      and(
        eq(themingRun.organizationId, suggestion.organizationId),
        eq(themingRun.consultationId, suggestion.consultationId),
        eq(themingRun.id, suggestion.runId),
      ),
    )
    .where(
      and(
        eq(suggestion.organizationId, key.organizationId),
        eq(suggestion.consultationId, key.consultationId),
        eq(suggestion.commentId, key.commentId),
        eq(suggestion.runId, runId),
        ne(suggestion.targetType, 'kind'),
      ),
    )
    .orderBy(suggestion.targetType, desc(suggestion.score), suggestion.targetKey);
}

/** Of which kind one run takes a comment to be, with its evidence; null where it does not say. */
export async function kindOf(tx: TenantTransaction, key: CommentKey, runId: string | null) {
  if (runId === null) return null;
  const [row] = await tx
    .select({ key: suggestion.targetKey, evidence: suggestion.evidence })
    .from(suggestion)
    .where(
      and(
        eq(suggestion.organizationId, key.organizationId),
        eq(suggestion.consultationId, key.consultationId),
        eq(suggestion.commentId, key.commentId),
        eq(suggestion.runId, runId),
        eq(suggestion.targetType, 'kind'),
      ),
    )
    .orderBy(desc(suggestion.score), suggestion.targetKey)
    .limit(1);
  // A kind of another version of the pipeline has no name here.
  const kind = commentKinds.find((known) => known === row?.key);
  return row === undefined || kind === undefined ? null : { kind, evidence: row.evidence };
}

/** The candidate themes of a run with these keys. */
export async function themesOf(tx: TenantTransaction, key: ConsultationKey, runId: string, keys: readonly string[]) {
  if (keys.length === 0) return [];
  return tx
    .select({ key: theme.key, label: theme.label, language: theme.language, keyphrases: theme.keyphrases })
    .from(theme)
    .where(
      and(
        eq(theme.organizationId, key.organizationId),
        eq(theme.consultationId, key.consultationId),
        eq(theme.runId, runId),
        inArray(theme.key, [...keys]),
      ),
    );
}

/** What a member decided about a comment, as it was written down. */
export interface OwnDecision extends Decision {
  readonly at: Date;
  readonly codings: readonly (TargetDecision & { readonly at: Date })[];
}

/** What this member has decided about a comment, and when; null when they have not read it. */
export async function decisionOf(tx: TenantTransaction, key: CommentKey, userId: string): Promise<OwnDecision | null> {
  const [read] = await tx
    .select({ outcome: reading.outcome, at: reading.at })
    .from(reading)
    .where(
      and(
        eq(reading.organizationId, key.organizationId),
        eq(reading.consultationId, key.consultationId),
        eq(reading.commentId, key.commentId),
        eq(reading.userId, userId),
      ),
    );
  if (read === undefined) return null;
  const codings = await tx
    .select({
      type: coding.targetType,
      key: coding.targetKey,
      decision: coding.decision,
      kind: coding.kind,
      at: coding.decidedAt,
    })
    .from(coding)
    .where(
      and(
        eq(coding.organizationId, key.organizationId),
        eq(coding.consultationId, key.consultationId),
        eq(coding.commentId, key.commentId),
        eq(coding.userId, userId),
      ),
    )
    .orderBy(coding.targetType, coding.targetKey);
  return { ...read, codings };
}
