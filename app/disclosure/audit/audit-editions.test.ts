import { describe, expect, test } from 'vitest';
import { auditReportSchema, isProvenSafe } from '#app/domain/report/audit-report.ts';
import { auditEditions } from './audit-editions.ts';
import type { AuditedEdition } from './audited-edition.ts';
import { highsSolver } from './highs-solver.ts';
import { byGroups, edition, table, type Figure } from './test-editions.ts';

async function audit(editions: readonly AuditedEdition[], everyoneInARow: readonly string[] = []) {
  const report = await auditEditions(editions, {
    known: { everyoneInARow: new Set(everyoneInARow), rankings: [] },
    solver: await highsSolver(),
  });
  expect(auditReportSchema.parse(report)).toEqual(report);
  expect(report.unproven).toEqual([]);
  return report.findings.map(({ place, lowest, highest }) => ({
    at: [place.number, place.table.slice(4), place.row, place.groups?.join('+'), place.since].filter(Boolean).join(' '),
    interval: [lowest, highest],
  }));
}
const names = (found: Awaited<ReturnType<typeof audit>>) => [...new Set(found.map(({ at }) => at))];
const people = (count: Figure, from = 1) => table('people', count, {}, { from });

describe('one table', () => {
  test.each([
    [10, []],
    [9, ['count q b', 'count q c']],
  ])('two hidden rows of %d together', async (together, expected) => {
    const rows = { a: 100 - together, b: '?', c: '?' } as const;
    expect(names(await audit([edition([people(100), table('q', 100, rows)])]))).toEqual(expected);
  });

  test('a row that alone is hidden is had by subtraction', async () => {
    const found = await audit([edition([people(100), table('q', 100, { a: 60, b: 36, c: '?' })])]);
    expect(found).toEqual([{ at: 'count q c', interval: [4, 4] }]);
  });

  test.each([
    [90, []],
    [91, ['others q a']],
    [100, []],
  ])('of a yes or no, %d of a hundred', async (yes, expected) => {
    const rows = { a: yes, b: 50 };
    expect(names(await audit([edition([people(100), table('q', 100, rows, { kind: 'dichotomies' })])]))).toEqual(
      expected,
    );
  });

  test('where everybody had to choose, nobody elsewhere tells that all are in the hidden row', async () => {
    const tables = [people(100), table('q', 100, { a: '?', b: 0 }, { kind: 'dichotomies' })];
    expect(names(await audit([edition(tables)]))).toEqual([]);
    expect(names(await audit([edition(tables)], ['all.q']))).toContain('count q a');
  });

  test.each([
    [110, []],
    [109, ['further-choices q']],
  ])('where everybody had to choose, %d choices of a hundred people', async (choices, expected) => {
    const tables = [people(100), table('q', 100, { a: 60, b: choices - 60 }, { kind: 'dichotomies' })];
    expect(names(await audit([edition(tables)], ['all.q']))).toEqual(expected);
  });

  test.each([
    [90, []],
    [91, ['not-asked q']],
  ])('a question that %d of a hundred were asked', async (asked, expected) => {
    const tables = [people(100), table('q', asked, { a: asked - 40, b: 40 }, { of: 'asked' })];
    expect(names(await audit([edition(tables)]))).toEqual(expected);
  });

  test('two questions that nearly the same people were asked', async () => {
    const asked = (name: string, count: number) => table(name, count, { a: count - 20, b: 20 }, { of: 'asked' });
    expect(names(await audit([edition([people(100), asked('q', 60), asked('r', 70)])]))).toEqual([]);
    expect(names(await audit([edition([people(100), asked('q', 60), asked('r', 69)])]))).toEqual([
      'between-denominators r',
    ]);
  });

  test('a denominator that its own table hides and another shows', async () => {
    const comments = table('comments', 100, { read: '?', unread: '?', none: 40 });
    const areas = table('areas', 48, { housing: 20 }, { kind: 'dichotomies', of: 'read' });
    expect(names(await audit([edition([people(100), comments, areas])]))).toContain('count comments read');
  });

  test.each([
    [30, []],
    [31, ['between themes rent']],
    [40, []],
  ])('a theme of %d people under an area of forty', async (theme, expected) => {
    const areas = table('areas', 100, { housing: 40 }, { kind: 'dichotomies' });
    const themes = table('themes', 100, { rent: theme }, { kind: 'dichotomies', under: { rent: 'housing' } });
    expect(names(await audit([edition([people(100), areas, themes])]))).toEqual(expected);
  });

  test('a quote in a language says that somebody speaks it', async () => {
    const languages = table('languages', 100, { en: 90, ti: '?', so: '?' });
    expect(names(await audit([edition([people(100), languages])]))).toEqual([]);
    const quoted = edition([people(100), languages], { quotes: [{ language: 'ti' }] });
    expect(names(await audit([quoted]))).toEqual(['count languages ti', 'count languages so']);
  });
});

