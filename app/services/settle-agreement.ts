import { findConsultation } from '#db/read/consultations.ts';
import { toMeasure } from '#db/read/reading-method.ts';
import type { Application } from './application.ts';
import { measureAgreement } from './measure-agreement.ts';

/** So many readings are measured in well under a second; more of them wait for the worker, which says how far it is. */
const MEASURED_AT_ONCE = 2_000;

/**
 * Measures agreement now where it is behind what readers say and that takes no time, so that nobody waits for the worker to
 * see whether a report can be published. Where there is more to measure it is left to the worker.
 */
export async function settleAgreementOf(app: Application, organizationId: string, slug: string): Promise<void> {
  const key = await app.database.withTenant(organizationId, async (tx) => {
    const consultation = await findConsultation(tx, organizationId, slug);
    if (consultation === null) return null;
    const found = { organizationId, consultationId: consultation.id };
    const { due, readings } = await toMeasure(tx, found, MEASURED_AT_ONCE + 1);
    return due && readings <= MEASURED_AT_ONCE ? found : null;
  });
  if (key !== null) await measureAgreement(app, key);
}
