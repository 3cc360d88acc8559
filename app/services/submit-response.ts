import { randomUUID } from 'node:crypto';
import { writeResponse, type Submission } from '#db/write/responses.ts';
import { checkAnswer } from '../domain/answer.ts';
import { canVisit } from '../domain/journey.ts';
import { makeReceiptCode, receiptHash } from '../domain/receipt.ts';
import { allQuestions } from '../domain/survey.ts';
import type { Application } from './application.ts';
import type { OpenedSurvey } from './open-survey.ts';
import type { OpenDraft } from './read-draft.ts';

/**
 * Sends what a draft holds as one response, in one round trip. The draft's id makes it count once, however often it is
 * sent: `sent`. `incomplete` when a page before the last is not finished, `closed` when no answers are taken any more;
 * the draft then stays as it is.
 */
export async function submitResponse(
  app: Application,
  opened: OpenedSurvey,
  draft: OpenDraft,
  language: string,
): Promise<'sent' | 'incomplete' | 'closed'> {
  if (!canVisit(draft.survey.document, draft.content, { page: 'check' })) return 'incomplete';
  const outcome = await writeResponse(app.database, submissionOf(app, opened, draft, language));
  return outcome === 'closed' ? 'closed' : 'sent';
}

function submissionOf(
  app: Application,
  { organization, consultation }: OpenedSurvey,
  { id, content, survey }: OpenDraft,
  language: string,
): Submission {
  const checked = allQuestions(survey.document).map((question) => ({
    questionKey: question.key,
    ...checkAnswer(question, content.values[question.key] ?? []),
  }));
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
    channel: 'web',
    consent,
    quoteConsent: quote,
    trial: false,
    receiptHash: receiptHash(app.keys.receipt, organization.id, code).toString('hex'),
    draftId: id,
    submittedAt: null,
    answers: checked.flatMap(({ questionKey, choices }) => choices.map((choiceKey) => ({ questionKey, choiceKey }))),
    comments: checked.flatMap(({ questionKey, text }) =>
      text === null ? [] : [{ id: randomUUID(), questionKey, text }],
    ),
  };
}
