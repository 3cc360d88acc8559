import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomDocument, randomValues, soundValues } from '#tests/fixtures/random-answers.ts';
import { checkQuestion, type DraftValues } from './answer.ts';
import { questionKeyOf } from './answer-field.ts';
import { shownSections } from './condition.ts';
import { changesBetween, givenIn, notAskedIn, valuesOf } from './correction.ts';
import { plainOrigin, type DraftContent } from './draft.ts';
import { canVisit, furthestStep, progressOf, type Step } from './journey.ts';
import { allQuestions, type SurveyDocument } from './survey.ts';
import { isAnswerable } from './survey-question.ts';

const draftOf = (values: DraftValues, sent: readonly string[] = []): DraftContent => ({
  ...plainOrigin,
  consent: { version: 1, language: 'en', textHash: '', quote: false },
  values: Object.fromEntries(Object.entries(values).map(([key, list]) => [key, [...list]])),
  sent: [...sent],
});
const finished = (survey: SurveyDocument, values: DraftValues) =>
  draftOf(
    values,
    survey.sections.map(({ key }) => key),
  );
const keysOf = (survey: SurveyDocument) => survey.sections.map(({ key }) => key);
const check: Step = { page: 'check' };

const withAnything = randomDocument().chain((survey) => fc.tuple(fc.constant(survey), randomValues(survey)));
const withSound = randomDocument().chain((survey) => fc.tuple(fc.constant(survey), soundValues(survey)));

describe('of any survey, whatever was sent', () => {
  it('every question is checked, and a problem has its place in it', () => {
    fc.assert(
      fc.property(withAnything, ([survey, values]) => {
        for (const question of allQuestions(survey)) {
          const { fields, problem, at } = checkQuestion(question, values);
          expect(problem === null).toBe(at === null);
          if (at !== null) expect(fields.map(({ key }) => key)).toContain(at);
        }
      }),
    );
  });

  it('what is shown is shown again, and no answer that is not shown says anything', () => {
    fc.assert(
      fc.property(withAnything, ([survey, values]) => {
        const shown = shownSections(survey.sections, values);
        expect(shownSections(shown, values)).toEqual(shown);
        const asked = new Set(shown.flatMap(({ questions }) => questions.map(({ key }) => key)));
        const given = givenIn(survey, draftOf(values));
        for (const key of [...Object.keys(given.choices), ...Object.keys(given.words)])
          expect(asked).toContain(questionKeyOf(key));
        // What is kept aside may be taken away: nothing changes.
        const bare = Object.fromEntries(Object.entries(values).filter(([key]) => asked.has(questionKeyOf(key))));
        expect(shownSections(survey.sections, bare)).toEqual(shown);
        expect(givenIn(survey, draftOf(bare))).toEqual(given);
        const others = notAskedIn(survey, draftOf(values));
        expect([...asked, ...others].sort()).toEqual(
          allQuestions(survey)
            .map(({ key }) => key)
            .sort(),
        );
      }),
    );
  });

  it('there is one page to go on at, which may be visited, and progress counts what applies', () => {
    fc.assert(
      fc.property(withAnything, fc.integer({ min: 0, max: 5 }), ([survey, values], sent) => {
        const draft = draftOf(values, keysOf(survey).slice(0, sent));
        const step = furthestStep(survey, draft);
        expect(canVisit(survey, draft, step)).toBe(true);
        const shown = shownSections(survey.sections, values);
        const pages = shown.map(({ key }) => progressOf(survey, draft, key));
        const total = shown.flatMap(({ questions }) => questions).filter(isAnswerable).length;
        expect(pages.every((page) => page.total === total)).toBe(true);
        expect(pages.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(total);
      }),
    );
  });
});

describe('of any survey, what is in order', () => {
  it('is accepted, and accepted again as it was kept', () => {
    fc.assert(
      fc.property(withSound, ([survey, values]) => {
        const draft = finished(survey, values);
        for (const question of allQuestions(survey))
          expect([question, checkQuestion(question, values).problem]).toEqual([question, null]);
        expect(canVisit(survey, draft, check)).toBe(true);
        const given = givenIn(survey, draft);
        const again = { ...draft, ...valuesOf(survey, given) };
        expect(canVisit(survey, again, check)).toBe(true);
        expect(givenIn(survey, again)).toEqual(given);
        expect(changesBetween(given, givenIn(survey, again))).toBeNull();
        expect(notAskedIn(survey, again)).toEqual(notAskedIn(survey, draft));
      }),
      { numRuns: 200 },
    );
  });
});
