import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../report/published.ts';
import { compareToPopulation, foldLanguages, peopleMissing, type HeardTable } from './representation.ts';

const shown = (value: number): Cell => ({ type: 'count', value });
const table = (counts: Readonly<Record<string, number | null>>, asked: number): HeardTable => ({
  kind: 'partition',
  asked: shown(asked),
  rows: Object.entries(counts).map(([key, value]) => ({
    key,
    cell: value === null ? { type: 'hidden' } : shown(value),
  })),
});
const compare = (counts: Readonly<Record<string, number | null>>, asked: number, share: number) =>
  compareToPopulation(table(counts, asked), [{ group: 'young', share }], { fewest: 10 });

describe('a group beside the population', () => {
  test('is a share of those who said, with the gap in points and in people', () => {
    const { answered, groups } = compare({ young: 13, old: 87, 'prefer-not-to-say': 5, 'no-answer': 15 }, 120, 0.365);
    expect(answered).toBe(100);
    expect(groups.map(({ group }) => group)).toEqual(['young', 'old']);
    expect(groups[0]).toMatchObject({ heard: 13, population: 0.365, missing: 38, standing: 'under' });
    expect(groups[0]?.share?.share).toBe(0.13);
    expect(groups[0]?.points).toBeCloseTo(-23.5, 10);
    expect(groups[1]).toMatchObject({ heard: 87, population: null, points: null, missing: null, standing: null });
  });

  // Wilson's interval of 13 in 100 ends at .2098 (0.0767…0.2098).
  test.each([
    [0.2, 'near'],
    [0.2097, 'near'],
    [0.2099, 'under'],
    [0.0777, 'near'],
    [0.076, 'over'],
  ])('of whom 13 of 100 came where %d of the people are: %s', (population, standing) => {
    expect(compare({ young: 13, old: 87 }, 100, population).groups[0]?.standing).toBe(standing);
  });

  test('has no share where fewer than the fewest said their group, and one where just as many did', () => {
    expect(compare({ young: 1, old: 8, 'no-answer': 60 }, 69, 0.5)).toMatchObject({ answered: null });
    expect(compare({ young: 1, old: 9, 'no-answer': 60 }, 70, 0.5)).toMatchObject({ answered: 10 });
  });

  test('has none where it is hidden, and nobody has one where those who did not say are', () => {
    const [young, old] = compare({ young: null, old: 60 }, 100, 0.5).groups;
    expect(young).toEqual({
      ...{ group: 'young', heard: null, share: null, population: 0.5 },
      ...{ points: null, missing: null, standing: null },
    });
    expect(old?.share?.share).toBe(0.6);
    expect(compare({ young: 20, old: 60, 'no-answer': null }, 100, 0.5)).toMatchObject({
      answered: null,
      groups: [{ heard: 20, share: null, missing: null }, { heard: 60 }],
    });
  });
});

describe('a group of which the numbers are rounded down to fives', () => {
  const rounded = (counts: Readonly<Record<string, number | null>>, asked: number, share: number) =>
    compareToPopulation(table(counts, asked), [{ group: 'young', share }], { fewest: 10, step: 5 });

  test('is not said to be missing where that can be the rounding alone', () => {
    // 13 of 140 where 14 % of the people are: near. Of 10 of 140, which it is rounded to, it would be under.
    expect(compare({ young: 13, old: 127 }, 140, 0.14).groups[0]).toMatchObject({ standing: 'near', missing: 8 });
    expect(compare({ young: 10, old: 130 }, 140, 0.14).groups[0]).toMatchObject({ standing: 'under', missing: 12 });
    expect(rounded({ young: 10, old: 125 }, 140, 0.14).groups[0]).toMatchObject({
      ...{ heard: 10, standing: 'near', points: null, missing: 7 },
    });
  });

  test('never stands otherwise than it does, and misses no more than it does', () => {
    const people = fc.record({
      young: fc.nat({ max: 400 }),
      old: fc.nat({ max: 400 }),
      silent: fc.nat({ max: 60 }),
      population: fc.integer({ min: 1, max: 999 }).map((thousandths) => thousandths / 1000),
    });
    const down = (count: number) => count - (count % 5);
    fc.assert(
      fc.property(people, ({ young, old, silent, population }) => {
        const asked = young + old + silent;
        fc.pre(young + old >= 20);
        const [exact] = compare({ young, old, 'no-answer': silent }, asked, population).groups;
        const fives = { young: down(young), old: down(old), 'no-answer': down(silent) };
        const [told] = rounded(fives, down(asked), population).groups;
        expect([told?.standing === 'near' ? exact?.standing : told?.standing, told?.points]).toEqual([
          exact?.standing,
          null,
        ]);
        expect(told?.missing ?? 0).toBeLessThanOrEqual(exact?.missing ?? 0);
      }),
    );
  });
});

describe('people missing', () => {
  test.each([
    [13, 100, 0.365, 38],
    [0, 100, 0.5, 100],
    [3, 10, 0.3, null],
    [2, 10, 0.3, 2],
    [0, 10, 1, null],
    [0, 0, 0.5, null],
  ])('%i of %i where the share is %d: %j', (heard, answered, population, missing) => {
    expect(peopleMissing(heard, answered, population)).toBe(missing);
  });

  test('are as few as make the share even', () => {
    const counts = fc.integer({ min: 1, max: 5000 }).chain((answered) =>
      fc.record({
        answered: fc.constant(answered),
        heard: fc.integer({ min: 0, max: answered }),
        population: fc.integer({ min: 0, max: 999 }).map((thousandths) => thousandths / 1000),
      }),
    );
    fc.assert(
      fc.property(counts, ({ heard, answered, population }) => {
        const missing = peopleMissing(heard, answered, population);
        const share = (more: number) => (heard + more) / (answered + more);
        if (missing === null) {
          expect(share(0)).toBeGreaterThanOrEqual(population);
          return;
        }
        expect(share(missing)).toBeGreaterThanOrEqual(population - 1e-9);
        expect(share(missing - 1)).toBeLessThan(population);
      }),
    );
  });
});

test('languages that a consultation does not offer are told together', () => {
  const shares = [
    { group: 'en', share: 0.6 },
    { group: 'de', share: 0.05 },
    { group: 'other', share: 0.1 },
    { group: 'el', share: 0.05 },
  ];
  const folded = foldLanguages(shares, ['en', 'fr']);
  expect(folded.map(({ group }) => group)).toEqual(['en', 'other']);
  expect(folded[1]?.share).toBeCloseTo(0.2, 10);
});
