import { useTranslation } from 'react-i18next';

interface Option {
  readonly value: string;
  readonly label: string;
}

export interface CrossChoiceView {
  readonly rows: readonly Option[];
  readonly columns: readonly Option[];
  /** Empty: not chosen yet. */
  readonly chosen: { readonly rows: string; readonly columns: string };
  /** The filters that the address holds, which it goes on holding. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
}

interface CrossChoiceProps {
  readonly choice: CrossChoiceView;
  /** Tables that are asked for most. */
  readonly presets: readonly { readonly label: string; readonly href: string }[];
}

/** Asks for a table by groups: what is looked at, and by whom. */
export function CrossChoice({ choice: { rows, columns, chosen, kept }, presets }: CrossChoiceProps) {
  const { t } = useTranslation('team');
  return (
    <section className="cross-section" aria-labelledby="cross-title">
      <h2 id="cross-title">{t('results.cross.ask')}</h2>
      <form method="get" className="cross-choice">
        {kept.map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Choice name="rows" label={t('results.cross.rows')} options={rows} chosen={chosen.rows} />
        <Choice name="columns" label={t('results.cross.columns')} options={columns} chosen={chosen.columns} />
        <button type="submit" className="button">
          {t('results.cross.show')}
        </button>
      </form>
      {presets.length > 0 && (
        <details className="cross-presets">
          <summary>{t('results.cross.presets')}</summary>
          <ul>
            {presets.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly name: 'rows' | 'columns';
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
}

function Choice({ name, label, options, chosen }: ChoiceProps) {
  const { t } = useTranslation('team');
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name} defaultValue={chosen} required>
        <option value="">{t('results.cross.choose')}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
