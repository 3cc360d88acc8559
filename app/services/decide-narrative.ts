import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { holdNarrative } from '#db/read/narratives.ts';
import { writeAudit } from '#db/write/audit.ts';
import { writeNarrativeDecision } from '#db/write/narratives.ts';
import { mayDecideNarrative } from '../domain/narrative.ts';
import type { Application } from './application.ts';
import { checkNarrative } from './check-narrative.ts';

export type NarrativeDecided = 'approved' | 'declined' | 'already-decided' | 'own' | 'gone' | 'unconfirmed';

/**
 * Approves or declines a narrative, once, by somebody else than who proposed it. Who approves confirms every point of the
 * check, which is made anew here.
 */
export async function decideNarrative(
  app: Application,
  { organizationId, userId }: Member,
  sent: {
    readonly consultation: string;
    readonly id: string;
    readonly status: 'approved' | 'declined';
    readonly confirmed: readonly string[];
  },
): Promise<NarrativeDecided> {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'gone';
    const key = { organizationId, consultationId: consultation.id };
    const narrative = await holdNarrative(tx, key, sent.id);
    if (narrative === null || narrative.status === 'taken-back') return 'gone';
    if (narrative.status !== 'proposed') return narrative.status === sent.status ? sent.status : 'already-decided';
    if (!mayDecideNarrative(narrative, userId)) return 'own';
    const { points } = await checkNarrative(tx, key, narrative);
    const open = points.filter((point) => !sent.confirmed.includes(point));
    if (sent.status === 'approved' && open.length > 0) return 'unconfirmed';
    const now = app.now();
    const confirmed = sent.status === 'approved' ? points : [];
    await writeNarrativeDecision(tx, key, sent.id, {
      ...{ status: sent.status, confirmed, decidedBy: userId, decidedAt: now },
    });
    await writeAudit(tx, { ...key, actor: userId, action: `narrative-${sent.status}`, subject: sent.id }, now);
    return sent.status;
  });
}
