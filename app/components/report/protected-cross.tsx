import { useTranslation } from 'react-i18next';
import type { OfficialLanguage } from '#app/domain/report/bilingual.ts';
import { formatNumber } from '#app/i18n/format.ts';
import type { CrossHidingReasonKey } from './hiding-reasons.ts';

/** A table by groups before it is published, for its publisher. */
export interface ProtectedCrossView {
  readonly id: string;
  readonly rows: string;
  readonly columns: string;
  readonly hidden: number;
  readonly keptFrom: number | null;
  readonly withheld: CrossHidingReasonKey | null;
  /** What telling two columns as one would bring. */
  readonly coarser: { readonly one: string; readonly other: string; readonly more: number } | null;
  /** Each hidden cell with its exact count, and why. */
  readonly cells: readonly {
    readonly key: string;
    readonly row: string;
    readonly column: string;
    readonly exact: string;
    readonly reason: CrossHidingReasonKey;
  }[];
}

interface ProtectedCrossProps {
  readonly table: ProtectedCrossView;
  readonly language: OfficialLanguage;
}

export function ProtectedCross({ table, language }: ProtectedCrossProps) {
  const { t } = useTranslation('report');
  const { id, hidden, keptFrom, withheld, coarser, cells } = table;
  const number = (count: number) => ({ count, number: formatNumber(count, language) });
  return (
    <section className="protected" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{t('publish.cross.of', { rows: table.rows, columns: table.columns })}</h3>
      {withheld !== null ? (
        <p className="soft">{t('publish.cross.withheld', { reason: t(`publish.reasons.${withheld}`) })}</p>
      ) : (
        <p className="soft">{hidden === 0 ? t('publish.hiddenNone') : t('publish.cross.hidden', number(hidden))}.</p>
      )}
      {keptFrom !== null && <p className="notice">{t('publish.kept', { edition: keptFrom })}</p>}
      {coarser !== null && (
        <p>{t('publish.cross.coarser', { ...number(coarser.more), one: coarser.one, other: coarser.other })}</p>
      )}
      {cells.length > 0 && (
        <details>
          <summary>{t('publish.cross.cells', number(cells.length))}</summary>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('publish.row')}</th>
                <th scope="col">{t('publish.exact')}</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell) => (
                <tr key={cell.key} className="row-hidden">
                  <th scope="row">
                    {t('publish.cross.cell', { row: cell.row, column: cell.column })}
                    <span className="why">{t(`publish.reasons.${cell.reason}`)}</span>
                  </th>
                  <td>{cell.exact}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
