import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpPerson } from '#tests/fixtures/columns.ts';
import { countVariable } from './count-variable.ts';
import { crossTabulate } from './cross-tabulate.ts';
import { columnsOf, madeUpVariables, type MadeUpPerson } from './test-columns.ts';
import { comesFromReading, NOT_ASKED } from './result-variable.ts';
import { selectPeople, type ResultFilters } from './select-people.ts';

/** The same figures, one person after another. */
const keysOf = (person: MadeUpPerson, key: string) => person.get(key) ?? [];
const isIn = (person: MadeUpPerson, key: string, category: string) => {
  const keys = keysOf(person, key);
  return keys.length === 0 ? category === 'no-answer' || category === 'none' : keys.includes(category);
};
const variableOf = (key: string) => madeUpVariables.find((one) => one.key === key) ?? expect.fail(key);
const wrote = (person: MadeUpPerson) => !isIn(person, 'comments', 'none');
const passes = (person: MadeUpPerson, { filters, from, to }: ResultFilters) => {
  const day = keysOf(person, 'day')[0] ?? '';
  return (
    filters.every(({ variable, categories }) => categories.some((category) => isIn(person, variable, category))) &&
    (from === null || day >= from) &&
    (to === null || day <= to)
  );
};
const basisOf = (people: readonly MadeUpPerson[]) => {
  const written = people.filter(wrote);
  if (written.every((person) => isIn(person, 'comments', 'read'))) return written.length > 0 ? 'read' : 'none';
  const sampled = written.filter((person) => isIn(person, 'sample', 'sample') && isIn(person, 'comments', 'read'));
  return sampled.length > 0 ? 'sample' : 'none';
};
/** Whom the figures of a variable are of, with those of the sample who were not read. */
const askedOf = (people: readonly MadeUpPerson[], basis: string, key: string) => {
  if (!comesFromReading(variableOf(key))) return people.filter((person) => !isIn(person, key, NOT_ASKED));
  if (basis === 'read') return people.filter(wrote);
  return basis === 'sample' ? people.filter((person) => wrote(person) && isIn(person, 'sample', 'sample')) : [];
};

const people = fc.array(madeUpPerson, { maxLength: 60 });
const filter = fc.constantFrom(
  { variable: 'language', categories: ['en', 'ti'] },
  { variable: 'q.settled', categories: ['no-answer', 'yes'] },
  { variable: 'q.settled', categories: [NOT_ASKED] },
  { variable: 'q.help', categories: ['library', NOT_ASKED] },
  { variable: 'q.help', categories: ['no-answer'] },
  { variable: 'areas', categories: ['housing', 'none'] },
);
const day = fc.constantFrom(null, '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-05');
const filters = fc.record({ filters: fc.uniqueArray(filter, { maxLength: 3 }), from: day, to: day });
const key = fc.constantFrom(...madeUpVariables.map((one) => one.key));

describe('counted from columns and one person after another', () => {
  test('the same people are selected, and the same are left out by one filter alone', () => {
    fc.assert(
      fc.property(people, filters, (all, asked) => {
        const { people: selected, members, leftOutByOne } = selectPeople(columnsOf(all), asked);
        const expected = all.filter((person) => passes(person, asked));
        expect(selected).toBe(expected.length);
        if (members !== null) expect([...members].map((index) => all[index])).toEqual(expected);
        const without = asked.filters.map((_, index) => ({
          ...asked,
          filters: asked.filters.filter((_other, at) => at !== index),
        }));
        if (asked.from !== null || asked.to !== null) without.push({ ...asked, from: null, to: null });
        expect(leftOutByOne).toEqual(
          without.map((fewer) => all.filter((person) => passes(person, fewer)).length - selected),
        );
      }),
    );
  });

  test('a variable has the same counts', () => {
    fc.assert(
      fc.property(people, filters, key, (all, asked, variable) => {
        const store = columnsOf(all);
        const counted = countVariable(store, variable, selectPeople(store, asked));
        const selected = all.filter((person) => passes(person, asked));
        const base = askedOf(selected, basisOf(all), variable);
        const known = base.filter((person) => !isIn(person, variable, NOT_ASKED));
        expect(counted.asked).toBe(base.length);
        expect(counted.answered).toBe(known.filter((person) => keysOf(person, variable).length > 0).length);
        for (const { key: category, count } of counted.rows)
          expect(count).toBe(known.filter((person) => isIn(person, variable, category)).length);
        if (counted.reading !== null)
          expect(counted.reading).toEqual({
            basis: basisOf(all),
            writers: selected.filter(wrote).length,
            unread: base.length - known.length,
          });
      }),
    );
  });

  test('a table by groups has the same counts and denominators', () => {
    fc.assert(
      fc.property(people, filters, key, key, (all, asked, rows, columns) => {
        fc.pre(rows !== columns);
        const store = columnsOf(all);
        const table = crossTabulate(store, rows, columns, selectPeople(store, asked));
        const basis = basisOf(all);
        const selected = all.filter((person) => passes(person, asked));
        let base = askedOf(selected, basis, rows);
        if (comesFromReading(variableOf(columns)))
          base = askedOf(base, basis, columns).filter((person) => !isIn(person, columns, NOT_ASKED));
        expect(table.people).toBe(base.length);
        for (const [at, column] of table.columns.entries()) {
          const group = base.filter((person) => isIn(person, columns, column.key));
          expect(column.asked).toBe(group.length);
          for (const row of table.rows)
            expect(row.counts[at]).toBe(group.filter((person) => isIn(person, rows, row.key)).length);
          if (column.reading === null) continue;
          expect(column.reading.unread).toBe(group.filter((person) => isIn(person, rows, NOT_ASKED)).length);
          const writers = selected.filter((person) => wrote(person) && isIn(person, columns, column.key)).length;
          expect(column.reading.writers).toBe(comesFromReading(variableOf(columns)) ? null : writers);
        }
        for (const row of table.rows) expect(row.people).toBe(base.filter((p) => isIn(p, rows, row.key)).length);
        if (variableOf(columns).kind === 'one')
          expect(table.columns.reduce((sum, column) => sum + column.asked, 0)).toBe(base.length);
      }),
    );
  });
});
