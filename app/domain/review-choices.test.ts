import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choicesKept, keptFrom } from './kept-choices.ts';
import { carryChoices, choicesOf, choicesOn } from './review-choices.ts';
import { decide, kindChoices, noChoices, sameDecision, type Choices, type Screen } from './review.ts';
import { whereThemeLeads } from './theme-ways.ts';

const screen: Screen = {
  suggested: [
    { type: 'area', key: 'housing' },
    { type: 'area', key: 'employment' },
    { type: 'theme', key: 'rent' },
  ],
  areas: ['housing', 'employment', 'health', 'language'],
  themes: ['rent', 'winter'],
};

/** Choices that a reader can save on the screen. */
const savable = fc.record({
  answers: fc.record(
    {
      'area:housing': fc.constantFrom<'accept' | 'reject'>('accept', 'reject'),
      'area:employment': fc.constantFrom<'accept' | 'reject'>('accept', 'reject'),
      'theme:rent': fc.constantFrom<'accept' | 'reject'>('accept', 'reject'),
    },
    { requiredKeys: ['area:housing', 'area:employment'] },
  ),
  added: fc.uniqueArray(fc.constantFrom('area:health', 'area:language', 'theme:winter')),
  kind: fc.constantFrom(...kindChoices),
  kinds: fc.record(
    { 'area:housing': fc.constantFrom(...kindChoices), 'theme:winter': fc.constantFrom(...kindChoices) },
    { requiredKeys: [] },
  ),
});

describe('choices on another screen', () => {
  test('a yes becomes an addition when it is no longer suggested, an addition a yes when it is', () => {
    const later: Screen = { ...screen, suggested: [{ type: 'area', key: 'health' }] };
    const chosen: Choices = {
      answers: { 'area:housing': 'accept', 'area:employment': 'reject', 'theme:rent': 'accept' },
      added: ['area:health', 'area:language'],
      kind: 'need',
      kinds: { 'area:employment': 'strength', 'area:weather': 'need' },
    };
    expect(choicesOn(later, chosen)).toEqual({
      answers: { 'area:health': 'accept' },
      added: ['area:housing', 'theme:rent', 'area:language'],
      kind: 'need',
      kinds: { 'area:employment': 'strength' },
    });
  });

  test('what was decided shows again as choices that decide the same', () => {
    fc.assert(
      fc.property(savable, (chosen) => {
        const decision = decide('decided', chosen, screen);
        if ('problems' in decision) throw new Error('could not be decided');
        const again = decide('decided', choicesOn(screen, choicesOf(decision.codings.toReversed())), screen);
        expect('problems' in again ? again : sameDecision(decision, again)).toBe(true);
      }),
    );
  });

  test('what is kept comes back as it was, for the words that it is about', () => {
    fc.assert(
      fc.property(savable, (chosen) => {
        expect(choicesKept(JSON.parse(JSON.stringify(keptFrom(chosen, 3))), 3)).toEqual(chosen);
        expect(choicesKept(keptFrom(chosen, 3), 4)).toBeNull();
      }),
    );
  });
});

describe('choices about themes that changed', () => {
  const leads = (key: string) => (key === 'gone' ? null : key === 'cold' ? 'winter' : key);

  test('move to the theme that theirs is part of now; a yes to one of two is a yes', () => {
    const chosen: Choices = {
      answers: { 'theme:cold': 'accept', 'theme:winter': 'reject', 'area:cold': 'reject' },
      added: [],
      kind: 'need',
      kinds: { 'theme:cold': 'strength' },
    };
    expect(carryChoices(chosen, leads)).toEqual({
      choices: {
        answers: { 'theme:winter': 'accept', 'area:cold': 'reject' },
        added: [],
        kind: 'need',
        kinds: { 'theme:winter': 'strength' },
      },
      moved: true,
      lost: false,
    });
    const both = { ...noChoices, added: ['theme:winter', 'theme:cold'] };
    expect(carryChoices(both, leads).choices.added).toEqual(['theme:winter']);
  });

  test('a yes to what was rejected is lost and said so, a no is not missed', () => {
    expect(carryChoices({ ...noChoices, added: ['theme:gone'] }, leads)).toEqual({
      choices: noChoices,
      moved: true,
      lost: true,
    });
    expect(carryChoices({ ...noChoices, answers: { 'theme:gone': 'reject' } }, leads)).toMatchObject({ lost: false });
  });

  test('where nothing changed they are what was sent, even if it was sent twice', () => {
    const twice = {
      ...noChoices,
      answers: { 'theme:winter': 'reject' as const },
      added: ['area:x', 'area:x', 'theme:winter'],
    };
    expect(carryChoices(twice, leads)).toEqual({ choices: twice, moved: false, lost: false });
  });
});

describe('where a theme leads', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
  const ways = {
    leads: new Map([
      ['cold', 'winter'],
      ['heating', 'heating'],
      ['gone', null],
    ]),
    moves: [{ fromKey: 'winter', toKey: 'heating', movedAt: at(5) }],
  };

  test.each([
    ['cold', 9, 'winter'],
    ['gone', 1, null],
    ['unknown', 1, 'unknown'],
    ['winter', 4, 'heating'],
    ['winter', 5, 'winter'],
    ['winter', 6, 'winter'],
  ])('%s, said in minute %i, counts under %s', (key, minute, leadsTo) => {
    expect(whereThemeLeads(ways, key, at(minute))).toBe(leadsTo);
  });
});

test('nothing, and more than any page of ours sends, is not kept', () => {
  expect(keptFrom(noChoices, 1)).toBeNull();
  expect(keptFrom({ ...noChoices, kind: 'need' }, 1)).not.toBeNull();
  const added = (length: number) => ({ ...noChoices, added: Array.from({ length }, (_, n) => `theme:${String(n)}`) });
  expect(keptFrom(added(200), 1)).not.toBeNull();
  expect(keptFrom(added(201), 1)).toBeNull();
  expect(keptFrom({ ...noChoices, answers: { ['area:'.padEnd(300, 'x')]: 'accept' } }, 1)).toBeNull();
  expect(choicesKept({ answers: 'x' }, 1)).toBeNull();
});
