import { findThemeProposal, type ThemeProposalRow } from '#db/read/theme-proposals.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeProposalDecision } from '#db/write/theme-proposals-decided.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { withHeldWorkshop } from './hold-workshop.ts';

export type ProposalDecided = 'declined' | 'reopened' | 'done-already' | 'gone' | 'not-now';

/**
 * Declines what a run proposes, or takes that back (`to`: proposed). It is remembered: a later run does not ask again.
 * What was carried out is undone where it was done, among the changes. Doing it again changes nothing.
 */
export async function decideThemeProposal(
  app: Application,
  { organization, member }: Membership,
  sent: { readonly consultation: string; readonly id: string; readonly to: 'declined' | 'proposed' },
): Promise<ProposalDecided> {
  const decided = await withHeldWorkshop(app, organization.id, sent.consultation, async (tx, { key, at }) => {
    const proposal = await findThemeProposal(tx, key, sent.id);
    if (proposal === null) return { outcome: 'gone' as const };
    if (proposal.status === 'done') return { outcome: 'done-already' as const };
    const outcome = outcomes[sent.to];
    if (proposal.status === sent.to) return { outcome };
    await writeProposalDecision(tx, key, sent.id, { status: sent.to, by: member.userId, at });
    const event = { ...key, actor: member.userId, action: 'theme-proposal-decided', subject: sent.id };
    await writeAudit(tx, { ...event, details: { from: proposal.status, to: sent.to } }, at);
    return { outcome };
  });
  return decided.outcome === 'missing' ? 'gone' : decided.outcome;
}

const outcomes = { declined: 'declined', proposed: 'reopened' } as const satisfies Partial<
  Record<ThemeProposalRow['status'], ProposalDecided>
>;
