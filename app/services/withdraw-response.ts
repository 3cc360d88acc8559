import type { Organization } from '#db/read/organizations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { withdrawResponse as takeBack } from '#db/write/withdrawals.ts';
import type { Application } from './application.ts';
import { askForResultsWithout } from './results-queue.ts';
import { showReceiptAgain, type OwnResponse, type ReceiptProblem } from './show-receipt.ts';

/**
 * Withdraws the response that a pass stands for, if it can be, and returns it as it is then. Once done, doing it again
 * changes nothing.
 */
export async function withdrawResponse(
  app: Application,
  organization: Organization,
  pass: string,
): Promise<OwnResponse | ReceiptProblem> {
  const own = await showReceiptAgain(app, organization, pass);
  if (typeof own === 'string' || own.withdrawal !== 'possible') return own;
  const organizationId = organization.id;
  const consultationId = own.consultation.id;
  const responseId = own.response.id;
  const now = app.now();
  await app.database.withTenant(organizationId, async (tx) => {
    const done = await takeBack(tx, { organizationId, consultationId, responseId }, now);
    if (!done) return;
    await askForResultsWithout(tx, { organizationId, consultationId });
    const entry = { organizationId, consultationId, actor: 'respondent', action: 'response-withdrawn' };
    await writeAudit(tx, { ...entry, subject: responseId }, now);
  });
  return showReceiptAgain(app, organization, own.pass);
}
