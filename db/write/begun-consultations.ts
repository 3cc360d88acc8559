import type { TenantTransaction } from '../client.ts';
import { consultation, priorityArea, survey } from '../schema/consultation.ts';
import type { SurveyKey } from '../read/survey-drafts.ts';
import type { NewPriorityArea } from './consultations.ts';

type NewRow = typeof consultation.$inferInsert;

/** Writes a consultation without anything in it; false where its id or its slug is taken, also by one written just now. */
export async function insertConsultation(tx: TenantTransaction, row: NewRow): Promise<boolean> {
  const rows = await tx.insert(consultation).values(row).onConflictDoNothing().returning({ id: consultation.id });
  return rows.length > 0;
}

/** Gives a consultation the survey that will be written in it. */
export async function insertSurvey(
  tx: TenantTransaction,
  { organizationId, consultationId, surveyId }: SurveyKey,
  audience: string,
): Promise<void> {
  await tx.insert(survey).values({ organizationId, consultationId, id: surveyId, audience });
}

/** Gives a consultation its priority areas, in this order. */
export async function insertPriorityAreas(
  tx: TenantTransaction,
  { organizationId, consultationId }: SurveyKey,
  areas: readonly NewPriorityArea[],
): Promise<void> {
  if (areas.length === 0) return;
  const rows = areas.map((area, position) => ({ organizationId, consultationId, ...area, position }));
  await tx.insert(priorityArea).values(rows);
}
