import { useTranslation } from 'react-i18next';
import { LONGEST_TEXT, type AnswerProblem } from '#app/domain/answer.ts';
import type { Question as SurveyQuestion } from '#app/domain/survey.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { ChoiceRows, ScaleRow } from './question-choices.tsx';
import { describedBy, QuestionError, QuestionHint, QuestionTitle, QuestionWhy } from './question-parts.tsx';

/** The name and the id of a question's (first) field. */
export const fieldName = (questionKey: string) => `answer-${questionKey}`;

interface QuestionProps {
  readonly question: SurveyQuestion;
  /** The heading that the question's own words are. */
  readonly heading: 'h1' | 'h2';
  /** What was typed or chosen before. */
  readonly values: readonly string[];
  readonly problem: AnswerProblem | null;
}

/** Says what is wrong with an answer. */
export function useProblemMessage(): (problem: AnswerProblem) => string {
  const { t, i18n } = useTranslation('survey');
  const number = (value: number) => formatNumber(value, i18n.language);
  return (problem) => {
    switch (problem.kind) {
      case 'required':
        return t('errors.required');
      case 'unknown-choice':
        return t('errors.unknownChoice');
      case 'too-many':
        return t('errors.tooMany');
      case 'too-long':
        return t('errors.tooLong', { length: number(problem.length), max: number(problem.longest) });
    }
  };
}

/** One question with its answers. */
export function Question(props: QuestionProps) {
  return props.question.type === 'text' ? <TextQuestion {...props} /> : <ClosedQuestion {...props} />;
}

function TextQuestion({ question, heading: Heading, values, problem }: QuestionProps) {
  const { t, i18n } = useTranslation('survey');
  const message = useProblemMessage();
  const field = fieldName(question.key);
  const standard = t('question.textHint', { max: formatNumber(LONGEST_TEXT, i18n.language) });
  return (
    <div className={questionClass(problem)}>
      <Heading>
        <label htmlFor={field}>
          <QuestionTitle question={question} />
        </label>
      </Heading>
      <QuestionHint field={field} hint={question.hint ?? standard} />
      {question.why !== undefined && <QuestionWhy why={question.why} />}
      {problem !== null && <QuestionError id={`${field}-error`} message={message(problem)} />}
      <textarea
        id={field}
        name={field}
        rows={7}
        dir="auto"
        autoComplete="off"
        defaultValue={values[0] ?? ''}
        {...describedBy(field, { hint: true, wrong: problem !== null })}
        {...(question.required ? { 'aria-required': true } : {})}
        {...(problem === null ? {} : { 'aria-invalid': true })}
      />
    </div>
  );
}

function ClosedQuestion({ question, heading: Heading, values, problem }: QuestionProps) {
  const { t } = useTranslation('survey');
  const message = useProblemMessage();
  const field = fieldName(question.key);
  const hint = question.hint ?? t(question.type === 'multiple' ? 'question.chooseSeveral' : 'question.chooseOne');
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
    <fieldset className={questionClass(problem)} {...group} {...describedBy(field, { hint: true, wrong })}>
      <legend>
        <Heading>
          <QuestionTitle question={question} />
        </Heading>
      </legend>
      <QuestionHint field={field} hint={hint} />
      {question.why !== undefined && <QuestionWhy why={question.why} />}
      {wrong && <QuestionError id={`${field}-error`} message={message(problem)} />}
      {question.type === 'scale' ? (
        <ScaleRow question={question} field={field} values={values} />
      ) : (
        question.type !== 'text' && <ChoiceRows question={question} field={field} values={values} wrong={wrong} />
      )}
    </fieldset>
  );
}

const questionClass = (problem: AnswerProblem | null) => (problem === null ? 'question' : 'question question-wrong');
