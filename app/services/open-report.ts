import { findConsultation } from '#db/read/consultations.ts';
import { membersOf, type Member } from '#db/read/members.ts';
import { narrativesOf } from '#db/read/narratives.ts';
import { reportTextsOf } from '#db/read/report-texts.ts';
import type { Application } from './application.ts';

/** What people have written beside a report's figures, and what its words can begin with; null where there is no such consultation. */
export async function openReport(app: Application, { organizationId, userId }: Member, slug: string) {
  return app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const key = { organizationId, consultationId: consultation.id };
    const members = await membersOf(tx, organizationId);
    const texts = await reportTextsOf(tx, key);
    const narratives = await narrativesOf(tx, key);
    return {
      consultation,
      texts: texts.map(({ part, text, revision, updatedAt, updatedBy }) => ({
        ...{ part, text, revision, updatedAt },
        by: members.find((one) => one.userId === updatedBy)?.name ?? null,
      })),
      /** Narratives that wait for somebody else than who proposed them. */
      waiting: narratives.filter(({ status, proposedBy }) => status === 'proposed' && proposedBy !== userId).length,
    };
  });
}
