import { contentHash } from '#app/domain/report/content-hash.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import type { Orm, TenantTransaction } from '../client.ts';
import { consultation, priorityArea, survey, surveyVersion } from '../schema/consultation.ts';

/** A priority area as a consultation is given it; the order of a list is the order they are shown in. */
export type NewPriorityArea = Omit<typeof priorityArea.$inferInsert, 'organizationId' | 'consultationId' | 'position'>;

/** A consultation with what it asks and what its comments are read for. */
export interface NewConsultation {
  readonly consultation: typeof consultation.$inferInsert;
  readonly survey: { readonly id: string; readonly audience: string; readonly document: SurveyDocument };
  readonly areas: readonly NewPriorityArea[];
  /** When the survey's first version was frozen. */
  readonly publishedAt: Date;
}

/** Writes a consultation with one survey, the frozen version of it that the document is, and its priority areas. */
export async function writeConsultation(
  tx: Pick<Orm | TenantTransaction, 'insert'>,
  { consultation: row, survey: { id: surveyId, audience, document }, areas, publishedAt }: NewConsultation,
): Promise<void> {
  const keys = { organizationId: row.organizationId, consultationId: row.id };
  await tx.insert(consultation).values(row);
  await tx.insert(survey).values({ ...keys, id: surveyId, audience });
  const hash = contentHash(document);
  await tx
    .insert(surveyVersion)
    .values({ ...keys, surveyId, version: document.version, document, contentHash: hash, publishedAt });
  if (areas.length > 0)
    await tx.insert(priorityArea).values(areas.map((area, position) => ({ ...keys, ...area, position })));
}
