import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import type { TenantTransaction } from '../client.ts';
import { survey, surveyVersion } from '../schema/consultation.ts';
import type { ConsultationKey } from './consultations.ts';
import { surveyOfVersion } from './joins.ts';
import { within } from './within.ts';

/** What the newest published version of each audience's survey is called, by audience. */
export async function audienceTitles(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<ReadonlyMap<string, LocalizedText>> {
  const rows = await tx
    .selectDistinctOn([survey.audience], {
      audience: survey.audience,
      title: sql<LocalizedText>`${surveyVersion.document} -> 'title'`,
    })
    .from(surveyVersion)
    .innerJoin(survey, surveyOfVersion)
    .where(and(within(key, surveyVersion), eq(surveyVersion.trial, false)))
    .orderBy(asc(survey.audience), desc(surveyVersion.version));
  return new Map(rows.map(({ audience, title }) => [audience, title]));
}
