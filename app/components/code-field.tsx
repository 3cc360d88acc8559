import { describedBy, QuestionError } from './question-parts.tsx';

interface CodeFieldProps {
  /** Id and name. */
  readonly field: string;
  readonly label: string;
  readonly hint: string;
  /** What is wrong with what was typed; null: nothing. */
  readonly error: string | null;
  /** What was typed, to stand there again. */
  readonly typed?: string;
  /** Digits of any script, unless it is an address. */
  readonly type?: 'code' | 'email';
  readonly longest: number;
}

/** The one field of a page that asks for a code or an address. */
export function CodeField({ field, label, hint, error, typed = '', type = 'code', longest }: CodeFieldProps) {
  const wrong = error !== null;
  const kind =
    type === 'email'
      ? ({ type: 'email', autoComplete: 'email' } as const)
      : ({ type: 'text', inputMode: 'numeric', autoComplete: 'off' } as const);
  return (
    <div className={wrong ? 'question question-wrong' : 'question'}>
      <label className="label" htmlFor={field}>
        {label}
      </label>
      <p className="hint" id={`${field}-hint`}>
        {hint}
      </p>
      {wrong && <QuestionError id={`${field}-error`} message={error} />}
      <input
        className="field code-field"
        id={field}
        name={field}
        {...kind}
        dir="ltr"
        maxLength={longest}
        defaultValue={typed}
        {...describedBy(field, { hint: true, wrong })}
        {...(wrong ? { 'aria-invalid': true } : {})}
      />
    </div>
  );
}
