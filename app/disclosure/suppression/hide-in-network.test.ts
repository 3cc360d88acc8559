import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideInNetwork } from './hide-in-network.ts';
import type { CountNetwork } from './network.ts';

/** Rows by columns, all totals given. */
function network(counts: readonly (readonly number[])[]): CountNetwork {
  const rows = counts.length;
  return {
    nodes: rows + (counts[0]?.length ?? 0),
    cells: counts.flatMap((row, from) => row.map((count, column) => ({ from, to: rows + column, count, most: 1_000 }))),
  };
}

/** All tables of whole numbers that have the same totals and the same shown cells. */
function* possible(counts: readonly (readonly number[])[], hidden: ReadonlySet<number>): Generator<number[]> {
  const columns = counts[0]?.length ?? 0;
  const flat = counts.flat();
  const rowLeft = counts.map((row, i) => row.reduce((s, n, j) => s + (hidden.has(i * columns + j) ? n : 0), 0));
  const columnLeft = Array.from({ length: columns }, (_, j) =>
    counts.reduce((s, row, i) => s + (hidden.has(i * columns + j) ? (row[j] ?? 0) : 0), 0),
  );
  function* fill(index: number, values: number[]): Generator<number[]> {
    if (index === flat.length) {
      if ([...rowLeft, ...columnLeft].every((left) => left === 0)) yield [...values];
      return;
    }
    const [i, j] = [Math.floor(index / columns), index % columns];
    if (!hidden.has(index)) yield* fill(index + 1, [...values, flat[index] ?? 0]);
    else
      for (let value = 0; value <= Math.min(rowLeft[i] ?? 0, columnLeft[j] ?? 0); value++) {
        rowLeft[i] = (rowLeft[i] ?? 0) - value;
        columnLeft[j] = (columnLeft[j] ?? 0) - value;
        yield* fill(index + 1, [...values, value]);
        rowLeft[i] = (rowLeft[i] ?? 0) + value;
        columnLeft[j] = (columnLeft[j] ?? 0) + value;
      }
  }
  yield* fill(0, []);
}

const widths = (counts: readonly (readonly number[])[], hidden: ReadonlySet<number>) => {
  const tables = [...possible(counts, hidden)];
  return counts.flat().map((_, cell) => {
    const values = tables.map((table) => table[cell] ?? 0);
    return Math.max(...values) - Math.min(...values);
  });
};

/** How many values the totals alone leave a cell (Fréchet's bounds). */
function leftByTotals(counts: readonly (readonly number[])[], cell: number): number {
  const columns = counts[0]?.length ?? 1;
  const all = counts.flat();
  const sum = (keep: (index: number) => boolean) => all.reduce((total, n, index) => total + (keep(index) ? n : 0), 0);
  const row = sum((index) => Math.floor(index / columns) === Math.floor(cell / columns));
  const column = sum((index) => index % columns === cell % columns);
  return Math.min(row, column) - Math.max(0, row + column - sum(() => true));
}

const tinyTable = fc.integer({ min: 2, max: 3 }).chain((columns) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns }), {
    minLength: 2,
    maxLength: 3,
  }),
);

test('every hidden cell could be anything within the width, in tables that have been counted out', () => {
  fc.assert(
    fc.property(tinyTable, fc.integer({ min: 2, max: 3 }), (counts, width) => {
      const flat = counts.flat();
      const primary = new Set([...flat.keys()].filter((cell) => (flat[cell] ?? 0) > 0 && (flat[cell] ?? 0) < width));
      const hidden = hideInNetwork({
        network: network(counts),
        primary,
        width,
        more: 0,
        draw: (cell) => (cell * 0.37) % 1,
      });
      for (const cell of primary) expect(hidden.has(cell)).toBe(true);
      const found = widths(counts, hidden);
      for (const cell of hidden)
        expect(found[cell]).toBeGreaterThanOrEqual(Math.min(width, leftByTotals(counts, cell)));
    }),
    { numRuns: 60 },
  );
});

test('of a small cell the cheapest rectangle is hidden, and nothing more', () => {
  const counts = [
    [3, 40, 90],
    [50, 20, 80],
    [60, 70, 100],
  ];
  const hidden = hideInNetwork({ network: network(counts), primary: new Set([0]), width: 10, more: 1, draw: () => 0 });
  expect([...hidden].sort((a, b) => a - b)).toEqual([0, 1, 3, 4]);
});

test('what is not small is shown whole', () => {
  const counts = [
    [30, 40],
    [50, 20],
  ];
  expect(hideInNetwork({ network: network(counts), primary: new Set(), width: 10, more: 1, draw: () => 0 }).size).toBe(
    0,
  );
});
