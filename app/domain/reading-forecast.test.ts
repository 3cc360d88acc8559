import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  eveningsFor,
  expectedGroups,
  forecast,
  halfHours,
  LEAST_DECISIONS,
  LEAST_FOR_LANGUAGES,
  LONGEST_PAUSE,
  readingSpeed,
  secondsFor,
} from './reading-forecast.ts';
import { shareWork } from './reading-forecast-shares.ts';
import { progressByLanguage, standingOf, standings, type CommentGroup } from './reading-forecast-standing.ts';

const reader = (userId: string, ...languages: string[]) => ({ userId, roles: ['reviewer'], languages });
const translator = { userId: 'tomas', roles: ['translator'], languages: ['ar', 'en'] };
const group = (given: Partial<CommentGroup> = {}): CommentGroup => ({
  ...{ language: 'en', wanted: 2, readings: 0, given: false, translated: false, held: false, comments: 1 },
  ...given,
});

describe('where a comment stands', () => {
  const two = [reader('a', 'en'), reader('b', 'en', 'ar'), translator];

  test.each([
    ['nobody has it', {}, 'waiting'],
    ['somebody has it', { given: true }, 'reading'],
    ['one of two has read it', { readings: 1 }, 'reading'],
    ['two of two have', { readings: 2 }, 'read'],
    ['more want to read it than there are: all have', { wanted: 32_767, readings: 2 }, 'read'],
    ['held', { held: true }, 'held'],
    ['read by enough, and held', { held: true, readings: 2 }, 'read'],
    ['only one reads the language: the first is to come', { language: 'ar' }, 'waiting'],
    ['the second needs a translation', { language: 'ar', readings: 1 }, 'translation'],
    ['the second has one', { language: 'ar', readings: 1, translated: true }, 'reading'],
    ['one reading is enough, so nobody needs one', { language: 'ar', readings: 1, wanted: 1 }, 'read'],
    ['nobody reads the language; a translator is no reader', { language: 'so' }, 'translation'],
    ['nobody reads it, and it is translated', { language: 'so', translated: true }, 'waiting'],
    ['of no language that could be told: for everybody', { language: 'und' }, 'waiting'],
  ] as const)('%s', (_, given, standing) => {
    expect(standingOf(group(given), two)).toBe(standing);
  });

  test('the standings of a language add up to its comments', () => {
    const groups = fc.array(
      fc.record({
        language: fc.constantFrom('en', 'ar', 'so', 'und'),
        wanted: fc.constantFrom(1, 2, 3, 32_767),
        readings: fc.nat(4),
        given: fc.boolean(),
        translated: fc.boolean(),
        held: fc.boolean(),
        comments: fc.nat(1_000),
      }),
    );
    fc.assert(
      fc.property(groups, (given) => {
        for (const row of progressByLanguage(given, two))
          expect(standings.reduce((sum, standing) => sum + row[standing], 0)).toBe(row.comments);
      }),
    );
  });
});

describe('how fast they read', () => {
  const decisions = (n: number, seconds = 30) => Array.from({ length: n }, () => ({ seconds, words: 20 }));

  test('their own speed holds from so many decisions on', () => {
    expect(readingSpeed(decisions(LEAST_DECISIONS - 1))).toEqual({ from: 'default' });
    expect(readingSpeed(decisions(LEAST_DECISIONS))).toEqual({ from: 'own', secondsPerWord: 1.5, n: LEAST_DECISIONS });
  });

  test('a pause is no reading time, and neither is nothing', () => {
    const paused = [...decisions(LEAST_DECISIONS, LONGEST_PAUSE + 1), ...decisions(LEAST_DECISIONS, 0)];
    expect(readingSpeed(paused)).toEqual({ from: 'default' });
    expect(readingSpeed(decisions(LEAST_DECISIONS, LONGEST_PAUSE))).toMatchObject({ secondsPerWord: 30 });
  });

  test('one slow reader does not move the median', () => {
    expect(readingSpeed([...decisions(40), ...decisions(9, 500)])).toMatchObject({ secondsPerWord: 1.5, n: 49 });
  });

  test('without it: reading at 238 words a minute, and half a minute to decide', () => {
    expect(secondsFor(30, { from: 'default' })).toBeCloseTo(39.56, 2);
    expect(secondsFor(30, { from: 'own', secondsPerWord: 2, n: 50 })).toBe(60);
  });
});

