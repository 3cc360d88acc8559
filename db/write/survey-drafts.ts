import { and, eq, sql } from 'drizzle-orm';
import { contentHash } from '#app/domain/report/content-hash.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import type { SurveyOutline } from '#app/domain/survey-outline.ts';
import type { TenantTransaction } from '../client.ts';
import type { SurveyKey } from '../read/survey-drafts.ts';
import type { FormerText } from '../read/survey-history.ts';
import { surveyChange, surveyDraft } from '../schema/building.ts';
import { surveyVersion } from '../schema/consultation.ts';

/** Begins to write on a survey, at revision 0. False: somebody else has begun, and nothing is written. */
export async function writeSurveyDraft(
  tx: TenantTransaction,
  key: SurveyKey,
  begun: { readonly outline: SurveyOutline; readonly sourceLanguage: string; readonly at: Date },
): Promise<boolean> {
  const { at: changedAt, ...columns } = begun;
  const rows = await tx
    .insert(surveyDraft)
    .values({ ...key, ...columns, changedAt })
    .onConflictDoNothing()
    .returning({ revision: surveyDraft.revision });
  return rows.length > 0;
}

/** Writes the survey as it is after a change. */
export async function updateSurveyDraft(
  tx: TenantTransaction,
  key: SurveyKey,
  state: { readonly outline?: SurveyOutline; readonly revision: number; readonly at: Date },
): Promise<void> {
  const { at: changedAt, ...columns } = state;
  await tx
    .update(surveyDraft)
    .set({ ...columns, changedAt })
    .where(
      and(
        eq(surveyDraft.organizationId, key.organizationId),
        eq(surveyDraft.consultationId, key.consultationId),
        eq(surveyDraft.surveyId, key.surveyId),
      ),
    );
}

type NewChange = Omit<typeof surveyChange.$inferInsert, keyof SurveyKey>;

/** Writes one line of a survey's history. */
export async function writeSurveyChange(tx: TenantTransaction, key: SurveyKey, change: NewChange): Promise<void> {
  await tx.insert(surveyChange).values({ ...key, ...change });
}

/**
 * Writes texts of one revision, and keeps each state in their history: an empty text is taken away. One statement,
 * however many: a survey of 300 questions in sixteen languages has 29,000.
 */
export async function writeSurveyTexts(
  tx: TenantTransaction,
  { organizationId, consultationId, surveyId }: SurveyKey,
  texts: readonly FormerText[],
  { revision, by, at }: { readonly revision: number; readonly by: string; readonly at: Date },
): Promise<void> {
  if (texts.length === 0) return;
  await tx.execute(sql`
    with given as (
      select ${organizationId}::uuid as organization_id, ${consultationId}::uuid as consultation_id,
        ${surveyId}::uuid as survey_id, x."textId" as text_id, x.language, x.text, x.status, x."isSource" as is_source,
        ${revision}::int as revision, ${by}::text as changed_by, ${at.toISOString()}::timestamptz as changed_at
      from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb)
        as x("textId" text, language text, text text, status text, "isSource" boolean)
    ), kept as (
      insert into survey_text_version (organization_id, consultation_id, survey_id, text_id, language, text, status,
        is_source, revision, changed_by, changed_at)
      select * from given
    ), gone as (
      delete from survey_text t using given g
      where t.organization_id = g.organization_id and t.consultation_id = g.consultation_id
        and t.survey_id = g.survey_id and t.text_id = g.text_id and t.language = g.language and g.text = ''
    )
    insert into survey_text (organization_id, consultation_id, survey_id, text_id, language, text, status,
      is_source, revision, changed_by, changed_at)
    select * from given where text <> ''
    on conflict (organization_id, consultation_id, survey_id, text_id, language) do update set
      text = excluded.text, status = excluded.status, is_source = excluded.is_source, revision = excluded.revision,
      changed_by = excluded.changed_by, changed_at = excluded.changed_at`);
}

/** A version as it is frozen: the number and what was written are in the document. */
export interface NewVersion {
  readonly document: SurveyDocument;
  readonly trial: boolean;
  readonly revision: number;
  readonly by: string;
  readonly at: Date;
}

/** Freezes a version of a survey, for ever. */
export async function freezeVersion(tx: TenantTransaction, key: SurveyKey, frozen: NewVersion): Promise<void> {
  const { document, trial, revision, by, at } = frozen;
  await tx.insert(surveyVersion).values({
    ...key,
    ...{ version: document.version, document, contentHash: contentHash(document) },
    ...{ publishedAt: at, publishedBy: by, trial, revision },
  });
}