/** Rows a, b, c by groups x, y, z of 220 people, four cells hidden: `small` people in the hidden cells of row a. */
function crossed(
  small: number,
  change: Partial<Record<string, readonly Figure[]>> = {},
  more: Partial<AuditedEdition> = {},
) {
  const cells = { a: ['?', '?', 30], b: ['?', '?', 20], c: [20, 20, 30], ...change } as Record<
    string,
    readonly Figure[]
  >;
  const tables = [
    people(220),
    table('q', 220, { a: small + 30, b: 120 - small, c: 70 }),
    table('g', 220, { x: 70, y: 70, z: 80 }),
  ];
  return edition(tables, { crossTables: [byGroups(['q', 'g'], { x: 70, y: 70, z: 80 }, cells)], ...more });
}
const rectangle = ['count q a x', 'count q a y', 'count q b x', 'count q b y'];

describe('tables by groups', () => {
  test.each([
    [10, []],
    [9, rectangle],
  ])('a rectangle of hidden cells with %d people in one side', async (small, expected) => {
    expect(names(await audit([crossed(small)]))).toEqual(expected);
  });

  test.each<[string, Partial<Record<string, readonly Figure[]>>]>([
    ['a small cell is not hidden', { a: [7, '?', 30] }],
    ['a complementary cell is not hidden', { b: ['?', 43, 20] }],
    ['a whole row of it is not hidden', { b: [33, 27, 20] }],
  ])('nothing of it holds where %s', async (_, change) => {
    const found = await audit([crossed(40, change)]);
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found.every(({ interval: [low, high] }) => low === high)).toBe(true);
  });

  test('a cell by status has to be wider, unless its own row says more', async () => {
    const byStatus = (small: number) =>
      crossed(
        small,
        {},
        {
          crossTables: [
            byGroups(
              ['q', 'g'],
              { x: 70, y: 70, z: 80 },
              { a: ['?', '?', 30], b: ['?', '?', 20], c: [20, 20, 30] },
              { threshold: 20 },
            ),
          ],
        },
      );
    expect(names(await audit([byStatus(20)]))).toEqual([]);
    expect(names(await audit([byStatus(19)]))).toEqual(rectangle);
  });

  test('the same people by groups that are told together in one table and apart in the other', async () => {
    const comments = table('comments', 220, { read: 150, none: 70 });
    const groups = table('g', 220, { x: 70, y: 70, z: 60, w: 20 });
    const areas = table('areas', 150, { a: 75 }, { kind: 'dichotomies', of: 'read' });
    const themes = table('themes', 150, { t: 60 }, { kind: 'dichotomies', of: 'read' });
    const told = (themeColumns: Record<string, Figure>, cells: readonly Figure[]) =>
      edition([people(220), comments, groups, areas, themes], {
        crossTables: [
          byGroups(['areas', 'g'], { x: 55, y: 45, 'z+w': 50 }, { a: [25, 20, 30] }),
          byGroups(['themes', 'g'], themeColumns, { t: cells }),
        ],
      });
    expect(names(await audit([told({ x: 55, y: 45, 'z+w': 50 }, [20, 20, 20])]))).toEqual([]);
    // Taken from each other, the columns tell how many of group w alone were read.
    const apart = (w: number) => told({ x: 55, 'y+w': 45 + w, z: 50 - w }, [20, 20, 20]);
    expect(names(await audit([apart(10)]))).toEqual([]);
    expect(names(await audit([apart(9)]))).toEqual(['asked comments read w']);
  });

  test('a theme and its area in one group', async () => {
    const groups = table('g', 220, { x: 110, y: 110 });
    const areas = table('areas', 220, { a: 100 }, { kind: 'dichotomies' });
    const themes = table('themes', 220, { t: 70 }, { kind: 'dichotomies', under: { t: 'a' } });
    const told = (x: number) =>
      edition([people(220), groups, areas, themes], {
        crossTables: [
          byGroups(['areas', 'g'], { x: 110, y: 110 }, { a: [50, 50] }),
          byGroups(['themes', 'g'], { x: 110, y: 110 }, { t: [x, 70 - x] }),
        ],
      });
    expect(names(await audit([told(40)]))).toEqual([]);
    expect(names(await audit([told(41)]))).toEqual(['between themes t x']);
  });

  test('who is left out of a group', async () => {
    const told = (x: number) =>
      edition([people(220), table('g', 220, { x: 110, y: 110 }), table('q', 180, { a: 90, b: 90 }, { of: 'asked' })], {
        crossTables: [byGroups(['q', 'g'], { x, y: 180 - x }, { a: [45, 45], b: [x - 45, 135 - x] })],
      });
    expect(names(await audit([told(100)]))).toEqual([]);
    expect(names(await audit([told(101)]))).toEqual(['outside q x']);
  });
});

