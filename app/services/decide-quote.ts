import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { findQuote } from '#db/read/quotes.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { writeQuoteDecision } from '#db/write/quotes.ts';
import { excerptOf, mayDecideQuote } from '../domain/quote.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';

export type QuoteDecided = 'approved' | 'declined' | 'already-decided' | 'own' | 'gone' | 'not-reviewing';

/**
 * Approves or declines a proposed quote, once, by somebody else than who proposed it. What the author has taken back,
 * or what no longer stands in the comment as it was quoted, cannot be approved.
 */
export async function decideQuote(
  app: Application,
  member: Member,
  sent: { consultation: string; quoteId: string; status: 'approved' | 'declined' },
): Promise<QuoteDecided> {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, sent.consultation);
    if (consultation === null) return 'gone';
    if (!stageAllows(stageAt(consultation, app.now()), 'review')) return 'not-reviewing';
    const key = { organizationId, consultationId: consultation.id };
    const proposed = await findQuote(tx, key, sent.quoteId);
    if (proposed === null || (await holdComment(tx, { ...key, commentId: proposed.commentId })) === null) return 'gone';
    // Read again: only while the comment is held can nobody else decide, nor its author change the words.
    const quote = await findQuote(tx, key, sent.quoteId);
    if (quote === null) return 'gone';
    if (quote.status !== 'proposed') return quote.status === sent.status ? sent.status : 'already-decided';
    if (!mayDecideQuote(quote, userId)) return 'own';
    const stands = 'excerpt' in excerptOf(quote.excerpt, quote.redactedText ?? '');
    if (sent.status === 'approved' && !(consultation.quoting && quote.quoteConsent && stands)) return 'gone';
    await writeQuoteDecision(tx, key, quote.id, { status: sent.status, by: userId, at: app.now() });
    const event = { organizationId, consultationId: consultation.id, actor: userId };
    await writeAudit(tx, { ...event, action: `quote-${sent.status}`, subject: quote.id }, app.now());
    return sent.status;
  });
}
