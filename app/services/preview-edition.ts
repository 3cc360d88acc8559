import { findConsultation, type Consultation } from '#db/read/consultations.ts';
import { fingerprintOf } from '../domain/report/fingerprint.ts';
import { stageAllows, stageAt, type Stage } from '../domain/stage.ts';
import type { Application } from './application.ts';
import type { Membership } from './find-signed-in.ts';
import { prepareEdition, type EditionInPreparation } from './prepare-edition.ts';
import { settleAgreementOf } from './settle-agreement.ts';
import { obstacleTo, type PublicationObstacle } from './publish-edition.ts';

export interface EditionPreview extends EditionInPreparation {
  readonly consultation: Consultation;
  readonly stage: Stage;
  readonly fingerprint: string;
  /** Why it cannot be published now; null when it can. */
  readonly obstacle: PublicationObstacle | null;
}

/** The next edition as it would be published now; null where there is no such consultation, or its stage has no preview. */
export async function previewEdition(
  app: Application,
  { organization }: Membership,
  slug: string,
): Promise<EditionPreview | null> {
  await settleAgreementOf(app, organization.id, slug);
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await findConsultation(tx, organization.id, slug);
    if (consultation === null) return null;
    const now = app.now();
    const stage = stageAt(consultation, now);
    if (!stageAllows(stage, 'preview-edition')) return null;
    const prepared = await prepareEdition(tx, organization, consultation, now);
    const obstacle = obstacleTo(prepared, stage);
    return { ...prepared, consultation, stage, fingerprint: fingerprintOf(prepared.document), obstacle };
  });
}
