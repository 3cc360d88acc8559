import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { EntryField, EntryView } from './entry-view.ts';

/** Every question of the form in its order, each field one line to type into. */
export function EntryFields({ view }: { readonly view: EntryView }) {
  return (
    <ol className="entry-questions">
      {view.questions.map(({ key, number, title, fields }) => (
        <li className="entry-question" key={key}>
          <p className="entry-title" id={`title-${key}`}>
            <bdi dir="ltr">{number}.</bdi> <TextInLanguage of={title} />
          </p>
          {fields.map((field) => (
            <FieldToType key={field.key} field={field} titleId={`title-${key}`} view={view} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function FieldToType({
  field: { name, label, part, takes, words, typed, wrong },
  titleId,
  view,
}: {
  readonly field: EntryField;
  readonly titleId: string;
  readonly view: Pick<EntryView, 'language' | 'direction'>;
}) {
  const hint = `${name}-takes`;
  const error = `${name}-error`;
  const common = {
    ...{ id: name, name, defaultValue: typed, autoComplete: 'off', spellCheck: false },
    'aria-labelledby': part === null ? titleId : `${titleId} ${name}-part`,
    'aria-describedby': wrong === null ? hint : `${error} ${hint}`,
    ...(wrong === null ? {} : { 'aria-invalid': true }),
  };
  return (
    <div className="entry-field">
      <span>
        {part !== null && (
          <label htmlFor={name} id={`${name}-part`}>
            <bdi dir="ltr">{label}</bdi> <TextInLanguage of={part} />
          </label>
        )}
        <span className="entry-takes" id={hint}>
          {takes}
        </span>
        {wrong !== null && (
          <span className="error" id={error}>
            {wrong}
          </span>
        )}
      </span>
      {words ? (
        <textarea {...common} rows={2} lang={view.language} dir={view.direction} />
      ) : (
        <input {...common} type="text" dir="ltr" />
      )}
    </div>
  );
}

/** How sheets are typed, folded: who types many knows it. */
export function HowToType({ open }: { readonly open: boolean }) {
  const { t } = useTranslation('team');
  return (
    <details className="fold" open={open}>
      <summary>{t('paper.how.heading')}</summary>
      <ul className="facts">
        {(['codes', 'date', 'empty', 'words', 'enter'] as const).map((one) => (
          <li key={one}>{t(`paper.how.${one}`)}</li>
        ))}
      </ul>
    </details>
  );
}
