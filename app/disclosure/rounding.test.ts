import { expect, test } from 'vitest';
import { crossedDichotomies, crossedPartition, draw, protectCrossed, rules, shownOf } from './cross/test-cross.ts';
import { protectTables } from './protect.ts';
import { roundCount, roundProtections } from './rounding.ts';
import { partition } from './test-tables.ts';

test.each([
  [0, [0]],
  [10, [10]],
  [11, [10, 15]],
  [14, [10, 15]],
  [15, [15]],
])('%d is rounded to one of %j', (count, expected) => {
  const found = new Set(Array.from({ length: 100 }, (_, index) => roundCount(count, index / 100)));
  expect([...found].sort((a, b) => a - b)).toEqual(expected);
});

test('is right on average', () => {
  for (let count = 0; count < 20; count++) {
    const drawn = Array.from({ length: 100 }, (_, index) => roundCount(count, index / 100));
    expect(drawn.reduce((sum, value) => sum + value, 0) / 100).toBeCloseTo(count, 8);
  }
});

test('the same people are rounded the same way in every table, and what is hidden stays so', () => {
  const tables = [partition([31, 4, 3, 52], 0, { id: 'one' }), partition([47, 43], 0, { id: 'two' })];
  const once = roundProtections(protectTables(tables, 10), tables, draw);
  expect(once[0]?.table.asked).toEqual(once[1]?.table.asked);
  expect(once[0]?.table.rounded).toBe(true);
  expect(once[0]?.table.rows.map(({ cell }) => cell.type)).toEqual(
    protectTables(tables, 10)[0]?.table.rows.map(({ cell }) => cell.type),
  );
  for (const { cell } of once[1]?.table.rows ?? []) expect(cell.type === 'count' && cell.value % 5).toBe(0);
  expect(roundProtections(protectTables(tables, 10), tables, draw)).toEqual(once);
});

test('tables by groups are rounded after they are protected, and their columns as their groups are', () => {
  const crossed = crossedPartition([
    [3, 62, 51],
    [71, 43, 82],
    [54, 96, 37],
  ]);
  const exact = protectCrossed(crossed).cross[0];
  const rounded = protectCrossed(crossed, { rules: { ...rules, rounding: 'base-5' } });
  expect(rounded.cross[0]?.table.rounded).toBe(true);
  expect(
    shownOf(rounded.cross[0])
      ?.flat()
      .map((value) => value === null),
  ).toEqual(
    shownOf(exact)
      ?.flat()
      .map((value) => value === null),
  );
  const groups = roundProtections(rounded.protections, crossed.tables, draw)[1]?.table.rows.map(({ cell }) => cell);
  expect(rounded.cross[0]?.table.columns.map(({ asked }) => asked)).toEqual(groups);
});

test('no yes is rounded above those who were asked', () => {
  for (let asked = 20; asked < 40; asked++) {
    const { cross } = protectCrossed(crossedDichotomies([asked, 60], [[asked - 10, 30]]), {
      rules: { ...rules, rounding: 'base-5' },
    });
    const { columns, rows } = cross[0]?.table ?? { columns: [], rows: [] };
    const [whole, part] = [columns[0]?.asked, rows[0]?.cells[0]];
    expect(whole?.type === 'count' && part?.type === 'count' && part.value <= whole.value).toBe(true);
  }
});
