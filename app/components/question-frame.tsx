import type { ReactNode } from 'react';
import type { DraftValues } from '#app/domain/answer.ts';
import type { AnswerProblem } from '#app/domain/answer-problem.ts';
import type { AnswerableQuestion, QuestionType } from '#app/domain/survey-question.ts';
import type { Say } from './companion-words.tsx';
import { fieldName } from './question-names.ts';
import { problemMessage } from './question-problem.ts';
import {
  describedBy,
  QuestionBecause,
  QuestionError,
  QuestionHint,
  QuestionTitle,
  QuestionWhy,
} from './question-parts.tsx';

/** A question on a page, with what was answered before. */
export interface AskedQuestion<Type extends QuestionType = AnswerableQuestion['type']> {
  readonly question: Extract<AnswerableQuestion, { readonly type: Type }>;
  /** The heading that the question's own words are. */
  readonly heading: 'h1' | 'h2';
  /** What was typed or chosen before, by field. */
  readonly values: DraftValues;
  readonly problem: AnswerProblem | null;
  /** The key of the first field with the problem. */
  readonly at: string | null;
}

type Framed = Pick<AskedQuestion, 'question' | 'heading' | 'problem'> & {
  /** How all of its kind are answered. */
  readonly standard: Say;
  readonly children: ReactNode;
};

/** The ids of everything that is said of a question besides its words, for its aria-describedby. */
export const describedByAll = ({ question, problem }: Pick<Framed, 'question' | 'problem'>) =>
  describedBy(fieldName(question.key), {
    hint: true,
    because: question.required && question.because !== undefined,
    wrong: problem !== null,
  });

/** A question with one control, which the question's words are the label of. */
export function FieldQuestion({ question, heading: Heading, children, ...about }: Framed) {
  return (
    <div className={questionClass(about.problem)} data-listen>
      <Heading>
        <label htmlFor={fieldName(question.key)}>
          <QuestionTitle question={question} />
        </label>
      </Heading>
      <AboutQuestion question={question} {...about} />
      {children}
    </div>
  );
}

/** A question with several controls. `radio`: they are one group, of which one is picked. */
export function GroupQuestion({
  question,
  heading: Heading,
  children,
  radio = false,
  ...about
}: Framed & { readonly radio?: boolean }) {
  // Only a group of radio buttons can be required or invalid; of other controls, each one is.
  const group = radio
    ? {
        role: 'radiogroup',
        ...(question.required ? { 'aria-required': true } : {}),
        ...(about.problem === null ? {} : { 'aria-invalid': true }),
      }
    : {};
  return (
    <fieldset
      className={questionClass(about.problem)}
      data-listen
      {...group}
      {...describedByAll({ question, problem: about.problem })}
    >
      <legend>
        <Heading>
          <QuestionTitle question={question} />
        </Heading>
      </legend>
      <AboutQuestion question={question} {...about} />
      {children}
    </fieldset>
  );
}

/** What stands between a question's words and its answers. */
function AboutQuestion({ question, problem, standard }: Pick<Framed, 'question' | 'problem' | 'standard'>) {
  const field = fieldName(question.key);
  return (
    <>
      <QuestionHint field={field} question={question} standard={standard} />
      {question.required && question.because !== undefined && (
        <QuestionBecause field={field} question={question} because={question.because} />
      )}
      {question.why !== undefined && <QuestionWhy question={question} why={question.why} />}
      {problem !== null && (
        <QuestionError id={`${field}-error`} message={problemMessage(problem)} kind={problem.kind} />
      )}
    </>
  );
}

const questionClass = (problem: AnswerProblem | null) => (problem === null ? 'question' : 'question question-wrong');
