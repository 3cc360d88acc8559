import { readConsultation } from '#db/read/consultations.ts';
import { readResponse, type ResponseRow } from '#db/read/receipts.ts';
import { writeAudit } from '#db/write/audit.ts';
import { holdResponse, writeCorrection } from '#db/write/corrections.ts';
import { deleteDraft } from '#db/write/drafts.ts';
import { answersOf, changesBetween, givenIn, notAskedIn } from '../domain/correction.ts';
import type { Consent } from '../domain/draft.ts';
import { canVisit } from '../domain/journey.ts';
import { withdrawalOf, type Withdrawal } from '../domain/withdrawal.ts';
import type { Application } from './application.ts';
import { givenTo } from './begin-correction.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';

/** How a correction stands to what is stored: it would change something, nothing, or a state that is no more. */
export type CorrectionState = 'changed' | 'unchanged' | 'stale';

export type Corrected =
  'corrected' | 'incomplete' | Exclude<CorrectionState, 'changed'> | Exclude<Withdrawal, 'possible'>;

/**
 * Writes what a draft holds over the response that it corrects, all of it or nothing. The draft's id makes it happen
 * once, however often it is sent. Not when somebody has corrected the response since the draft was begun (`stale`), nor
 * after it can no longer be withdrawn; the draft then stays as it is.
 */
export async function correctResponse(
  app: Application,
  { organization, consultation: { id: consultationId } }: OpenedSurvey,
  draft: OpenDraft,
): Promise<Corrected> {
  const { corrects } = draft.content;
  if (corrects === null) throw new Error('A new response is sent by submitResponse');
  if (!canVisit(draft.survey.document, draft.content, { page: 'check' })) return 'incomplete';
  const organizationId = organization.id;
  const key = { organizationId, consultationId, responseId: corrects.responseId };
  const after = givenIn(draft.survey.document, draft.content);
  return app.database.withTenant(organizationId, async (tx) => {
    const response = await holdResponse(tx, key);
    const consultation = await readConsultation(tx, organizationId, consultationId);
    if (response === null || consultation === null) return 'not-possible';
    if (response.correctionKey === draft.id) return 'corrected';
    const now = app.now();
    const possible = withdrawalOf(consultation, response, now);
    if (possible !== 'possible') return possible;
    if (response.revision !== corrects.revision) return 'stale';
    const changes = changesBetween(await givenTo(tx, key, response.quoteConsent), after);
    if (changes === null) return 'unchanged';
    const revision = await writeCorrection(tx, key, {
      correctionKey: draft.id,
      consent: consentOf(response, draft.content.consent),
      quoteConsent: after.quote,
      answers: answersOf(after),
      notAsked: notAskedIn(draft.survey.document, draft.content),
      changes,
      at: now,
    });
    await deleteDraft(tx, { organizationId, consultationId, id: draft.id });
    const entry = { organizationId, consultationId, actor: 'respondent', action: 'response-corrected' };
    await writeAudit(tx, { ...entry, subject: corrects.responseId, details: { revision } }, now);
    return 'corrected';
  });
}

/** What sending a correction would do now. */
export async function compareCorrection(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  draft: OpenDraft,
): Promise<CorrectionState> {
  const { corrects } = draft.content;
  if (corrects === null) return 'changed';
  const place = { organizationId: organization.id, consultationId: consultation.id };
  return app.database.withTenant(organization.id, async (tx) => {
    const key = { ...place, responseId: corrects.responseId };
    const response = await readResponse(tx, key);
    if (response?.revision !== corrects.revision) return 'stale';
    const before = await givenTo(tx, key, response.quoteConsent);
    return changesBetween(before, givenIn(draft.survey.document, draft.content)) === null ? 'unchanged' : 'changed';
  });
}

/** What was agreed to last; a response that came without a consent (from a file) stays so unless one was given now. */
function consentOf(response: ResponseRow, { quote: _, ...consent }: Consent): ResponseRow['consent'] {
  return response.consent === null && consent.textHash === '' ? null : consent;
}
