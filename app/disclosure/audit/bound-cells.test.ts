import { describe, expect, test } from 'vitest';
import type { CountSystem } from '../count-system.ts';
import { boundCells } from './bound-cells.ts';
import { highsSolver } from './highs-solver.ts';

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
