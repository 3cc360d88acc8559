import { checkQuestion } from '#app/domain/answer.ts';
import { fieldKey } from '#app/domain/answer-field.ts';
import type { AnswerProblem } from '#app/domain/answer-problem.ts';
import { spokenId } from '#app/domain/spoken-texts.ts';
import { ClipRow, useSpoken } from './clips.tsx';
import { CompanionWords } from './companion-words.tsx';
import { choiceId, ChoiceRow, DeclineRow } from './question-choices.tsx';
import type { AskedQuestion } from './question-frame.tsx';
import { fieldName } from './question-names.ts';
import { describedBy, QuestionError } from './question-parts.tsx';
import { problemMessage } from './question-problem.ts';
import { useWords } from './words.ts';

/** One row after the other, each a question of its own; what is wrong is said at the row that it is wrong in. */
export function MatrixRows({ question, values, problem, at }: AskedQuestion<'matrix'>) {
  const problems = new Map(
    problem === null ? [] : checkQuestion(question, values).fields.map((field) => [field.key, field.problem]),
  );
  return question.rows.map((row, index) => {
    const key = fieldKey(question.key, row.key);
    return (
      <MatrixRow
        key={row.key}
        question={question}
        row={row}
        chosen={values[key] ?? []}
        problem={problems.get(key) ?? null}
        heard={at === key}
        first={index === 0}
      />
    );
  });
}

interface RowProps extends Pick<AskedQuestion<'matrix'>, 'question'> {
  readonly row: AskedQuestion<'matrix'>['question']['rows'][number];
  readonly chosen: readonly string[];
  readonly problem: AnswerProblem | null;
  /** Its problem is the question's first: it is heard, the others say the same. */
  readonly heard: boolean;
  /** The clips of what all rows have stand at the first. */
  readonly first: boolean;
}

function MatrixRow({ question, row, chosen, problem, heard, first }: RowProps) {
  const words = useWords();
  const spoken = useSpoken();
  const field = fieldName(fieldKey(question.key, row.key));
  const rowId = spokenId.row(question.key, row.key);
  const wrong = problem !== null;
  const group = {
    role: 'radiogroup',
    ...describedBy(field, { wrong }),
    ...(question.required ? { 'aria-required': true } : {}),
    ...(wrong ? { 'aria-invalid': true } : {}),
  };
  return (
    <fieldset className={wrong ? 'row question-wrong' : 'row'} {...group}>
      <legend className="label">
        <CompanionWords of={row.label} {...spoken(rowId)} />
      </legend>
      <ClipRow of={rowId} about={words(row.label).children} />
      {wrong && (
        <QuestionError
          id={`${field}-error`}
          message={problemMessage(problem)}
          {...(heard ? { kind: problem.kind } : {})}
        />
      )}
      <div className="row-choices">
        {question.choices.map(({ key, label }, index) => (
          <ChoiceRow key={key} type="radio" id={choiceId(field, index)} name={field} value={key} chosen={chosen}>
            <CompanionWords of={label} {...spoken(spokenId.choice(question.key, key), String(index + 1))} />
          </ChoiceRow>
        ))}
      </div>
      {first &&
        question.choices.map(({ key, label }) => (
          <ClipRow key={key} of={spokenId.choice(question.key, key)} about={words(label).children} />
        ))}
      <DeclineRow question={question} field={field} chosen={chosen} again={!first} />
    </fieldset>
  );
}
