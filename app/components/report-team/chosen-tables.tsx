import { useTranslation } from 'react-i18next';
import type { Shown } from '../review-view.ts';
import { TextInLanguage } from '../text-in-language.tsx';

interface Choice {
  readonly id: string;
  readonly text: string;
}

/** The tables by groups of one audience: those that are chosen, and what can be added. */
export interface AudienceTablesView {
  readonly audience: string;
  /** Null where there is one audience. */
  readonly label: Shown | null;
  readonly chosen: readonly {
    readonly id: string;
    readonly rowTable: string;
    readonly columnTable: string;
    readonly rows: Shown;
    readonly columns: Shown;
    readonly cells: string;
  }[];
  readonly rows: readonly Choice[];
  readonly columns: readonly Choice[];
}

export function ChosenTables({
  view: { audience, label, chosen, rows, columns },
}: {
  readonly view: AudienceTablesView;
}) {
  const { t } = useTranslation('team');
  return (
    <section className="panel">
      {label !== null && (
        <h3>
          <TextInLanguage of={label} />
        </h3>
      )}
      {chosen.length === 0 ? (
        <p className="empty">{t('reportPage.tables.empty')}</p>
      ) : (
        <ul className="chosen-tables">
          {chosen.map((table) => (
            <li key={table.id}>
              <p id={`chosen-${table.id.replaceAll(' ', '.')}`}>
                <strong>
                  <TextInLanguage of={table.rows} />
                </strong>
                <br />
                {t('reportPage.tables.by')} <TextInLanguage of={table.columns} />
                <br />
                <span className="soft">{t('reportPage.tables.cells', { number: table.cells })}</span>
              </p>
              <form method="post">
                <input type="hidden" name="row" value={table.rowTable} />
                <input type="hidden" name="column" value={table.columnTable} />
                <button
                  type="submit"
                  className="action"
                  name="do"
                  value="remove"
                  aria-describedby={`chosen-${table.id.replaceAll(' ', '.')}`}
                >
                  {t('reportPage.tables.remove')}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && columns.length > 0 && (
        <form method="post">
          <h3>{t('reportPage.tables.addTitle')}</h3>
          <Pick id={`row-${audience}`} name="row" label={t('reportPage.tables.row')} choices={rows} />
          <Pick id={`column-${audience}`} name="column" label={t('reportPage.tables.column')} choices={columns} />
          <p className="actions">
            <button type="submit" className="button button-second" name="do" value="add">
              {t('reportPage.tables.add')}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}

interface PickProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

function Pick({ id, name, label, choices }: PickProps) {
  return (
    <p>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select className="field" id={id} name={name}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.text}
          </option>
        ))}
      </select>
    </p>
  );
}
