import { randomUUID } from 'node:crypto';
import type { OwnCommentView, OwnObjectionView } from '#app/components/own-comment-view.ts';
import type { GivenAnswer } from '#app/components/question-answers.tsx';
import type { Shown } from '#app/components/review-view.ts';
import type { LocalizedText } from '#app/domain/localized-text.ts';
import { withGaps } from '#app/domain/marked-text.ts';
import { MOST_OPEN_OBJECTIONS } from '#app/domain/objection.ts';
import { fieldsOf, questionKeyOf } from '#app/domain/answer-field.ts';
import { shownSections } from '#app/domain/condition.ts';
import { valuesOf } from '#app/domain/correction.ts';
import { pipe } from '#app/domain/piping.ts';
import { isAnswerable, type AnswerableQuestion } from '#app/domain/survey-question.ts';
import type { Withdrawal } from '#app/domain/withdrawal.ts';
import { answerWords } from '#app/i18n/answer-words.server.ts';
import { formatDeadline, formatMoment, formatNumber } from '#app/i18n/format.ts';
import { autonymOf, directionOf } from '#app/language/languages.ts';
import type { NamedTarget, OwnComment, OwnObjection } from '#app/services/own-comments.ts';
import type { OwnResponse } from '#app/services/show-receipt.ts';

/** What the page shows of a person's response, moments as text. */
export interface ShownResponse {
  readonly survey: LocalizedText;
  readonly sent: string;
  readonly changed: { readonly moment: string; readonly revision: string } | null;
  /** How it stands to the consultation's figures. */
  readonly standing: 'counted' | 'held' | 'leftOut' | 'trial';
  readonly withdrawal: Withdrawal;
  readonly withdrawn: string | null;
  readonly withdrawUntil: string | null;
  /** Where the published report is; null before it is out. */
  readonly report: string | null;
  readonly consent: ShownConsent | null;
  readonly quote: boolean;
  readonly given: readonly GivenAnswer[];
  readonly comments: readonly OwnCommentView[];
  readonly pass: string;
}

/** What was agreed to: version and language, and the exact words where they were kept. */
export interface ShownConsent {
  readonly version: string;
  readonly language: Shown;
  readonly texts: readonly Shown[];
}

/** A person's response, in the language of the page. */
export function ownResponseIn(own: OwnResponse, language: string): ShownResponse {
  const { response, comments } = own;
  const { document } = own.survey;
  const asked = askedOf(own);
  const { timeZone, withdrawUntil } = own.consultation;
  const moment = (instant: Date | null) => (instant === null ? null : formatMoment(instant, language, timeZone));
  const changed = moment(response.correctedAt);
  const under = (question: LocalizedText, isOf: (comment: OwnComment) => boolean) =>
    comments
      .filter(isOf)
      .map((comment) => ({ ...commentIn(comment, { language, moment, mayObject: own.mayObject }), question }));
  return {
    survey: document.title,
    sent: moment(response.submittedAt) ?? '',
    changed: changed === null ? null : { moment: changed, revision: formatNumber(response.revision, language) },
    standing: standingOf(response),
    withdrawal: own.withdrawal,
    withdrawn: moment(response.withdrawnAt),
    withdrawUntil: withdrawUntil === null ? null : formatDeadline(withdrawUntil, language, timeZone),
    report: own.report === null ? null : `/${language}/${own.organization.slug}/what-we-heard/${own.report}`,
    consent: consentIn(own, language),
    quote: response.quoteConsent,
    given: asked.map((question) => ({
      question,
      fields: fieldsOf(question).map(({ key }) => ({
        key,
        choices: own.choices[key] ?? [],
        text: comments.find(({ questionKey }) => questionKey === key)?.text ?? null,
      })),
      change: null,
    })),
    comments: asked.flatMap(({ key, title }) => under(title, ({ questionKey }) => questionKeyOf(questionKey) === key)),
    pass: own.pass,
  };
}

/** The questions that applied, in the words that they had after what was answered before them. */
function askedOf({ survey: { document }, choices, comments }: OwnResponse): readonly AnswerableQuestion[] {
  const words = Object.fromEntries(comments.map(({ questionKey, text }) => [questionKey, text]));
  const { values } = valuesOf(document, { choices, words, quote: false });
  const shown = shownSections(document.sections, values);
  return shown.flatMap((section) => pipe(section, shown, values, answerWords).questions.filter(isAnswerable));
}

function standingOf({ counted, trial, heldDecision }: OwnResponse['response']): ShownResponse['standing'] {
  if (counted) return 'counted';
  if (trial) return 'trial';
  return heldDecision === 'leave-out' ? 'leftOut' : 'held';
}

function consentIn({ response: { consent }, consentText }: OwnResponse, language: string): ShownConsent | null {
  if (consent === null) return null;
  return {
    version: formatNumber(consent.version, language),
    language: shown(autonymOf(consent.language), consent.language),
    texts: consentText === null ? [] : consentText.texts.map((text) => shown(text, consentText.language)),
  };
}

interface On {
  readonly language: string;
  readonly moment: (instant: Date | null) => string | null;
  readonly mayObject: boolean;
}

function commentIn(comment: OwnComment, on: On): Omit<OwnCommentView, 'question'> {
  const { id, revision, text, state, targets, objections } = comment;
  const waiting = objections.filter(({ answer }) => answer === null).length;
  const read = state === 'counted' || state === 'none';
  return {
    ...{ id, revision, text, state },
    targets: targets.map((target) => targetIn(target, on.language)),
    objections: objections.map((objection) => objectionIn(objection, on)),
    /** The id of what may be said next, so that saying it twice says it once. */
    objection: on.mayObject && read && waiting < MOST_OPEN_OBJECTIONS ? randomUUID() : null,
  };
}

function targetIn({ id, type, names }: NamedTarget, language: string) {
  const tag = [language, 'en', 'fr', ...Object.keys(names)].find((one) => (names[one] ?? '') !== '') ?? language;
  return { id, type, name: shown(names[tag] ?? id, tag) };
}

function objectionIn(objection: OwnObjection, { language, moment }: On): OwnObjectionView {
  const { id, targets, words, madeAt, answer, answerWords, answeredAt } = objection;
  return {
    id,
    made: moment(madeAt) ?? '',
    targets: targets.map((target) => targetIn(target, language)),
    words: shown(withGaps(words), objection.language),
    answer:
      answer === null
        ? null
        : {
            kind: answer,
            moment: moment(answeredAt) ?? '',
            words: shown(answerWords ?? '', objection.answerLanguage ?? language),
          },
  };
}

function shown(text: string, language: string): Shown {
  return { text, language, direction: directionOf(language) };
}
