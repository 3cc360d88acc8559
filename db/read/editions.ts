import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { surveyDocumentSchema, type SurveyDocument } from '#app/domain/survey.ts';
import type { EditionDocument } from '#app/domain/report/edition.ts';
import type { PublishedTranslations } from '#app/domain/report/published-quote.ts';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { survey, surveyVersion } from '../schema/consultation.ts';
import { edition } from '../schema/edition.ts';
import { response } from '../schema/response.ts';
import { quote } from '../schema/review.ts';
import { themingRun } from '../schema/theming.ts';
import type { ConsultationKey } from './consultations.ts';
import { isNotHeld, responseOfComment, surveyOfVersion } from './joins.ts';

/** Every edition of a consultation, in the order of publication. */
export async function editionsOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly EditionDocument[]> {
  const rows = await tx
    .select({ document: edition.document })
    .from(edition)
    .where(and(eq(edition.organizationId, key.organizationId), eq(edition.consultationId, key.consultationId)))
    .orderBy(asc(edition.number));
  return rows.map((row) => row.document);
}

/** The frozen versions of every audience's survey, oldest first, by audience. */
export async function surveysOf(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<ReadonlyMap<string, readonly SurveyDocument[]>> {
  const rows = await tx
    .select({ audience: survey.audience, document: surveyVersion.document })
    .from(surveyVersion)
    .innerJoin(survey, surveyOfVersion)
    .where(
      and(
        eq(surveyVersion.organizationId, key.organizationId),
        eq(surveyVersion.consultationId, key.consultationId),
        eq(surveyVersion.trial, false),
      ),
    )
    .orderBy(asc(survey.audience), asc(surveyVersion.version));
  const byAudience = new Map<string, SurveyDocument[]>();
  for (const row of rows) {
    byAudience.set(row.audience, [...(byAudience.get(row.audience) ?? []), surveyDocumentSchema.parse(row.document)]);
  }
  return byAudience;
}

/** The newest theming run, as an edition names it; null before the first. */
export async function latestRun(tx: TenantTransaction, key: ConsultationKey): Promise<EditionDocument['themingRun']> {
  const [row] = await tx
    .select({ number: themingRun.number, version: themingRun.version, snapshotHash: themingRun.snapshotHash })
    .from(themingRun)
    .where(and(eq(themingRun.organizationId, key.organizationId), eq(themingRun.consultationId, key.consultationId)))
    .orderBy(desc(themingRun.number))
    .limit(1);
  return row ?? null;
}

/** A quote that may be published. */
export interface ApprovedQuote {
  readonly id: string;
  readonly responseId: string;
  readonly text: string;
  readonly language: string;
  /** Its approved translations, by language. */
  readonly translations: PublishedTranslations;
  /** The areas and the selected themes that its comment is about. */
  readonly areaKeys: readonly string[];
  readonly themeKeys: readonly string[];
}

/**
 * The approved quotes of people who consented and have not withdrawn, but for those of comments in which a detail was found
 * that nobody has looked at.
 */
export async function approvedQuotes(tx: TenantTransaction, key: ConsultationKey): Promise<readonly ApprovedQuote[]> {
  return quotesFrom(await selectApproved(tx, key));
}

/**
 * The same, with their responses held until the transaction ends, so that a withdrawal either comes before, and the quote
 * is not among them, or after, and finds the quote published.
 */
export async function holdApprovedQuotes(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly ApprovedQuote[]> {
  return quotesFrom(await selectApproved(tx, key).for('share', { of: response }));
}

function selectApproved(tx: TenantTransaction, key: ConsultationKey) {
  const about = (type: 'area' | 'theme') => sql<string[]>`array(select target_key from ruling r
    where r.organization_id = ${comment.organizationId} and r.consultation_id = ${comment.consultationId}
      and r.comment_id = ${comment.id} and r.target_type = ${type} and r.about order by target_key)`;
  return tx
    .select({
      id: quote.id,
      responseId: response.id,
      text: sql<string>`coalesce(${quote.published}, ${quote.excerpt})`,
      language: comment.language,
      translations: quote.translations,
      areaKeys: about('area'),
      themeKeys: about('theme'),
    })
    .from(quote)
    .innerJoin(
      comment,
      and(
        eq(comment.organizationId, quote.organizationId),
        eq(comment.consultationId, quote.consultationId),
        eq(comment.id, quote.commentId),
      ),
    )
    .innerJoin(response, responseOfComment)
    .where(
      and(
        eq(quote.organizationId, key.organizationId),
        eq(quote.consultationId, key.consultationId),
        eq(quote.status, 'approved'),
        eq(response.quoteConsent, true),
        eq(response.counted, true),
        isNull(response.withdrawnAt),
        isNull(comment.withdrawnAt),
        isNotHeld,
      ),
    )
    .orderBy(asc(quote.decidedAt), asc(quote.id));
}

function quotesFrom(rows: Awaited<ReturnType<typeof selectApproved>>): readonly ApprovedQuote[] {
  return rows.map((row) => ({
    ...row,
    language: row.language ?? 'und',
    translations: Object.fromEntries(
      Object.entries(row.translations).map(([tag, { text, origin }]) => [tag, { text, origin }]),
    ),
  }));
}
