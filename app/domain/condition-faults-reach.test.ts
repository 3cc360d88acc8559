import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkQuestion, type DraftValues } from './answer.ts';
import { assembleSurvey } from './assemble-survey.ts';
import { shownSections } from './condition.ts';
import { findConditionFaults } from './condition-faults.ts';
import type { Condition, ConditionTest } from './condition-schema.ts';
import { emptyOutline, type OutlineQuestion, type OutlineSection, type SurveyOutline } from './survey-outline.ts';

const answerable = { aboutYou: false, required: false };
const keyed = (...keys: string[]) => keys.map((key) => ({ key }));
const single = (key: string, more: Partial<Extract<OutlineQuestion, { type: 'single' }>> = {}): OutlineQuestion => ({
  ...answerable,
  ...{ key, type: 'single', choices: keyed('a', 'b', 'c') },
  ...more,
});
const all = (...tests: ConditionTest[]): Condition => ({ match: 'all', tests });
const any = (...tests: ConditionTest[]): Condition => ({ match: 'any', tests });
const anyOf = (question: string, ...choices: string[]): ConditionTest => ({ question, is: 'any-of', choices });
const noneOf = (question: string, ...choices: string[]): ConditionTest => ({ question, is: 'none-of', choices });
const is = (question: string, given: 'answered' | 'not-answered'): ConditionTest => ({ question, is: given });
const number = (question: string, than: 'at-least' | 'at-most', value: number): ConditionTest => ({
  ...{ question, is: than, number: value },
});
const section = (key: string, questions: OutlineQuestion[], showIf?: Condition): OutlineSection => ({
  ...{ key, safety: false, questions },
  ...(showIf && { showIf }),
});
const outlineOf = (...sections: OutlineSection[]): SurveyOutline => ({ ...emptyOutline, sections });
const never = (outline: SurveyOutline) =>
  findConditionFaults(outline)
    .filter(({ kind }) => kind === 'never-shown')
    .map(({ of, place }) => `${of} ${place}`);

describe('a question that nobody is ever asked', () => {
  const first: OutlineQuestion[] = [
    single('one'),
    single('must', { required: true }),
    single('may', { required: true, decline: true }),
    { ...answerable, key: 'many', type: 'multiple', choices: keyed('a', 'b') },
    { ...answerable, key: 'scale', type: 'scale', scale: { min: 1, max: 5 } },
    { ...answerable, key: 'count', type: 'number', min: 0, max: 10, decimals: 0 },
    { ...answerable, key: 'weight', type: 'number', decimals: 1 },
    { ...answerable, key: 'year', type: 'date', precision: 'year', earliest: 1950, latest: 2026 },
    { ...answerable, key: 'rank', type: 'ranking', choices: keyed('a', 'b', 'c'), places: 3 },
    { ...answerable, key: 'trust', type: 'matrix', rows: keyed('x', 'y'), choices: keyed('a', 'b') },
  ];
  const asked = (condition: Condition) =>
    never(outlineOf(section('first', first), section('second', [single('then', { showIf: condition })])));

  test.each<[string, Condition]>([
    ['one of two that exclude each other', all(anyOf('one', 'a'), anyOf('one', 'b'))],
    ['chosen and not chosen', all(anyOf('one', 'a', 'b'), noneOf('one', 'a', 'b'))],
    ['answered and not answered', all(is('one', 'answered'), is('one', 'not-answered'))],
    ['left out, though it must be answered', all(is('must', 'not-answered'))],
    ['none of all that there is, though it must be answered', all(noneOf('must', 'a', 'b', 'c'))],
    ['answered, but none of what there is', all(is('many', 'answered'), noneOf('many', 'a', 'b'))],
    ['above the end of a scale', all(number('scale', 'at-least', 6))],
    ['at least more than at most', all(number('scale', 'at-least', 4), number('scale', 'at-most', 3))],
    ['above the largest number', all(number('count', 'at-least', 11))],
    ['between two whole numbers', all(number('count', 'at-least', 4.2), number('count', 'at-most', 4.8))],
    ['before the earliest year', all(number('year', 'at-most', 1949))],
    ['the same thing first and second', all(anyOf('rank.1', 'a'), anyOf('rank.2', 'a'))],
    [
      'two things at three places',
      all(anyOf('rank.1', 'a', 'b'), anyOf('rank.2', 'b', 'a'), anyOf('rank.3', 'a', 'b')),
    ],
    ['a second place without a first', all(is('rank.1', 'not-answered'), is('rank.2', 'answered'))],
    ['two answers in one row', all(anyOf('trust.x', 'a'), anyOf('trust.x', 'b'))],
    ['any of two that never hold', any(number('scale', 'at-least', 6), is('must', 'not-answered'))],
  ])('%s', (_, condition) => {
    expect(asked(condition)).toEqual(['question then']);
  });

  test.each<[string, Condition]>([
    ['either of two', any(anyOf('one', 'a'), anyOf('one', 'b'))],
    ['two of several', all(anyOf('many', 'a'), anyOf('many', 'b'))],
    ['must be answered, but may be declined', all(is('may', 'not-answered'))],
    ['the end of a scale', all(number('scale', 'at-least', 5), number('scale', 'at-most', 5))],
    ['one number', all(number('count', 'at-least', 10), number('count', 'at-most', 10))],
    ['between two tenths', all(number('weight', 'at-least', 4.2), number('weight', 'at-most', 4.25))],
    ['the last year', all(number('year', 'at-least', 2026))],
    ['two rows', all(anyOf('trust.x', 'a'), anyOf('trust.y', 'b'))],
    ['three things at three places', all(anyOf('rank.1', 'a', 'b'), anyOf('rank.2', 'b'), anyOf('rank.3', 'a', 'c'))],
    ['one that never holds or one that does', any(number('scale', 'at-least', 6), is('one', 'answered'))],
  ])('but not: %s', (_, condition) => {
    expect(asked(condition)).toEqual([]);
  });

  test('what rests on a question that is never asked is never asked either; its section says it for all', () => {
    const gone = all(anyOf('one', 'a'), anyOf('one', 'b'));
    const outline = outlineOf(
      section('first', [single('one')]),
      section('second', [single('two'), single('three', { showIf: all(anyOf('one', 'a')) })], gone),
      section('third', [single('four', { showIf: all(is('two', 'answered')) })]),
      section('fourth', [single('five', { showIf: all(is('four', 'answered')) })]),
      section('fifth', [single('six', { showIf: all(is('four', 'not-answered')) })]),
    );
    expect(never(outline)).toEqual(['section second', 'question four', 'question five']);
  });

  test('a question that its section’s condition shuts out', () => {
    const shut = section('second', [single('two', { showIf: all(anyOf('one', 'b')) })], all(anyOf('one', 'a')));
    expect(never(outlineOf(section('first', [single('one')]), shut))).toEqual(['question two']);
  });
});

