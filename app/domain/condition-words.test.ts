import { describe, expect, it } from 'vitest';
import { conditionWords, type AskedQuestion } from './condition-words.ts';
import type { Condition } from './condition-schema.ts';

const text = (en: string) => ({ en: { text: en, status: 'reviewed' as const } });
const questions: readonly AskedQuestion[] = [
  { key: 'work', type: 'single', title: text('Do you work?'), choices: [{ key: 'full', label: text('Full time') }] },
  { key: 'trust', type: 'matrix', title: text('Trust'), rows: [{ key: 'police', label: text('Police') }], choices: [] },
  { key: 'rank', type: 'ranking', title: text('Rank'), choices: [{ key: 'home', label: text('Home') }] },
  { key: 'children', type: 'yes-no', title: text('Children?') },
  { key: 'ease', type: 'scale', title: text('How easy?') },
  { key: 'years', type: 'number', title: text('Years'), unit: text('years') },
];
const said = (...tests: Condition['tests']) => conditionWords({ match: 'all', tests }, questions).tests;

describe('a condition in words', () => {
  it('names the question and the choices by their labels', () => {
    const [test] = said({ question: 'work', is: 'any-of', choices: ['full', 'other'] });
    expect(test).toMatchObject({
      is: 'any-of',
      question: 'work',
      title: text('Do you work?'),
      choices: [{ kind: 'label', label: text('Full time') }, { kind: 'other' }],
    });
  });

  it('names a row of a matrix and a place of a ranking', () => {
    const [row, place] = said(
      { question: 'trust.police', is: 'answered' },
      { question: 'rank.1', is: 'any-of', choices: ['home'] },
    );
    expect([row?.row, row?.place]).toEqual([text('Police'), null]);
    expect([place?.row, place?.place, place?.question]).toEqual([null, 1, 'rank']);
  });

  it('leaves what the interface has words for to the interface', () => {
    const [yes, point, years] = said(
      { question: 'children', is: 'none-of', choices: ['yes', 'not-sure'] },
      { question: 'ease', is: 'any-of', choices: ['2'] },
      { question: 'years', is: 'at-least', number: 5 },
    );
    expect(yes?.choices).toEqual([{ kind: 'yes' }, { kind: 'not-sure' }]);
    expect(point?.choices).toEqual([{ kind: 'point', point: 2 }]);
    expect([years?.number, years?.unit]).toEqual([5, text('years')]);
  });

  it('says of a removed question or choice that it is gone, and never fails', () => {
    const [gone, choice] = said(
      { question: 'removed.row', is: 'any-of', choices: ['yes'] },
      { question: 'work', is: 'any-of', choices: ['retired'] },
    );
    expect([gone?.title, gone?.row, gone?.choices]).toEqual([null, null, [{ kind: 'gone' }]]);
    expect(choice?.choices).toEqual([{ kind: 'gone' }]);
  });
});
