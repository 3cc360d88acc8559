import type { ReactNode } from 'react';

interface FieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly wrong?: boolean;
  /** Of what is typed, where it is not the page's. */
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** Several lines. */
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  readonly inputMode?: 'numeric';
  readonly disabled?: boolean;
}

/** A field of a team form with its label, and what to know about it. */
export function Field({ id, name, label, hint, value, wrong = false, rows, type = 'text', ...rest }: FieldProps) {
  const { language, direction, inputMode, disabled = false } = rest;
  const common = {
    ...{ id, name, disabled, lang: language, dir: direction, defaultValue: value },
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    'aria-invalid': wrong || undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input {...common} type={type} inputMode={inputMode} autoComplete="off" />
      ) : (
        <textarea {...common} rows={rows} />
      )}
    </div>
  );
}
