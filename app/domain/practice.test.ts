import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  judge,
  nextPractice,
  practiceProblem,
  practiceResult,
  readPracticeAnswers,
  type PracticeAnswer,
} from './practice.ts';
import { practiceAreas, practiceComments, practiceEndings, practiceIds } from './practice-comments.ts';
import { compareAreas, comparePractice, firstBatch, LEAST_COMPARED, MOST_NAMED } from './practice-comparison.ts';

const answer = (given: Partial<PracticeAnswer> = {}): PracticeAnswer => ({
  ...{ ending: 'decided', areas: [], kind: null },
  ...given,
});
const commentOf = (id: string) => practiceComments.find((one) => one.id === id)!;
const right = (id: string): PracticeAnswer => {
  const { ending, areas, kinds } = commentOf(id);
  return { ending, areas: [...areas], kind: kinds[0] ?? null };
};
const allRight = Object.fromEntries(practiceIds.map((id) => [id, right(id)]));

describe('the practice', () => {
  test('asks for its areas and ends every way at least once', () => {
    expect(practiceComments.map(({ id }) => id)).toEqual([...practiceIds]);
    expect(new Set(practiceComments.map(({ ending }) => ending))).toEqual(new Set(practiceEndings));
    for (const { areas, also } of practiceComments)
      expect(practiceAreas).toEqual(expect.arrayContaining([...areas, ...also]));
  });

  test('goes on at the first comment without an answer', () => {
    expect(nextPractice({})?.id).toBe('two-areas');
    expect(nextPractice({ 'two-areas': answer() })?.id).toBe('negation');
    expect(nextPractice(allRight)).toBeNull();
  });

  test('leaves out kept answers that it has no place for', () => {
    const kept = {
      'two-areas': right('two-areas'),
      gone: answer(),
      negation: { ...answer(), areas: ['gone'] },
      idea: 1,
    };
    expect(readPracticeAnswers(kept)).toEqual({ 'two-areas': right('two-areas') });
  });
});

describe('an answer', () => {
  test.each([
    ['chooses nothing', answer(), 'nothing-chosen'],
    ['says no kind', answer({ areas: ['housing'] }), 'no-kind'],
    ['is whole', answer({ areas: ['housing'], kind: 'need' }), null],
    ['is none and chooses an area', answer({ ending: 'none', areas: ['housing'] }), 'contradiction'],
    ['is none', answer({ ending: 'none' }), null],
    ['is not sure, whatever was ticked before', answer({ ending: 'not sure', areas: ['housing'] }), null],
    ['is a flag', answer({ ending: 'danger' }), null],
  ] as const)('that %s', (_, given, problem) => {
    expect(practiceProblem(given)).toBe(problem);
  });

  test.each([
    ['two-areas', answer({ areas: ['transportation', 'housing'], kind: 'need' }), 'agreed'],
    ['two-areas', answer({ areas: ['housing'], kind: 'need' }), 'partly'],
    ['two-areas', answer({ areas: ['housing', 'transportation', 'safety'], kind: 'need' }), 'partly'],
    ['two-areas', answer({ areas: ['housing', 'transportation'], kind: 'strength' }), 'partly'],
    ['two-areas', answer({ areas: ['safety'], kind: 'need' }), 'differs'],
    ['two-areas', answer({ ending: 'none' }), 'differs'],
    ['strength', answer({ areas: ['language', 'community-life'], kind: 'strength' }), 'agreed'],
    ['strength', answer({ areas: ['community-life'], kind: 'strength' }), 'differs'],
    ['danger', answer({ ending: 'danger' }), 'agreed'],
    ['danger', answer({ areas: ['safety'], kind: 'need' }), 'differs'],
    ['unclear', answer({ ending: 'not sure' }), 'agreed'],
    ['unclear', answer({ ending: 'none' }), 'differs'],
  ] as const)('to %s', (id, given, verdict) => {
    expect(judge(commentOf(id), given)).toBe(verdict);
  });
});

describe('how it went', () => {
  test('is said once every comment has an answer', () => {
    const { unclear: _, ...open } = allRight;
    expect(practiceResult(open)).toBeNull();
    expect(practiceResult(allRight)).toEqual({ agreed: 8, of: 8, again: [] });
  });

  test('with what to look at again, in its order', () => {
    const given = { ...allRight, unclear: answer({ ending: 'none' }), negation: { ...right('negation'), kind: null } };
    expect(practiceResult(given)).toEqual({
      ...{ agreed: 6, of: 8 },
      again: [
        { id: 'negation', verdict: 'partly' },
        { id: 'unclear', verdict: 'differs' },
      ],
    });
  });
});

describe('comparing two readings', () => {
  const pair = (own: string[], other: string[], commentId = 'x') => ({ commentId, own, other });

  test('counts what either chose, and "none" of both once', () => {
    const compared = compareAreas([pair(['a', 'b'], ['a', 'c']), pair([], [], 'y'), pair(['c'], [], 'z')]);
    expect(compared).toMatchObject({ comments: 3, decisions: 5, same: 2 });
    expect(compared.differing).toEqual([
      { area: 'c', times: 2 },
      { area: 'b', times: 1 },
    ]);
  });

  test('does not depend on who is asked first', () => {
    const areas = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(fc.array(fc.tuple(areas, areas)), (given) => {
        const there = compareAreas(given.map(([own, other], n) => pair(own, other, String(n))));
        expect(compareAreas(given.map(([own, other], n) => pair(other, own, String(n))))).toEqual(there);
        expect(there.same + there.differing.reduce((sum, { times }) => sum + times, 0)).toBe(there.decisions);
      }),
    );
  });

  test('the practice is compared where it asks for areas; what may be said as well is not held against anybody', () => {
    expect(comparePractice(allRight)).toMatchObject({ comments: 5, decisions: 6, same: 6 });
    const generous = {
      ...allRight,
      idea: answer({ areas: ['community-life', 'family-childcare'], kind: 'suggestion' }),
    };
    expect(comparePractice(generous)).toMatchObject({ decisions: 7, same: 7 });
    const wrong = { ...allRight, negation: answer({ areas: ['housing'], kind: 'need' }) };
    expect(comparePractice(wrong)).toMatchObject({ decisions: 7, same: 5 });
  });

  const batch = (comments: number) => Array.from({ length: comments }, (_, n) => pair(['a'], ['a'], String(n)));

  test.each([
    ['of a batch that is open', false, batch(9), { is: 'not-yet' }],
    ['of too few comments', true, batch(LEAST_COMPARED - 1), { is: 'too-few', comments: LEAST_COMPARED - 1 }],
    ['of just enough', true, batch(LEAST_COMPARED), { is: 'compared', comments: LEAST_COMPARED, share: 1, areas: [] }],
    [
      'of comments that several others read: a comment is one',
      true,
      [...batch(4), ...batch(4)],
      { is: 'too-few', comments: 4 },
    ],
  ] as const)('a first batch, %s', (_, finished, pairs, said) => {
    expect(firstBatch(finished, pairs)).toEqual(said);
  });

  test('names the areas in which it differs most, and few of them', () => {
    const said = firstBatch(true, [...batch(6), pair(['a', 'b', 'c', 'd', 'e'], ['a']), pair(['d'], ['a'])]);
    expect(said).toMatchObject({ is: 'compared', comments: 7, share: 7 / 13 });
    expect(said.is === 'compared' && said.areas).toEqual(['d', 'a', 'b'].slice(0, MOST_NAMED));
  });
});
