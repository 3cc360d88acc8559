import { describe, expect, it } from 'vitest';
import { pasteOver, pastedLines, pressQuestion } from './press-question.ts';
import type { TypedQuestion } from './typed-question.ts';

const label = (key: string, words = key) => ({ key, label: words, alt: '' });
const typed = (choices: TypedQuestion['choices']): TypedQuestion => ({
  ...{ words: {}, choices, rows: [], ticks: [], settings: {} },
  condition: { match: 'all', tests: [] },
});
const keysAfter = (press: Parameters<typeof pressQuestion>[1]) =>
  pressQuestion(typed([label('a'), label('b'), label('c')]), press).choices.map(({ key }) => key);

describe('a button of the list of choices', () => {
  it.each([
    ['up', 1, ['b', 'a', 'c']],
    ['up', 0, ['a', 'b', 'c']],
    ['down', 1, ['a', 'c', 'b']],
    ['down', 2, ['a', 'b', 'c']],
    ['down', -1, ['a', 'b', 'c']],
    ['remove', 1, ['a', 'c']],
    ['remove', 9, ['a', 'b', 'c']],
  ] as const)('%s at %i', (what, at, keys) => {
    expect(keysAfter({ on: 'choices', do: what, at })).toEqual(keys);
  });

  it('adds an empty one at the end', () => {
    expect(keysAfter({ on: 'choices', do: 'add' })).toEqual(['a', 'b', 'c', '']);
  });

  it('adds at most eight tests of a condition', () => {
    let question = typed([]);
    for (let press = 0; press < 9; press++) question = pressQuestion(question, { on: 'tests', do: 'add' });
    expect(question.condition.tests).toHaveLength(8);
  });
});

describe('pasted lines', () => {
  it('lose bullets, numbers and empty lines, and nothing else', () => {
    expect(pastedLines('• One\r\n2) Two\n\n3. Three\n 24 hours\n-5 degrees\n– Six')).toEqual([
      'One',
      'Two',
      'Three',
      '24 hours',
      '-5 degrees',
      'Six',
    ]);
  });

  it('keep the keys of choices with the same words, in the new order', () => {
    const list = [label('yes', 'Yes'), label('no', 'No'), label('perhaps', 'Perhaps')];
    expect(pasteOver(list, ['no', 'Never', 'Yes', 'Yes']).map(({ key }) => key)).toEqual(['no', '', 'yes', '']);
  });
});
