import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { ThemeProposal } from '#app/theming/types.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';
import { codebookTheme, themeProposal } from '../schema/workshop.ts';

/** The same for one kind and the same themes, in whichever order. */
const idOf = ({ kind, themeKeys }: { readonly kind: string; readonly themeKeys: readonly string[] }): string =>
  [kind, ...[...themeKeys].sort()].join(' ');

/**
 * Writes the merges and splits that a run proposes in place of those that nobody has decided about. What people declined is
 * not proposed again, nor anything about themes that they merged or rejected while the run thought. Comments that were
 * withdrawn meanwhile are left out.
 */
export async function writeThemeProposals(
  tx: TenantTransaction,
  key: ConsultationKey,
  runId: string,
  { proposals, live }: { readonly proposals: readonly ThemeProposal[]; readonly live: ReadonlySet<string> },
): Promise<void> {
  const ofConsultation = and(
    eq(themeProposal.organizationId, key.organizationId),
    eq(themeProposal.consultationId, key.consultationId),
  );
  await tx.delete(themeProposal).where(and(ofConsultation, eq(themeProposal.status, 'proposed')));
  const declined = await tx
    .select({ kind: themeProposal.kind, themeKeys: themeProposal.themeKeys })
    .from(themeProposal)
    .where(and(ofConsultation, eq(themeProposal.status, 'declined')));
  const gone = await tx
    .select({ key: codebookTheme.key })
    .from(codebookTheme)
    .where(
      and(
        eq(codebookTheme.organizationId, key.organizationId),
        eq(codebookTheme.consultationId, key.consultationId),
        sql`${codebookTheme.status} <> 'selected'`,
      ),
    );
  const settled = new Set(declined.map(idOf));
  const nowhere = new Set(gone.map((theme) => theme.key));
  const standing = proposals.filter(
    (proposal) => !settled.has(idOf(proposal)) && !proposal.themeKeys.some((theme) => nowhere.has(theme)),
  );
  if (standing.length === 0) return;
  const alive = (ids: readonly string[]): string[] => ids.filter((id) => live.has(id));
  await tx.insert(themeProposal).values(
    standing.map(({ kind, themeKeys, score, evidence }) => ({
      ...key,
      ...{ id: randomUUID(), runId, kind, themeKeys: [...themeKeys], score },
      evidence: {
        ...evidence,
        sides: evidence.sides.map((side) => ({
          ...side,
          typicalCommentIds: alive(side.typicalCommentIds),
          commentIds: alive(side.commentIds),
        })),
      },
    })),
  );
}
