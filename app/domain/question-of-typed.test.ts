import { describe, expect, it } from 'vitest';
import { questionOfTyped } from './question-of-typed.ts';
import type { OutlineQuestion } from './survey-outline.ts';
import { slotId } from './survey-slots.ts';
import { askableBefore } from './typed-condition.ts';
import { typeQuestion, type TypedQuestion } from './typed-question.ts';

const base = { key: 'q', aboutYou: true, required: false } as const;
const picture = '00000000-0000-4000-8000-000000000001';
const single: Extract<OutlineQuestion, { type: 'single' }> = {
  ...base,
  type: 'single',
  choices: [{ key: 'a', picture }, { key: 'b' }],
  other: true,
};
const everyType: readonly OutlineQuestion[] = [
  single,
  { ...base, type: 'multiple', choices: [{ key: 'a' }], display: 'pictures', decline: true },
  { ...base, type: 'yes-no', required: true },
  { ...base, type: 'scale', scale: { min: 0, max: 10 } },
  { ...base, type: 'matrix', rows: [{ key: 'r' }], choices: [{ key: 'a' }, { key: 'b' }] },
  { ...base, type: 'ranking', choices: [{ key: 'a' }, { key: 'b' }], places: 2 },
  { ...base, type: 'number', min: 0, max: 99.5, decimals: 1, bands: [0, 10, 20.5] },
  { ...base, type: 'date', precision: 'year', earliest: 1950, latest: 2030 },
  { ...base, type: 'text', size: 'short' },
  { key: 'q', type: 'explanation', showIf: { match: 'any', tests: [{ question: 'before', is: 'answered' }] } },
];
const askable = askableBefore(
  {
    consent: { paragraphs: [], facts: false, accessLaw: false },
    help: [],
    retired: [],
    sections: [{ key: 's', safety: false, questions: [{ ...base, key: 'before', type: 'yes-no' }] }],
  },
  'later',
);
const around = {
  askable,
  elsewhere: () => false,
  newKey: (label: string, taken: ReadonlySet<string>) => (taken.has(label) ? `${label}-2` : label),
};
const read = (typed: TypedQuestion, before: OutlineQuestion, elsewhere = false) =>
  questionOfTyped(typed, before, { ...around, elsewhere: () => elsewhere });
const typed = (question: OutlineQuestion, change: Partial<TypedQuestion> = {}): TypedQuestion => ({
  ...typeQuestion(question, (slot) => `words of ${slot}`),
  ...change,
});
const label = (key: string, words: string) => ({ key, label: words, alt: '' });

describe('a question that was typed', () => {
  it.each(everyType)('comes to what it was when nothing was changed: $type', (question) => {
    const { question: again, problems } = read(typed(question), question);
    expect(problems).toEqual([]);
    expect(again).toEqual(question);
  });

  it('keeps the key and the picture of a choice that is reworded or moved, and gives a new one a key of its own', () => {
    const choices = [label('b', 'Second'), label('', 'new'), label('a', 'Reworded'), label('', '')];
    const { question, texts, problems } = read(typed(single, { choices }), single);
    expect(problems).toEqual([]);
    expect(question).toMatchObject({ choices: [{ key: 'b' }, { key: 'new' }, { key: 'a', picture }] });
    expect(texts.get(slotId.choice('q', 'a'))).toBe('Reworded');
    expect(texts.get(slotId.choice('q', 'new'))).toBe('new');
  });

  it('never takes a key from the form that the question does not have', () => {
    const { question } = read(typed(single, { choices: [label('forged', 'own'), label('a', 'A')] }), single);
    expect(question).toMatchObject({ choices: [{ key: 'own' }, { key: 'a' }] });
  });

  it.each([
    ['choices-1', 'no-label', [label('a', 'A'), label('b', ' ')]],
    ['choices-1', 'same-label', [label('a', 'A'), label('b', 'A')]],
    ['choices-1', 'same-key', [label('a', 'A'), label('a', 'B')]],
  ])('is refused at %s: %s', (field, kind, choices) => {
    expect(read(typed(single, { choices }), single).problems).toEqual([{ kind, field, place: 1 }]);
  });

  it('may have a choice without words in one language where there are some in another', () => {
    expect(read(typed(single, { choices: [label('a', ''), label('b', 'B')] }), single, true).problems).toEqual([]);
  });

  it('is refused with hidden characters that turn the direction, and with words without an end', () => {
    const choices = [label('a', 'A\u202Etxt.exe'), label('b', 'B'.repeat(1_001))];
    expect(read(typed(single, { choices, words: { title: '<b>Bold</b>' } }), single).problems).toEqual([
      { kind: 'bidi-control', field: 'choices-0' },
      { kind: 'too-long', field: 'choices-1' },
    ]);
  });

  it.each([500, 501])('has at most 500 choices: %i', (count) => {
    const choices = Array.from({ length: count }, (_, at) => label('', `choice ${String(at)}`));
    const { problems } = read(typed(single, { choices }), single);
    expect(problems).toEqual(count === 500 ? [] : [{ kind: 'too-many', field: 'choices', count, most: 500 }]);
  });

  it('needs words, and a reason where it must be answered', () => {
    const bare = typed({ ...base, type: 'yes-no', required: true }, { words: {} });
    expect(read(bare, { ...base, type: 'yes-no' }).problems.map(({ kind }) => kind)).toEqual(['no-title', 'no-reason']);
  });

  it.each([
    ['scale', { from: '5', to: '5' }, 'ends-before', 'to'],
    ['scale', { from: '0', to: '11' }, 'too-many-points', 'to'],
    ['scale', { from: 'a', to: '5' }, 'not-a-number', 'from'],
    ['number', { min: '9', max: '8', decimals: '0' }, 'ends-before', 'max'],
    ['number', { decimals: '4' }, 'not-a-number', 'decimals'],
    ['number', { decimals: '0', bands: '1; 3; 2' }, 'bands', 'bands'],
    ['date', { precision: 'day', earliest: '2020', latest: '2019' }, 'ends-before', 'latest'],
    ['date', { precision: 'day', earliest: '1899' }, 'not-a-number', 'earliest'],
  ])('has settings that can be: %s %o', (type, settings, kind, field) => {
    const question = everyType.find((one) => one.type === type) ?? single;
    expect(read(typed(question, { settings }), question).problems).toContainEqual({ kind, field });
  });

  it.each([
    [{ question: 'gone', is: 'answered', choices: [], number: '' }, 'condition-gone'],
    [{ question: 'before', is: 'any-of', choices: ['maybe'], number: '' }, 'condition-choices'],
    [{ question: 'before', is: 'at-least', choices: [], number: '3' }, 'condition-test'],
  ])('has a condition that can hold: %o', (test, kind) => {
    const condition = { match: 'all', tests: [{ question: '', is: '', choices: [], number: '' }, test] };
    expect(read(typed(single, { condition }), single).problems).toEqual([{ kind, field: 'test-1', place: 1 }]);
  });
});
