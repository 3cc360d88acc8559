import { findConsultation } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { quotesOf } from '#db/read/quotes.ts';
import type { Application } from './application.ts';
import { checkQuote } from './check-quote.ts';

/**
 * The quotes of a consultation with the names of who stands for them, the comment around each that waits, and what in it
 * could point at somebody; null when there is no such consultation.
 */
export async function listQuotes(app: Application, member: Member, consultationSlug: string) {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, consultationSlug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const members = await membersOf(tx, organizationId);
    const nameOf = (id: string | null) => members.find((one) => one.userId === id)?.name ?? null;
    const listed = [];
    for (const quote of await quotesOf(tx, key)) {
      const { id, excerpt, published, status, language, redactedText, translations, proposedBy, decidedBy } = quote;
      const waits = status === 'proposed';
      const text = published ?? excerpt;
      listed.push({
        ...{ id, excerpt, status, language, text },
        comment: waits ? (redactedText ?? '') : null,
        check: waits ? await checkQuote(tx, key, { text, language: language ?? 'und' }) : null,
        translations: Object.entries(translations).map(([tag, made]) => ({
          ...{ language: tag, text: made.text, origin: made.origin },
          by: nameOf(made.by),
        })),
        proposedBy: nameOf(proposedBy),
        decidedBy: nameOf(decidedBy),
        own: proposedBy === userId,
      });
    }
    return listed;
  });
}
