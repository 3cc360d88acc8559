import { and, eq } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import type { ThemeProposalRow } from '../read/theme-proposals.ts';
import { themeProposal } from '../schema/workshop.ts';

/** Writes what people decided about a proposal; `proposed`: that it is open again. False when it is gone. */
export async function writeProposalDecision(
  tx: TenantTransaction,
  key: ConsultationKey,
  id: string,
  { status, by, at }: { readonly status: ThemeProposalRow['status']; readonly by: string; readonly at: Date },
): Promise<boolean> {
  const decided = status === 'proposed' ? { decidedBy: null, decidedAt: null } : { decidedBy: by, decidedAt: at };
  const rows = await tx
    .update(themeProposal)
    .set({ status, ...decided })
    .where(
      and(
        eq(themeProposal.organizationId, key.organizationId),
        eq(themeProposal.consultationId, key.consultationId),
        eq(themeProposal.id, id),
      ),
    )
    .returning({ id: themeProposal.id });
  return rows.length === 1;
}
