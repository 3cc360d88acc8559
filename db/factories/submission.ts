import { randomUUID } from 'node:crypto';
import type { Submission } from '../write/responses.ts';
import type { CreatedConsultation } from './consultation.ts';

/** A response to the small survey, as it is sent: settled, a service used, and a comment; ids of its own. */
export function buildSubmission(
  { consultation, surveyId, document }: CreatedConsultation,
  traits: Partial<Submission> = {},
): Submission {
  return {
    organizationId: consultation.organizationId,
    consultationId: consultation.id,
    surveyId,
    surveyVersion: document.version,
    responseId: randomUUID(),
    idempotencyKey: randomUUID(),
    language: 'en',
    channel: 'web',
    consent: { version: document.consent.version, language: 'en', textHash: 'a'.repeat(64) },
    quoteConsent: false,
    trial: false,
    receiptHash: null,
    draftId: null,
    submittedAt: null,
    answers: [
      { questionKey: 'settled', choiceKey: 'somewhat' },
      { questionKey: 'services', choiceKey: 'library' },
      { questionKey: 'welcome', choiceKey: '4' },
    ],
    comments: [
      { id: randomUUID(), questionKey: 'improve', text: 'More buses in the evening, and rent that we can pay.' },
    ],
    ...traits,
  };
}
