import { expect, test } from 'vitest';
import { protectCrossTables } from '../protect-cross.ts';
import { protectTables } from '../protect.ts';
import { crossedPartition, draw, rules } from '../cross/test-cross.ts';
import { crossLoss } from './cross-loss.ts';

test('hides no more than the greedy rule, over tables of many shapes', () => {
  const losses = Array.from({ length: 40 }, (_, seed) => {
    const at = (row: number, column: number) => draw(`${String(seed)} ${String(row)} ${String(column)}`);
    const rows = 3 + (seed % 5);
    const columns = 3 + (seed % 4);
    const counts = Array.from({ length: rows }, (__, row) =>
      Array.from({ length: columns }, (___, column) => Math.floor(at(row, column) ** 2 * 70)),
    );
    const { tables, crossTables } = crossedPartition(counts);
    const protections = protectTables(tables, 10).map((table) => ({ ...table, keptFrom: null }));
    const request = { tables, crossTables, protections, earlier: [], rules };
    return crossLoss(request, protectCrossTables(request));
  });
  const sum = (side: 'ours' | 'greedy', what: 'cells' | 'hidden' | 'informationHidden') =>
    losses.reduce((total, loss) => total + loss[side][what], 0);
  expect(sum('ours', 'cells')).toBeGreaterThan(300);
  expect(sum('ours', 'hidden')).toBeLessThan(sum('greedy', 'hidden'));
  expect(sum('ours', 'informationHidden')).toBeLessThan(sum('greedy', 'informationHidden'));
});
