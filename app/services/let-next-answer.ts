import { readReturnCode } from '#db/read/return-codes.ts';
import type { Application } from './application.ts';
import { discardDraft } from './discard-draft.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft, SentDraft, WithdrawnDraft } from './read-draft.ts';

/**
 * What somebody else would find on the device: answers that were never sent and that no return code leads back to
 * (`unsaved`), answers that one does (`saved`), the way to a receipt (`sent`), or nothing.
 */
export type LeftOnDevice = 'unsaved' | 'saved' | 'sent' | 'nothing';

export async function leftOnDevice(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  draft: OpenDraft | SentDraft | WithdrawnDraft | null,
): Promise<LeftOnDevice> {
  if (draft === null || draft.state === 'withdrawn') return 'nothing';
  if (draft.state === 'sent') return 'sent';
  const key = { organizationId: organization.id, consultationId: consultation.id, id: draft.id };
  const code = await app.database.withTenant(organization.id, (tx) => readReturnCode(tx, key));
  return code === null ? 'unsaved' : 'saved';
}

/** Deletes what only this device could have gone on with; what was saved stays for who has its code. */
export async function discardUnsaved(
  app: Application,
  opened: OpenedSurvey,
  draft: OpenDraft | SentDraft | WithdrawnDraft | null,
): Promise<void> {
  if (draft?.state === 'open' && (await leftOnDevice(app, opened, draft)) === 'unsaved')
    await discardDraft(app, opened, draft);
}
