import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, MOST_COLUMNS } from './days-between.ts';
import type { FigureRow } from './figure-row.ts';
import type { GroupRow } from './group-row.ts';
import { summaryOfBars } from './summary-of-bars.ts';
import { summaryOfDays } from './summary-of-days.ts';
import { summaryOfGroups, summaryOfPairs } from './summary-of-groups.ts';

const row = (key: string, value: number | null, interval?: { low: number; high: number }): FigureRow => ({
  key,
  label: key,
  count: value === null ? null : { value, text: String(value), share: '', ...(interval && { interval }) },
});

describe('what bars say', () => {
  test('is the largest row and the next', () => {
    expect(summaryOfBars([row('a', 3), row('b', 9), row('c', 5)])).toMatchObject({
      kind: 'largest',
      row: { key: 'b' },
      second: { key: 'c' },
      clear: true,
    });
    expect(summaryOfBars([row('a', 3), row('b', 0)])).toMatchObject({ kind: 'largest', second: null });
  });

  test('is not certain of two estimates whose intervals meet', () => {
    const rows = (low: number) => [row('a', 0.4, { low, high: 0.5 }), row('b', 0.3, { low: 0.25, high: 0.35 })];
    expect(summaryOfBars(rows(0.35))).toMatchObject({ clear: false });
    expect(summaryOfBars(rows(0.36))).toMatchObject({ clear: true });
  });

  test('is even where the smallest is nine tenths of the largest, and never where a row is hidden', () => {
    expect(summaryOfBars([row('a', 100), row('b', 90), row('c', 95)])).toMatchObject({ kind: 'even' });
    expect(summaryOfBars([row('a', 100), row('b', 89), row('c', 95)])).toMatchObject({ kind: 'largest' });
    expect(summaryOfBars([row('a', 100), row('b', 90), row('c', 95), row('d', null)])).toMatchObject({
      kind: 'largest',
    });
  });

  test('names rows that are alike in front, nobody, and nothing shown', () => {
    expect(summaryOfBars([row('a', 9), row('b', 9), row('c', 1)])).toMatchObject({ kind: 'tied', rows: [{}, {}] });
    expect(summaryOfBars([row('a', 0), row('b', 0)])).toEqual({ kind: 'nobody' });
    expect(summaryOfBars([row('a', null)])).toEqual({ kind: 'none-shown' });
    expect(summaryOfBars([])).toEqual({ kind: 'none-shown' });
  });
});

const groups = ['x', 'y', 'z'].map((key) => ({ key, label: key }));
const shares = (key: string, ...values: readonly (number | null)[]): GroupRow => ({
  key,
  label: key,
  shares: values.map((share) => (share === null ? null : { share, text: '' })),
});

describe('what groups say', () => {
  test('is the largest difference between two groups, from shown cells alone', () => {
    expect(summaryOfGroups(groups, [shares('a', 0.3, 0.4, 0.35), shares('b', 0.1, null, 0.6)])).toMatchObject({
      kind: 'difference',
      row: { key: 'b' },
      highest: { group: { key: 'z' } },
      lowest: { group: { key: 'x' } },
      points: 0.5,
    });
  });

  test('is that they are alike below five points', () => {
    expect(summaryOfGroups(groups, [shares('a', 0.3, 0.25, null)]).kind).toBe('difference');
    expect(summaryOfGroups(groups, [shares('a', 0.3, 0.2501, null)]).kind).toBe('alike');
    expect(summaryOfGroups(groups, [shares('a', null, null, null)]).kind).toBe('none-shown');
  });

  test('is no difference where intervals meet', () => {
    const interval = (low: number, high: number) => ({ interval: { low, high, text: '' } });
    const of = (low: number): GroupRow => ({
      ...shares('a'),
      shares: [
        { share: 0.6, text: '', ...interval(low, 0.7) },
        { share: 0.4, text: '', ...interval(0.3, 0.5) },
      ],
    });
    expect(summaryOfGroups(groups, [of(0.5)]).kind).toBe('alike');
    expect(summaryOfGroups(groups, [of(0.51)]).kind).toBe('difference');
    expect(summaryOfPairs([of(0.5)]).kind).toBe('alike');
  });

  test('of pairs is the widest gap, whichever way it goes', () => {
    const rows = [shares('a', 0.2, 0.3), shares('b', 0.4, 0.1), shares('c', 0.9, null)];
    expect(summaryOfPairs(rows)).toMatchObject({ kind: 'gap', row: { key: 'b' }, points: -0.3 });
    expect(summaryOfPairs([shares('c', 0.9, null)])).toEqual({ kind: 'none-shown' });
  });
});

describe('days', () => {
  const counts = new Map([
    ['2026-03-01', 4],
    ['2026-03-03', 2],
  ]);

  test('keep those without anybody', () => {
    expect(daysBetween(counts, '2026-03-01', '2026-03-04').columns.map(({ count }) => count)).toEqual([4, 0, 2, 0]);
    expect(daysBetween(counts, '2026-03-04', '2026-03-01').columns).toEqual([]);
    expect(daysBetween(counts, 'never', '2026-03-01').columns).toEqual([]);
  });

  test('are told by the week from the sixty-first on, from Monday to Sunday', () => {
    expect(daysBetween(counts, '2026-03-01', '2026-04-29')).toMatchObject({ span: 1, columns: { length: 60 } });
    const { span, columns } = daysBetween(counts, '2026-03-01', '2026-04-30');
    expect(span).toBe(7);
    expect(columns[0]).toEqual({ from: '2026-03-01', to: '2026-03-01', count: 4 });
    expect(columns[1]).toEqual({ from: '2026-03-02', to: '2026-03-08', count: 2 });
  });

  test('lose nobody and are never too many', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 20 }), day, day, (days, one, other) => {
        const text = (date: Date) => date.toISOString().slice(0, 10);
        const [first = '', last = ''] = [text(one), text(other)].sort();
        const within = new Map<string, number>();
        for (const key of days.map(text)) within.set(key, (within.get(key) ?? 0) + 1);
        const { columns } = daysBetween(within, first, last);
        expect(columns.length).toBeLessThanOrEqual(MOST_COLUMNS);
        const inside = [...within].filter(([key]) => key >= first && key <= last).reduce((sum, [, n]) => sum + n, 0);
        expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(inside);
      }),
    );
  });

  test('rise when the last week brought a quarter and ten people more than the one before', () => {
    const of = (before: number, now: number) =>
      summaryOfDays(
        daysBetween(
          new Map([
            ['2026-03-02', before],
            ['2026-03-10', now],
          ]),
          '2026-03-01',
          '2026-03-14',
        ),
      );
    expect(of(40, 50)).toMatchObject({ trend: 'rising', total: 90, most: { from: '2026-03-10' }, alike: 0 });
    expect(of(41, 51)).toMatchObject({ trend: 'level' });
    expect(of(12, 21)).toMatchObject({ trend: 'level' });
    expect(of(50, 30)).toMatchObject({ trend: 'falling' });
    expect(summaryOfDays(daysBetween(counts, '2026-03-01', '2026-03-13'))).toMatchObject({ trend: 'too-short' });
    expect(summaryOfDays(daysBetween(new Map(), '2026-03-01', '2026-03-04'))).toEqual({ kind: 'nobody' });
  });
});
