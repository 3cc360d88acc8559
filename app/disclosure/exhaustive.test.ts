import { expect, test } from 'vitest';
import { protectTable } from './protect.ts';

/**
 * The strongest reader there is: knows the published figures and runs this very code on every table that could be behind
 * them. For each published pattern, all tables that give it are collected; a hidden cell must take values at least as far
 * apart as the threshold among them. Small totals are where protection is hardest, so they are tried all.
 */
function attackEveryTable(threshold: number, cells: number, largestTotal: number, aboutTheConsultation: boolean) {
  let patterns = 0;
  const failures: string[] = [];
  for (let total = threshold; total <= largestTotal; total++) {
    const possible = new Map<string, { lowest: number; highest: number }[]>();
    for (const counts of tablesOf(cells, total)) {
      const rows = counts.map((count, index) => ({ key: String(index), count }));
      const { table } = protectTable(
        {
          id: 't',
          audience: 'all',
          kind: 'partition',
          asked: total,
          answered: total,
          required: true,
          aboutTheConsultation,
          rows,
        },
        threshold,
      );
      const pattern = table.rows.map(({ cell }) => (cell.type === 'count' ? String(cell.value) : '?')).join(' ');
      const intervals = possible.get(pattern) ?? counts.map((count) => ({ lowest: count, highest: count }));
      counts.forEach((count, index) => {
        const interval = intervals[index];
        if (interval === undefined) return;
        interval.lowest = Math.min(interval.lowest, count);
        interval.highest = Math.max(interval.highest, count);
      });
      possible.set(pattern, intervals);
    }
    for (const [pattern, intervals] of possible) {
      patterns += 1;
      pattern.split(' ').forEach((cell, index) => {
        const interval = intervals[index];
        if (cell !== '?' || interval === undefined || interval.highest - interval.lowest >= threshold) return;
        failures.push(`${pattern} of ${String(total)}: ${String(interval.lowest)} to ${String(interval.highest)}`);
      });
    }
  }
  return { patterns, failures };
}

function* tablesOf(cells: number, total: number): Generator<readonly number[]> {
  if (cells === 1) {
    yield [total];
    return;
  }
  for (let first = 0; first <= total; first++) {
    for (const rest of tablesOf(cells - 1, total - first)) yield [first, ...rest];
  }
}

test.each([
  [5, 2, 60],
  [5, 3, 34],
  [5, 4, 25],
  [5, 5, 20],
  [10, 2, 80],
  [10, 3, 48],
])('threshold %i, %i cells, up to %i people: every hidden cell stays in doubt', (threshold, cells, largestTotal) => {
  for (const aboutTheConsultation of [false, true]) {
    const { patterns, failures } = attackEveryTable(threshold, cells, largestTotal, aboutTheConsultation);
    expect(patterns).toBeGreaterThan(20);
    expect(failures).toEqual([]);
  }
});
