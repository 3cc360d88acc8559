import type { FigureRow } from '#app/charts/figure-row.ts';
import { groupsIn, type Figure } from '#app/charts/figure.ts';
import type { FigureGroup, GroupRow } from '#app/charts/group-row.ts';
import { stringify } from 'csv-stringify/sync';

const columns = [
  'figure',
  'row',
  'label',
  'group',
  'group_label',
  'count',
  'share',
  'share_low',
  'share_high',
  'note',
  'source',
  'notice',
] as const;

type Line = Partial<Record<(typeof columns)[number], string>>;

/**
 * The table behind a figure as CSV (RFC 4180, UTF-8 with a byte order mark, line ends CRLF): one line for each figure that it
 * shows or hides, all rows, also those that the chart folds. `count` is a whole number, `share` from 0 to 1 to four
 * places, both the word `hidden` where disclosure control hides them and empty where there is none; `share_low` and `share_high`
 * are the 95 % interval. `notice` says what is not for publication. What a spreadsheet would take for a formula begins with
 * an apostrophe.
 */
export function chartCsv(figure: Figure): string {
  const { title, source, notForPublication } = figure;
  const around = { figure: title, source: source.join(' '), notice: notForPublication ?? '' };
  return stringify(
    linesOf(figure).map((line) => ({ ...line, ...around })),
    { bom: true, escape_formulas: true, header: true, columns: [...columns], record_delimiter: '\r\n' },
  );
}

function linesOf(figure: Figure): readonly Line[] {
  switch (figure.kind) {
    case 'bars':
    case 'scale': {
      const rows = figure.apart === null ? figure.rows : [...figure.rows, figure.apart];
      return rows.map((row) => lineOfRow(row, figure.measure));
    }
    case 'dots':
    case 'pairs':
      return figure.rows.flatMap((row) => groupsIn(figure).map((group, index) => lineOfShare(row, group, index)));
    case 'days':
      return figure.days.map(({ key, name, count }) => ({ row: key, label: name, count: orHidden(count?.value) }));
  }
}

function lineOfRow({ key, label, count }: FigureRow, measure: 'count' | 'share'): Line {
  const value = orHidden(count?.value);
  const portion = count?.portion;
  return {
    ...{ row: key, label, count: measure === 'count' ? value : '' },
    share: measure === 'share' ? value : count === null ? 'hidden' : portion === undefined ? '' : places(portion),
    share_low: count?.interval === undefined ? '' : places(count.interval.low),
    share_high: count?.interval === undefined ? '' : places(count.interval.high),
  };
}

function lineOfShare({ key, label, shares, note = '' }: GroupRow, group: FigureGroup, index: number): Line {
  const share = shares[index] ?? null;
  return {
    ...{ row: key, label, group: group.key, group_label: group.label, note },
    count: share === null ? 'hidden' : share.count === undefined ? '' : String(share.count.value),
    share: share === null ? 'hidden' : places(share.share),
    share_low: share?.interval === undefined ? '' : places(share.interval.low),
    share_high: share?.interval === undefined ? '' : places(share.interval.high),
  };
}

const places = (value: number) => String(Math.round(value * 10_000) / 10_000);
const orHidden = (value: number | undefined) => (value === undefined ? 'hidden' : places(value));
