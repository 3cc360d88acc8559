import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import { useBuilderForm, useFocus } from './form-context.tsx';

interface WordsProps {
  /** Of the element; also its name, where no other is given. */
  readonly id: string;
  readonly name?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** Lines of a passage; left out: one line. */
  readonly rows?: number;
  readonly labelHidden?: boolean;
}

/** Words in the language that is written, with what stands there in the other official language under them. */
export function WordsField({ id, name = id, label, hint, value, rows, labelHidden = false }: WordsProps) {
  const { writing, wrong } = useBuilderForm();
  const focus = useFocus();
  const own = { ...focus(id), name, lang: writing.language, dir: writing.direction, defaultValue: value };
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(id in wrong ? [`${id}-error`] : [])].join(' ');
  const about = {
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': id in wrong || undefined,
  };
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} />
      {rows === undefined ? (
        <input type="text" autoComplete="off" {...own} {...about} />
      ) : (
        <textarea rows={rows} {...own} {...about} />
      )}
      <Beside id={id} />
    </div>
  );
}

/** What is wrong with a field, above it. */
export function FieldError({ id }: { readonly id: string }) {
  const { wrong } = useBuilderForm();
  const message = wrong[id];
  return message === undefined ? null : (
    <p className="error" id={`${id}-error`}>
      {message}
    </p>
  );
}

function Beside({ id }: { readonly id: string }) {
  const { t } = useTranslation('team');
  const { beside, besideName } = useBuilderForm();
  const text = beside[id];
  if (text === undefined || besideName === null) return null;
  return (
    <p className="builder-beside">
      <span className="soft">{t('survey.writing.beside', { language: besideName })}</span> <TextInLanguage of={text} />
    </p>
  );
}

interface PlainProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly inputMode?: 'decimal' | 'numeric' | 'tel' | 'url';
  readonly size?: number;
}

/** A number, an address: nothing that is translated. */
export function PlainField({ id, label, hint, value, inputMode, size }: PlainProps) {
  const { wrong } = useBuilderForm();
  const focus = useFocus();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} />
      <input
        type="text"
        {...focus(id)}
        name={id}
        defaultValue={value}
        autoComplete="off"
        inputMode={inputMode}
        size={size}
        className={size === undefined ? undefined : 'builder-short'}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        aria-invalid={id in wrong || undefined}
      />
    </div>
  );
}

/** One of a few, as a list that unfolds. */
export function PickField({
  id,
  label,
  value,
  options,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly words: string }[];
}) {
  const focus = useFocus();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <FieldError id={id} />
      <select {...focus(id)} name={id} defaultValue={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Something that holds or does not. */
export function TickField({
  name,
  value,
  checked,
  hint,
  children,
}: {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = `${name}-${value}`;
  return (
    <div className="builder-tick">
      <label className="tick">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        />
        <span>{children}</span>
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
