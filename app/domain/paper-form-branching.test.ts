import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperSurvey } from '#tests/fixtures/paper-survey.ts';
import { shownSections } from './condition.ts';
import type { Condition } from './condition-schema.ts';
import { paperQuestions } from './paper-form.ts';
import { jumpsOf, type PaperJump } from './paper-form-branching.ts';
import type { Section } from './survey.ts';

const label = { en: { text: 'a', status: 'reviewed' as const } };

/** Questions a, b, c … with the choices x, y, z, each in a section of its own. */
function survey(conditions: readonly (Condition | undefined)[], type: 'single' | 'multiple' = 'single') {
  const sections = conditions.map((showIf, index): Section => {
    const key = String.fromCodePoint(97 + index);
    const choices = ['x', 'y', 'z'].map((choice) => ({ key: choice, label }));
    const question = { key, type, title: label, choices, required: false, aboutYou: false };
    return { key: `section-${key}`, title: label, questions: [question], ...(showIf === undefined ? {} : { showIf }) };
  });
  const questions = paperQuestions({ sections });
  const jumps = (from: number) => {
    const question = questions[from];
    return question === undefined ? new Map<string, PaperJump>() : jumpsOf({ sections }, questions, question);
  };
  return { sections, questions, jumps };
}
const when = (question: string, is: 'any-of' | 'none-of', choices: string[]): Condition => ({
  match: 'all',
  tests: [{ question, is, choices }],
});

describe('“go to”', () => {
  it('leads past what the box rules out, and stands nowhere else', () => {
    const { jumps } = survey([undefined, when('a', 'any-of', ['x']), undefined]);
    expect([...jumps(0)]).toEqual([
      ['y', { to: 3 }],
      ['z', { to: 3 }],
    ]);
    expect(jumps(1).size).toBe(0);
  });

  it('leads to the end where nothing more is asked', () => {
    const { jumps } = survey([undefined, when('a', 'none-of', ['z'])]);
    expect([...jumps(0)]).toEqual([['z', { to: null }]]);
  });

  it('is not said where another answer decides too, nor where several boxes may be ticked', () => {
    const either: Condition = {
      match: 'any',
      tests: [
        { question: 'a', is: 'any-of', choices: ['x'] },
        { question: 'b', is: 'answered' },
      ],
    };
    expect(survey([undefined, undefined, either]).jumps(0).size).toBe(0);
    expect(survey([undefined, when('a', 'any-of', ['x'])], 'multiple').jumps(0).size).toBe(0);
    expect([
      ...survey([undefined, when('a', 'none-of', ['z'])], 'multiple')
        .jumps(0)
        .keys(),
    ]).toEqual(['z']);
  });

  it('reads the conditions of sections: who asked nobody for help goes on with question 4', () => {
    const questions = paperQuestions(paperSurvey);
    const [asked] = questions;
    if (asked === undefined) throw new Error('the survey has questions');
    expect([...jumpsOf(paperSurvey, questions, asked)]).toEqual([
      ['no', { to: 4 }],
      ['not-sure', { to: 4 }],
    ]);
  });

  it('never leads past a question that is asked', () => {
    const test = (before: number) =>
      fc.record({
        question: fc.integer({ min: 0, max: before - 1 }).map((index) => String.fromCodePoint(97 + index)),
        is: fc.constantFrom('any-of' as const, 'none-of' as const),
        choices: fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }),
      });
    const condition = (before: number) =>
      fc.option(
        fc.record({
          match: fc.constantFrom('all' as const, 'any' as const),
          tests: fc.array(test(before), { minLength: 1, maxLength: 3 }),
        }),
        { nil: undefined },
      );
    const conditions = fc.tuple(fc.constant(undefined), condition(1), condition(2), condition(3), condition(4));
    const answers = fc.array(fc.option(fc.constantFrom('x', 'y', 'z')), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(conditions, answers, (given, said) => {
        const { sections, questions, jumps } = survey(given);
        const values = Object.fromEntries(
          said.map((choice, index) => [String.fromCodePoint(97 + index), choice === null ? [] : [choice]]),
        );
        const asked = new Set(
          shownSections(sections, values).flatMap((section) => section.questions.map(({ key }) => key)),
        );
        for (const { number, question } of questions) {
          const jump = jumps(number - 1).get(values[question.key]?.[0] ?? '');
          if (jump === undefined || !asked.has(question.key)) continue;
          const skipped = questions.filter((one) => one.number > number && one.number < (jump.to ?? Infinity));
          expect(skipped.filter((one) => asked.has(one.question.key))).toEqual([]);
        }
      }),
    );
  });
});
