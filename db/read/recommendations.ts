import { and, asc, eq, isNull } from 'drizzle-orm';
import { bilingual, inBothLanguages } from '#app/domain/report/bilingual.ts';
import type { EditionPriority, EditionRecommendation } from '#app/domain/report/edition-parts.ts';
import type { TenantTransaction } from '../client.ts';
import { councilPriority, partnershipGroup, recommendation } from '../schema/commitment.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

export type Recommendation = Omit<typeof recommendation.$inferSelect, 'organizationId' | 'consultationId'> & {
  readonly group: Pick<typeof partnershipGroup.$inferSelect, 'name' | 'kind'>;
};

/** Every recommendation of a consultation with the group that makes it, withdrawn ones too, by number. */
export async function recommendationsOf(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly Recommendation[]> {
  const rows = await tx
    .select({ recommendation, group: { name: partnershipGroup.name, kind: partnershipGroup.kind } })
    .from(recommendation)
    .innerJoin(
      partnershipGroup,
      and(
        eq(partnershipGroup.organizationId, recommendation.organizationId),
        eq(partnershipGroup.id, recommendation.groupId),
      ),
    )
    .where(within(key, recommendation))
    .orderBy(asc(recommendation.number));
  return rows.map(({ recommendation: row, group }) => ({ ...row, group }));
}

/** The recommendations as an edition says them, by number, with what the Council decided; without withdrawn ones. */
export async function recommendationsToPublish(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly EditionRecommendation[]> {
  const all = await recommendationsOf(tx, key);
  return all
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map((row) => ({
      ...{
        id: row.id,
        number: row.number,
        findings: row.findings.map(({ edition, table, row: of }) => ({ edition, table, row: of })),
      },
      group: { id: row.groupId, name: bilingual(row.group.name) },
      text: bilingual(row.text),
      decision:
        row.decision === null || row.decidedOn === null
          ? null
          : {
              ...{ kind: row.decision, on: row.decidedOn },
              because: inBothLanguages(row.because),
              amended: inBothLanguages(row.amended),
            },
    }));
}

/** The priorities that came of the Council's decisions, in its order. */
export async function prioritiesOf(tx: TenantTransaction, key: ConsultationKey) {
  return tx
    .select({
      id: councilPriority.id,
      position: councilPriority.position,
      text: councilPriority.text,
      recommendationIds: councilPriority.recommendationIds,
    })
    .from(councilPriority)
    .where(within(key, councilPriority))
    .orderBy(asc(councilPriority.position), asc(councilPriority.recordedAt), asc(councilPriority.id));
}

export type CouncilPriority = Awaited<ReturnType<typeof prioritiesOf>>[number];

/** The Council's priorities as an edition says them, with the numbers of the recommendations that they follow. */
export async function prioritiesToPublish(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly EditionPriority[]> {
  const numbers = await tx
    .select({ id: recommendation.id, number: recommendation.number })
    .from(recommendation)
    .where(and(within(key, recommendation), isNull(recommendation.withdrawnAt)))
    .orderBy(asc(recommendation.number));
  return (await prioritiesOf(tx, key)).map(({ text, recommendationIds }) => ({
    text: bilingual(text),
    recommendations: numbers.filter(({ id }) => recommendationIds.includes(id)).map(({ number }) => number),
  }));
}
