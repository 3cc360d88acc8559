import type { TenantTransaction } from '#db/client.ts';
import type { Organization } from '#db/read/organizations.ts';
import { readOwnWords, readResponse, type ResponseKey } from '#db/read/receipts.ts';
import { readSurveyVersion } from '#db/read/surveys.ts';
import { insertDraft } from '#db/write/drafts.ts';
import { valuesOf, type Given } from '../domain/correction.ts';
import { answeringChannels, draftExpiry, plainOrigin, type DraftContent } from '../domain/draft.ts';
import { makeDraftToken, newDraftHandle, sealDraft } from '../domain/draft-seal.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';
import { currentSealingKey } from './sealing-keys.ts';
import { choicesOf, showReceiptAgain, type OwnResponse, type ReceiptProblem } from './show-receipt.ts';

/** A draft with what was sent, to be changed, and the token that finds it. */
export interface BegunCorrection {
  readonly own: OwnResponse;
  readonly token: string;
}

/**
 * Makes a draft of the response that a pass stands for, as it is now. The response itself stays as it is until the
 * draft is sent. Gives the response without a token when it cannot be corrected any more.
 */
export async function beginCorrection(
  app: Application,
  organization: Organization,
  pass: string,
): Promise<BegunCorrection | OwnResponse | ReceiptProblem> {
  const own = await showReceiptAgain(app, organization, pass);
  if (typeof own === 'string' || own.withdrawal !== 'possible') return own;
  const key = { organizationId: organization.id, consultationId: own.consultation.id, responseId: own.response.id };
  const token = await app.database.withTenant(organization.id, (tx) => makeDraftOf(app, tx, key));
  return token === null ? 'unknown' : { own, token };
}

/** Begins again from what is stored, for whoever has a draft that corrects an earlier state of it; null: it is gone. */
export async function beginCorrectionAgain(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  { content: { corrects } }: OpenDraft,
): Promise<string | null> {
  if (corrects === null) return null;
  const place = { organizationId: organization.id, consultationId: consultation.id };
  return app.database.withTenant(organization.id, (tx) =>
    makeDraftOf(app, tx, { ...place, responseId: corrects.responseId }),
  );
}

async function makeDraftOf(app: Application, tx: TenantTransaction, key: ResponseKey): Promise<string | null> {
  const { organizationId, consultationId, responseId } = key;
  const place = { organizationId, consultationId };
  const response = await readResponse(tx, key);
  if (response?.withdrawnAt !== null) return null;
  const { surveyId, surveyVersion, revision, consent, channel } = response;
  const survey = await readSurveyVersion(tx, place, surveyId, surveyVersion);
  if (survey === null) return null;
  const now = app.now();
  const content: DraftContent = {
    ...plainOrigin,
    ...valuesOf(survey.document, await givenTo(tx, key, response.quoteConsent)),
    // A response from a file has no consent: the empty hash stands for none.
    consent: {
      ...(consent ?? { version: 1, language: response.language, textHash: '' }),
      quote: response.quoteConsent,
    },
    channel: answeringChannels.find((known) => known === channel) ?? 'web',
    begunAt: now.toISOString(),
    corrects: { responseId, revision },
    linkId: response.linkId,
    trial: response.trial ? surveyVersion : null,
  };
  const handle = newDraftHandle();
  const { id: keyId, key: serverKey } = await currentSealingKey(app, tx);
  const sealed = sealDraft(serverKey, place, handle, content);
  const dates = { updatedAt: now, expiresAt: draftExpiry(now) };
  await insertDraft(tx, { ...place, id: handle.id, surveyId, surveyVersion, responseId, sealed, keyId, ...dates });
  return makeDraftToken(app.keys.draft, place, handle);
}

/** What a response holds now: chosen choices and the person's own words. */
export async function givenTo(tx: TenantTransaction, key: ResponseKey, quote: boolean): Promise<Given> {
  const choices = await choicesOf(tx, key);
  const words = await readOwnWords(tx, key);
  return { choices, words: Object.fromEntries(words.map(({ questionKey, text }) => [questionKey, text])), quote };
}