describe('how long it takes', () => {
  const speed = { from: 'own', secondsPerWord: 2, n: 100 } as const;

  test('two readers each, of what is still to be read', () => {
    const members = [reader('a', 'en'), reader('b', 'en'), reader('c', 'en')];
    const groups = [
      group({ comments: 60 }),
      group({ comments: 60, readings: 1 }),
      group({ comments: 99, readings: 2 }),
    ];
    const made = forecast({ groups, members, words: 30, speed });
    expect(made.hours).toBeCloseTo(3);
    for (const member of members) expect(made.shares.get(member.userId)).toBeCloseTo(1);
    expect(made.evenings).toBe(1);
  });

  test('who reads two languages reads the one that nobody else does', () => {
    const members = [reader('a', 'en'), reader('b', 'en', 'ar')];
    const groups = [group({ comments: 120, wanted: 1 }), group({ language: 'ar', comments: 60, wanted: 1 })];
    const made = forecast({ groups, members, words: 30, speed });
    expect(made.shares.get('a')).toBeCloseTo(1.5);
    expect(made.shares.get('b')).toBeCloseTo(1.5);
  });

  test('the second of a language with one reader is somebody who reads the translation, which takes its time too', () => {
    const members = [reader('a', 'en'), reader('b', 'ar')];
    const made = forecast({ groups: [group({ language: 'ar', comments: 60 })], members, words: 30, speed });
    expect(made.shares.get('a')).toBeCloseTo(1);
    expect(made.shares.get('b')).toBeCloseTo(1);
    expect(made.translating).toBeCloseTo(6);
  });

  test('nobody reads it: nothing is reckoned but the translation', () => {
    const made = forecast({ groups: [group({ language: 'so', comments: 10 })], members: [], words: 30, speed });
    expect(made).toMatchObject({ hours: 0, translating: 1, evenings: null });
  });

  test.each([
    [0, 0],
    [1.5, 1],
    [1.51, 2],
  ])('%s hours fill %s evenings', (hours, evenings) => {
    expect(eveningsFor(hours)).toBe(evenings);
  });

  test.each([
    [0, 0],
    [0.01, 0.5],
    [0.5, 0.5],
    [0.51, 1],
  ])('%s hours are said as %s', (hours, said) => {
    expect(halfHours(hours)).toBe(said);
  });
});

describe('sharing work', () => {
  const work = fc.array(
    fc.record({
      hours: fc.integer({ min: 0, max: 100 }),
      readers: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 }),
    }),
    { maxLength: 6 },
  );

  test('all of it is shared, and no set of languages could be done sooner', () => {
    fc.assert(
      fc.property(work, (given) => {
        const loads = shareWork(given);
        const all = given.reduce((sum, { hours }) => sum + hours, 0);
        expect([...loads.values()].reduce((sum, load) => sum + load, 0)).toBeCloseTo(all, 6);
        // Hall's condition: the most that anybody has is what some set of pieces asks of those who can do them.
        let bound = 0;
        for (let set = 1; set < 2 ** given.length; set += 1) {
          const chosen = given.filter((_, index) => (set & (1 << index)) !== 0);
          const hands = new Set(chosen.flatMap(({ readers }) => readers));
          bound = Math.max(bound, chosen.reduce((sum, { hours }) => sum + hours, 0) / hands.size);
        }
        expect(Math.max(0, ...loads.values())).toBeCloseTo(bound, 1);
      }),
    );
  });
});

describe('comments that are still to come', () => {
  const given = { expected: 500, wanted: 2, languages: ['en', 'fr', 'ar'] };
  const counts = (en: number, ar: number) =>
    new Map([
      ['en', en],
      ['ar', ar],
    ]);

  test.each([
    ['here', counts(LEAST_FOR_LANGUAGES - 10, 10), counts(90, 10)],
    ['earlier', counts(LEAST_FOR_LANGUAGES - 11, 10), counts(LEAST_FOR_LANGUAGES - 10, 10)],
    ['evenly', counts(1, 1), counts(LEAST_FOR_LANGUAGES - 11, 10)],
  ] as const)('take their languages from: %s', (from, here, earlier) => {
    expect(expectedGroups({ ...given, here, earlier }).from).toBe(from);
  });

  test('add up, whatever the shares', () => {
    const shares = fc.dictionary(fc.constantFrom('en', 'fr', 'ar', 'so', 'und'), fc.nat(200));
    fc.assert(
      fc.property(fc.nat(100_000), shares, (expected, here) => {
        const { groups } = expectedGroups({
          ...given,
          expected,
          here: new Map(Object.entries(here)),
          earlier: new Map(),
        });
        expect(groups.reduce((sum, { comments }) => sum + comments, 0)).toBe(expected);
        expect(groups.every(({ comments }) => comments >= 0)).toBe(true);
      }),
    );
  });
});
