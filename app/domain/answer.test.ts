import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkField, cleanText } from './answer.ts';
import { fieldsOf, LONGEST_TEXT, offersToDecline, PREFER_NOT_TO_SAY } from './answer-field.ts';
import type { Question } from './survey-question.ts';

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
