import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { surveyVersion } from '../schema/consultation.ts';
import { response } from '../schema/response.ts';
import type { ConsultationKey } from './consultations.ts';
import { responseOfComment } from './joins.ts';

/** A survey as it was frozen for trial. */
export interface TrialVersion {
  readonly surveyId: string;
  /** Below zero. */
  readonly version: number;
  readonly frozenAt: Date;
}

/** What links for trial lead to: the version that was frozen last. Null while none was. */
export async function newestTrial(tx: TenantTransaction, key: ConsultationKey): Promise<TrialVersion | null> {
  const rows = await tx
    .select({
      surveyId: surveyVersion.surveyId,
      version: surveyVersion.version,
      frozenAt: surveyVersion.publishedAt,
    })
    .from(surveyVersion)
    .where(
      and(
        eq(surveyVersion.organizationId, key.organizationId),
        eq(surveyVersion.consultationId, key.consultationId),
        eq(surveyVersion.trial, true),
      ),
    )
    .orderBy(desc(surveyVersion.publishedAt), asc(surveyVersion.version))
    .limit(1);
  return rows[0] ?? null;
}

const ofTrials = (key: ConsultationKey) =>
  and(
    eq(response.organizationId, key.organizationId),
    eq(response.consultationId, key.consultationId),
    eq(response.trial, true),
  );

/** How many trial responses there are, withdrawn ones included: as many as a removal removes. */
export async function countTrials(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(response)
    .where(ofTrials(key));
  return row?.n ?? 0;
}

/** Trial responses, the newest first. */
export async function trialResponses(
  tx: TenantTransaction,
  key: ConsultationKey,
  { limit, offset }: { readonly limit: number; readonly offset: number },
) {
  return tx
    .select({
      id: response.id,
      surveyId: response.surveyId,
      surveyVersion: response.surveyVersion,
      language: response.language,
      submittedAt: response.submittedAt,
      withdrawnAt: response.withdrawnAt,
    })
    .from(response)
    .where(ofTrials(key))
    .orderBy(desc(response.submittedAt), asc(response.id))
    .limit(limit)
    .offset(offset);
}

/** What was remarked on the pages of trials, as members read it; the text is null until it is prepared. Oldest first. */
export async function trialRemarks(tx: TenantTransaction, key: ConsultationKey, limit: number) {
  return tx
    .select({
      questionKey: comment.questionKey,
      language: comment.language,
      text: comment.redactedText,
      surveyId: response.surveyId,
      surveyVersion: response.surveyVersion,
    })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(and(ofTrials(key), isNull(comment.withdrawnAt), sql`starts_with(${comment.questionKey}, 'remark.')`))
    .orderBy(asc(comment.questionKey), asc(response.submittedAt), asc(comment.id))
    .limit(limit);
}

/** Ids of up to `most` trial responses; of those that are named, where some are. */
export async function trialIds(
  tx: TenantTransaction,
  key: ConsultationKey,
  { only, most }: { readonly only: readonly string[] | null; readonly most: number },
): Promise<readonly string[]> {
  const rows = await tx
    .select({ id: response.id })
    .from(response)
    .where(and(ofTrials(key), only === null ? undefined : inArray(response.id, [...only])))
    .limit(most);
  return rows.map(({ id }) => id);
}
