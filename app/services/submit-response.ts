import { randomUUID } from 'node:crypto';
import { usableSession } from '#db/read/session-codes.ts';
import { writeResponse, type Submission } from '#db/write/responses.ts';
import { isTooQuick } from '../domain/allowance.ts';
import { isVouchedFor, reasonsToHold, type HoldReason } from '../domain/hold-reason.ts';
import { answersOf, givenIn, notAskedIn } from '../domain/correction.ts';
import { canVisit } from '../domain/journey.ts';
import { isProven } from '../domain/proof-of-work.ts';
import { makeReceiptCode, receiptHash } from '../domain/receipt.ts';
import type { Application } from './application.ts';
import { abuseSettings, noteArrival, pressureOn } from './arrivals.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';

/** What comes with a sending beside the draft; none of it is written down. */
export interface SendingFrom {
  /** Opaque; null: from nowhere that has an allowance. */
  readonly place: string | null;
  /** What the device answers to the work it was asked to do; empty where none was asked. */
  readonly work: { readonly challenge: string; readonly proof: string };
}

const nowhere: SendingFrom = { place: null, work: { challenge: '', proof: '' } };

/**
 * Sends what a draft holds as one response, in one round trip. The draft's id makes it count once, however often it is
 * sent: `sent`, also when it is held until a person has looked, which its sender is not told. `incomplete` when a page
 * before the last is not finished, `closed` when no answers are taken any more; the draft then stays as it is.
 */
export async function submitResponse(
  app: Application,
  opened: OpenedSurvey,
  draft: OpenDraft,
  language: string,
  from: SendingFrom = nowhere,
): Promise<'sent' | 'incomplete' | 'closed'> {
  if (draft.content.corrects !== null) throw new Error('A correction is sent by correctResponse');
  if (!canVisit(draft.survey.document, draft.content, { page: 'check' })) return 'incomplete';
  const isTrial = draft.content.trial !== null;
  const sessionId = isTrial ? null : await sessionOf(app, opened, draft);
  const held = isTrial ? [] : heldBecause(app, opened, draft, from, sessionId);
  // Noted before it is written: of many that arrive at once no two take the same place.
  const counts = !isTrial && held.length === 0 && sessionId === null && !isVouchedFor(draft.content.channel);
  const takeBack = counts ? noteArrival(app, opened.consultation.id, from.place) : () => undefined;
  const submission = { ...submissionOf(app, opened, draft, language), heldBecause: held, sessionId };
  const outcome = await writeResponse(app.database, submission).catch((error: unknown) => {
    takeBack();
    throw error;
  });
  if (outcome !== 'accepted') takeBack();
  return outcome === 'closed' ? 'closed' : 'sent';
}

/** The facilitator's session that the draft was begun in, if it is still good for another response. */
async function sessionOf(app: Application, { organization, consultation }: OpenedSurvey, { content }: OpenDraft) {
  const { sessionId } = content;
  if (sessionId === null) return null;
  const key = { organizationId: organization.id, consultationId: consultation.id };
  const usable = await app.database.withTenant(organization.id, (tx) => usableSession(tx, key, sessionId));
  return usable ? sessionId : null;
}

function heldBecause(
  app: Application,
  { consultation }: OpenedSurvey,
  { id, content }: OpenDraft,
  { place, work }: SendingFrom,
  sessionId: string | null,
): readonly HoldReason[] {
  const now = app.now();
  const vouched = isVouchedFor(content.channel);
  const { placeUsedUp, burst } = pressureOn(app, consultation.id, vouched ? null : place);
  const begunAt = content.begunAt === '' ? null : new Date(content.begunAt);
  return reasonsToHold({
    tooQuick: isTooQuick(begunAt, now, abuseSettings(app)),
    trapped: content.trapped,
    // submit_response lifts it where the session is good for one more: of two who send last, one.
    placeUsedUp: sessionId !== null || placeUsedUp,
    burst: burst && !vouched,
    proven: isProven(app.keys.form, id, work, now),
  });
}

function submissionOf(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  { id, content, survey }: OpenDraft,
  language: string,
): Submission {
  const given = givenIn(survey.document, content);
  const { quote, ...consent } = content.consent;
  const code = makeReceiptCode(app.keys.receipt, id);
  return {
    organizationId: organization.id,
    consultationId: consultation.id,
    surveyId: survey.id,
    surveyVersion: survey.version,
    responseId: randomUUID(),
    idempotencyKey: id,
    language,
    channel: content.channel,
    consent,
    quoteConsent: quote,
    // The version says it too: what was begun on one for trial never counts, whatever its draft says.
    trial: content.trial !== null || survey.version < 0,
    linkId: content.linkId,
    receiptHash: receiptHash(app.keys.receipt, organization.id, code).toString('hex'),
    draftId: id,
    submittedAt: null,
    notAsked: notAskedIn(survey.document, content),
    answers: answersOf(given),
    comments: Object.entries(given.words).map(([questionKey, text]) => ({ id: randomUUID(), questionKey, text })),
  };
}
