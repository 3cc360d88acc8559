import { describe, expect, test } from 'vitest';
import { columnsOf, type MadeUpPerson } from './test-columns.ts';
import { EVERYTHING, type ResultsQuery } from './results-query.ts';
import { viewResults } from './view-results.ts';

const rules = { threshold: 10, sensitiveThreshold: 20, exact: true };
const group = (many: number, own: Readonly<Record<string, string>>): readonly MadeUpPerson[] =>
  Array.from({ length: many }, () => {
    const person = { language: 'en', day: '2026-03-01', 'q.settled': 'yes', 'q.status': 'citizen', ...own };
    return new Map(
      Object.entries({ comments: 'none', sample: 'not-asked', areas: 'not-asked', ...person }).map(([key, value]) => [
        key,
        [value],
      ]),
    );
  });
const view = (people: readonly MadeUpPerson[], query: Partial<ResultsQuery>, other: Partial<typeof rules> = {}) =>
  viewResults(columnsOf(people), { ...EVERYTHING, ...query }, { ...rules, ...other });
const only = (variable: string, ...categories: string[]) => ({ filters: [{ variable, categories }] });

describe('a view of few people shows no figure', () => {
  test.each([
    [9, 'too-few'],
    [10, null],
    [11, null],
  ])('%i selected', (many, problem) => {
    expect(view([...group(many, { language: 'ti' }), ...group(50, {})], only('language', 'ti')).problem).toBe(problem);
    expect(view(group(many, {}), {}).problem).toBe(problem);
  });

  test.each([
    [0, null],
    [1, 'too-few'],
    [9, 'too-few'],
    [10, null],
    [11, null],
  ])('%i left out', (many, problem) => {
    const people = [...group(many, { language: 'ti' }), ...group(50, {})];
    expect(view(people, only('language', 'en', 'fr')).problem).toBe(problem);
  });

  test.each([
    [9, 'too-few'],
    [10, null],
    [11, null],
  ])('%i left out by one of two filters alone', (many, problem) => {
    const people = [
      ...group(30, { language: 'ti' }),
      ...group(many, { language: 'ti', 'q.settled': 'no' }),
      ...group(50, { 'q.settled': 'no' }),
    ];
    const filters = [...only('language', 'ti').filters, ...only('q.settled', 'yes').filters];
    expect(view(people, { filters }).problem).toBe(problem);
  });

  test.each([
    [9, 'too-few'],
    [10, null],
    [11, null],
  ])('%i on other days', (many, problem) => {
    const people = [...group(many, { day: '2026-03-05' }), ...group(50, {})];
    expect(view(people, { to: '2026-03-02' }).problem).toBe(problem);
    expect(view(people, { from: '2026-03-05' }).problem).toBe(problem);
  });

  test.each([
    [19, 'too-few'],
    [20, null],
    [21, null],
  ])('%i selected by what is sensitive', (many, problem) => {
    const people = [...group(many, { 'q.status': 'refugee' }), ...group(50, {})];
    expect(view(people, only('q.status', 'refugee')).problem).toBe(problem);
  });

  test.each([
    [9, true],
    [10, false],
    [11, false],
  ])('%i were asked a question', (many, hidden) => {
    const seen = view([...group(many, {}), ...group(50, { 'q.settled': 'not-asked' })], {});
    const counted = seen.problem === null ? seen.counts.get('q.settled') : expect.fail('too few');
    expect(counted !== undefined && 'problem' in counted).toBe(hidden);
  });
});

test('without the permission there are no filters and no tables by groups', () => {
  const people = group(50, {});
  expect(view(people, only('language', 'en'), { exact: false }).problem).toBe('not-permitted');
  expect(view(people, { from: '2026-03-01' }, { exact: false }).problem).toBe('not-permitted');
  const crossTab = { rows: 'q.settled', columns: 'language' };
  expect(view(people, { crossTab }, { exact: false }).problem).toBe('not-permitted');
  expect(view(people, {}, { exact: false }).problem).toBe(null);
});

describe('a table by groups', () => {
  const table = (people: readonly MadeUpPerson[], rows = 'q.settled', columns = 'language') => {
    const seen = view(people, { crossTab: { rows, columns } });
    return (seen.problem === null ? seen.crossTab : null) ?? expect.fail('no table');
  };

  test.each([
    [9, [null, null, 40]],
    [10, [10, 30, 40]],
    [11, [11, 30, 40]],
  ])('does not show a group of %i, nor the next smallest, which would give it away', (many, asked) => {
    const people = [
      ...group(many, { language: 'ti' }),
      ...group(30, { language: 'fr' }),
      ...group(40, { 'q.settled': 'no' }),
    ];
    const found = table(people);
    const shown = Object.fromEntries(found.columns.map((column) => [column.key, column.asked]));
    expect(['ti', 'fr', 'en'].map((key) => shown[key])).toEqual(asked);
    const ti = found.columns.findIndex(({ key }) => key === 'ti');
    expect(found.rows.every(({ counts }) => (counts[ti] === null) === many < 10)).toBe(true);
  });

  test('is the same the other way round', () => {
    const people = [...group(9, { language: 'ti' }), ...group(30, { language: 'fr' }), ...group(40, {})];
    const found = table(people, 'language', 'q.settled');
    expect(found.rows.map(({ key, people: many }) => [key, many])).toEqual([
      ['en', 40],
      ['fr', null],
      ['ti', null],
    ]);
  });

  test('shows small counts of large groups', () => {
    const people = [
      ...group(20, { language: 'ti' }),
      ...group(2, { language: 'ti', 'q.settled': 'no' }),
      ...group(40, { 'q.settled': 'no' }),
    ];
    const found = table(people);
    const ti = found.columns.findIndex(({ key }) => key === 'ti');
    expect(found.rows.find(({ key }) => key === 'no')?.counts[ti]).toBe(2);
  });

  test('of what is sensitive has larger groups', () => {
    const people = [...group(19, { 'q.status': 'refugee' }), ...group(50, {})];
    expect(table(people, 'q.settled', 'q.status').columns.find(({ key }) => key === 'refugee')?.asked).toBe(null);
  });
});

describe('a random sample of which few were read', () => {
  const sampled = { sample: 'sample', comments: 'unread' };
  const people = (read: number) => [
    ...group(read, { ...sampled, comments: 'read', areas: 'housing' }),
    ...group(60 - read, sampled),
    ...group(40, { ...sampled, sample: 'rest' }),
  ];

  test.each([
    [9, 'none', 0],
    [10, 'sample', 10],
  ])('%i were: %s', (read, basis, count) => {
    const seen = view(people(read), {});
    if (seen.problem !== null) throw new Error(seen.problem);
    expect(seen.counts.get('areas')).toMatchObject({
      ...{ reading: { basis }, asked: basis === 'none' ? 0 : 60 },
      rows: [{ key: 'housing', count }, { count: 0 }],
    });
    const table = view(people(read), { crossTab: { rows: 'areas', columns: 'language' } });
    if (table.problem !== null) throw new Error(table.problem);
    expect(table.crossTab?.columns.find(({ key }) => key === 'en')?.asked).toBe(basis === 'none' ? null : 60);
  });
});
