import { useTranslation } from 'react-i18next';
import type { TypedLabel } from '#app/domain/typed-question.ts';
import { LineButtons } from './line-buttons.tsx';
import { FieldError, WordsField } from './text-field.tsx';
import { useBuilderForm, useFocus } from './form-context.tsx';

interface ListProps {
  readonly name: 'choices' | 'rows';
  readonly title: string;
  readonly list: readonly TypedLabel[];
  /** The keys of choices that have a picture: what can be seen in it is said beside their words. */
  readonly pictured?: readonly string[];
}

const words = {
  choices: {
    one: 'survey.question.choice',
    up: 'survey.question.choiceUp',
    down: 'survey.question.choiceDown',
    remove: 'survey.question.choiceRemove',
    add: 'survey.question.addChoice',
  },
  rows: {
    one: 'survey.question.row',
    up: 'survey.question.rowUp',
    down: 'survey.question.rowDown',
    remove: 'survey.question.rowRemove',
    add: 'survey.question.addRow',
  },
} as const;

/** A list of choices or rows: one line for each, with its key beside it, and a way to paste many at once. */
export function LabelList({ name, title, list, pictured = [] }: ListProps) {
  const { t } = useTranslation('team');
  const { writing } = useBuilderForm();
  const focus = useFocus();
  const say = words[name];
  return (
    <fieldset className="builder-list" id={name} tabIndex={-1}>
      <legend>{title}</legend>
      <FieldError id={name} />
      {list.length === 0 && <p className="soft">{t('survey.question.noChoices')}</p>}
      <ol>
        {list.map(({ key, label, alt }, at) => (
          <li key={`${key}-${String(at)}`}>
            <input type="hidden" name={`${name}-key`} value={key} />
            <WordsField
              id={`${name}-${String(at)}`}
              name={`${name}-label`}
              label={t(say.one, { place: at + 1 })}
              value={label}
            />
            {pictured.includes(key) ? (
              <WordsField
                id={`alt-${String(at)}`}
                name={`${name}-alt`}
                label={t('survey.question.altOf', { label })}
                value={alt}
              />
            ) : (
              <input type="hidden" name={`${name}-alt`} value={alt} />
            )}
            <LineButtons
              list={name}
              at={at}
              last={list.length - 1}
              say={{
                up: t(say.up, { place: at + 1 }),
                down: t(say.down, { place: at + 1 }),
                remove: t(say.remove, { place: at + 1 }),
              }}
            />
          </li>
        ))}
      </ol>
      <button {...focus(`${name}-add`)} type="submit" name="go" value={`${name}:add`} className="button button-second">
        {t(say.add)}
      </button>
      <details className="fold">
        <summary>{t('survey.question.paste')}</summary>
        <div className="field">
          <label htmlFor={`${name}-lines`}>{t('survey.question.paste')}</label>
          <p className="hint" id={`${name}-lines-hint`}>
            {t('survey.question.pasteHint')}
          </p>
          <textarea
            id={`${name}-lines`}
            name={`${name}-lines`}
            rows={10}
            lang={writing.language}
            dir={writing.direction}
            aria-describedby={`${name}-lines-hint`}
            defaultValue={list.map(({ label }) => label).join('\n')}
          />
        </div>
        <button type="submit" name="go" value={`${name}:paste`} className="button button-second">
          {t('survey.question.pasteButton')}
        </button>
      </details>
    </fieldset>
  );
}
