import { findConsultation } from '#db/read/consultations.ts';
import { findSheet } from '#db/read/paper.ts';
import { writeAudit } from '#db/write/audit.ts';
import { withdrawResponse } from '#db/write/withdrawals.ts';
import { sheetNumber } from '../domain/paper-entry.ts';
import { withdrawalOf, type Withdrawal } from '../domain/withdrawal.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { askForResultsWithout } from './results-queue.ts';

/**
 * Withdraws the response of a sheet because the person who filled it in asks for it, under the same rule as with a
 * receipt. Returns why it cannot be, or that it is: once done, doing it again changes nothing.
 */
export async function withdrawPaper(
  app: Application,
  { organization, member }: Membership,
  { slug, sheet }: { readonly slug: string; readonly sheet: string },
): Promise<Exclude<Withdrawal, 'possible'> | 'missing'> {
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    const number = sheetNumber(sheet);
    if (consultation === null || number === null) return 'missing';
    const key = { organizationId: organization.id, consultationId: consultation.id };
    const found = await findSheet(tx, key, number);
    if (found === null) return 'missing';
    const now = app.now();
    const possible = withdrawalOf(consultation, found.response, now);
    if (possible !== 'possible') return possible;
    const { responseId } = found.entry;
    const done = await withdrawResponse(tx, { ...key, responseId }, now);
    if (done) {
      await askForResultsWithout(tx, key);
      const entry = { ...key, actor: member.userId, action: 'paper-withdrawn', subject: responseId };
      await writeAudit(tx, { ...entry, details: { sheet: number } }, now);
    }
    return 'withdrawn';
  });
}
