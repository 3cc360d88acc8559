import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { writeAudit } from '#db/write/audit.ts';
import { takesAnswers } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';

/** A consultation that people can be helped to answer, if it takes answers now. */
export interface Helpable {
  readonly consultation: Consultation;
  readonly takesAnswers: boolean;
}

/** The consultation with this slug as somebody who helps others to answer needs it; null when there is none. */
export async function helpToAnswer(
  app: Application,
  { organization }: Membership,
  slug: string,
): Promise<Helpable | null> {
  const consultation = await app.database.withTenant(organization.id, (tx) =>
    findConsultation(tx, organization.id, slug),
  );
  if (consultation === null || consultation.stage === 'draft') return null;
  return { consultation, takesAnswers: takesAnswers(consultation, app.now()) };
}

/**
 * Writes down that a member has begun to help: at a kiosk, or in an interview. Never for whom: no response says by whose
 * hand it came.
 */
export async function noteHelping(
  app: Application,
  { organization, member }: Membership,
  { consultation }: Helpable,
  action: 'kiosk-started' | 'kiosk-ended' | 'interview-begun',
): Promise<void> {
  const entry = { organizationId: organization.id, consultationId: consultation.id, actor: member.userId };
  await app.database.withTenant(organization.id, (tx) =>
    writeAudit(tx, { ...entry, action, subject: consultation.id }, app.now()),
  );
}
