import { expect, test } from 'vitest';
import { OTHER_GROUPS } from '#app/domain/report/cross-table.ts';
import { crossedDichotomies, crossedPartition, protectCrossed, rules, shownOf } from './cross/test-cross.ts';

test.each([
  [9, false],
  [10, true],
  [11, true],
])('a cell of %d is shown: %s', (count, isShown) => {
  const { cross } = protectCrossed(
    crossedPartition([
      [count, 60, 50],
      [70, 40, 80],
      [50, 90, 30],
    ]),
  );
  expect(shownOf(cross[0])?.[0]?.[0] === count).toBe(isShown);
  const hidden = cross[0]?.hiddenCells ?? [];
  expect(hidden.length).toBe(isShown ? 0 : 4);
  if (!isShown) expect(hidden[0]).toEqual({ row: 'r0', column: 'g0', count, reason: 'small' });
});

test.each([
  [19, false],
  [20, true],
  [21, true],
])('by status, a cell of %d is shown: %s', (count, isShown) => {
  const sensitive = { ...rules, sensitiveTables: new Set(['column']) };
  const { cross } = protectCrossed(
    crossedPartition([
      [count, 60],
      [70, 40],
      [50, 90],
    ]),
    { rules: sensitive },
  );
  expect(cross[0]?.threshold).toBe(20);
  expect(shownOf(cross[0])?.[0]?.[0] === count).toBe(isShown);
});

test('no threshold below five is taken', () => {
  const tables = crossedPartition([
    [40, 60],
    [70, 40],
  ]);
  expect(() => protectCrossed(tables, { rules: { ...rules, threshold: 4 } })).toThrow(RangeError);
  expect(protectCrossed(tables, { rules: { ...rules, threshold: 5 } }).cross).toHaveLength(1);
});

test.each([
  [9, false],
  [10, true],
])('of a yes or no, %d who did not say yes let it be shown: %s', (noes, isShown) => {
  const { cross } = protectCrossed(crossedDichotomies([60, 60, 60], [[60 - noes, 30, 25]]));
  expect(shownOf(cross[0])?.[0]?.[0] !== null).toBe(isShown);
  if (!isShown) expect(cross[0]?.hiddenCells.map(({ reason }) => reason)).toContain('complement-too-small');
});

test('everybody of a group in one row speaks for each of them', () => {
  const { cross } = protectCrossed(crossedDichotomies([60, 60, 60], [[60, 30, 25]]));
  expect(cross[0]?.hiddenCells).toContainEqual({ row: 'r0', column: 'g0', count: 60, reason: 'nearly-all' });
});

test('a row that its own table hides is hidden for every group', () => {
  const { cross, protections } = protectCrossed(
    crossedPartition([
      [4, 3, 0],
      [40, 50, 60],
      [20, 15, 12],
      [70, 80, 90],
    ]),
  );
  const hiddenRows = protections[0]?.table.rows.filter(({ cell }) => cell.type === 'hidden').map(({ key }) => key);
  expect(hiddenRows).toEqual(['r0', 'r2']);
  expect(shownOf(cross[0])?.[0]).toEqual([null, null, null]);
  expect(shownOf(cross[0])?.[2]).toEqual([null, null, null]);
  expect(shownOf(cross[0])?.[3]).toEqual([70, 80, 90]);
});

test('small groups are told together, with enough others', () => {
  const { cross } = protectCrossed(
    crossedPartition([
      [4, 2, 30, 60, 70],
      [3, 4, 25, 50, 90],
    ]),
  );
  const columns = cross[0]?.table.columns;
  expect(columns?.at(-1)?.key).toBe(OTHER_GROUPS);
  expect(columns?.at(-1)?.groups).toEqual(['g0', 'g1']);
  expect(columns?.at(-1)?.asked).toEqual({ type: 'count', value: 13 });
  expect(shownOf(cross[0])?.map((row) => row.at(-1))).toEqual([null, null]);
});

test.each([
  [9, ['g1', 'g2', OTHER_GROUPS]],
  [10, ['g0', 'g1', 'g2', 'g3']],
])('of a group of whom %d were not read, the columns are %j', (unread, expected) => {
  const asked = [50 - unread, 80, 90, 20];
  const { cross } = protectCrossed(crossedDichotomies(asked, [[20, 40, 30, 10]], { everybody: [50, 100, 120, 40] }));
  expect(cross[0]?.table.columns.map(({ key }) => key)).toEqual(expected);
});

test('with fewer than two groups that can be told, there is no table', () => {
  const { cross } = protectCrossed(
    crossedPartition([
      [4, 30],
      [3, 40],
    ]),
  );
  expect(cross[0]?.withheld).toBe('linked');
  expect(cross[0]?.table.columns).toEqual([]);
});

test('a coarser grouping is proposed where it shows more', () => {
  const { cross } = protectCrossed(
    crossedPartition([
      [5, 6, 60, 70],
      [30, 20, 40, 50],
      [6, 7, 50, 60],
    ]),
  );
  expect(cross[0]?.coarser).toEqual({
    together: ['g0', 'g1'],
    shown: 9,
    cells: 9,
    shownNow: expect.any(Number) as number,
  });
  expect(cross[0]?.coarser?.shownNow).toBeLessThan(9);
});

test('what an audit could not prove is told more coarsely, and in the end not at all', () => {
  const tables = crossedPartition([
    [40, 50, 60],
    [70, 80, 90],
  ]);
  const coarser = (more: number) => protectCrossed(tables, { coarsen: new Map([['row by column', more]]) }).cross[0];
  expect(coarser(1)?.table.columns.map(({ key }) => key)).toEqual(['g2', OTHER_GROUPS]);
  expect(coarser(2)?.withheld).toBe('unproven');
});
