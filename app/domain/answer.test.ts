import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkField, checkQuestion, cleanText, type DraftValues } from './answer.ts';
import { fieldsOf, LONGEST_LINE, LONGEST_TEXT, offersToDecline, PREFER_NOT_TO_SAY } from './answer-field.ts';
import type { AnswerableQuestion, Question } from './survey-question.ts';

const words = (text: string) => ({ en: { text, status: 'reviewed' as const } });
const base = { key: 'q', title: words('Q'), required: false, aboutYou: false };
const choices = ['a', 'b', 'c'].map((key) => ({ key, label: words(key) }));

const single: Question = { ...base, type: 'single', choices };
const multiple: Question = { ...base, type: 'multiple', choices };
const scale: Question = {
  ...base,
  type: 'scale',
  scale: { min: 1, max: 5, minLabel: words('-'), maxLabel: words('+') },
};
const text: Question = { ...base, type: 'text' };
const all = [single, multiple, scale, text];

/** Of a question with one field. */
function checkAnswer(question: Question, values: readonly string[]) {
  const [field] = fieldsOf(question);
  return field === undefined ? expect.fail('nothing to answer') : checkField(field, values);
}

describe('an answer to a closed question', () => {
  it('is a choice of the question', () => {
    expect(checkAnswer(single, ['b'])).toEqual({ choices: ['b'], text: null, problem: null });
    expect(checkAnswer(single, ['z']).problem).toEqual({ kind: 'unknown-choice' });
    expect(checkAnswer(multiple, ['a', 'z'])).toEqual({ choices: [], text: null, problem: { kind: 'unknown-choice' } });
  });

  it('is one choice, where one is asked for', () => {
    expect(checkAnswer(single, ['a', 'b']).problem).toEqual({ kind: 'too-many' });
    expect(checkAnswer(single, ['a', PREFER_NOT_TO_SAY]).problem).toEqual({ kind: 'too-many' });
    expect(checkAnswer(single, ['a', 'a']).problem).toBeNull();
  });

  it('has several choices in the order of the question, each once', () => {
    expect(checkAnswer(multiple, ['c', 'a', 'c']).choices).toEqual(['a', 'c']);
  });

  it.each([
    ['0', { kind: 'unknown-choice' }],
    ['1', null],
    ['5', null],
    ['6', { kind: 'unknown-choice' }],
    ['1.5', { kind: 'unknown-choice' }],
    ['01', { kind: 'unknown-choice' }],
  ])('is a point of the scale: %s', (point, problem) => {
    expect(checkAnswer(scale, [point]).problem).toEqual(problem);
  });

  it('may be declined where one may be left out', () => {
    expect(checkAnswer(single, [PREFER_NOT_TO_SAY])).toEqual({ choices: [], text: null, problem: null });
    expect(checkAnswer({ ...single, required: true }, [PREFER_NOT_TO_SAY]).problem).toEqual({ kind: 'unknown-choice' });
  });

  it('may be declined also where one is required, if the question itself has that choice', () => {
    const own = { ...single, required: true, choices: [...choices, { key: PREFER_NOT_TO_SAY, label: words('No') }] };
    expect(checkAnswer(own, [PREFER_NOT_TO_SAY])).toEqual({ choices: [], text: null, problem: null });
    expect(offersToDecline({ ...own, required: false })).toBe(false);
  });

  it('offers to decline where a picked answer could not be let go otherwise', () => {
    expect(all.map(offersToDecline)).toEqual([true, false, true, false]);
    expect(offersToDecline({ ...single, required: true })).toBe(false);
  });
});

describe('any answer', () => {
  it.each([[[]], [['']]])('may be left out (%j), except where it is required', (values) => {
    for (const question of all) {
      expect(checkAnswer(question, values)).toEqual({ choices: [], text: null, problem: null });
      expect(checkAnswer({ ...question, required: true }, values).problem).toEqual({ kind: 'required' });
    }
  });

  it('never has both a problem and something to keep', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.array(fc.string()), fc.boolean(), (question, values, required) => {
        const { choices: kept, text: typed, problem } = checkAnswer({ ...question, required }, values);
        return problem === null || (kept.length === 0 && typed === null);
      }),
    );
  });
});

describe('a typed answer', () => {
  it.each([
    [LONGEST_TEXT - 1, true],
    [LONGEST_TEXT, true],
    [LONGEST_TEXT + 1, false],
  ])('of %i characters outside the first plane is taken: %s', (length, taken) => {
    const { problem } = checkAnswer(text, ['🌾'.repeat(length)]);
    expect(problem).toEqual(taken ? null : { kind: 'too-long', length, longest: LONGEST_TEXT });
  });

  it('is measured as it is kept: without the space around it', () => {
    expect(checkAnswer(text, [`  ${'x'.repeat(LONGEST_TEXT)}\r\n`]).problem).toBeNull();
  });

  it('that is nothing but space is none', () => {
    expect(checkAnswer({ ...text, required: true }, [' \n\t ']).problem).toEqual({ kind: 'required' });
  });

  it('keeps line ends and tabs, and loses control characters and half characters', () => {
    expect(cleanText('one\r\ntwo\rthree\n\tfour')).toBe('one\ntwo\nthree\n\tfour');
    expect(cleanText('a\u0000b\u0007c\u007fd\u0085e')).toBe('abcde');
    expect(cleanText('a\ud800b\udc00c\ud83c\udf3ed')).toBe('abc🌾d');
    expect(cleanText('cafe\u0301')).toBe('caf\u00e9');
  });

  it('keeps the marks that mixed directions and joined letters need', () => {
    const mixed = 'أسكن في \u200eNE Calgary\u200f می\u200cخواهم';
    expect(cleanText(mixed)).toBe(mixed);
  });

  it('is clean once it has been cleaned, and can be stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const clean = cleanText(typed);
        return cleanText(clean) === clean && clean.isWellFormed() && !clean.includes('\u0000');
      }),
    );
  });
});

