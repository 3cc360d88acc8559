import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { TextStatus } from '#app/domain/localized-text.ts';
import type { TenantTransaction } from '../client.ts';
import { surveyChange, surveyText } from '../schema/building.ts';
import type { SurveyKey } from './survey-drafts.ts';

export type SurveyChangeRow = typeof surveyChange.$inferSelect;
export type SurveyTextRow = typeof surveyText.$inferSelect;

const ofSurvey = (table: typeof surveyChange | typeof surveyText, key: SurveyKey) =>
  and(
    eq(table.organizationId, key.organizationId),
    eq(table.consultationId, key.consultationId),
    eq(table.surveyId, key.surveyId),
  );

/** One string in one language. */
export interface TextPlace {
  readonly textId: string;
  readonly language: string;
}

/** One text that a change wrote; an empty one was taken away. */
interface TouchedText extends TextPlace {
  readonly revision: number;
  readonly isSource: boolean;
}

/** A string as it was; an empty text: it was not there. */
export interface FormerText extends TextPlace {
  readonly text: string;
  readonly status: TextStatus;
  readonly isSource: boolean;
}

/** The changes of a survey, the newest first: those before a revision, or all. */
export async function surveyChanges(
  tx: TenantTransaction,
  key: SurveyKey,
  { before, limit }: { readonly before?: number; readonly limit: number },
): Promise<readonly SurveyChangeRow[]> {
  return tx
    .select()
    .from(surveyChange)
    .where(and(ofSurvey(surveyChange, key), before === undefined ? undefined : lt(surveyChange.revision, before)))
    .orderBy(desc(surveyChange.revision))
    .limit(limit);
}

/** One change of a survey; null where it has none of that revision. */
export async function readSurveyChange(
  tx: TenantTransaction,
  key: SurveyKey,
  revision: number,
): Promise<SurveyChangeRow | null> {
  const rows = await tx
    .select()
    .from(surveyChange)
    .where(and(ofSurvey(surveyChange, key), eq(surveyChange.revision, revision)));
  return rows[0] ?? null;
}

/** What was done to a survey after a revision, in the order in which it was done. */
export async function changesAfter(
  tx: TenantTransaction,
  key: SurveyKey,
  revision: number,
): Promise<readonly SurveyChangeRow[]> {
  return tx
    .select()
    .from(surveyChange)
    .where(and(ofSurvey(surveyChange, key), sql`${surveyChange.revision} > ${revision}`))
    .orderBy(surveyChange.revision);
}

/** Which of a survey's changes are undoings, and of what. */
export async function undoings(tx: TenantTransaction, key: SurveyKey) {
  return tx
    .select({ revision: surveyChange.revision, undoes: surveyChange.undoes })
    .from(surveyChange)
    .where(and(ofSurvey(surveyChange, key), sql`${surveyChange.undoes} is not null`));
}

/** The texts that the changes of these revisions wrote. */
export async function textsTouchedIn(
  tx: TenantTransaction,
  key: SurveyKey,
  revisions: readonly number[],
): Promise<readonly TouchedText[]> {
  if (revisions.length === 0) return [];
  return tx.execute<{ textId: string; language: string; revision: number; isSource: boolean }>(sql`
    select text_id as "textId", language, revision, is_source as "isSource" from survey_text_version
    where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}
      and survey_id = ${key.surveyId} and revision = any(${sql.param([...revisions])}::int[])
    order by revision, text_id, language`);
}

/** The texts with these names as they are now, in every language. */
export async function textsNamed(
  tx: TenantTransaction,
  key: SurveyKey,
  textIds: readonly string[],
): Promise<readonly SurveyTextRow[]> {
  if (textIds.length === 0) return [];
  return tx
    .select()
    .from(surveyText)
    .where(and(ofSurvey(surveyText, key), inArray(surveyText.textId, [...new Set(textIds)])));
}

/** Which strings a survey has, also those of questions that were taken away. */
export async function allTextPlaces(tx: TenantTransaction, key: SurveyKey): Promise<readonly TextPlace[]> {
  return tx
    .select({ textId: surveyText.textId, language: surveyText.language })
    .from(surveyText)
    .where(ofSurvey(surveyText, key));
}

/** What the texts that a change wrote were before it; where one was not there, its text is empty. */
export async function textsBefore(
  tx: TenantTransaction,
  key: SurveyKey,
  revision: number,
): Promise<readonly FormerText[]> {
  return tx.execute<{ textId: string; language: string; text: string; status: TextStatus; isSource: boolean }>(sql`
    select t.text_id as "textId", t.language, coalesce(b.text, '') as text, coalesce(b.status, 'missing') as status,
      coalesce(b.is_source, false) as "isSource"
    from survey_text_version t
    left join lateral (
      select text, status, is_source from survey_text_version b
      where b.organization_id = t.organization_id and b.consultation_id = t.consultation_id and b.survey_id = t.survey_id
        and b.text_id = t.text_id and b.language = t.language and b.revision < t.revision
      order by b.revision desc limit 1
    ) b on true
    where t.organization_id = ${key.organizationId} and t.consultation_id = ${key.consultationId}
      and t.survey_id = ${key.surveyId} and t.revision = ${revision}`);
}
