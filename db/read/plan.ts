import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { textSlots } from '#app/domain/survey-slots.ts';
import { surveyOutlineSchema } from '#app/domain/survey-outline.ts';
import type { TenantTransaction } from '../client.ts';
import { surveyDraft, surveyText } from '../schema/building.ts';
import { survey } from '../schema/consultation.ts';
import { areaTie, planNode, planStep } from '../schema/plan.ts';
import { coding, earlierCoding } from '../schema/review.ts';
import type { ConsultationKey } from './consultations.ts';

export type PlanNode = Pick<typeof planNode.$inferSelect, 'kind' | 'key' | 'label'>;
export type AreaTie = Pick<typeof areaTie.$inferSelect, 'areaKey' | 'kind' | 'nodeKey'>;
export type PlanStep = Omit<typeof planStep.$inferSelect, 'organizationId' | 'consultationId'>;

/** The outcomes, focus areas and lenses of a consultation, each kind in its order. */
export async function planNodesOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly PlanNode[]> {
  return tx
    .select({ kind: planNode.kind, key: planNode.key, label: planNode.label })
    .from(planNode)
    .where(and(eq(planNode.organizationId, key.organizationId), eq(planNode.consultationId, key.consultationId)))
    .orderBy(asc(planNode.kind), asc(planNode.position), asc(planNode.key));
}

/** Which priority areas serve which outcomes, focus areas and lenses. */
export async function areaTiesOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly AreaTie[]> {
  return tx
    .select({ areaKey: areaTie.areaKey, kind: areaTie.kind, nodeKey: areaTie.nodeKey })
    .from(areaTie)
    .where(and(eq(areaTie.organizationId, key.organizationId), eq(areaTie.consultationId, key.consultationId)))
    .orderBy(asc(areaTie.areaKey), asc(areaTie.kind), asc(areaTie.nodeKey));
}

/** The steps of a consultation's plan, in no order that means anything. */
export async function planStepsOf(tx: TenantTransaction, key: ConsultationKey): Promise<readonly PlanStep[]> {
  return tx
    .select({
      id: planStep.id,
      standard: planStep.standard,
      title: planStep.title,
      due: planStep.due,
      owner: planStep.owner,
      doneAt: planStep.doneAt,
      doneBy: planStep.doneBy,
    })
    .from(planStep)
    .where(and(eq(planStep.organizationId, key.organizationId), eq(planStep.consultationId, key.consultationId)))
    .orderBy(asc(planStep.due), asc(planStep.id));
}

/** The priority areas that somebody has decided about a comment with, also about words that were corrected since. */
export async function codedAreas(tx: TenantTransaction, key: ConsultationKey): Promise<ReadonlySet<string>> {
  const keys = new Set<string>();
  for (const table of [coding, earlierCoding]) {
    const rows = await tx
      .selectDistinct({ key: table.targetKey })
      .from(table)
      .where(
        and(
          eq(table.organizationId, key.organizationId),
          eq(table.consultationId, key.consultationId),
          eq(table.targetType, 'area'),
        ),
      );
    for (const row of rows) keys.add(row.key);
  }
  return keys;
}

/** What waits to be translated in one language of a survey that is being written. */
export interface TranslationBacklog {
  readonly language: string;
  /** Texts that are written in their source language and not in this one. */
  readonly missing: number;
  /** Texts whose source has changed since. */
  readonly outdated: number;
}

/**
 * What waits to be translated into each of the languages, counted over the texts that the survey as it is written now
 * has a place for; null where no survey is being written.
 */
export async function translationBacklog(
  tx: TenantTransaction,
  key: ConsultationKey,
  languages: readonly string[],
): Promise<readonly TranslationBacklog[] | null> {
  const [draft] = await tx
    .select({ surveyId: surveyDraft.surveyId, outline: surveyDraft.outline })
    .from(surveyDraft)
    .innerJoin(survey, and(eq(survey.organizationId, surveyDraft.organizationId), eq(survey.id, surveyDraft.surveyId)))
    .where(and(eq(surveyDraft.organizationId, key.organizationId), eq(surveyDraft.consultationId, key.consultationId)))
    .orderBy(sql`${survey.audience} <> 'newcomers'`, asc(survey.audience))
    .limit(1);
  if (draft === undefined) return null;
  const places = textSlots(surveyOutlineSchema.parse(draft.outline)).map(({ id }) => id);
  if (places.length === 0) return languages.map((language) => ({ language, missing: 0, outdated: 0 }));
  const rows = await tx
    .select({
      language: surveyText.language,
      there: sql<number>`count(*)::int`,
      outdated: sql<number>`(count(*) filter (where ${surveyText.status} = 'outdated'))::int`,
      sources: sql<number>`(count(*) filter (where ${surveyText.isSource}))::int`,
    })
    .from(surveyText)
    .where(
      and(
        eq(surveyText.organizationId, key.organizationId),
        eq(surveyText.consultationId, key.consultationId),
        eq(surveyText.surveyId, draft.surveyId),
        inArray(surveyText.textId, places),
      ),
    )
    .groupBy(surveyText.language);
  const written = rows.reduce((sum, { sources }) => sum + sources, 0);
  return languages.map((language) => {
    const row = rows.find((one) => one.language === language);
    return { language, missing: Math.max(0, written - (row?.there ?? 0)), outdated: row?.outdated ?? 0 };
  });
}
