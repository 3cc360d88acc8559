import { expect, test } from 'vitest';
import { boundCells } from '../audit/bound-cells.ts';
import { highsSolver } from '../audit/highs-solver.ts';
import { draw } from '../cross/test-cross.ts';
import type { CountTable } from './count-tables.ts';
import { networkOfSystem } from './network-of-system.ts';
import { suppress, type Suppression } from './suppress.ts';

const drawn = (seed: string, size: number, most: number) =>
  Array.from({ length: size }, (_, index) => Math.floor(draw(`${seed} ${String(index)}`) ** 2 * most));
const named = (name: string, size: number) => ({
  name,
  categories: Array.from({ length: size }, (_, index) => `${name}${String(index)}`),
});

/** The intervals of a pattern as the auditor finds them, which knows nothing of networks. */
async function audited({ system, hidden }: Suppression, least: number) {
  const most = system.cells.reduce((sum, { count }) => Math.max(sum, count), 0);
  const cells = system.cells.map(({ id, count }, cell) => ({
    id,
    known: hidden.has(cell) ? { lowest: 0, highest: 2 * most } : { lowest: count, highest: count },
  }));
  const solver = await highsSolver();
  return boundCells({ cells, sums: system.sums }, [...hidden], { solver, least });
}

test.each([
  [9, 1],
  [10, 0],
  [11, 0],
])('a count of %d is one of %d small ones by a threshold of ten', (count, small) => {
  const table: CountTable = { dimensions: [named('r', 2), named('c', 2)], counts: [count, 40, 50, 60] };
  expect(suppress(table).primary.size).toBe(small);
});

test('a threshold of four is refused, five is taken', () => {
  const table: CountTable = { dimensions: [named('r', 2), named('c', 2)], counts: [4, 40, 50, 60] };
  expect(() => suppress(table, { threshold: 4 })).toThrow(RangeError);
  expect(suppress(table, { threshold: 5 }).primary.size).toBe(1);
});

test('cells that are named are hidden instead of the small ones; one that is not there is refused', () => {
  const table: CountTable = { dimensions: [named('r', 2), named('c', 2)], counts: [4, 40, 50, 60] };
  const own = suppress(table, { primary: new Set(['r1 / c1']) });
  expect([...own.primary].map((cell) => own.system.cells[cell]?.id)).toEqual(['r1 / c1']);
  expect(() => suppress(table, { primary: new Set(['r1 / c2']) })).toThrow('There is no cell “r1 / c2”');
});

test('rows with subtotals are a network, and what is hidden in them stands up to the auditor', async () => {
  const rows = named('r', 6);
  const [a = '', b = '', c = '', d = '', e = ''] = rows.categories;
  const subtotals = [
    { name: 'north', of: [a, b] },
    { name: 'south', of: [c, d, e] },
  ];
  const table: CountTable = { dimensions: [{ ...rows, subtotals }, named('c', 4)], counts: drawn('nested', 24, 80) };
  const own = suppress(table);
  expect(networkOfSystem(own.system)).not.toBeNull();
  expect(own.primary.size).toBeGreaterThan(0);
  for (const [cell, bound] of await audited(own, 10)) {
    expect([cell, bound.verdict]).toEqual([cell, 'safe']);
  }
});

test('three dimensions are no network, need a solver, and stand up to the auditor', async () => {
  const table: CountTable = {
    dimensions: [named('a', 3), named('b', 3), named('c', 3)],
    counts: drawn('three', 27, 90),
  };
  expect(() => suppress(table)).toThrow('solver');
  const own = suppress(table, { solver: await highsSolver() });
  expect(own.primary.size).toBeGreaterThan(0);
  expect(own.hidden.size).toBeLessThan(own.system.cells.length / 2);
  for (const [cell, bound] of await audited(own, 10)) {
    expect([cell, bound.verdict]).toEqual([cell, 'safe']);
  }
});

test('any counts that add up can be given, and must', () => {
  const cell = (id: string, count: number, isTotal = false) => ({ id, count, isTotal });
  const cells = [cell('all', 60, true), cell('few', 3), cell('some', 20), cell('many', 37)];
  const own = suppress({ cells, sums: [{ total: 0, parts: [1, 2, 3] }] });
  expect([...own.hidden].map((one) => cells[one]?.id).sort()).toEqual(['few', 'some']);
  expect(own.intervals.get(1)).toEqual({ lowest: 0, highest: 23 });
  expect(() => suppress({ cells, sums: [{ total: 0, parts: [1, 2] }] })).toThrow('all is not the sum');
});
