import { useTranslation } from 'react-i18next';
import { officialLanguages } from '#app/domain/report/bilingual.ts';
import type { ActAnswer, AreaChoice, TypedAct } from './theme-view.ts';

interface FieldProps {
  /** Of the act: fields of several acts stand on one page. */
  readonly act: string;
  readonly typed: TypedAct;
  readonly wrong: ActAnswer['errors'];
}

const propsOf = ({ act, wrong }: FieldProps, field: string) => {
  const id = `${act}-${field}`;
  return { id, name: field, 'aria-invalid': wrong.some(({ fieldId }) => fieldId === id) || undefined };
};

/** A text in English and in French, side by side where there is room. */
export function BilingualFields({
  field,
  rows,
  ...props
}: FieldProps & { readonly field: 'name' | 'definition'; readonly rows?: number }) {
  const { t } = useTranslation('team');
  return (
    <div className="two-languages">
      {officialLanguages.map((tag) => {
        const own = { ...propsOf(props, `${field}-${tag}`), lang: tag, dir: 'ltr' } as const;
        const value = props.typed[own.name] ?? '';
        return (
          <div className="field" key={tag}>
            <label htmlFor={own.id}>{t(`themes.fields.${field}-${tag}`)}</label>
            {rows === undefined ? (
              <input type="text" autoComplete="off" {...own} defaultValue={value} />
            ) : (
              <textarea rows={rows} {...own} defaultValue={value} />
            )}
          </div>
        );
      })}
    </div>
  );
}

/** The area that a theme lies in; it may lie in none. */
export function AreaField({ areas, ...props }: FieldProps & { readonly areas: readonly AreaChoice[] }) {
  const { t } = useTranslation('team');
  const own = propsOf(props, 'area');
  return (
    <div className="field">
      <label htmlFor={own.id}>{t('themes.fields.area')}</label>
      <select {...own} defaultValue={props.typed['area'] ?? ''}>
        <option value="">{t('themes.noArea')}</option>
        {areas.map(({ key, name }) => (
          <option key={key} value={key} lang={name.language} dir={name.direction}>
            {name.text}
          </option>
        ))}
      </select>
    </div>
  );
}

export function ReasonField(props: FieldProps) {
  const { t } = useTranslation('team');
  const own = propsOf(props, 'reason');
  return (
    <div className="field">
      <label htmlFor={own.id}>{t('themes.fields.reason')}</label>
      <textarea rows={3} {...own} dir="auto" defaultValue={props.typed['reason'] ?? ''} />
    </div>
  );
}
