import { expect, test } from 'vitest';
import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { isWithheld } from '#app/domain/report/published.ts';
import { hideDecisions } from './decisions.ts';
import { protectTable } from './protect.ts';

type Counts = Readonly<Record<string, number>>;
const rowsOf = (counts: Counts) => Object.entries(counts).map(([key, count]) => ({ key, count }));

function areasOf(asked: number, counts: Counts): ExactTable {
  return {
    id: 'all.areas',
    audience: 'all',
    kind: 'dichotomies',
    asked,
    answered: asked,
    required: false,
    rows: rowsOf(counts),
  };
}

function decisionsOf(counts: Counts): ExactTable {
  const asked = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const about = { required: true, aboutTheConsultation: true };
  return {
    id: 'all.decisions',
    audience: 'all',
    kind: 'partition',
    asked,
    answered: asked,
    ...about,
    rows: rowsOf(counts),
  };
}

function isTold(areas: ExactTable, decisions: ExactTable): boolean {
  const tables = [decisions, areas];
  const protections = tables.map((table) => ({ ...protectTable(table, 10), keptFrom: null }));
  const [told] = hideDecisions(tables, protections, 10);
  return told !== undefined && !isWithheld(told.table);
}

test('an area that is hidden alone is not what decisions leave of the others', () => {
  // One comment each, one reader: 100 + 18 decisions for an area, less 60 and 55, are the three under transit.
  const areas = areasOf(200, { housing: 60, health: 55, transit: 3 });
  expect(isTold(areas, decisionsOf({ accept: 100, reject: 40, add: 18 }))).toBe(false);
  expect(isTold(areasOf(200, { housing: 60, health: 55 }), decisionsOf({ accept: 100, reject: 40, add: 15 }))).toBe(
    true,
  );
  expect(isTold(areasOf(200, { housing: 60, health: 0 }), decisionsOf({ accept: 40, reject: 40, add: 20 }))).toBe(true);
});

test.each([
  [10, false],
  [11, true],
])('two areas hidden together could hold %d', (together, told) => {
  const areas = areasOf(200, { housing: 60, health: together - 4, transit: 4 });
  const decisions = decisionsOf({ accept: 50 + together, reject: 40, add: 10 });
  const tables = [decisions, areas];
  const both = new Set(['health', 'transit']);
  const protections = tables.map((table) => {
    const own = protectTable(table, 10);
    const rows = own.table.rows.map((row) => (both.has(row.key) ? { ...row, cell: { type: 'hidden' as const } } : row));
    return { ...own, table: { ...own.table, rows }, keptFrom: null };
  });
  expect(hideDecisions(tables, protections, 10)[0]?.hiddenRows.some(({ reason }) => reason === 'tells-areas')).toBe(
    !told,
  );
});

test('where people wrote several comments the decisions leave enough in doubt', () => {
  const areas = areasOf(200, { housing: 60, health: 55, transit: 3 });
  expect(isTold(areas, decisionsOf({ accept: 160, reject: 40, add: 18 }))).toBe(true);
  // Nearly everybody under the hidden area: how many must be there is narrow from below.
  const nearly = areasOf(200, { housing: 60, health: 198 });
  expect(isTold(nearly, decisionsOf({ accept: 240, reject: 40, add: 18 }))).toBe(false);
});

test('figures that were published before stay', () => {
  const areas = areasOf(200, { housing: 60, health: 55, transit: 3 });
  const decisions = decisionsOf({ accept: 100, reject: 40, add: 18 });
  const keptFrom = { edition: 1, publishedAt: '2026-01-01T00:00:00.000Z' };
  const protections = [
    { ...protectTable(decisions, 10), keptFrom },
    { ...protectTable(areas, 10), keptFrom: null },
  ];
  expect(hideDecisions([decisions, areas], protections, 10)).toEqual(protections);
});