const choices = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 });
const testOn = (questions: readonly string[]): fc.Arbitrary<ConditionTest> =>
  fc.oneof(
    fc.record({ question: fc.constantFrom(...questions), is: fc.constantFrom('any-of', 'none-of'), choices }),
    fc.record({ question: fc.constantFrom(...questions), is: fc.constantFrom('answered', 'not-answered') }),
  );
const conditionOn = (questions: readonly string[]) =>
  fc.record({
    match: fc.constantFrom('all' as const, 'any' as const),
    tests: fc.array(testOn(questions), { minLength: 1, maxLength: 3 }),
  });

/** Sections with a question that is always asked in them and one that may not be; each looks back at all before it. */
const anyOutline = fc
  .tuple(fc.boolean(), fc.array(fc.boolean(), { minLength: 2, maxLength: 2 }))
  .chain(([required, several]) => {
    const questionsOf = (at: number) => [`q${String(at)}`, `r${String(at)}`];
    const rest = several.map((many, index) => {
      const at = index + 1;
      const before = Array.from({ length: at }, (_, place) => questionsOf(place))
        .flat()
        .filter((key) => key !== 'r0');
      const maybe = fc.option(conditionOn(before), { nil: undefined });
      return fc.tuple(maybe, maybe).map(([outer, inner]) => {
        const [first = '', second = ''] = questionsOf(at);
        const type = many ? { type: 'multiple' as const } : {};
        const one = { ...single(first), ...type } as OutlineQuestion;
        return section(first, [one, single(second, inner && { showIf: inner })], outer);
      });
    });
    return fc.tuple(...rest).map((sections) => outlineOf(section('q0', [single('q0', { required })]), ...sections));
  });

/** Every way to answer, with what was shown to somebody who can send it. */
function everyVisit(outline: SurveyOutline): readonly ReadonlySet<string>[] {
  const { sections } = assembleSurvey(outline, {}, { version: 1, consentVersion: 1 });
  const visits: ReadonlySet<string>[] = [];
  const questions = sections.flatMap((one) => one.questions);
  const answer = (values: DraftValues, at: number): void => {
    const question = questions[at];
    if (question === undefined) {
      const shown = shownSections(sections, values).flatMap((one) => one.questions);
      if (shown.every((one) => checkQuestion(one, values).problem === null))
        visits.push(new Set(shown.map(({ key }) => key)));
      return;
    }
    const single = [[], ['a'], ['b'], ['c']];
    const ways =
      question.type === 'multiple' ? [...single, ['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c']] : single;
    for (const way of ways) answer({ ...values, [question.key]: way }, at + 1);
  };
  answer({}, 0);
  return visits;
}

test('is found exactly when no way to answer leads there', () => {
  fc.assert(
    fc.property(anyOutline, (outline) => {
      const visits = everyVisit(outline);
      const reached = (key: string) => visits.some((shown) => shown.has(key));
      const found = new Set(never(outline));
      for (const { key, questions } of outline.sections) {
        expect(found.has(`section ${key}`)).toBe(!reached(key));
        for (const one of questions.slice(1))
          expect(found.has(`question ${one.key}`) || found.has(`section ${key}`)).toBe(!reached(one.key));
      }
    }),
    { numRuns: 150 },
  );
});
