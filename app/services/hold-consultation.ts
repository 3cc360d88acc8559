import type { TenantTransaction } from '#db/client.ts';
import { holdConsultation } from '#db/read/consultation-settings.ts';
import type { Consultation, ConsultationKey } from '#db/read/consultations.ts';
import { stageAllows, stageAt, type StageAction } from '../domain/stage.ts';
import type { Application } from './application.ts';

/** A consultation that nobody else changes until the transaction ends, and the moment that its stage was looked at. */
interface Held {
  readonly found: Consultation;
  readonly key: ConsultationKey;
  readonly now: Date;
}

/** Does something to a consultation that its stage allows, while it is held; `missing` and `not-now` where it cannot be. */
export function whileHeld<Outcome>(
  app: Application,
  organizationId: string,
  { slug, action }: { readonly slug: string; readonly action: StageAction },
  work: (tx: TenantTransaction, held: Held) => Promise<Outcome>,
): Promise<Outcome | 'missing' | 'not-now'> {
  return app.database.withTenant(organizationId, async (tx) => {
    const found = await holdConsultation(tx, organizationId, slug);
    if (found === null) return 'missing';
    const now = app.now();
    if (!stageAllows(stageAt(found, now), action)) return 'not-now';
    return work(tx, { found, key: { organizationId, consultationId: found.id }, now });
  });
}
