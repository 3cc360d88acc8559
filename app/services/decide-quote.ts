import { isHeld } from '#db/read/comments.ts';
import { findConsultation } from '#db/read/consultations.ts';
import type { Member } from '#db/read/members.ts';
import { findQuote, isPublished } from '#db/read/quotes.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdComment } from '#db/write/codings.ts';
import { writeQuoteDecision } from '#db/write/quotes.ts';
import { excerptOf, mayDecideQuote } from '../domain/quote.ts';
import { unconfirmed } from '../domain/reidentification.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import type { Application } from './application.ts';
import { checkQuote } from './check-quote.ts';

export type QuoteDecided =
  | 'approved'
  | 'declined'
  | 'reopened'
  | 'already-decided'
  | 'own'
  | 'gone'
  | 'not-reviewing'
  /** Something in it could point at somebody, and was neither confirmed nor masked. */
  | 'unconfirmed'
  | 'published';

interface QuoteDecision {
  readonly consultation: string;
  readonly quoteId: string;
  readonly status: 'approved' | 'declined' | 'reopened';
  /** What of the check the person says that nobody could be recognized by. */
  readonly confirmed?: readonly string[];
  /** The words that were on the screen: what was masked since is another quote. */
  readonly text?: string | null;
}

/**
 * Approves or declines a proposed quote, once, by somebody else than who proposed it; or opens again what was decided, as
 * long as no edition has it. Who approves confirms every point of the check, which is made anew here. What the author has
 * taken back, or what no longer stands in the comment as it was quoted, cannot be approved.
 */
export async function decideQuote(app: Application, member: Member, sent: QuoteDecision): Promise<QuoteDecided> {
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
    const text = quote.published ?? quote.excerpt;
    const stands = 'excerpt' in excerptOf(quote.excerpt, quote.redactedText ?? '');
    const event = { organizationId, consultationId: consultation.id, actor: userId, subject: quote.id };
    if (sent.status === 'reopened') {
      if (quote.status === 'proposed') return 'reopened';
      if (quote.proposedBy === userId) return 'own';
      if (!stands) return 'gone';
      if (await isPublished(tx, key, { responseId: quote.responseId, text })) return 'published';
      await writeQuoteDecision(tx, key, quote.id, null);
      await writeAudit(tx, { ...event, action: 'quote-reopened' }, app.now());
      return 'reopened';
    }
    if (quote.status !== 'proposed') return quote.status === sent.status ? sent.status : 'already-decided';
    if (!mayDecideQuote(quote, userId)) return 'own';
    let checked: readonly string[] = [];
    if (sent.status === 'approved') {
      if (await isHeld(tx, { ...key, commentId: quote.commentId })) return 'gone';
      if (!(consultation.quoting && quote.quoteConsent && stands)) return 'gone';
      if ((sent.text ?? text) !== text) return 'unconfirmed';
      const { points } = await checkQuote(tx, key, { text, language: quote.language ?? 'und' });
      if (unconfirmed(points, sent.confirmed ?? []).length > 0) return 'unconfirmed';
      checked = points;
    }
    await writeQuoteDecision(tx, key, quote.id, { status: sent.status, by: userId, at: app.now(), checked });
    await writeAudit(tx, { ...event, action: `quote-${sent.status}` }, app.now());
    return sent.status;
  });
}
