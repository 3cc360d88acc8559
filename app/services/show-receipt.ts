import type { TenantTransaction } from '#db/client.ts';
import { publishedSlugs } from '#db/editions/published.ts';
import type { Organization } from '#db/read/organizations.ts';
import {
  findReceipt,
  readAnswers,
  readConsentText,
  readResponse,
  type ResponseKey,
  type ResponseRow,
} from '#db/read/receipts.ts';
import { readConsultation, type Consultation } from '#db/read/consultations.ts';
import { readSurveyVersion, type FrozenSurvey } from '#db/read/surveys.ts';
import { isReceiptCode, receiptHash } from '../domain/receipt.ts';
import { makeReceiptPass, readReceiptPass, type ReceiptBearer } from '../domain/receipt-pass.ts';
import { stageAllows, stageAt } from '../domain/stage.ts';
import { withdrawalOf, type Withdrawal } from '../domain/withdrawal.ts';
import { readReturnCode } from '../domain/return-code.ts';
import { typedDigits } from '../language/typed-digits.ts';
import type { Application } from './application.ts';
import { ownComments, type OwnComment } from './own-comments.ts';

/** A response as the person who sent it sees it. */
export interface OwnResponse {
  readonly organization: Organization;
  readonly consultation: Consultation;
  readonly survey: FrozenSurvey;
  readonly response: ResponseRow;
  /** Chosen choice keys by question key. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** The words as they were typed, and what became of them. */
  readonly comments: readonly OwnComment[];
  /** Whether readers can be told that something was not meant: the words are counted, and somebody may answer. */
  readonly mayObject: boolean;
  /** The exact words of the consent; null where only their hash was kept. */
  readonly consentText: { readonly texts: readonly string[]; readonly language: string } | null;
  /** Slug of the consultation whose report is published; null before. */
  readonly report: string | null;
  readonly withdrawal: Withdrawal;
  /** Stands for the code on the next page, for a short time. */
  readonly pass: string;
}

/**
 * Why no response is shown: nothing typed; a slip of the pen; the other code that people are given; no such code here; a
 * pass whose time is over.
 */
export type ReceiptProblem = 'empty' | 'mistyped' | 'return-code' | 'unknown' | 'expired';

/** The response that a code, typed in the digits of any script, with spaces or hyphens or without, is the receipt of. */
export async function showReceipt(
  app: Application,
  organization: Organization,
  typed: string,
): Promise<OwnResponse | ReceiptProblem> {
  const code = typedDigits(typed);
  if (code === '') return 'empty';
  if (!isReceiptCode(code)) return 'code' in readReturnCode(code) ? 'return-code' : 'mistyped';
  const hash = receiptHash(app.keys.receipt, organization.id, code);
  const found = await findReceipt(app.database, organization.id, hash);
  return found === null ? 'unknown' : readOwnResponse(app, organization, found);
}

/** The same, for who has shown the code a moment ago. */
export async function showReceiptAgain(
  app: Application,
  organization: Organization,
  pass: string,
): Promise<OwnResponse | ReceiptProblem> {
  const bearer = readReceiptPass(app.keys.receipt, organization.id, pass, app.now());
  return bearer === null ? 'expired' : readOwnResponse(app, organization, bearer);
}

async function readOwnResponse(
  app: Application,
  organization: Organization,
  bearer: ReceiptBearer,
): Promise<OwnResponse | ReceiptProblem> {
  const place = { organizationId: organization.id, consultationId: bearer.consultationId };
  const key = { ...place, responseId: bearer.responseId };
  return app.database.withTenant(organization.id, async (tx) => {
    const consultation = await readConsultation(tx, organization.id, bearer.consultationId);
    const response = await readResponse(tx, key);
    if (consultation === null || response === null) return 'unknown';
    // A trial's receipt works before the survey opens, too.
    if (!response.trial && !stageAllows(stageAt(consultation, app.now()), 'see-receipt')) return 'unknown';
    const survey = await readSurveyVersion(tx, place, response.surveyId, response.surveyVersion);
    if (survey === null) return 'unknown';
    const now = app.now();
    const { consent, counted, withdrawnAt } = response;
    return {
      organization,
      consultation,
      survey,
      response,
      choices: await choicesOf(tx, key),
      comments: await ownComments(tx, key),
      mayObject: counted && withdrawnAt === null && stageAllows(stageAt(consultation, now), 'review'),
      consentText: consent === null ? null : await readConsentText(tx, place, consent.textHash),
      report: (await publishedSlugs(tx, organization.id)).has(consultation.slug) ? consultation.slug : null,
      withdrawal: withdrawalOf(consultation, response, now),
      pass: makeReceiptPass(app.keys.receipt, organization.id, bearer, now),
    };
  });
}

/** The chosen choices of a response, by question key. */
export async function choicesOf(tx: TenantTransaction, key: ResponseKey): Promise<Record<string, string[]>> {
  const choices: Record<string, string[]> = {};
  for (const { questionKey, choiceKey } of await readAnswers(tx, key)) (choices[questionKey] ??= []).push(choiceKey);
  return choices;
}
