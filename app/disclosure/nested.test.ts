import { describe, expect, test } from 'vitest';
import { countOf } from '#app/domain/report/published.ts';
import { hideNested } from './nested.ts';
import { protectTable } from './protect.ts';
import { dichotomies } from './test-tables.ts';

const THRESHOLD = 10;
const source = { edition: 1, publishedAt: '2026-01-01T00:00:00.000Z' };

/** One area and one theme under it, of a hundred people; which of the two keep figures of an earlier edition. */
function shown(area: number, theme: number, kept: { area?: boolean; theme?: boolean } = {}) {
  const areas = dichotomies(100, [area], { id: 'areas' });
  const themes = dichotomies(100, [theme], { id: 'themes', nested: { table: 'areas', rows: { c0: 'c0' } } });
  const before = [areas, themes].map((table, index) => ({
    ...protectTable(table, THRESHOLD),
    keptFrom: (index === 0 ? kept.area : kept.theme) === true ? source : null,
  }));
  const after = hideNested([areas, themes], before, THRESHOLD);
  return after.map(({ table, hiddenRows }) => ({
    count: table.rows[0] === undefined ? null : countOf(table.rows[0].cell),
    reasons: hiddenRows.map(({ reason }) => reason),
  }));
}

describe('a theme and the area that it lies under', () => {
  test.each([
    [60, 51, null],
    [60, 50, 50],
    [60, 49, 49],
    [60, 60, null],
    [60, 69, null],
    [60, 70, 70],
    [60, 0, 0],
  ])('of %i and %i people: the theme shows %j', (area, theme, expected) => {
    const [outer, inner] = shown(area, theme);
    expect([outer?.count, inner?.count]).toEqual([area, expected]);
    expect(inner?.reasons).toEqual(expected === null ? ['nested'] : []);
  });

  test('leaves a theme alone whose area is hidden: there is nothing to subtract from', () => {
    const [outer, inner] = shown(95, 88);
    expect([outer?.count, inner?.count]).toEqual([null, 88]);
  });

  test('hides the area where the theme’s figure was published before, and neither where both were', () => {
    expect(shown(60, 55, { theme: true }).map(({ count }) => count)).toEqual([null, 55]);
    expect(shown(60, 55, { area: true }).map(({ count }) => count)).toEqual([60, null]);
    expect(shown(60, 55, { area: true, theme: true }).map(({ count }) => count)).toEqual([60, 55]);
  });
});
