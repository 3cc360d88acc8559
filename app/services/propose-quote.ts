import { findConsultation } from '#db/read/consultations.ts';
import { findComment, isHeld } from '#db/read/comments.ts';
import type { Member } from '#db/read/members.ts';
import { isProposed } from '#db/read/quotes.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { writeProposal } from '#db/write/quotes.ts';
import { excerptOf, type ExcerptProblem } from '../domain/quote.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

export type QuoteProposed = 'proposed' | 'already' | 'gone' | 'not-reviewing' | 'no-consent' | ExcerptProblem;

/**
 * Proposes an excerpt of a comment, whose author consented, as a quote for the report; of none where the consultation
 * does not quote. Proposing twice is once.
 */
export async function proposeQuote(
  app: Application,
  member: Member,
  sent: { consultation: string; commentId: string; typed: string },
): Promise<QuoteProposed> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'gone';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    const key = { organizationId, consultationId: consultation.id, commentId: sent.commentId };
    if ((await holdComment(tx, key)) === null) return 'gone';
    const found = await findComment(tx, key);
    if (found === null || (await isHeld(tx, key))) return 'gone';
    if (!(found.quoteConsent && consultation.quoting)) return 'no-consent';
    const checked = excerptOf(sent.typed, found.redactedText ?? '');
    if ('problem' in checked) return checked.problem;
    if (await isProposed(tx, key, checked.excerpt)) return 'already';
    const id = await writeProposal(tx, key, { excerpt: checked.excerpt, proposedBy: userId, at: app.now() });
    const event = { organizationId, consultationId: consultation.id, actor: userId };
    await writeAudit(tx, { ...event, action: 'quote-proposed', subject: id }, app.now());
    return 'proposed';
  });
}
