import { and, asc, desc, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { themeProposal } from '../schema/workshop.ts';
import type { ConsultationKey } from './consultations.ts';
import { within } from './within.ts';

export type ThemeProposalRow = typeof themeProposal.$inferSelect;

/** What runs propose to merge and to split, the strongest first, with what people decided about it. */
export async function themeProposalsOf(
  tx: TenantTransaction,
  key: ConsultationKey,
): Promise<readonly ThemeProposalRow[]> {
  return tx
    .select()
    .from(themeProposal)
    .where(within(key, themeProposal))
    .orderBy(asc(themeProposal.kind), desc(themeProposal.score), asc(themeProposal.id));
}

/** One proposal; null where there is none, as after a newer run. */
export async function findThemeProposal(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
): Promise<ThemeProposalRow | null> {
  const [row] = await tx
    .select()
    .from(themeProposal)
    .where(and(within(key, themeProposal), eq(themeProposal.id, id)));
  return row ?? null;
}
