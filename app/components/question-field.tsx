import { useTranslation } from 'react-i18next';
import type { DraftValues } from '#app/domain/answer.ts';
import { LONGEST_TEXT } from '#app/domain/answer-field.ts';
import type { AnswerProblem } from '#app/domain/answer-problem.ts';
import { isAnswerable, type AnswerableQuestion, type Question as SurveyQuestion } from '#app/domain/survey-question.ts';
import { formatDecimal, formatNumber } from '#app/i18n/format.ts';
import type { Say } from './companion-words.tsx';
import { ChoiceRows, ScaleRow } from './question-choices.tsx';
import { describedBy, QuestionError, QuestionHint, QuestionTitle, QuestionWhy } from './question-parts.tsx';

/** The name and the id of a question's (first) field. */
export const fieldName = (questionKey: string) => `answer-${questionKey}`;

interface QuestionProps {
  readonly question: AnswerableQuestion;
  /** The heading that the question's own words are. */
  readonly heading: 'h1' | 'h2';
  /** What was typed or chosen before, by field. */
  readonly values: DraftValues;
  readonly problem: AnswerProblem | null;
}

/** Says what is wrong with an answer, in the language of the page. */
export function useProblemMessage(): (problem: AnswerProblem) => string {
  const { t, i18n } = useTranslation('survey');
  return (problem) => problemMessage(problem)(t, i18n.language);
}

function problemMessage(problem: AnswerProblem): Say {
  return (t, language) => {
    const number = (value: number) => formatNumber(value, language);
    switch (problem.kind) {
      case 'required':
        return t('errors.required');
      case 'unknown-choice':
        return t('errors.unknownChoice');
      case 'too-many':
        return t('errors.tooMany');
      case 'too-long':
        return t('errors.tooLong', { length: number(problem.length), max: number(problem.longest) });
      case 'not-a-number':
        return t('errors.notANumber');
      case 'too-small':
        return t('errors.tooSmall', { least: formatDecimal(problem.least, language) });
      case 'too-large':
        return t('errors.tooLarge', { most: formatDecimal(problem.most, language) });
      case 'not-a-date':
        return t('errors.notADate');
      case 'too-early':
        return t('errors.tooEarly', { earliest: String(problem.earliest) });
      case 'too-late':
        return t('errors.tooLate', { latest: String(problem.latest) });
      case 'ranked-twice':
        return t('errors.rankedTwice');
      case 'other-not-chosen':
        return t('errors.otherNotChosen');
    }
  };
}

/** One question with its answers. */
export function Question({
  question,
  ...props
}: Omit<QuestionProps, 'question'> & { readonly question: SurveyQuestion }) {
  if (!isAnswerable(question)) return null;
  return question.type === 'text' ? (
    <TextQuestion question={question} {...props} />
  ) : (
    <ClosedQuestion question={question} {...props} />
  );
}

function TextQuestion({ question, heading: Heading, values, problem }: QuestionProps) {
  const field = fieldName(question.key);
  const standard: Say = (t, language) => t('question.textHint', { max: formatNumber(LONGEST_TEXT, language) });
  return (
    <div className={questionClass(problem)} data-listen>
      <Heading>
        <label htmlFor={field}>
          <QuestionTitle question={question} />
        </label>
      </Heading>
      <QuestionHint field={field} question={question} standard={standard} />
      {question.why !== undefined && <QuestionWhy question={question} why={question.why} />}
      {problem !== null && (
        <QuestionError id={`${field}-error`} message={problemMessage(problem)} kind={problem.kind} />
      )}
      <textarea
        id={field}
        name={field}
        rows={7}
        dir="auto"
        autoComplete="off"
        defaultValue={values[question.key]?.[0] ?? ''}
        {...describedBy(field, { hint: true, wrong: problem !== null })}
        {...(question.required ? { 'aria-required': true } : {})}
        {...(problem === null ? {} : { 'aria-invalid': true })}
      />
    </div>
  );
}

function ClosedQuestion({ question, heading: Heading, values, problem }: QuestionProps) {
  const field = fieldName(question.key);
  const standard: Say = (t) => t(question.type === 'multiple' ? 'question.chooseSeveral' : 'question.chooseOne');
  const wrong = problem !== null;
  // Only the group of radio buttons can be required or invalid; of checkboxes, each one is.
  const group =
    question.type === 'multiple'
      ? {}
      : {
          role: 'radiogroup',
          ...(question.required ? { 'aria-required': true } : {}),
          ...(wrong ? { 'aria-invalid': true } : {}),
        };
  return (
    <fieldset className={questionClass(problem)} data-listen {...group} {...describedBy(field, { hint: true, wrong })}>
      <legend>
        <Heading>
          <QuestionTitle question={question} />
        </Heading>
      </legend>
      <QuestionHint field={field} question={question} standard={standard} />
      {question.why !== undefined && <QuestionWhy question={question} why={question.why} />}
      {wrong && <QuestionError id={`${field}-error`} message={problemMessage(problem)} kind={problem.kind} />}
      {question.type === 'scale' ? (
        <ScaleRow question={question} field={field} values={values[question.key] ?? []} />
      ) : (
        (question.type === 'single' || question.type === 'multiple') && (
          <ChoiceRows question={question} field={field} values={values[question.key] ?? []} wrong={wrong} />
        )
      )}
    </fieldset>
  );
}

const questionClass = (problem: AnswerProblem | null) => (problem === null ? 'question' : 'question question-wrong');
