import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOf, madeUpVariables } from './test-columns.ts';
import { MOST_FILTERS, parseResultsQuery } from './parse-results-query.ts';
import { EVERYTHING, writeResultsQuery, type ResultsQuery } from './results-query.ts';

const store = columnsOf([]);
const parse = (text: string, others?: readonly string[]) => parseResultsQuery(new URLSearchParams(text), store, others);

const query: fc.Arbitrary<ResultsQuery> = fc
  .record({
    audience: fc.constantFrom(null, 'newcomers'),
    picked: fc.uniqueArray(fc.nat(madeUpVariables.length - 1), { maxLength: 5 }),
    days: fc.constantFrom(
      { from: null, to: null },
      { from: '2026-03-01', to: null },
      { from: '2026-02-28', to: '2028-02-29' },
    ),
    pair: fc.constantFrom(null, { rows: 'areas', columns: 'language' }),
  })
  .chain(({ audience, picked, days: { from, to }, pair: crossTab }) =>
    fc
      .tuple(
        ...picked.map((index) => {
          const { key = '', categories = [] } = madeUpVariables[index] ?? {};
          return fc
            .subarray(
              categories.map((category) => category.key),
              { minLength: 1 },
            )
            .map((keys) => ({ variable: key, categories: keys.toSorted() }));
        }),
      )
      .map((filters) => ({
        ...{ audience, from, to, crossTab },
        filters: filters.toSorted((a, b) => (a.variable < b.variable ? -1 : 1)),
      })),
  );

test('what is written is read again', () => {
  fc.assert(
    fc.property(query, (asked) => {
      expect(parse(writeResultsQuery(asked).toString())).toEqual({ query: asked, problems: [] });
    }),
  );
});

test('whatever stands in an address is contained', () => {
  const part = fc.oneof(
    fc.constantFrom('rows', 'columns', 'from', 'to', 'f.', 'f.language', 'f.__proto__', 'constructor', 'f.day'),
    fc.string(),
  );
  const value = fc.oneof(fc.constantFrom('en,fr', '__proto__', '9'.repeat(400), '2026-03-01', ','), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(part, value), { maxLength: 20 }), (pairs) => {
      const { query: asked, problems } = parseResultsQuery(new URLSearchParams(pairs), store);
      for (const { variable } of asked.filters) expect(store.columns.has(variable)).toBe(true);
      expect(problems.length).toBeLessThanOrEqual(5);
      for (const { part: named, value: said } of problems) expect(named.length + said.length).toBeLessThan(250);
      expect(parse(writeResultsQuery(asked).toString()).query).toEqual({
        ...asked,
        audience: asked.audience,
        filters: expect.any(Array) as unknown,
      });
    }),
  );
});

test.each([
  ['f.language=tlh', 'f.language', 'unknown-category', 'tlh'],
  ['f.language=toString', 'f.language', 'unknown-category', 'toString'],
  ['f.language=en,en', 'f.language', 'repeated', ''],
  ['f.language=en,', 'f.language', 'unknown-category', ''],
  ['audience=__proto__', 'audience', 'unknown-audience', '__proto__'],
  ['f.__proto__=en', 'f.__proto__', 'unknown-variable', ''],
  ['f.shoes=en', 'f.shoes', 'unknown-variable', ''],
  [`f.language=${'en,'.repeat(10_000)}`, 'f.language', 'too-many', ''],
  [Array.from({ length: MOST_FILTERS + 1 }, (_, i) => `f.a${String(i)}=1`).join('&'), 'f.', 'too-many', ''],
  ['from=2026-02-30', 'from', 'not-a-day', '2026-02-30'],
  ['from=20260301', 'from', 'not-a-day', '20260301'],
  [`to=${'9'.repeat(500)}`, 'to', 'not-a-day', '9'.repeat(60)],
  ['from=2026-03-02&to=2026-03-01', 'to', 'ends-before-it-begins', '2026-03-01'],
  ['from=2026-03-01&from=2026-03-02', 'from', 'repeated', ''],
  ['rows=areas', 'columns', 'needs-rows-and-columns', ''],
  ['rows=areas&columns=areas', 'columns', 'same-variable', 'areas'],
  ['rows=__proto__&columns=areas', 'rows', 'unknown-variable', '__proto__'],
  ['hasOwnProperty=1', 'hasOwnProperty', 'unknown-part', ''],
])('says which part it does not understand: %.60s', (text, part, reason, value) => {
  expect(parse(text).problems).toEqual([{ part, reason, value }]);
});

test('a form without scripts sends a name for each box, and what was left empty', () => {
  const { query: asked, problems } = parse('rows=&columns=&from=&f.language=fr&f.language=en&show=table', ['show']);
  expect(problems).toEqual([]);
  expect(asked).toEqual({ ...EVERYTHING, filters: [{ variable: 'language', categories: ['fr', 'en'] }] });
  expect(decodeURIComponent(writeResultsQuery(asked).toString())).toBe('f.language=en,fr');
});
