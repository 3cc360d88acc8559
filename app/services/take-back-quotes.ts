import type { TenantTransaction } from '#db/client.ts';
import type { CommentKey } from '#db/read/comments.ts';
import { standingQuotes } from '#db/read/quotes.ts';
import { writeAudit } from '#db/write/audit.ts';
import { removePublishedWords } from '#db/write/editions.ts';
import { writeQuoteDecision } from '#db/write/quotes.ts';
import { excerptOf } from '../domain/quote.ts';

/**
 * Declines every quote of a comment whose words its redacted text no longer has, and takes them out of what is published.
 * The comment and its response must be held. Returns how many there were.
 */
export async function takeBackQuotes(
  tx: TenantTransaction,
  key: CommentKey,
  { responseId, redactedText, by, at }: { responseId: string; redactedText: string; by: string; at: Date },
): Promise<number> {
  const { organizationId, consultationId } = key;
  const gone = (await standingQuotes(tx, key)).filter(({ excerpt }) => 'problem' in excerptOf(excerpt, redactedText));
  for (const { id } of gone) {
    await writeQuoteDecision(tx, key, id, { status: 'declined', by, at });
    const event = { organizationId, consultationId, actor: by, action: 'quote-declined', subject: id };
    await writeAudit(tx, { ...event, details: { because: 'words-hidden' } }, at);
  }
  if (gone.length > 0) {
    const texts = gone.map(({ excerpt, published }) => published ?? excerpt);
    await removePublishedWords(tx, { organizationId, consultationId, responseId }, texts, at);
  }
  return gone.length;
}
