import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangeBatch, minutesFor, releaseBefore } from './assignment.ts';

const batchOf = (persons: readonly number[]) =>
  persons.map((person, i) => ({ commentId: `comment-${String(i)}`, responseId: `person-${String(person)}` }));

describe('the order of a batch', () => {
  const persons = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });

  test('has every comment once', () => {
    fc.assert(
      fc.property(persons, fc.uuid(), (people, batch) => {
        const given = batchOf(people);
        expect(new Set(arrangeBatch(given, batch))).toEqual(new Set(given));
        expect(arrangeBatch(given, batch)).toHaveLength(given.length);
      }),
    );
  });

  test('puts two comments of one person beside each other only where it must', () => {
    fc.assert(
      fc.property(persons, fc.uuid(), (people, batch) => {
        const arranged = arrangeBatch(batchOf(people), batch).map(({ responseId }) => responseId);
        const beside = arranged.filter((person, i) => i > 0 && arranged[i - 1] === person).length;
        const most = Math.max(0, ...people.map((one) => people.filter((other) => other === one).length));
        expect(beside).toBe(Math.max(0, 2 * most - people.length - 1));
      }),
    );
  });

  test('is another in another batch, and the same in the same', () => {
    const given = batchOf(Array.from({ length: 12 }, (_, i) => i));
    expect(arrangeBatch(given, 'one')).toEqual(arrangeBatch(given.toReversed(), 'one'));
    expect(arrangeBatch(given, 'one')).not.toEqual(arrangeBatch(given, 'another'));
  });
});

test.each([
  [1, 10, 1],
  [10, 30, 5],
  [10, 31, 10],
  [10, 60, 10],
  [10, 61, 15],
  [30, 200, 100],
])('%i comments at %i seconds are about %i minutes', (comments, seconds, minutes) => {
  expect(minutesFor(comments, seconds)).toBe(minutes);
});

test('what is open for three days is released', () => {
  expect(releaseBefore(new Date('2026-03-04T10:00:00Z'))).toEqual(new Date('2026-03-01T10:00:00Z'));
});
