import { measuredTargets } from '#db/read/agreement.ts';
import { findConsultation } from '#db/read/consultations.ts';
import { hasDecided } from '#db/read/differences.ts';
import type { Member } from '#db/read/members.ts';
import { writeAudit } from '#db/write/audit.ts';
import { insertDissent } from '#db/write/dissents.ts';
import { dissentProblem, type DissentProblem } from '../domain/dissent.ts';
import { parseTargetId } from '../domain/review.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { safeWords } from './safe-words.ts';

export type DissentWritten = 'saved' | 'gone' | 'not-reader' | 'not-reviewing' | DissentProblem;

/**
 * Attaches to an area or theme that a reader sees it differently. Personal details are taken out before it is written down.
 * `not-reader`: only who has decided about a comment, or where readers differed, knows what they speak of.
 */
export async function writeDissent(
  app: Application,
  member: Member,
  sent: {
    readonly consultation: string;
    /** Made with the page: sending it twice says it once. */
    readonly id: string;
    /** Target id. */
    readonly target: string;
    readonly text: string;
    /** Of the page. */
    readonly language: string;
  },
): Promise<DissentWritten> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    const target = parseTargetId(sent.target);
    if (consultation === null || target === null) return 'gone';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    const key = { organizationId, consultationId: consultation.id };
    if (!(await measuredTargets(tx, key)).some(({ id }) => id === sent.target)) return 'gone';
    if (!(await hasDecided(tx, key, userId))) return 'not-reader';
    const problem = dissentProblem(sent.text);
    if (problem !== null) return problem;
    const now = app.now();
    const written = await insertDissent(tx, {
      ...{ ...key, id: sent.id, targetType: target.type, targetKey: target.key },
      ...{ ...safeWords(sent.text, sent.language), madeBy: userId, madeAt: now },
    });
    if (written) await writeAudit(tx, { ...key, actor: userId, action: 'dissent-written', subject: sent.id }, now);
    return 'saved';
  });
}
