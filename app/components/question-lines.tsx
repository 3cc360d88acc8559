import { PREFER_NOT_TO_SAY } from '#app/domain/answer-field.ts';
import { CompanionWords } from './companion-words.tsx';
import { DeclineRow } from './question-choices.tsx';
import { describedByAll, type AskedQuestion } from './question-frame.tsx';
import { fieldName } from './question-names.ts';

/** Everything that a typed field says of itself. */
function fieldProps({ question, values, problem }: AskedQuestion<'text'> | AskedQuestion<'number'>) {
  const field = fieldName(question.key);
  return {
    id: field,
    name: field,
    autoComplete: 'off',
    defaultValue: values[question.key]?.find((value) => value !== PREFER_NOT_TO_SAY) ?? '',
    ...describedByAll({ question, problem }),
    ...(question.required ? { 'aria-required': true } : {}),
    ...(problem === null ? {} : { 'aria-invalid': true }),
  };
}

/** A text of one line, or of as many as it takes. */
export function TextField(asked: AskedQuestion<'text'>) {
  const { question, values } = asked;
  const props = fieldProps(asked);
  return (
    <>
      {question.size === 'short' ? (
        <input className="field" type="text" dir="auto" {...props} />
      ) : (
        <textarea rows={7} dir="auto" {...props} />
      )}
      <DeclineRow question={question} field={props.name} chosen={values[question.key] ?? []} />
    </>
  );
}

/** A number, with what it counts beside it. Not a number field: those drop what they cannot read, and say nothing. */
export function NumberField(asked: AskedQuestion<'number'>) {
  const { question, values } = asked;
  const props = fieldProps(asked);
  const { unit, min, decimals } = question;
  const unitId = `${props.id}-unit`;
  const described = [props['aria-describedby'], ...(unit === undefined ? [] : [unitId])].join(' ');
  // A telephone's keys for numbers have no minus.
  const keys = min !== undefined && min < 0 ? 'text' : decimals > 0 ? 'decimal' : 'numeric';
  return (
    <>
      <p className="number">
        <input className="field" type="text" dir="ltr" inputMode={keys} {...props} aria-describedby={described} />
        {unit !== undefined && <CompanionWords of={unit} id={unitId} />}
      </p>
      <DeclineRow question={question} field={props.name} chosen={values[question.key] ?? []} />
    </>
  );
}
