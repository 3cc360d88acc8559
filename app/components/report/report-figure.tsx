import { useTranslation } from 'react-i18next';
import { Chart } from '#app/charts/chart.tsx';
import { DataTable } from '#app/charts/data-table.tsx';
import { bySize, type FigureRow } from '#app/charts/figure-row.ts';
import { say, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { countOf } from '#app/domain/report/published.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { figureRows } from './figure-rows.ts';
import { dayText } from './numbers.ts';
import { Say } from './say.tsx';
import { useSummary } from './summary.ts';

interface ReportFigureProps {
  readonly table: EditionTable;
  readonly language: OfficialLanguage;
  readonly edition: number;
  readonly timeZone: string;
  /** Said where a report has several audiences. */
  readonly audience: Bilingual | null;
}

/** One result: a sentence, a chart, and one tap away the table and how it was made. It has an address of its own. */
export function ReportFigure({ table, language, edition, timeZone, audience }: ReportFigureProps) {
  const { t } = useTranslation('report');
  const summarize = useSummary();
  const all = figureRows(table, language);
  const { rows, together } = all;
  const summary = summarize(table, all, language);
  const ordered = table.ordered ? rows : inOrder(rows, table.foldInto);
  const drawn = ordered.filter((row) => isDrawn(row, table));
  const asked = countOf(table.asked);
  const { edition: from, publishedAt } = table.figuresFrom;
  return (
    <figure className="finding-figure" id={table.id} aria-labelledby={`${table.id}-title`}>
      {audience !== null && (
        <p className="figure-audience">
          <Say of={audience} language={language} />
        </p>
      )}
      <h3 id={`${table.id}-title`}>
        <a className="anchor" href={`#${table.id}`}>
          <Say of={table.title} language={language} />
        </a>
      </h3>
      {rows.length === 0 ? (
        <p className="withheld">{t('figure.withheld')}</p>
      ) : (
        <>
          <p>{summary.shown}</p>
          <Chart id={table.id} rows={drawn} summary={summary.shown} hiddenText={t('figure.hidden')} direction="ltr" />
          {summary.hidden !== null && <p className="not-shown">{summary.hidden}</p>}
          <details>
            <summary>{t('figure.table')}</summary>
            <DataTable
              words={{
                caption: say(table.title, language).text,
                row: t('figure.row'),
                count: t(table.unit === 'people' ? 'figure.people' : 'figure.decisions'),
                share: t('figure.share', { asked: asked === null ? '' : formatNumber(asked, language) }),
                hidden: t('figure.hidden'),
              }}
              rows={ordered}
              together={together}
            />
          </details>
        </>
      )}
      {from !== edition && (
        <p className="kept">{t('figure.kept', { edition: from, day: dayText(publishedAt, language, timeZone) })}</p>
      )}
      <Provenance table={table} language={language} />
    </figure>
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

function Provenance({ table, language }: Pick<ReportFigureProps, 'table' | 'language'>) {
  const { t } = useTranslation('report');
  const { query, denominator, run } = table.made;
  return (
    <details className="made">
      <summary>{t('figure.made')}</summary>
      <dl>
        <dt>{t('figure.counted')}</dt>
        <dd>{query[language]}</dd>
        <dt>{t('figure.outOf')}</dt>
        <dd>{denominator[language]}</dd>
      </dl>
      {run !== null && <p>{t('figure.run', { run })}</p>}
    </details>
  );
}