/** What a question's fields hold, or its first problem and where. */
function checked(question: Question, values: DraftValues) {
  const { fields, problem, at } = checkQuestion(question, values);
  if (problem !== null) return { problem: problem.kind, at };
  return Object.fromEntries(
    fields.flatMap(({ key, choices: kept, text: typed }) => ((typed ?? kept.length > 0) ? [[key, typed ?? kept]] : [])),
  );
}

describe('"other, please say"', () => {
  const one: Question = { ...single, other: true };
  const many: Question = { ...multiple, other: true };

  it.each<[Question, DraftValues, object]>([
    [one, { q: ['other'], 'q.other': ['A friend'] }, { q: ['other'], 'q.other': 'A friend' }],
    [one, { q: ['other'] }, { q: ['other'] }],
    [one, { 'q.other': ['A friend'] }, { q: ['other'], 'q.other': 'A friend' }],
    [one, { q: ['a'], 'q.other': ['A friend'] }, { problem: 'other-not-chosen', at: 'q' }],
    [one, { q: ['a'], 'q.other': ['  '] }, { q: ['a'] }],
    [many, { q: ['a'], 'q.other': ['A friend'] }, { q: ['a', 'other'], 'q.other': 'A friend' }],
    [{ ...many, required: true }, { 'q.other': ['A friend'] }, { problem: 'required', at: 'q' }],
    [one, { q: ['other'], 'q.other': ['x'.repeat(LONGEST_LINE + 1)] }, { problem: 'too-long', at: 'q.other' }],
    [single, { q: ['other'] }, { problem: 'unknown-choice', at: 'q' }],
  ])('%#: is chosen by its words, where nothing else is', (question, values, expected) => {
    expect(checked(question, values)).toEqual(expected);
  });
});

describe('a matrix', () => {
  const matrix: Question = {
    ...{ ...base, type: 'matrix', choices },
    rows: ['r', 's'].map((key) => ({ key, label: words(key) })),
  };

  it('is answered row by row', () => {
    expect(checked(matrix, { 'q.r': ['b'] })).toEqual({ 'q.r': ['b'] });
    expect(checked(matrix, { 'q.r': ['b'], 'q.s': ['z'] })).toEqual({ problem: 'unknown-choice', at: 'q.s' });
  });

  it('wants every row, where it must be answered', () => {
    expect(checked({ ...matrix, required: true }, { 'q.r': ['b'] })).toEqual({ problem: 'required', at: 'q.s' });
    expect(checked({ ...matrix, required: true, decline: true }, { 'q.r': ['b'], 'q.s': [PREFER_NOT_TO_SAY] })).toEqual(
      {
        'q.r': ['b'],
      },
    );
  });
});

describe('a ranking', () => {
  const ranking: Question = { ...base, type: 'ranking', choices, places: 5 };

  it('has no more places than choices', () => {
    expect(fieldsOf(ranking).map(({ key }) => key)).toEqual(['q.1', 'q.2', 'q.3']);
  });

  it('closes up over places that were left empty, and takes no choice twice', () => {
    expect(checked(ranking, { 'q.1': [''], 'q.2': ['b'], 'q.3': ['a'] })).toEqual({ 'q.1': ['b'], 'q.2': ['a'] });
    expect(checked(ranking, { 'q.1': ['b'], 'q.3': ['b'] })).toEqual({ problem: 'ranked-twice', at: 'q.3' });
  });

  it('must have a first place, where it must be answered', () => {
    const required: Question = { ...ranking, required: true };
    expect(checked(required, { 'q.2': ['a'] })).toEqual({ problem: 'required', at: 'q.1' });
    expect(checked(required, { 'q.1': ['a'] })).toEqual({ 'q.1': ['a'] });
  });
});

describe('"prefer not to say"', () => {
  const typed: AnswerableQuestion[] = [
    { ...base, type: 'number', decimals: 0, decline: true },
    { ...base, type: 'date', precision: 'day', decline: true },
    { ...base, type: 'text', decline: true },
  ];

  it('comes along with empty fields, also where an answer is required', () => {
    for (const question of typed)
      expect(checked({ ...question, required: true }, { q: ['', '', '', PREFER_NOT_TO_SAY] })).toEqual({});
  });

  it('is no answer where it was not offered', () => {
    for (const question of typed)
      expect(checked({ ...question, decline: false }, { q: [PREFER_NOT_TO_SAY] })).toEqual({
        problem: 'unknown-choice',
        at: 'q',
      });
  });

  it('is offered where the question says so, and where a picked answer could not be let go', () => {
    const list: Question = { ...single, display: 'drop-down' };
    expect(offersToDecline(list)).toBe(false);
    expect(offersToDecline({ ...list, decline: true })).toBe(true);
    expect(offersToDecline({ ...multiple, decline: true, required: true })).toBe(true);
    expect(offersToDecline({ ...base, type: 'yes-no' })).toBe(true);
    expect(offersToDecline({ ...base, type: 'explanation', body: words('B') })).toBe(false);
  });
});
