import { findConsultation } from '#db/read/consultations.ts';
import { holdKeywordProposal, type KeywordProposalRow } from '#db/read/keyword-proposals.ts';
import { writeAudit } from '#db/write/audit.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { addKeyword, removeKeyword, writeKeywordDecision } from '#db/write/keyword-proposals.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { THEMING_QUEUE } from './theming-queues.ts';

export type KeywordStatus = KeywordProposalRow['status'];
export type KeywordDecided = KeywordStatus | 'changed' | 'gone' | 'not-now';

/** Words that are decided about within this time are tried in one run. */
const RUN_AFTER_SECONDS = 60;

/**
 * Accepts or declines a proposed keyword, or takes a decision back (`to`: proposed). An accepted one stands in the area's
 * codebook in its language; whenever the codebook changes a run is asked for. `from` is what stood on the screen: where
 * somebody decided otherwise since, nothing is written. Doing it again changes nothing. The audit names area and
 * language, not the word, which somebody wrote.
 */
export async function decideKeyword(
  app: Application,
  { organization, member }: Membership,
  sent: {
    readonly consultation: string;
    readonly areaKey: string;
    readonly language: string;
    readonly term: string;
    readonly from: KeywordStatus;
    readonly to: KeywordStatus;
  },
): Promise<KeywordDecided> {
  const { id: organizationId } = organization;
  const { areaKey, language, term, from, to } = sent;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'gone';
    if (!stageAllows(stageAt(consultation, app.now()), 'find-themes')) return 'not-now';
    const key = { organizationId, consultationId: consultation.id };
    const word = { ...key, areaKey, language, term };
    const proposal = await holdKeywordProposal(tx, word);
    if (proposal === null) return 'gone';
    if (proposal.status === to) return to;
    if (proposal.status !== from) return 'changed';
    await writeKeywordDecision(tx, word, { status: to, by: member.userId, at: app.now() });
    if (to === 'accepted') await addKeyword(tx, word);
    if (from === 'accepted') await removeKeyword(tx, word);
    if (to === 'accepted' || from === 'accepted')
      await enqueueJob(tx, {
        ...key,
        ...{ queue: THEMING_QUEUE, key: consultation.id, delaySeconds: RUN_AFTER_SECONDS },
      });
    const event = { ...key, actor: member.userId, action: 'keyword-decided', subject: `${areaKey}/${language}` };
    await writeAudit(tx, { ...event, details: { from, to } }, app.now());
    return to;
  });
}
