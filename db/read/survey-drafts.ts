import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { TenantTransaction } from '../client.ts';
import { surveyDraft } from '../schema/building.ts';
import { survey, surveyVersion } from '../schema/consultation.ts';
import type { ConsultationKey } from './consultations.ts';

/** What belongs to one survey is found by these three. */
export interface SurveyKey extends ConsultationKey {
  readonly surveyId: string;
}
export type SurveyDraftRow = typeof surveyDraft.$inferSelect;

/** The survey that is written in a consultation: what newcomers are asked, else of its first audience; null: none. */
export async function findSurvey(tx: TenantTransaction, key: ConsultationKey) {
  const rows = await tx
    .select({ id: survey.id, audience: survey.audience })
    .from(survey)
    .where(and(eq(survey.organizationId, key.organizationId), eq(survey.consultationId, key.consultationId)))
    .orderBy(desc(sql`${survey.audience} = 'newcomers'`), asc(survey.audience))
    .limit(1);
  return rows[0] ?? null;
}

const ofDraft = (key: SurveyKey) =>
  and(
    eq(surveyDraft.organizationId, key.organizationId),
    eq(surveyDraft.consultationId, key.consultationId),
    eq(surveyDraft.surveyId, key.surveyId),
  );

/** The survey as it is being written, without its texts; null where nobody has begun. */
export async function readSurveyDraftRow(tx: TenantTransaction, key: SurveyKey): Promise<SurveyDraftRow | null> {
  const rows = await tx.select().from(surveyDraft).where(ofDraft(key));
  return rows[0] ?? null;
}

/** The same, held until the transaction ends: nobody else writes on it meanwhile. */
export async function holdSurveyDraft(tx: TenantTransaction, key: SurveyKey): Promise<SurveyDraftRow | null> {
  const rows = await tx.select().from(surveyDraft).where(ofDraft(key)).for('update');
  return rows[0] ?? null;
}

/** A text in the languages that were asked for and in its source language, which is null where no language is it. */
export interface StoredText {
  readonly textId: string;
  readonly source: string | null;
  readonly text: LocalizedText;
}

/** The texts of a survey in these languages, each also in its source language. One row a text: 'all' may be some 29,000. */
export async function readSurveyTexts(
  tx: TenantTransaction,
  key: SurveyKey,
  languages: readonly string[] | 'all',
): Promise<readonly StoredText[]> {
  const wanted =
    languages === 'all' ? sql`true` : sql`(language = any(${sql.param([...languages])}::text[]) or is_source)`;
  return tx.execute<{ textId: string; source: string | null; text: LocalizedText } & Record<string, unknown>>(sql`
    select text_id as "textId", min(language) filter (where is_source) as source,
      json_object_agg(language, json_build_object('text', text, 'status', status)) as text
    from survey_text
    where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}
      and survey_id = ${key.surveyId} and ${wanted}
    group by text_id`);
}

/** The newest version of a survey, published or for trial; without its document. */
export async function newestVersion(tx: TenantTransaction, key: SurveyKey, kind: 'published' | 'trial') {
  const rows = await tx
    .select({
      version: surveyVersion.version,
      contentHash: surveyVersion.contentHash,
      revision: surveyVersion.revision,
      publishedAt: surveyVersion.publishedAt,
      publishedBy: surveyVersion.publishedBy,
    })
    .from(surveyVersion)
    .where(
      and(
        eq(surveyVersion.organizationId, key.organizationId),
        eq(surveyVersion.consultationId, key.consultationId),
        eq(surveyVersion.surveyId, key.surveyId),
        eq(surveyVersion.trial, kind === 'trial'),
      ),
    )
    .orderBy(desc(sql`abs(${surveyVersion.version})`))
    .limit(1);
  return rows[0] ?? null;
}
export type VersionRow = NonNullable<Awaited<ReturnType<typeof newestVersion>>>;

/** The numbers of all versions of a survey that were published, the newest first. */
export async function publishedVersions(tx: TenantTransaction, key: SurveyKey): Promise<readonly number[]> {
  const rows = await tx
    .select({ version: surveyVersion.version })
    .from(surveyVersion)
    .where(
      and(
        eq(surveyVersion.organizationId, key.organizationId),
        eq(surveyVersion.consultationId, key.consultationId),
        eq(surveyVersion.surveyId, key.surveyId),
        eq(surveyVersion.trial, false),
      ),
    )
    .orderBy(desc(surveyVersion.version));
  return rows.map(({ version }) => version);
}
