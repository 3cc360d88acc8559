import { expect, test } from 'vitest';
import { crossTableId } from '#app/domain/report/cross-table.ts';
import { partition } from '../test-tables.ts';
import { crossedDichotomies, crossedPartition, protectCrossed, rules, shownOf, type Crossed } from './test-cross.ts';

const byId = (crossed: Crossed, ...more: Parameters<typeof protectCrossed>[1][]) =>
  new Map(protectCrossed(crossed, more[0]).cross.map((table) => [table.table.id, table]));

/** Themes under one area, in the same groups. */
function nested(theme: readonly number[]): Crossed {
  const areas = crossedDichotomies([100, 100, 100], [[60, 50, 40]]);
  const themes = crossedDichotomies([100, 100, 100], [theme], {
    row: { id: 'themes', nested: { table: 'row', rows: { r0: 'r0' } } },
  });
  return {
    tables: [...areas.tables, ...themes.tables.slice(0, 1)],
    crossTables: [...themes.crossTables, ...areas.crossTables],
  };
}

test.each([
  [9, 'nested'],
  [10, undefined],
])('a theme with %d people fewer than its area in one group is hidden there: %s', (fewer, reason) => {
  const themes = byId(nested([60 - fewer, 20, 15])).get('themes by column');
  expect(themes?.hiddenCells.find(({ column }) => column === 'g0')?.reason).toBe(reason);
});

test('of a question that some were asked, groups are told together where their answers to the gate are hidden', () => {
  // Who said r0 was asked the second question.
  const gate = crossedPartition([
    [50, 55, 60, 8],
    [45, 40, 30, 70],
    [20, 25, 35, 40],
  ]);
  const rows = partition([80, 85], 0, {
    id: 'second',
    asked: 173,
    answered: 173,
    subset: { everybody: 'people', gates: ['row'] },
  });
  const second = {
    ...rows,
    rows: [
      { key: 'r0', count: 83 },
      { key: 'r1', count: 90 },
    ],
  };
  const people = { ...partition([], 0, { id: 'people' }), asked: 478, answered: 478 };
  const crossed: Crossed = {
    tables: [people, ...gate.tables, second],
    crossTables: [
      {
        id: crossTableId('second', 'column'),
        audience: 'all',
        ...{ rowTable: 'second', columnTable: 'column' },
        columns: [50, 55, 60, 8].map((asked, index) => ({ key: `g${String(index)}`, asked })),
        rows: [
          { key: 'r0', counts: [20, 30, 28, 5] },
          { key: 'r1', counts: [30, 25, 32, 3] },
        ],
      },
      ...gate.crossTables,
    ],
  };
  const tables = byId(crossed);
  const gates = tables.get('row by column')?.table;
  const open = gates?.columns.flatMap(({ groups }, column) =>
    gates.rows.some(({ cells }) => cells[column]?.type === 'hidden') ? groups : [],
  );
  expect(open).toContain('g3');
  const told = tables.get('second by column')?.table.columns ?? [];
  for (const group of open ?? [])
    expect(told.some(({ groups }) => groups.length === 1 && groups[0] === group)).toBe(false);
});

test('of the places of a ranking one is told by the same groups', () => {
  const { tables, crossTables } = crossedPartition([
    [40, 50],
    [60, 70],
  ]);
  const [cross] = crossTables;
  const [row, ...others] = tables;
  if (cross === undefined || row === undefined) throw new Error('There is a table');
  const second = { ...row, id: 'second', placeOf: 'ranking' };
  const ranking = [{ ...row, placeOf: 'ranking' }, second, ...others];
  const secondBy = { ...cross, id: crossTableId('second', 'column'), rowTable: 'second' };
  const told = byId({ tables: ranking, crossTables: [cross, secondBy] });
  expect(told.get('row by column')?.withheld).toBe(null);
  expect(told.get('second by column')?.withheld).toBe('places');
  // Questions that are no ranking are told side by side.
  const plain = [row, { ...row, id: 'second' }, ...others];
  expect(byId({ tables: plain, crossTables: [cross, secondBy] }).get('second by column')?.withheld).toBe(null);
});

