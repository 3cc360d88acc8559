import { useTranslation } from 'react-i18next';
import { Chart } from '#app/charts/chart.tsx';
import { DataTable } from '#app/charts/data-table.tsx';
import { bySize, type FigureRow } from '#app/charts/figure-row.ts';
import { say, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { countOf } from '#app/domain/report/published.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { EstimateTable } from './estimate-table.tsx';
import type { FigureRows } from './figure-rows.ts';
import type { Summary } from './summary.ts';

/** Some rows of a table, under a caption of their own. */
export interface RowsPart {
  readonly key: string;
  readonly caption: string;
  readonly isIn: (row: string) => boolean;
}

interface FigurePartProps {
  readonly of: EditionTable;
  readonly all: FigureRows;
  /** Null: all of its rows. */
  readonly part: RowsPart | null;
  readonly summary: Summary;
  readonly language: OfficialLanguage;
}

/** The drawing and the table of a figure, or of some of its rows. */
export function FigurePart({ of: table, all, part, summary, language }: FigurePartProps) {
  const { t } = useTranslation('report');
  const rows = part === null ? all.rows : all.rows.filter((row) => part.isIn(row.key));
  const hidden = rows.filter((row) => row.count === null).map((row) => row.label);
  const said = rows.flatMap(({ label, count }) => (count === null ? [] : [`${label}: ${count.text} (${count.share})`]));
  const ordered = table.ordered ? rows : inOrder(rows, table.foldInto);
  const drawn = ordered.filter((row) => isDrawn(row, table));
  const caption = part === null ? say(table.title, language).text : part.caption;
  const asked = countOf(table.asked);
  return (
    <>
      {drawn.length > 0 && (
        <Chart
          id={part === null ? table.id : `${table.id}-${part.key}`}
          rows={drawn}
          summary={part === null ? summary.shown : `${caption}. ${said.join('; ')}`}
          hiddenText={t('figure.hidden')}
          direction="ltr"
        />
      )}
      {hidden.length > 0 && (
        <p className="not-shown">{part === null ? summary.hidden : t('summary.hidden', { list: hidden.join('; ') })}</p>
      )}
      {rows.some((row) => row.count !== null) && (
        <details>
          <summary>{t('figure.table')}</summary>
          {table.estimate !== undefined ? (
            <EstimateTable table={table} language={language} caption={caption} order={ordered.map((row) => row.key)} />
          ) : (
            <DataTable
              words={{
                caption,
                row: t('figure.row'),
                count: t(table.unit === 'people' ? 'figure.people' : 'figure.decisions'),
                share: t('figure.share', { asked: asked === null ? '' : formatNumber(asked, language) }),
                hidden: t('figure.hidden'),
              }}
              rows={ordered}
              together={all.together}
            />
          )}
        </details>
      )}
    </>
  );
}

/** Largest first; what other rows are folded into comes last, however much it is. */
function inOrder(rows: readonly FigureRow[], foldInto: string | null): readonly FigureRow[] {
  const folded = rows.filter((row) => row.key === foldInto);
  return [...bySize(rows.filter((row) => row.key !== foldInto)), ...folded];
}

/**
 * Whether a row is in the chart. Hidden rows of a scale keep their place; elsewhere they are named under the chart. That
 * nobody chose an answer is a result; that nobody used a channel or a language would only be a long list.
 */
function isDrawn(row: FigureRow, { ordered, section }: EditionTable): boolean {
  if (row.count === null) return ordered;
  return section !== 'people' || row.count.value > 0;
}
