import { findDraft, wasSent } from '#db/read/drafts.ts';
import { readSurveyVersion, type FrozenSurvey } from '#db/read/surveys.ts';
import type { DraftContent } from '../domain/draft.ts';
import { openDraft, readDraftToken } from '../domain/draft-seal.ts';
import { makeReceiptCode } from '../domain/receipt.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';
import { sealingKeyOf } from './sealing-keys.ts';

/** A draft that can be gone on with. It keeps the version of the survey that it was begun with. */
export interface OpenDraft {
  readonly state: 'open';
  readonly id: string;
  /** Opens what is typed; from the device's token. */
  readonly contentKey: Buffer;
  readonly content: DraftContent;
  readonly survey: FrozenSurvey;
}

/** A draft that has become a response, and the code that finds it. */
export interface SentDraft {
  readonly state: 'sent';
  readonly id: string;
  readonly receiptCode: string;
}

/** What a token from a cookie or an address leads to; null when it leads nowhere (any more), or was forged. */
export async function readDraft(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  token: string,
): Promise<OpenDraft | SentDraft | null> {
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const handle = readDraftToken(app.keys.draft, place, token);
  if (handle === null) return null;
  const { id } = handle;
  return app.database.withTenant(organization.id, async (tx) => {
    const row = await findDraft(tx, { ...place, id }, app.now());
    if (row === null) {
      const sent = await wasSent(tx, { ...place, id });
      return sent ? { state: 'sent', id, receiptCode: makeReceiptCode(app.keys.receipt, id) } : null;
    }
    const serverKey = await sealingKeyOf(app, tx, row.keyId);
    const content = serverKey === null ? null : openDraft(serverKey.key, place, handle, row.sealed);
    const survey = await readSurveyVersion(tx, place, row.surveyId, row.surveyVersion);
    return content === null || survey === null ? null : { state: 'open', ...handle, content, survey };
  });
}
