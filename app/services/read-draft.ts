import { findDraft, sentAs } from '#db/read/drafts.ts';
import { readResponse } from '#db/read/receipts.ts';
import { readSurveyVersion, type FrozenSurvey } from '#db/read/surveys.ts';
import type { DraftContent } from '../domain/draft.ts';
import { openDraft, readDraftToken } from '../domain/draft-seal.ts';
import { makeReceiptCode } from '../domain/receipt.ts';
import { withdrawalOf, type Withdrawal } from '../domain/withdrawal.ts';
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
  /** Of a draft that corrects a response: that can be corrected as long as it can be withdrawn. Null: a new response. */
  readonly correction: { readonly possible: Withdrawal } | null;
}

/** A draft that has become a response, and the code that finds it: null for a correction, whose code stays the same. */
export interface SentDraft {
  readonly state: 'sent';
  readonly id: string;
  readonly receiptCode: string | null;
}

/** A draft that was to correct a response which has been withdrawn since: nothing is left of what was typed. */
export interface WithdrawnDraft {
  readonly state: 'withdrawn';
  readonly id: string;
}

/** What a token from a cookie or an address leads to; null when it leads nowhere (any more), or was forged. */
export async function readDraft(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  token: string,
): Promise<OpenDraft | SentDraft | WithdrawnDraft | null> {
  const place = { organizationId: organization.id, consultationId: consultation.id };
  const handle = readDraftToken(app.keys.draft, place, token);
  if (handle === null) return null;
  const { id } = handle;
  return app.database.withTenant(organization.id, async (tx) => {
    const row = await findDraft(tx, { ...place, id }, app.now());
    if (row === null) {
      const sent = await sentAs(tx, { ...place, id });
      if (sent === null) return null;
      return { state: 'sent', id, receiptCode: sent === 'correction' ? null : makeReceiptCode(app.keys.receipt, id) };
    }
    const corrected = row.responseId === null ? null : await readResponse(tx, { ...place, responseId: row.responseId });
    if (corrected !== null && corrected.withdrawnAt !== null) return { state: 'withdrawn', id };
    const correction = corrected && { possible: withdrawalOf(consultation, corrected, app.now()) };
    const serverKey = await sealingKeyOf(app, tx, row.keyId);
    const content = serverKey === null ? null : openDraft(serverKey.key, place, handle, row.sealed);
    const survey = await readSurveyVersion(tx, place, row.surveyId, row.surveyVersion);
    return content === null || survey === null ? null : { state: 'open', ...handle, content, survey, correction };
  });
}
