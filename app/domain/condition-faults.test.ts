import { expect, test } from 'vitest';
import { findConditionFaults } from './condition-faults.ts';
import type { ConditionTest } from './condition-schema.ts';
import { emptyOutline, type OutlineQuestion, type OutlineSection, type SurveyOutline } from './survey-outline.ts';

const answerable = { aboutYou: false, required: false };
const yesNo = (key: string, ...tests: ConditionTest[]): OutlineQuestion => ({
  ...answerable,
  ...{ key, type: 'yes-no' },
  ...(tests.length > 0 && { showIf: { match: 'all', tests } }),
});
const yes = (question: string): ConditionTest => ({ question, is: 'any-of', choices: ['yes'] });
const section = (key: string, questions: OutlineQuestion[], ...tests: ConditionTest[]): OutlineSection => ({
  ...{ key, safety: false, questions },
  ...(tests.length > 0 && { showIf: { match: 'all', tests } }),
});
const outlineOf = (...sections: OutlineSection[]): SurveyOutline => ({
  ...emptyOutline,
  ...{ sections, retired: ['gone', 'trust.police'] },
});

const matrix: OutlineQuestion = {
  ...answerable,
  ...{ key: 'trust', type: 'matrix', rows: [{ key: 'school' }], choices: [{ key: 'a' }, { key: 'b' }] },
};
const note: OutlineQuestion = { key: 'note', type: 'explanation' };
const words: OutlineQuestion = { ...answerable, key: 'words', type: 'text' };

test.each<[string, ConditionTest, object]>([
  ['a question that never was', yes('never'), { kind: 'condition-unknown', details: { question: 'never' } }],
  ['a question that was taken away', yes('gone'), { kind: 'condition-removed', details: { question: 'gone' } }],
  ['an explanation', { question: 'note', is: 'answered' }, { kind: 'condition-explanation' }],
  ['the same section', yes('beside'), { kind: 'condition-same-section' }],
  ['a later section', yes('later'), { kind: 'condition-later' }],
  [
    'a choice that was taken away',
    { question: 'first', is: 'none-of', choices: ['yes', 'perhaps'] },
    { kind: 'condition-choice-gone', details: { choices: ['perhaps'] } },
  ],
  [
    'a row that was taken away',
    { question: 'trust.police', is: 'answered' },
    { kind: 'condition-choice-gone', details: { choices: ['police'] } },
  ],
  ['all rows at once', { question: 'trust', is: 'answered' }, { kind: 'condition-not-fitting' }],
  ['the size of words', { question: 'words', is: 'at-least', number: 3 }, { kind: 'condition-not-fitting' }],
  ['the choice of words', { question: 'words', is: 'any-of', choices: ['a'] }, { kind: 'condition-not-fitting' }],
])('a condition on %s is found, once, at its question', (_, wrong, fault) => {
  const outline = outlineOf(
    section('start', [yesNo('first'), matrix, note, words]),
    section('middle', [yesNo('here', wrong), yesNo('beside')]),
    section('end', [yesNo('later')]),
  );
  const found = findConditionFaults(outline);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ place: 'here', of: 'question', stops: true, ...fault });
  expect(found[0]?.details).toMatchObject({ section: 'middle' });
});

test('a condition on an earlier question is no fault, and nor is a section’s', () => {
  const fine = section('middle', [yesNo('here', yes('first'))], { question: 'trust.school', is: 'answered' });
  expect(findConditionFaults(outlineOf(section('start', [yesNo('first'), matrix]), fine))).toEqual([]);
});

test('a section’s condition on its own question is named at the section', () => {
  const found = findConditionFaults(outlineOf(section('start', [yesNo('first')], yes('first'))));
  expect(found.map(({ kind, of, place }) => [kind, of, place])).toEqual([['condition-cycle', 'section', 'start']]);
});

test('questions that wait for each other are named as a cycle, at each whose condition closes it', () => {
  const found = findConditionFaults(
    outlineOf(
      section('start', [yesNo('a', yes('c'))]),
      section('middle', [yesNo('b', yes('a'))]),
      section('end', [yesNo('c', yes('b')), yesNo('d', yes('a'))]),
    ),
  );
  const cycles = found.filter(({ kind }) => kind === 'condition-cycle');
  expect(cycles.map(({ place }) => place)).toEqual(['a', 'b', 'c']);
  for (const { details } of cycles) expect([...(details.path ?? [])].sort()).toEqual(['a', 'b', 'c']);
  expect(found.filter(({ kind }) => kind === 'condition-later')).toEqual([]);
});

test('a cycle through a section’s condition', () => {
  const found = findConditionFaults(
    outlineOf(section('start', [yesNo('a', yes('b'))]), section('end', [yesNo('b')], yes('a'))),
  );
  const cycles = found.filter(({ kind }) => kind === 'condition-cycle');
  expect(cycles.map(({ of, place }) => `${of} ${place}`)).toEqual(['question a', 'section end']);
});
