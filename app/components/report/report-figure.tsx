import { useTranslation } from 'react-i18next';
import { Chart } from '#app/charts/chart.tsx';
import { DataTable } from '#app/charts/data-table.tsx';
import { bySize, type FigureRow } from '#app/charts/figure-row.ts';
import { say, type Bilingual, type OfficialLanguage } from '#app/domain/report/bilingual.ts';
import type { EditionDocument, EditionTable } from '#app/domain/report/edition.ts';
import { countOf } from '#app/domain/report/published.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { EstimateBasis } from './estimate-basis.tsx';
import { EstimateTable } from './estimate-table.tsx';
import { useFigureRows, type FigureRows } from './figure-rows.ts';
import { groupsOf, type RowGroup } from './grouped-rows.ts';
import { dayText } from './numbers.ts';
import { ReaderAgreement, ReaderNotes } from './reader-agreement.tsx';
import { Say } from './say.tsx';
import { useSummary, type Summary } from './summary.ts';

interface ReportFigureProps {
  readonly table: EditionTable;
  readonly language: OfficialLanguage;
  readonly document: EditionDocument;
  /** Said where a report has several audiences. */
  readonly audience: Bilingual | null;
}

/** One result: a sentence, a chart, and one tap away the table and how it was made. It has an address of its own. */
export function ReportFigure({ table, language, document, audience }: ReportFigureProps) {
  const { t } = useTranslation('report');
  const summarize = useSummary();
  const figureRows = useFigureRows();
  const all = figureRows(table, language);
  const summary = summarize(table, all, language);
  const { edition: from, publishedAt } = table.figuresFrom;
  const targets = agreementsOf(table, document);
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
      {all.rows.length === 0 ? (
        <p className="withheld">{t('figure.withheld')}</p>
      ) : (
        <>
          <p>{summary.shown}</p>
          <EstimateBasis table={table} document={document} language={language} />
          {groupsOf(table, document).map((group) => (
            <Rows key={group.key} group={group} of={table} all={all} summary={summary} language={language} />
          ))}
          <ReaderNotes targets={targets} language={language} />
        </>
      )}
      {from !== document.edition && (
        <p className="kept">
          {t('figure.kept', { edition: from, day: dayText(publishedAt, language, document.consultation.timeZone) })}
        </p>
      )}
      {all.rows.length > 0 && <ReaderAgreement targets={targets} language={language} />}
      <Provenance table={table} language={language} />
    </figure>
  );
}

interface RowsProps {
  readonly group: RowGroup;
  readonly of: EditionTable;
  readonly all: FigureRows;
  readonly summary: Summary;
  readonly language: OfficialLanguage;
}

/** The drawing and the table of some rows, under the name of what they lie under. */
function Rows({ group: { key, title, isIn }, of: table, all, summary, language }: RowsProps) {
  const { t } = useTranslation('report');
  const rows = all.rows.filter((row) => isIn(row.key));
  const hidden = rows.filter((row) => row.count === null).map((row) => row.label);
  const said = rows.flatMap(({ label, count }) => (count === null ? [] : [`${label}: ${count.text} (${count.share})`]));
  const ordered = table.ordered ? rows : inOrder(rows, table.foldInto);
  const drawn = ordered.filter((row) => isDrawn(row, table));
  const asked = countOf(table.asked);
  return (
    <>
      {title !== null && (
        <h4>
          <Say of={title} language={language} />
        </h4>
      )}
      {drawn.length > 0 && (
        <Chart
          id={key === 'all' ? table.id : `${table.id}-${key}`}
          rows={drawn}
          summary={title === null ? summary.shown : `${say(title, language).text}. ${said.join('; ')}`}
          hiddenText={t('figure.hidden')}
          direction="ltr"
        />
      )}
      {hidden.length > 0 && (
        <p className="not-shown">
          {title === null ? summary.hidden : t('summary.hidden', { list: hidden.join('; ') })}
        </p>
      )}
      {rows.some((row) => row.count !== null) && (
        <details>
          <summary>{t('figure.table')}</summary>
          {table.estimate !== undefined ? (
            <EstimateTable
              table={table}
              language={language}
              caption={say(title ?? table.title, language).text}
              order={ordered.map((row) => row.key)}
            />
          ) : (
            <DataTable
              words={{
                caption: say(title ?? table.title, language).text,
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

/** How far readers agree on what the rows of a table are about, under the names of the rows. */
function agreementsOf({ section, rows, labels }: EditionTable, { agreement = [] }: EditionDocument) {
  const type = section === 'areas' ? 'area' : section === 'themes' ? 'theme' : null;
  return rows.flatMap(({ key }) => {
    const target = agreement.find((one) => one.type === type && one.key === key);
    const label = labels[key];
    return target === undefined || label === undefined ? [] : [{ label, target }];
  });
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
