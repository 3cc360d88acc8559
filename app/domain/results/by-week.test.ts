import { expect, test } from 'vitest';
import { byWeek, sundayOf } from './by-week.ts';

const counted = (rows: Readonly<Record<string, number>>) => ({
  ...{ variable: 'day', asked: 0, answered: 0, reading: null },
  rows: Object.entries(rows).map(([key, count]) => ({ key, count })),
});

test('days are added up from Monday to Sunday, and a week without anybody is there too', () => {
  const weeks = byWeek(counted({ '2026-03-01': 2, '2026-03-02': 3, '2026-03-08': 4, '2026-03-16': 5 }));
  expect(weeks.rows).toEqual([
    { key: '2026-02-23', count: 2 },
    { key: '2026-03-02', count: 7 },
    { key: '2026-03-09', count: 0 },
    { key: '2026-03-16', count: 5 },
  ]);
  expect(sundayOf('2026-02-23')).toBe('2026-03-01');
});

test('of nobody there is no week', () => {
  expect(byWeek(counted({})).rows).toEqual([]);
});