describe('another edition', () => {
  const first = edition([people(100), table('q', 100, { a: 40, b: 30, c: 30 })]);
  const second = (a: number, b: number) =>
    edition([people(70 + a + b - 40, 2), table('q', 70 + a + b - 40, { a, b, c: 30 }, { from: 2 })], { number: 2 });

  test.each([
    [40, []],
    [41, ['asked people 1', 'count q a 1']],
    [49, ['asked people 1', 'count q a 1']],
    [50, []],
  ])('with %d instead of forty', async (a, expected) => {
    expect(names(await audit([first, second(a, 30)])).filter((at) => !at.endsWith('people '))).toEqual(expected);
  });

  test('what earlier editions give away by themselves is told apart', async () => {
    const bad = edition([people(100), table('q', 100, { a: 60, b: 36, c: '?' })]);
    const kept = edition(bad.tables, { number: 2 });
    const report = await auditEditions([bad, kept], {
      known: { everyoneInARow: new Set(), rankings: [] },
      solver: await highsSolver(),
    });
    expect(isProvenSafe(report)).toBe(true);
    expect(report.earlier.map(({ place }) => place.row)).toEqual(['c']);
  });

  test('hidden rows that came to hold more are narrowed by who supposes that people only came', async () => {
    const before = edition([people(100), table('q', 100, { a: 80, b: '?', c: '?' })]);
    const after = (hidden: number) =>
      edition([people(80 + hidden, 2), table('q', 80 + hidden, { a: 80, b: '?', c: '?' }, { from: 2 })], { number: 2 });
    expect(names(await audit([before, after(30)]))).toEqual([]);
    expect((await audit([before, after(29)])).length).toBeGreaterThan(0);
  });

  test('a table that keeps its figures is the same as it was', async () => {
    const grown = edition([people(150, 2), ...first.tables.slice(1)], { number: 2 });
    expect(await audit([first, grown])).toEqual([]);
  });

  test('two editions that contradict each other are a fault', async () => {
    const wrong = edition([people(100), table('q', 90, { a: 60, b: 30 })]);
    await expect(audit([wrong])).rejects.toThrow(RangeError);
    const lost = edition([table('q', 100, { a: 60, b: 40 }, { from: 3 })], { number: 2 });
    await expect(audit([lost])).rejects.toThrow(RangeError);
  });
});
