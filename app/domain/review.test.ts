import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  choicesOn,
  codingsOf,
  decide,
  LIKELY_SCORE,
  endings,
  parseTargetId,
  sameDecision,
  STRONG_SCORE,
  strengthOf,
  targetId,
  type Choices,
  type Screen,
} from './review.ts';

const screen: Screen = {
  suggested: [
    { type: 'area', key: 'housing' },
    { type: 'area', key: 'employment' },
    { type: 'theme', key: 'en-rent-deposit' },
  ],
  areas: ['housing', 'employment', 'health', 'language'],
};
const choices = (answers: Choices['answers'], added: string[] = []): Choices => ({ answers, added });
const bothAnswered = { 'area:housing': 'accept', 'area:employment': 'reject' } as const;

describe('decide', () => {
  test('stores a yes or no to each suggested area, the optional theme, and what was added', () => {
    expect(
      decide('decided', choices({ ...bothAnswered, 'theme:en-rent-deposit': 'accept' }, ['health']), screen),
    ).toEqual({
      outcome: 'decided',
      codings: [
        { type: 'area', key: 'housing', decision: 'accept' },
        { type: 'area', key: 'employment', decision: 'reject' },
        { type: 'theme', key: 'en-rent-deposit', decision: 'accept' },
        { type: 'area', key: 'health', decision: 'add' },
      ],
    });
    expect(decide('decided', choices(bothAnswered), screen)).toHaveProperty('outcome', 'decided');
  });

  test('names every area that is still open', () => {
    expect(decide('decided', choices({ 'area:housing': 'accept' }), screen)).toEqual({
      problems: [{ kind: 'undecided', target: { type: 'area', key: 'employment' } }],
    });
  });

  test('without suggestions something must be added, or none be said', () => {
    const bare: Screen = { suggested: [], areas: ['housing'] };
    expect(decide('decided', choices({}), bare)).toEqual({ problems: [{ kind: 'nothing-chosen' }] });
    expect(decide('decided', choices({}, ['housing']), bare)).toHaveProperty('codings.length', 1);
    expect(decide('none', choices({}), bare)).toEqual({ outcome: 'decided', codings: [] });
  });

  test('none rejects every suggested area and contradicts a yes', () => {
    expect(decide('none', choices({ 'area:housing': 'reject' }), screen)).toEqual({
      outcome: 'decided',
      codings: [
        { type: 'area', key: 'housing', decision: 'reject' },
        { type: 'area', key: 'employment', decision: 'reject' },
      ],
    });
    for (const claimed of [choices({ 'area:housing': 'accept' }), choices({}, ['health'])])
      expect(decide('none', claimed, screen)).toHaveProperty('problems.0.kind', 'contradiction');
  });

  test('not sure stores nothing about any area, whatever was chosen before', () => {
    expect(decide('not sure', choices(bothAnswered, ['health']), screen)).toEqual({ outcome: 'not sure', codings: [] });
  });

  test.each([
    ['a target that was not suggested', choices({ ...bothAnswered, 'area:health': 'accept' })],
    ['an area that is not in the codebook', choices(bothAnswered, ['weather'])],
    ['adding what was suggested', choices(bothAnswered, ['housing'])],
    ['adding twice', choices(bothAnswered, ['health', 'health'])],
    ['a target without a type', choices({ ...bothAnswered, housing: 'accept' })],
  ])('refuses %s, for every ending', (_, forged) => {
    for (const ending of endings)
      expect(decide(ending, forged, screen)).toEqual({ problems: [{ kind: 'unknown-target' }] });
  });
});

describe('choices on another screen', () => {
  test('a yes becomes an addition when it is no longer suggested, an addition a yes when it is', () => {
    const later: Screen = { suggested: [{ type: 'area', key: 'health' }], areas: screen.areas };
    const moved = choicesOn(later, codingsOf(choices(bothAnswered, ['health', 'language'])));
    expect(moved).toEqual({ answers: { 'area:health': 'accept' }, added: ['housing', 'language'] });
  });

  test('what can be decided shows again exactly as it was chosen', () => {
    const answer = fc.constantFrom<'accept' | 'reject'>('accept', 'reject');
    const any = fc.record({
      answers: fc.record({ 'area:housing': answer, 'area:employment': answer }),
      added: fc.uniqueArray(fc.constantFrom('health', 'language')),
    });
    fc.assert(
      fc.property(any, (chosen) => {
        const decision = decide('decided', chosen, screen);
        if ('problems' in decision) throw new Error('could not be decided');
        expect(choicesOn(screen, decision.codings)).toEqual(chosen);
        const again = decide('decided', choicesOn(screen, decision.codings.toReversed()), screen);
        expect('problems' in again ? again : sameDecision(decision, again)).toBe(true);
      }),
    );
  });
});

test('a target id is read back, and nothing else is', () => {
  expect(parseTargetId(targetId({ type: 'theme', key: 'ar:سكن' }))).toEqual({ type: 'theme', key: 'ar:سكن' });
  for (const id of ['', 'area:', 'housing', 'AREA:housing', `area:${'x'.repeat(201)}`])
    expect(parseTargetId(id)).toBeNull();
});

test('decisions differ by outcome and by every coding', () => {
  const one = { outcome: 'decided', codings: [{ type: 'area', key: 'housing', decision: 'accept' }] } as const;
  expect(sameDecision(one, { ...one, outcome: 'not sure' })).toBe(false);
  expect(sameDecision(one, { ...one, codings: [{ ...one.codings[0], decision: 'reject' }] })).toBe(false);
});

test.each([
  [STRONG_SCORE - 0.01, 'likely'],
  [STRONG_SCORE, 'strong'],
  [STRONG_SCORE + 0.01, 'strong'],
  [LIKELY_SCORE - 0.01, 'weak'],
  [LIKELY_SCORE, 'likely'],
  [LIKELY_SCORE + 0.01, 'likely'],
])('a score of %d is a %s match', (score, word) => {
  expect(strengthOf(score)).toBe(word);
});
