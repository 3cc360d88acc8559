import { bySize, type FigureRow } from '#app/charts/figure-row.ts';
import type { Figure } from '#app/charts/figure.ts';
import { summaryOfBars } from '#app/charts/summary-of-bars.ts';
import { NO_ANSWER } from '#app/domain/report/published.ts';
import type { ResultVariable } from '#app/domain/results/result-variable.ts';
import { formatNumber, formatPercent } from '#app/i18n/format.ts';
import { directionOf } from '#app/language/languages.ts';
import type { ShownCount } from '#app/services/protect-live-count.ts';
import { categoryName, variableName, type Speaking } from './results-names.server.ts';

/** What every figure of a page has around it. */
export interface FigureSurroundings extends Speaking {
  /** Of when the figures are, and of whom. */
  readonly source: readonly string[];
  readonly notForPublication: string;
  /** A table by groups of which only the one side is chosen yet. */
  readonly half: { readonly name: 'rows' | 'columns'; readonly value: string } | null;
}

/** The parts of a figure that do not depend on what it shows. */
export function frameOf(title: string, { t, language, source, notForPublication }: FigureSurroundings) {
  return {
    ...{ title, language, source, notForPublication },
    direction: directionOf(language),
    unwritable: t('team:results.figure.unwritable'),
    hiddenText: t('team:results.figure.hidden'),
  };
}

/** One variable as a figure: sorted bars, or a scale in its order. */
export function variableFigure(variable: ResultVariable, shown: ShownCount, around: FigureSurroundings): Figure {
  const { t, language } = around;
  const estimated = shown.reading?.basis === 'sample';
  const row = (key: string, label: string, one: ShownCount['rows'][number]): FigureRow => ({
    ...{ key, label },
    count: countOf(one, estimated, language),
  });
  const all = shown.rows.map((one) => row(one.key, categoryName(variable, one.key, around), one));
  const rows = variable.ordered ? all : bySize(all);
  const { without } = shown;
  const apart =
    without === null ? null : row(NO_ANSWER, t(`team:results.category.${variable.without ?? 'no-answer'}`), without);
  return {
    ...frameOf(variableName(variable, around), around),
    summary: summaryText(all, { ...shown, section: variable.section }, around),
    kind: variable.ordered ? 'scale' : 'bars',
    measure: estimated ? 'share' : 'count',
    rows,
    apart,
    moreText: (more) => t('team:results.figure.more', { count: more, number: formatNumber(more, language) }),
  };
}

function countOf(
  { count, share }: ShownCount['rows'][number],
  estimated: boolean,
  language: string,
): FigureRow['count'] {
  if (count === null) return null;
  if (estimated) {
    if (share === null) return null;
    const interval = { low: share.low, high: share.high };
    const text = formatPercent(share.share, language);
    return {
      value: share.share,
      text,
      share: `${formatPercent(share.low, language)}–${formatPercent(share.high, language)}`,
      portion: share.share,
      interval,
    };
  }
  return {
    value: count,
    text: formatNumber(count, language),
    share: share === null ? '' : formatPercent(share.share, language),
    ...(share !== null && { portion: share.share }),
  };
}

/** One sentence on what is shown, and out of whom. */
function summaryText(
  rows: readonly FigureRow[],
  { asked, reading, section }: Pick<ShownCount, 'asked' | 'reading'> & Pick<ResultVariable, 'section'>,
  { t, language }: FigureSurroundings,
): string {
  const summary = summaryOfBars(rows);
  const isSample = reading?.basis === 'sample';
  // How many were read is told with the shares, to who may see these.
  const told = isSample && summary.kind !== 'none-shown' ? 'sampleRead' : reading?.basis;
  const of = told ?? (section === 'people' ? 'answered' : 'asked');
  const out =
    asked === null
      ? t('team:results.figure.askedHidden')
      : t(`team:results.figure.of.${of}`, {
          count: asked,
          number: formatNumber(asked, language),
          read: formatNumber(asked - (reading?.unread ?? 0), language),
        });
  const words = (row: FigureRow) => ({
    label: row.label,
    number: row.count?.text ?? '',
    share: row.count?.share ?? '',
  });
  switch (summary.kind) {
    case 'none-shown':
      return `${out} ${t(`team:results.figure.${isSample ? 'partlyRead' : 'noneShown'}`)}`;
    case 'nobody':
      return `${out} ${t('team:results.figure.nobody')}`;
    case 'even':
      return `${out} ${t('team:results.figure.even', words(summary.largest))}`;
    case 'tied':
      return `${out} ${t('team:results.figure.tied', {
        list: new Intl.ListFormat(language).format(
          summary.rows.map(({ label }) => t('team:results.figure.quoted', { label })),
        ),
        share: (isSample ? summary.rows[0]?.count?.text : summary.rows[0]?.count?.share) ?? '',
      })}`;
    case 'largest': {
      const then = summary.second === null ? '' : ` ${t('team:results.figure.then', words(summary.second))}`;
      return `${out} ${t(summary.clear ? 'team:results.figure.largest' : 'team:results.figure.largestUnclear', words(summary.row))}${then}`;
    }
  }
}
