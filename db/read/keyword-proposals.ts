import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { keywordProposal } from '../schema/theming.ts';
import type { ConsultationKey } from './consultations.ts';

export type KeywordProposalRow = typeof keywordProposal.$inferSelect;

/** Finds one proposal. */
export interface KeywordKey extends ConsultationKey {
  readonly areaKey: string;
  readonly language: string;
  readonly term: string;
}

const ofConsultation = (key: ConsultationKey) =>
  and(eq(keywordProposal.organizationId, key.organizationId), eq(keywordProposal.consultationId, key.consultationId));

/** The proposed keywords of a consultation with what became of them, by area and language, the most telling first. */
export async function keywordProposalsOf(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly KeywordProposalRow[]> {
  return tx
    .select()
    .from(keywordProposal)
    .where(ofConsultation(key))
    .orderBy(
      asc(keywordProposal.areaKey),
      asc(keywordProposal.language),
      desc(keywordProposal.score),
      asc(keywordProposal.term),
    );
}

/** How many proposals wait for a decision. */
export async function keywordsWaiting(tx: TenantTransaction, key: ConsultationKey): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(keywordProposal)
    .where(and(ofConsultation(key), eq(keywordProposal.status, 'proposed')));
  return row?.count ?? 0;
}

/** One proposal, held until the transaction ends; null when there is none. */
export async function holdKeywordProposal(tx: TenantTransaction, key: KeywordKey): Promise<KeywordProposalRow | null> {
  const [row] = await tx
    .select()
    .from(keywordProposal)
    .where(
      and(
        ofConsultation(key),
        eq(keywordProposal.areaKey, key.areaKey),
        eq(keywordProposal.language, key.language),
        eq(keywordProposal.term, key.term),
      ),
    )
    .for('update');
  return row ?? null;
}

/** The proposed keywords that were accepted after one moment and up to another, by area. */
export async function keywordsAccepted(
  tx: TenantTransaction,
  key: ConsultationKey,
  { after, until }: { after: Date; until: Date },
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await tx
    .select({ areaKey: keywordProposal.areaKey, term: keywordProposal.term })
    .from(keywordProposal)
    .where(
      and(
        ofConsultation(key),
        eq(keywordProposal.status, 'accepted'),
        gt(keywordProposal.decidedAt, after),
        lte(keywordProposal.decidedAt, until),
      ),
    );
  const byArea = new Map<string, Set<string>>();
  for (const { areaKey, term } of rows) byArea.set(areaKey, (byArea.get(areaKey) ?? new Set()).add(term));
  return byArea;
}
