import type { FigureGroup, GroupRow, GroupShare } from '#app/charts/group-row.ts';
import { byLargestShare, hiddenGroups, MOST_GROUPS } from '#app/charts/group-row.ts';
import type { Figure } from '#app/charts/figure.ts';
import { summaryOfGroups } from '#app/charts/summary-of-groups.ts';
import { ticksTo } from '#app/charts/ticks.ts';
import { shareOfCount } from '#app/domain/results/count-variable.ts';
import type { CrossTab } from '#app/domain/results/cross-tabulate.ts';
import type { ResultColumns } from '#app/domain/results/result-columns.ts';
import { formatNumber, formatPercent } from '#app/i18n/format.ts';
import { frameOf, type FigureSurroundings } from './results-figures.server.ts';
import { categoryName, variableName } from './results-names.server.ts';

/** A table by groups as a figure: in each row the share of each group. More than six groups are in the table alone. */
export function crossFigure(store: ResultColumns, tab: CrossTab<number | null>, around: FigureSurroundings): Figure {
  const { t, language } = around;
  const row = store.columns.get(tab.rowVariable)?.variable;
  const column = store.columns.get(tab.columnVariable)?.variable;
  if (row === undefined || column === undefined) throw new RangeError('A table by groups has no variable');
  const order = tab.columns
    .map((_, index) => index)
    .sort((a, b) => Number(tab.columns[a]?.asked === null) - Number(tab.columns[b]?.asked === null));
  const groups = order.flatMap((index): FigureGroup[] => {
    const one = tab.columns[index];
    if (one === undefined) return [];
    const asked = one.asked === null ? around.t('team:results.figure.hidden') : formatNumber(one.asked, language);
    return [{ key: one.key, label: categoryName(column, one.key, around), asked }];
  });
  const rows = tab.rows.map(({ key, counts }): GroupRow => {
    const shares = order.map((index) => shareOf(counts[index] ?? null, tab.columns[index], language));
    const own = { key, label: categoryName(row, key, around), shares };
    const hidden = hiddenGroups(own, groups);
    if (hidden.length === 0 || hidden.length === groups.length) return own;
    const list = new Intl.ListFormat(language).format(hidden.map(({ label }) => label));
    return { ...own, note: t('team:results.cross.hiddenIn', { list }) };
  });
  const sorted = row.ordered ? rows : byLargestShare(rows);
  const largest = Math.max(
    0,
    ...rows.flatMap(({ shares }) => shares.map((one) => one?.interval?.high ?? one?.share ?? 0)),
  );
  const title = t('team:results.cross.of', { rows: variableName(row, around), columns: variableName(column, around) });
  return {
    ...frameOf(title, around),
    summary: summaryText(groups, sorted, around),
    kind: 'dots',
    ...{ groups, rows: sorted },
    ticks: ticksTo(Math.min(1, largest)).map((value) => ({ value, text: formatPercent(value, language) })),
  };
}

function shareOf(
  count: number | null,
  column: CrossTab<number | null>['columns'][number] | undefined,
  language: string,
): GroupShare | null {
  if (count === null || column === undefined || column.asked === null) return null;
  const share = shareOfCount(count, { asked: column.asked, reading: column.reading });
  if (share === null) return null;
  const own = { share: share.share, text: formatPercent(share.share, language) };
  if (column.reading?.basis !== 'sample')
    return { ...own, count: { value: count, text: formatNumber(count, language) } };
  const text = `${formatPercent(share.low, language)}–${formatPercent(share.high, language)}`;
  return { ...own, interval: { low: share.low, high: share.high, text } };
}

function summaryText(
  groups: readonly FigureGroup[],
  rows: readonly GroupRow[],
  { t, language }: FigureSurroundings,
): string {
  const summary = summaryOfGroups(groups, rows);
  const beyond =
    groups.length > MOST_GROUPS
      ? ` ${t('team:results.cross.more', { most: MOST_GROUPS, count: groups.length - MOST_GROUPS, number: formatNumber(groups.length - MOST_GROUPS, language) })}`
      : '';
  if (summary.kind !== 'difference') return t(`team:results.cross.${summary.kind}`) + beyond;
  const { row, highest, lowest } = summary;
  return (
    t('team:results.cross.difference', {
      label: row.label,
      high: highest.group.label,
      highShare: highest.share.text,
      low: lowest.group.label,
      lowShare: lowest.share.text,
    }) + beyond
  );
}
