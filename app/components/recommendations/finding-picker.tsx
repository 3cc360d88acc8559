import { useTranslation } from 'react-i18next';
import { TextInLanguage } from '../text-in-language.tsx';
import type { FindingView, LinkableTableView, LinkedFindingView } from './recommendation-view.ts';

/** Chooses the findings that a recommendation rests on: what is linked already first, then the newest edition's tables. */
export function FindingPicker({
  id,
  linked,
  tables,
  chosen,
  wrong,
}: {
  readonly id: string;
  readonly linked: readonly LinkedFindingView[];
  readonly tables: readonly LinkableTableView[];
  readonly chosen: readonly string[];
  readonly wrong: boolean;
}) {
  const { t } = useTranslation('team');
  const others = linked.filter(
    ({ value }) => !tables.some(({ findings }) => findings.some((one) => one.value === value)),
  );
  return (
    <fieldset className="builder-part" id={id} tabIndex={-1} aria-invalid={wrong || undefined}>
      <legend>
        <strong>{t('recommendations.restsOn')}</strong>
      </legend>
      <p className="soft">{t('recommendations.restsOnHint')}</p>
      {others.length > 0 && (
        <div className="tick-list">
          {others.map((finding) => (
            <Tick key={finding.value} finding={finding} chosen={chosen} more={finding.edition} />
          ))}
        </div>
      )}
      <div className="builder-folds">
        {tables.map(({ id: table, title, audience, findings }) => (
          <details
            key={table}
            className="fold"
            open={findings.some(({ value }) => chosen.includes(value)) || undefined}
          >
            <summary>
              <TextInLanguage of={title} />
              {audience !== null && (
                <>
                  {' '}
                  (<TextInLanguage of={audience} />)
                </>
              )}
            </summary>
            <div className="tick-list">
              {findings.map((finding) => (
                <Tick key={finding.value} finding={finding} chosen={chosen} />
              ))}
            </div>
          </details>
        ))}
      </div>
    </fieldset>
  );
}

function Tick({
  finding,
  chosen,
  more,
}: {
  readonly finding: FindingView;
  readonly chosen: readonly string[];
  /** Which edition it is of, where that is not the newest. */
  readonly more?: string;
}) {
  const { value, label, figures } = finding;
  return (
    <label className="tick">
      <input type="checkbox" name="finding" value={value} defaultChecked={chosen.includes(value)} />
      <span>
        <TextInLanguage of={label} />
        {figures !== null && <span className="soft"> · {figures}</span>}
        {more !== undefined && <span className="soft"> · {more}</span>}
      </span>
    </label>
  );
}
