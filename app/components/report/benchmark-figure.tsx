import { useTranslation } from 'react-i18next';
import type { FigureGroup, GroupRow } from '#app/charts/group-row.ts';
import { GroupTable } from '#app/charts/group-table.tsx';
import { Pairs } from '#app/charts/pairs.tsx';
import { ticksTo } from '#app/charts/ticks.ts';
import { say } from '#app/domain/report/bilingual.ts';
import type { EditionBenchmark } from '#app/domain/report/edition-parts.ts';
import type { EditionTable } from '#app/domain/report/edition.ts';
import { countOf, shareOf } from '#app/domain/report/published.ts';
import { formatCalendarDate, formatNumber, formatPercent } from '#app/i18n/format.ts';
import type { EditionView } from './edition-view.ts';
import { Heading } from './heading.tsx';
import { shareText } from './numbers.ts';

interface BenchmarkFigureProps {
  readonly benchmark: EditionBenchmark;
  readonly table: EditionTable;
  readonly view: EditionView;
}

/** A difference of less than so many hundredths is no gap to speak of. */
const CLOSE = 0.02;

/** Who answered beside the population: the group that is heard least in proportion in a sentence, then all of them. */
function BenchmarkFigure({ benchmark, table, view: { language } }: BenchmarkFigureProps) {
  const { t } = useTranslation('report');
  const id = `${table.id}.population`;
  const title = say(table.title, language).text;
  const against: FigureGroup = { key: 'population', label: t('benchmark.population') };
  const shown: FigureGroup = { key: 'heard', label: t('benchmark.heard') };
  const rows = benchmark.shares.flatMap(({ group, share }): GroupRow[] => {
    const row = table.rows.find(({ key }) => key === group);
    const label = table.labels[group];
    if (row === undefined || label === undefined) return [];
    const said = say(label, language);
    const heard = shareOf(row.cell, table.asked);
    const count = countOf(row.cell);
    return [
      {
        key: group,
        label: said.text,
        ...(said.language !== language && { language: said.language }),
        shares: [
          { share, text: shareText(share, language) },
          heard === null || count === null
            ? null
            : {
                share: heard,
                text: shareText(heard, language),
                count: { value: count, text: formatNumber(count, language) },
              },
        ],
        ...(heard === null && { note: t('benchmark.fewNote') }),
      },
    ];
  });
  const summary = useGapSentence(rows);
  if (rows.length === 0) return null;
  const largest = Math.max(...rows.flatMap(({ shares }) => shares.map((share) => share?.share ?? 0)), 0.01);
  return (
    <figure className="finding-figure" id={id} aria-labelledby={`${id}-title`}>
      <Heading level={3} of={id}>
        {t('benchmark.title', { title })}
      </Heading>
      <p>{summary}</p>
      <Pairs
        id={id}
        summary={summary}
        direction="ltr"
        against={against}
        shown={shown}
        rows={rows}
        ticks={ticksTo(largest).map((value) => ({ value, text: formatPercent(value, language) }))}
      />
      <details>
        <summary>{t('benchmark.table')}</summary>
        <GroupTable
          words={{
            caption: t('benchmark.caption', { title }),
            row: t('benchmark.group'),
            hidden: t('benchmark.fewNote'),
          }}
          groups={[against, shown]}
          rows={rows.map(({ note: _, ...row }) => row)}
        />
      </details>
      <p className="basis">
        {t('benchmark.source', { source: benchmark.source, day: formatCalendarDate(benchmark.asOf, language) })}
      </p>
    </figure>
  );
}

/** The group whose share here is smallest beside its share of the population. */
function useGapSentence(rows: readonly GroupRow[]): string {
  const { t } = useTranslation('report');
  const gaps = rows.flatMap(({ label, shares: [population, heard] }) =>
    population && heard ? [{ label, population, heard, by: heard.share - population.share }] : [],
  );
  const [least] = gaps.toSorted((a, b) => a.by - b.by);
  if (least === undefined || least.by > -CLOSE) return t('benchmark.close');
  return t('benchmark.less', { label: least.label, share: least.heard.text, population: least.population.text });
}

/** The benchmarks of an edition, each beside the table whose groups it has. */
export function Benchmarks({ view }: { readonly view: EditionView }) {
  const { tables, benchmarks = [] } = view.document;
  return benchmarks.map((benchmark) => {
    const table = tables.find(({ id }) => id === benchmark.table);
    return table === undefined ? null : (
      <BenchmarkFigure key={benchmark.table} benchmark={benchmark} table={table} view={view} />
    );
  });
}
