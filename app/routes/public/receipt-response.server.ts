import type { GivenAnswer } from '#app/components/question-answers.tsx';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { allQuestions } from '#app/domain/survey.ts';
import type { Withdrawal } from '#app/domain/withdrawal.ts';
import { formatMoment } from '#app/i18n/format.ts';
import type { OwnResponse } from '#app/services/show-receipt.ts';

/** What the page shows of a person's response, moments as text. */
export interface ShownResponse {
  readonly survey: LocalizedText;
  readonly sent: string;
  readonly withdrawal: Withdrawal;
  readonly withdrawn: string | null;
  readonly withdrawUntil: string | null;
  readonly given: readonly GivenAnswer[];
  readonly pass: string;
}

/** A person's response, in the language of the page. */
export function ownResponseIn(own: OwnResponse, language: string): ShownResponse {
  const { document } = own.survey;
  const moment = (instant: Date | null) =>
    instant === null ? null : formatMoment(instant, language, own.consultation.timeZone);
  return {
    survey: document.title,
    sent: moment(own.response.submittedAt) ?? '',
    withdrawal: own.withdrawal,
    withdrawn: moment(own.response.withdrawnAt),
    withdrawUntil: moment(own.consultation.withdrawUntil),
    given: allQuestions(document).map((question) => ({
      question,
      choices: own.choices[question.key] ?? [],
      text: own.words[question.key] ?? null,
      change: null,
    })),
    pass: own.pass,
  };
}
