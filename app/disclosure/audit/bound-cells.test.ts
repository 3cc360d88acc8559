import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountSystem } from '../count-system.ts';
import { boundCells } from './bound-cells.ts';
import { highsSolver } from './highs-solver.ts';
import type { Solver } from './solver.ts';

const free = (id: string, highest = 1_000) => ({ id, known: { lowest: 0, highest } });
const fixed = (id: string, value: number) => ({ id, known: { lowest: value, highest: value } });

/** A table of rows and columns with all margins known, some cells hidden (null). */
function square(cells: readonly (readonly (number | null)[])[], truth: readonly (readonly number[])[]): CountSystem {
  const width = truth[0]?.length ?? 0;
  const at = (row: number, column: number) => row * width + column;
  const rowTotals = truth.map((row) => row.reduce((sum, value) => sum + value, 0));
  const columnTotals = Array.from({ length: width }, (_, column) =>
    truth.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const size = truth.length * width;
  return {
    cells: [
      ...cells.flatMap((row, r) =>
        row.map((value, c) => (value === null ? free(`${r} ${c}`) : fixed(`${r} ${c}`, value))),
      ),
      ...rowTotals.map((total, r) => fixed(`row ${r}`, total)),
      ...columnTotals.map((total, c) => fixed(`column ${c}`, total)),
    ],
    sums: [
      ...rowTotals.map((_, r) => ({ total: size + r, parts: truth[r]?.map((__, c) => at(r, c)) ?? [] })),
      ...columnTotals.map((_, c) => ({ total: size + truth.length + c, parts: truth.map((__, r) => at(r, c)) })),
    ],
  };
}

describe('a table with margins', () => {
  const truth = [
    [20, 50, 10],
    [8, 19, 22],
    [17, 32, 12],
  ];

  test('four hidden cells in a rectangle are as free as the smallest of them allows', async () => {
    const system = square(
      [
        [20, null, null],
        [8, 19, 22],
        [17, null, null],
      ],
      truth,
    );
    const bounds = await boundCells(system, [1, 2, 7, 8], { least: 22, solver: await highsSolver() });
    // 50 10 / 32 12: up to ten to the one side, 12 to the other.
    expect(bounds.get(2)).toMatchObject({ seen: { lowest: 0, highest: 22 }, verdict: 'safe' });
    expect(bounds.get(1)?.verdict).toBe('safe');
    const closer = await boundCells(system, [1, 2, 7, 8], { least: 23, solver: await highsSolver() });
    expect(closer.get(2)).toMatchObject({ lowest: 0, highest: 22, verdict: 'narrow' });
  });

  test('a cell alone in its row is known', async () => {
    const system = square(
      [
        [20, null, 10],
        [8, 19, 22],
        [17, null, 12],
      ],
      truth,
    );
    const bounds = await boundCells(system, [1, 7], { least: 10, solver: await highsSolver() });
    expect(bounds.get(1)).toMatchObject({ lowest: 50, highest: 50, verdict: 'narrow', by: 'propagation' });
  });
});

describe('beside trying every table', () => {
  /** Cells of at most seven people, and sums of some that come after others: small enough to try everything. */
  const systems = fc
    .record({
      truth: fc.array(fc.nat(4), { minLength: 3, maxLength: 4 }),
      sums: fc.array(fc.uniqueArray(fc.nat(3), { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      shown: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      spread: fc.nat(3),
    })
    .map(({ truth, sums: chosen, shown, spread }) => {
      const values = [...truth];
      const sums = chosen.map((parts) => {
        const inside = parts.map((part) => part % truth.length);
        const own = [...new Set(inside)];
        return { total: values.push(own.reduce((sum, part) => sum + (truth[part] ?? 0), 0)) - 1, parts: own };
      });
      const cells = values.map((value, index) => ({
        id: String(index),
        known: shown[index]
          ? { lowest: value, highest: value }
          : { lowest: Math.max(0, value - spread), highest: value + 3 },
      }));
      return { system: { cells, sums }, values };
    });

  function everyTable({ cells, sums }: CountSystem): readonly (readonly number[])[] {
    const free = cells.slice(0, cells.length - sums.length);
    const tables = free.reduce<number[][]>(
      (all, { known: { lowest, highest } }) =>
        all.flatMap((table) => Array.from({ length: highest - lowest + 1 }, (_, more) => [...table, lowest + more])),
      [[]],
    );
    return tables
      .map((table) => [...table, ...sums.map(({ parts }) => parts.reduce((sum, part) => sum + (table[part] ?? 0), 0))])
      .filter((table) =>
        cells.every(({ known }, index) => (table[index] ?? 0) >= known.lowest && (table[index] ?? 0) <= known.highest),
      );
  }

  test('the same cells are safe, and of the others no possible value is left out', async () => {
    const solver = await highsSolver();
    await fc.assert(
      fc.asyncProperty(
        systems,
        fc.integer({ min: 1, max: 5 }),
        fc.boolean(),
        async ({ system, values }, least, told) => {
          const tables = everyTable(system);
          const bounds = await boundCells(system, [...values.keys()], {
            least,
            solver,
            ...(told && { truth: values }),
          });
          for (const [cell, { verdict, lowest, highest, seen }] of bounds) {
            const possible = tables.map((table) => table[cell] ?? 0);
            const [least_, most] = [Math.min(...possible), Math.max(...possible)];
            expect(verdict).toBe(most - least_ >= least ? 'safe' : 'narrow');
            expect(lowest).toBeLessThanOrEqual(least_);
            expect(highest).toBeGreaterThanOrEqual(most);
            if (seen !== null) for (const end of [seen.lowest, seen.highest]) expect(possible).toContain(end);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('what the linear program does not settle', () => {
  /** Any two of a, b and c are at most three: all three are four and a half at most, and four in whole numbers. */
  const odd: CountSystem = {
    cells: [free('a', 3), free('b', 3), free('c', 3), free('ab', 3), free('bc', 3), free('ac', 3), free('abc', 9)],
    sums: [
      { total: 3, parts: [0, 1] },
      { total: 4, parts: [1, 2] },
      { total: 5, parts: [0, 2] },
      { total: 6, parts: [0, 1, 2] },
    ],
  };

  test.each([
    [4, { verdict: 'safe', by: 'integer-program', highest: 4 }],
    [5, { verdict: 'narrow', by: 'linear-program', highest: 4 }],
  ])('a width of %d', async (least, expected) => {
    const bounds = await boundCells(odd, [6], { least, solver: await highsSolver() });
    expect(bounds.get(6)).toMatchObject(expected);
  });

  test('is never called safe when there is no time', async () => {
    const system = square(
      [
        [null, null],
        [null, null],
      ],
      [
        [20, 30],
        [40, 50],
      ],
    );
    const bounds = await boundCells(system, [0, 1, 2, 3], { least: 10, solver: await highsSolver(), budgetMs: 0 });
    expect([...bounds.values()].map(({ verdict }) => verdict)).toEqual(Array.from({ length: 4 }, () => 'unproven'));
  });

  test('a solver that says what is not so makes nothing safe', async () => {
    const liar: Solver = {
      name: 'liar',
      open: ({ bounds: all }) => ({
        solve: ({ sense }) => ({
          status: 'optimal',
          bound: sense === 'highest' ? 1_000 : 0,
          point: Float64Array.from(all, ({ highest }) => highest),
        }),
        close: () => undefined,
      }),
    };
    const system = square(
      [
        [null, null],
        [null, null],
      ],
      [
        [20, 30],
        [40, 50],
      ],
    );
    const bounds = await boundCells(system, [0, 1, 2, 3], { least: 10, solver: liar });
    expect([...bounds.values()].map(({ verdict }) => verdict)).toEqual(Array.from({ length: 4 }, () => 'unproven'));
  });

  test('figures that contradict each other have no table behind them', async () => {
    const system: CountSystem = {
      cells: [free('a', 5), free('b', 5), fixed('sum', 20)],
      sums: [{ total: 2, parts: [0, 1] }],
    };
    const bounds = await boundCells(system, [0, 1], { least: 1, solver: await highsSolver() });
    expect([...bounds.values()].map(({ verdict }) => verdict)).toEqual(['impossible', 'impossible']);
  });

  test('stops when it is told to', async () => {
    const system = square(
      [
        [null, null],
        [null, null],
      ],
      [
        [20, 30],
        [40, 50],
      ],
    );
    const signal = AbortSignal.abort(new Error('no longer wanted'));
    await expect(boundCells(system, [0], { least: 10, solver: await highsSolver(), signal })).rejects.toThrow(
      'no longer',
    );
  });
});
