import { deleteDraft } from '#db/write/drafts.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';

/** Deletes a draft because the person, or the next one at the same device, asks for it. */
export async function discardDraft(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  draft: OpenDraft,
): Promise<void> {
  const key = { organizationId: organization.id, consultationId: consultation.id, id: draft.id };
  await app.database.withTenant(organization.id, (tx) => deleteDraft(tx, key));
}
