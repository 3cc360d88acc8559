import { describe, expect, test } from 'vitest';
import { checkField } from '#app/domain/answer.ts';
import { fieldsOf, type AnswerField } from '#app/domain/answer-field.ts';
import { allQuestions } from '#app/domain/survey.ts';
import { everyTypeSurvey } from '#db/factories/every-type-survey.ts';
import type { FormFields } from './form.server.ts';
import { typedIn } from './typed-answers.server.ts';

const fields = new Map(
  allQuestions(everyTypeSurvey)
    .flatMap(fieldsOf)
    .map((field) => [field.key, field]),
);
const fieldOf = (key: string): AnswerField => fields.get(key) ?? expect.fail(`no field ${key}`);

function formOf(values: Readonly<Record<string, readonly string[]>>): FormFields {
  const all = (name: string) => values[name] ?? [];
  return { all, one: (name) => all(name)[0] ?? null };
}

/** The zeros of the digits that the sixteen languages are written with. */
const zeros = { Western: '0', Arabic: '٠', Persian: '۰', Devanagari: '०', Gurmukhi: '੦', 'full width': '０' };

describe('what a form says about a field', () => {
  test.each(Object.entries(zeros))('is a number or a date in %s digits', (_, zero) => {
    const written = (text: string) =>
      text.replace(/\d/g, (digit) => String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)));
    const form = formOf({
      'answer-people': [written('16')],
      'answer-since': [written('2019'), '3', written('05')],
      'answer-town': [written('2019')],
    });
    const kept = (key: string) => checkField(fieldOf(key), typedIn(form, fieldOf(key)));
    expect(kept('people').choices).toEqual(['16']);
    expect(kept('since').choices).toEqual(['2019-03-05']);
    // Words stay as they were written.
    expect(kept('town').text).toBe(written('2019'));
  });

  test('is read under the field’s own name alone', () => {
    const form = formOf({ 'answer-trust.police': ['much'], 'answer-trust': ['little'], trust: ['none'] });
    expect(typedIn(form, fieldOf('trust.police'))).toEqual(['much']);
    expect(typedIn(form, fieldOf('trust.schools'))).toEqual([]);
  });
});
