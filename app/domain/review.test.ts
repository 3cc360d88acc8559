import { describe, expect, test } from 'vitest';
import {
  decide,
  LIKELY_SCORE,
  endings,
  noChoices,
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
  themes: ['landlords', 'winter'],
};
const choices = (answers: Choices['answers'], added: string[] = [], more: Partial<Choices> = {}): Choices => ({
  ...{ answers, added, kind: 'need', kinds: {} },
  ...more,
});
const bothAnswered = { 'area:housing': 'accept', 'area:employment': 'reject' } as const;

describe('decide', () => {
  test('stores a yes or no to each suggested area, the optional theme, and what was added, each with its kind', () => {
    expect(
      decide(
        'decided',
        choices({ ...bothAnswered, 'theme:en-rent-deposit': 'accept' }, ['area:health', 'theme:winter']),
        screen,
      ),
    ).toEqual({
      outcome: 'decided',
      codings: [
        { type: 'area', key: 'housing', decision: 'accept', kind: 'need' },
        { type: 'area', key: 'employment', decision: 'reject', kind: null },
        { type: 'theme', key: 'en-rent-deposit', decision: 'accept', kind: 'need' },
        { type: 'area', key: 'health', decision: 'add', kind: 'need' },
        { type: 'theme', key: 'winter', decision: 'add', kind: 'need' },
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
    const bare: Screen = { suggested: [], areas: ['housing'], themes: [] };
    expect(decide('decided', choices({}), bare)).toEqual({ problems: [{ kind: 'nothing-chosen' }] });
    expect(decide('decided', choices({}, ['area:housing']), bare)).toHaveProperty('codings.length', 1);
    expect(decide('none', choices({}), bare)).toEqual({ outcome: 'decided', codings: [] });
  });

  test('none rejects every suggested area and contradicts a yes', () => {
    expect(decide('none', choices({ 'area:housing': 'reject' }), screen)).toEqual({
      outcome: 'decided',
      codings: [
        { type: 'area', key: 'housing', decision: 'reject', kind: null },
        { type: 'area', key: 'employment', decision: 'reject', kind: null },
      ],
    });
    for (const claimed of [choices({ 'area:housing': 'accept' }), choices({}, ['area:health'])])
      expect(decide('none', claimed, screen)).toHaveProperty('problems.0.kind', 'contradiction');
  });

  test('not sure stores nothing about any area, whatever was chosen before', () => {
    expect(decide('not sure', choices(bothAnswered, ['area:health']), screen)).toEqual({
      outcome: 'not sure',
      codings: [],
    });
  });

  test.each([
    ['a target that was not suggested', choices({ ...bothAnswered, 'area:health': 'accept' })],
    ['an area that is not in the codebook', choices(bothAnswered, ['area:weather'])],
    ['adding what was suggested', choices(bothAnswered, ['area:housing'])],
    ['adding twice', choices(bothAnswered, ['area:health', 'area:health'])],
    ['a theme that nobody selected', choices(bothAnswered, ['theme:en-rent-deposit-2'])],
    ['a kind of something else', choices(bothAnswered, [], { kinds: { 'area:weather': 'need' } })],
    ['a target without a type', choices({ ...bothAnswered, housing: 'accept' })],
  ])('refuses %s, for every ending', (_, forged) => {
    for (const ending of endings)
      expect(decide(ending, forged, screen)).toEqual({ problems: [{ kind: 'unknown-target' }] });
  });
});

describe('the kind', () => {
  const yes = { 'area:housing': 'accept', 'area:employment': 'accept' } as const;

  test('is asked for where something is claimed, together with what else is open', () => {
    expect(decide('decided', choices(yes, [], { kind: null }), screen)).toEqual({ problems: [{ kind: 'no-kind' }] });
    expect(decide('decided', choices({ 'area:housing': 'accept' }, [], { kind: null }), screen)).toEqual({
      problems: [{ kind: 'undecided', target: { type: 'area', key: 'employment' } }, { kind: 'no-kind' }],
    });
  });

  test('is not asked for where nothing is', () => {
    const no = { 'area:housing': 'reject', 'area:employment': 'reject' } as const;
    for (const [ending, answers] of [
      ['decided', no],
      ['none', {}],
      ['not sure', yes],
    ] as const)
      expect(decide(ending, choices(answers, [], { kind: null }), screen)).toHaveProperty('outcome');
  });

  test('may be another one for one target, and hard to say is no kind', () => {
    const decision = decide(
      'decided',
      choices(yes, [], { kind: 'hard to say', kinds: { 'area:housing': 'strength' } }),
      screen,
    );
    expect(decision).toMatchObject({ codings: [{ kind: 'strength' }, { kind: null }] });
    const each = { 'area:housing': 'strength', 'area:employment': 'need' } as const;
    expect(decide('decided', choices(yes, [], { kind: null, kinds: each }), screen)).toHaveProperty('outcome');
  });

  test('goes with a theme that is claimed where no area fits', () => {
    const theme = { 'theme:en-rent-deposit': 'accept' } as const;
    expect(decide('none', choices(theme, [], { kind: null }), screen)).toEqual({ problems: [{ kind: 'no-kind' }] });
    expect(decide('none', choices(theme), screen)).toMatchObject({
      codings: [{ decision: 'reject' }, { decision: 'reject' }, { decision: 'accept', kind: 'need' }],
    });
  });
});

test('who is shown no suggestion adds what they find, and answers nothing', () => {
  const blind: Screen = { ...screen, suggested: [] };
  expect(decide('decided', choices({}, ['area:housing', 'theme:winter']), blind)).toMatchObject({
    codings: [{ decision: 'add' }, { decision: 'add' }],
  });
  expect(decide('decided', choices({ 'area:housing': 'accept' }), blind)).toEqual({
    problems: [{ kind: 'unknown-target' }],
  });
  expect(decide('none', noChoices, blind)).toEqual({ outcome: 'decided', codings: [] });
});

test('a target id is read back, and nothing else is', () => {
  expect(parseTargetId(targetId({ type: 'theme', key: 'ar:سكن' }))).toEqual({ type: 'theme', key: 'ar:سكن' });
  for (const id of ['', 'area:', 'housing', 'AREA:housing', `area:${'x'.repeat(201)}`])
    expect(parseTargetId(id)).toBeNull();
});

test('decisions differ by outcome, by every coding and by its kind', () => {
  const coding = { type: 'area', key: 'housing', decision: 'accept', kind: 'need' } as const;
  const one = { outcome: 'decided', codings: [coding] } as const;
  expect(sameDecision(one, { ...one, outcome: 'not sure' })).toBe(false);
  expect(sameDecision(one, { ...one, codings: [{ ...coding, decision: 'reject' }] })).toBe(false);
  expect(sameDecision(one, { ...one, codings: [{ ...coding, kind: 'strength' }] })).toBe(false);
  expect(sameDecision(one, { ...one, codings: [{ ...coding }] })).toBe(true);
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
