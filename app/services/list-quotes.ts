import { findConsultation } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { quotesOf } from '#db/read/quotes.ts';
import type { Application } from './application.ts';

/** The quotes of a consultation with the names of who stands for them; null when there is no such consultation. */
export async function listQuotes(app: Application, member: Member, consultationSlug: string) {
  const { organizationId, userId } = member;
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, consultationSlug);
    if (consultation === null) return null;
    const members = await membersOf(tx, organizationId);
    const nameOf = (id: string | null) => members.find((one) => one.userId === id)?.name ?? null;
    const quotes = await quotesOf(tx, { organizationId, consultationId: consultation.id });
    return quotes.map(({ id, excerpt, status, language, proposedBy, decidedBy }) => ({
      ...{ id, excerpt, status, language },
      proposedBy: nameOf(proposedBy),
      decidedBy: nameOf(decidedBy),
      own: proposedBy === userId,
    }));
  });
}
