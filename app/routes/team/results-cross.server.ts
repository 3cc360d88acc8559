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

type Tab = CrossTab<number | null>;

/**
 * A table by groups as a figure: in each row the share of each group. Groups and rows of which nothing can be shown are named
 * under it, and take no room in it. More than six groups are in the table alone.
 */
export function crossFigure(
  { columns: declared }: Pick<ResultColumns, 'columns'>,
  tab: Tab,
  around: FigureSurroundings,
): Figure & { readonly kind: 'dots' } {
  const { t, language } = around;
  const row = declared.get(tab.rowVariable)?.variable;
  const column = declared.get(tab.columnVariable)?.variable;
  if (row === undefined || column === undefined) throw new RangeError('A table by groups has no variable');
  const shown = tab.columns.flatMap(({ asked }, index) => (asked === null || asked === 0 ? [] : [index]));
  const groups = shown.map((index): FigureGroup => {
    const { key = '', asked = 0 } = tab.columns[index] ?? {};
    return { key, label: categoryName(column, key, around), asked: formatNumber(asked ?? 0, language) };
  });
  const all = tab.rows.map(({ key, counts }): GroupRow => ({
    key,
    label: categoryName(row, key, around),
    shares: shown.map((index) => shareOf(counts[index] ?? null, tab.columns[index], language)),
  }));
  const rows = all
    .filter(({ shares }) => shares.some((one) => one !== null))
    .map((one) => ({ ...one, ...noteOf(one, groups, around) }));
  const sorted = row.ordered ? rows : byLargestShare(rows);
  const largest = Math.max(
    0,
    ...rows.flatMap(({ shares }) => shares.map((one) => one?.interval?.high ?? one?.share ?? 0)),
  );
  const title = t('team:results.cross.of', { rows: variableName(row, around), columns: variableName(column, around) });
  const frame = frameOf(title, around);
  const notes = [
    leftOut(
      tab.columns.flatMap(({ key, asked }) => (asked === null ? [categoryName(column, key, around)] : [])),
      around,
      'groups',
    ),
    leftOut(
      all.flatMap(({ shares, label }) => (shares.every((one) => one === null) ? [label] : [])),
      around,
    ),
  ].filter((note) => note !== null);
  return {
    ...frame,
    source: [...new Set(notes), ...frame.source],
    summary: summaryText(groups, sorted, around),
    kind: 'dots',
    ...{ groups, rows: sorted },
    ticks: ticksTo(Math.min(1, Math.max(largest, 0.01))).map((value) => ({
      ...{ value, text: formatPercent(value, language) },
    })),
  };
}

/** Names of what is too small to be shown, so that nobody takes it for nothing; null where there is none such. */
export function leftOut(
  labels: readonly string[],
  { t, language }: Pick<FigureSurroundings, 't' | 'language'>,
  what: 'rows' | 'groups' = 'rows',
): string | null {
  if (labels.length === 0) return null;
  return t(`team:results.leftOut.${what}`, { list: new Intl.ListFormat(language).format(labels) });
}

function noteOf(row: GroupRow, groups: readonly FigureGroup[], { t, language }: FigureSurroundings) {
  const hidden = hiddenGroups(row, groups).map(({ label }) => label);
  if (hidden.length === 0) return {};
  return { note: t('team:results.cross.hiddenIn', { list: new Intl.ListFormat(language).format(hidden) }) };
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
  const [only] = groups;
  if (only !== undefined && groups.length === 1 && rows.length > 0)
    return t('team:results.cross.only', { label: only.label });
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