test('the same table with rows for columns, and two groupings by each other, are withheld', () => {
  const counts = [
    [40, 50],
    [60, 70],
  ];
  const { tables, crossTables } = crossedPartition(counts);
  const [cross] = crossTables;
  if (cross === undefined) throw new Error('There is a table');
  const transposed = {
    ...cross,
    ...{ id: crossTableId('column', 'row'), rowTable: 'column', columnTable: 'row' },
    columns: [
      { key: 'r0', asked: 90 },
      { key: 'r1', asked: 130 },
    ],
    rows: [
      { key: 'g0', counts: [40, 60] },
      { key: 'g1', counts: [50, 70] },
    ],
  };
  expect(byId({ tables, crossTables: [cross, transposed] }).get('column by row')?.withheld).toBe('transposed');

  const third = { ...tables[0], id: 'third' } as (typeof tables)[number];
  const thirdBy = (columnTable: string, letter: string) => ({
    ...cross,
    ...{ id: crossTableId('third', columnTable), rowTable: 'third', columnTable },
    columns: (letter === 'g' ? [100, 120] : [90, 130]).map((asked, index) => ({
      key: `${letter}${String(index)}`,
      asked,
    })),
    rows: [
      { key: 'r0', counts: [40, 50] },
      { key: 'r1', counts: letter === 'g' ? [60, 70] : [50, 80] },
    ],
  });
  const all = byId({ tables: [...tables, third], crossTables: [cross, thirdBy('column', 'g'), thirdBy('row', 'r')] });
  expect(all.get('row by column')?.withheld).toBe('triangle');
  expect(all.get('third by column')?.withheld).toBe(null);
});

const earlierCounts = [
  [40, 50, 60],
  [70, 80, 90],
];
const edition = (crossed: Crossed) => {
  const { protections, cross } = protectCrossed(crossed);
  return {
    ...{ edition: 1, publishedAt: '2026-01-01T00:00:00.000Z' },
    tables: protections.map(({ table }) => table),
    crossTables: cross.map(({ table }) => table),
  };
};

test.each([
  ['nobody came', [0, 0], null],
  ['nine more said so', [9, 0], 1],
  ['ten more said so', [10, 0], null],
  ['ten more, five of them in each row', [5, 5], 1],
])('against the edition before, where %s', (_, [first = 0, second = 0], keptFrom) => {
  const now = crossedPartition([
    [40 + first, 50, 60],
    [70 + second, 80, 90],
  ]);
  const [cross] = protectCrossed(now, { earlier: [edition(crossedPartition(earlierCounts))] }).cross;
  expect(cross?.keptFrom?.edition ?? null).toBe(keptFrom);
  if (keptFrom !== null) expect(shownOf(cross)).toEqual(earlierCounts);
});

test('where only its tables were in an earlier edition and keep their figures, it waits', () => {
  const before = edition(crossedPartition(earlierCounts));
  const now = crossedPartition([
    [44, 50, 60],
    [70, 80, 90],
  ]);
  const [cross] = protectCrossed(now, { earlier: [{ ...before, crossTables: [] }] }).cross;
  expect(cross?.withheld).toBe('kept-apart');
});

test('a table by a sensitive one needs twenty, others of the same edition ten', () => {
  const counts = [
    [15, 60],
    [70, 40],
    [50, 90],
  ];
  const threshold = (sensitive: string) =>
    protectCrossed(crossedPartition(counts), { rules: { ...rules, sensitiveTables: new Set([sensitive]) } }).cross[0]
      ?.threshold;
  expect([threshold('row'), threshold('column'), threshold('another')]).toEqual([20, 20, 10]);
});
