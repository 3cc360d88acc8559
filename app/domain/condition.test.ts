import { describe, expect, it } from 'vitest';
import type { Condition, ConditionTest } from './condition-schema.ts';
import { askedAbout, shownSections } from './condition.ts';
import { surveyDocumentSchema } from './survey.ts';

const words = (text: string) => ({ en: { text, status: 'reviewed' } });
const choices = ['a', 'b', 'c'].map((key) => ({ key, label: words(key) }));

/** Asks everything that a condition can look at, and shows its last page if the condition holds. */
function surveyWith(showIf: Condition) {
  const question = (key: string, more: object) => ({ key, title: words(key), ...more });
  return surveyDocumentSchema.parse({
    version: 1,
    title: words('S'),
    introduction: words('S'),
    consent: { version: 1, paragraphs: [words('S')], agree: words('S'), quote: words('S') },
    sections: [
      {
        key: 'first',
        title: words('S'),
        questions: [
          question('one', { type: 'multiple', choices, other: true }),
          question('age', { type: 'number', decimals: 1 }),
          question('trust', { type: 'matrix', rows: [{ key: 'police', label: words('R') }], choices }),
          question('since', { type: 'date', precision: 'day' }),
          question('says', { type: 'text' }),
        ],
      },
      {
        key: 'second',
        title: words('S'),
        showIf: { match: 'all', tests: [{ question: 'one', is: 'any-of', choices: ['a'] }] },
        questions: [question('hidden', { type: 'yes-no' })],
      },
      { key: 'last', title: words('S'), showIf, questions: [question('end', { type: 'text' })] },
    ],
    thanks: words('S'),
  });
}

const isShown = (showIf: Condition, values: Record<string, string[]>) =>
  shownSections(surveyWith(showIf).sections, values).some(({ key }) => key === 'last');
const holds = (test: ConditionTest, values: Record<string, string[]>) =>
  isShown({ match: 'all', tests: [test] }, values);

describe('a condition', () => {
  it.each<[ConditionTest, Record<string, string[]>, boolean]>([
    [{ question: 'one', is: 'any-of', choices: ['a', 'b'] }, { one: ['b', 'c'] }, true],
    [{ question: 'one', is: 'any-of', choices: ['a', 'b'] }, { one: ['c'] }, false],
    [{ question: 'one', is: 'any-of', choices: ['other'] }, { 'one.other': ['more'] }, true],
    [{ question: 'one', is: 'none-of', choices: ['a'] }, { one: ['b'] }, true],
    [{ question: 'one', is: 'none-of', choices: ['a'] }, { one: ['a', 'b'] }, false],
    [{ question: 'one', is: 'none-of', choices: ['a'] }, {}, true],
    [{ question: 'one', is: 'any-of', choices: ['a'] }, { one: ['a', 'forged'] }, false],
    [{ question: 'trust.police', is: 'any-of', choices: ['c'] }, { 'trust.police': ['c'] }, true],
    [{ question: 'says', is: 'answered' }, { says: ['…'] }, true],
    [{ question: 'says', is: 'answered' }, { says: ['  '] }, false],
    [{ question: 'says', is: 'not-answered' }, {}, true],
    [{ question: 'since', is: 'answered' }, { since: ['2020', '2', '30'] }, false],
    [{ question: 'since', is: 'answered' }, { since: ['2020', '2', '29'] }, true],
    [{ question: 'age', is: 'at-least', number: 18 }, { age: ['17,9'] }, false],
    [{ question: 'age', is: 'at-least', number: 18 }, { age: ['18'] }, true],
    [{ question: 'age', is: 'at-most', number: 18 }, { age: ['18'] }, true],
    [{ question: 'age', is: 'at-most', number: 18 }, { age: ['18.1'] }, false],
    [{ question: 'age', is: 'at-most', number: 18 }, {}, false],
    [{ question: 'nothing-there', is: 'answered' }, {}, false],
  ])('%j of %j: %s', (test, values, expected) => {
    expect(holds(test, values)).toBe(expected);
  });

  it('of several holds if all of its tests do, or any', () => {
    const tests: ConditionTest[] = [
      { question: 'one', is: 'any-of', choices: ['a'] },
      { question: 'age', is: 'at-least', number: 18 },
    ];
    const values = { one: ['a'], age: ['3'] };
    expect(isShown({ match: 'all', tests }, values)).toBe(false);
    expect(isShown({ match: 'any', tests }, values)).toBe(true);
  });

  it('takes nothing from an answer that is kept aside', () => {
    const test: ConditionTest = { question: 'hidden', is: 'any-of', choices: ['yes'] };
    expect(holds(test, { one: ['a'], hidden: ['yes'] })).toBe(true);
    expect(holds(test, { one: ['b'], hidden: ['yes'] })).toBe(false);
  });

  it('names the questions that it looks back at, each once', () => {
    const showIf: Condition = {
      match: 'any',
      tests: [
        { question: 'trust.police', is: 'answered' },
        { question: 'trust.schools', is: 'answered' },
        { question: 'one', is: 'answered' },
      ],
    };
    expect(askedAbout(showIf)).toEqual(['trust', 'one']);
  });
});
