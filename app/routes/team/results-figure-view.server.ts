import type { ChartView, ResultFigureView } from '#app/components/results/result-figure-view.ts';
import { foldRows } from '#app/charts/figure-row.ts';
import type { Figure } from '#app/charts/figure.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { leftOut } from './results-cross.server.ts';
import type { FigureSurroundings } from './results-figures.server.ts';
import type { OpenedPage } from './results-page.server.ts';

interface Named {
  readonly id: string;
  readonly figure: Figure;
  readonly asked: number | null;
  readonly comments: ResultFigureView['comments'];
  readonly byGroups: string | null;
}

/** A figure as the page draws it, with the addresses of its files. */
export function figureView(
  { id, figure, asked, comments, byGroups }: Named,
  { around, figures }: Pick<OpenedPage, 'around' | 'figures'>,
): ResultFigureView {
  const { title, summary, direction, hiddenText, source } = figure;
  const query = figures.query === '' ? '' : `?${figures.query}`;
  return {
    ...{ id: `figure-${id}`, title, summary, direction, hiddenText, comments, byGroups },
    notes: [...source.slice(0, source.length - around.source.length), ...hiddenRows(figure, around)],
    chart: chartOf(figure),
    shareOf: shareOf(asked, around),
    files: (['svg', 'png', 'csv'] as const).map((format) => ({
      format,
      href: `${figures.base}/${encodeURIComponent(id)}.${format}${query}`,
    })),
  };
}

/** Rows that take no room in the chart, since nothing of them is shown; the table has them. */
function hiddenRows(figure: Figure, around: FigureSurroundings): readonly string[] {
  // Of an estimate that may not be shown the sentence says why.
  if (figure.kind !== 'bars' || (figure.measure === 'share' && figure.rows.every(({ count }) => count === null)))
    return [];
  const note = leftOut(
    figure.rows.flatMap(({ count, label }) => (count === null ? [label] : [])),
    around,
  );
  return note === null ? [] : [note];
}

function shareOf(asked: number | null, { t, language }: FigureSurroundings): string {
  return asked === null
    ? t('team:results.figure.share')
    : t('team:results.figure.shareOf', { asked: formatNumber(asked, language) });
}

function chartOf(figure: Figure): ChartView {
  switch (figure.kind) {
    case 'bars': {
      const { drawn, more } = foldRows(figure.rows.filter(({ count }) => count !== null));
      const { rows, apart } = figure;
      return { kind: 'bars', rows, drawn, apart, more: more > 0 ? figure.moreText(more) : null };
    }
    case 'scale':
      return { kind: 'scale', rows: figure.rows, apart: figure.apart };
    case 'days':
      return { kind: 'days', days: figure.days, ticks: figure.ticks };
    case 'dots':
      return { kind: 'dots', groups: figure.groups, rows: figure.rows, ticks: figure.ticks };
    case 'pairs':
      throw new RangeError('Pairs are drawn by pages of their own');
  }
}
