import { describe, expect, it } from 'vitest';
import { paperSurvey } from '#tests/fixtures/paper-survey.ts';
import { PREFER_NOT_TO_SAY } from './answer-field.ts';
import { paperField, paperQuestions } from './paper-form.ts';

const questions = paperQuestions(paperSurvey);
const codes = (key: string) => [...(paperField(questions, key)?.codes ?? [])];

/** The survey with everything in it about the person. */
const aboutYou = () =>
  paperSurvey.sections.map((section) => ({
    ...section,
    questions: section.questions.map((one) => (one.type === 'explanation' ? one : { ...one, aboutYou: true })),
  }));

describe('a form on paper', () => {
  it('numbers what is answered, and nothing else', () => {
    expect(questions.map(({ number, question }) => `${String(number)} ${question.key}`)).toEqual([
      '1 asked',
      '2 places',
      '3 trust',
      '4 welcome',
      '5 first',
      '6 people',
      '7 arrived',
      '8 improve',
      '9 status',
    ]);
  });

  it('numbers rows and places within their question', () => {
    const labels = questions.flatMap(({ fields }) => fields.map(({ label }) => label));
    expect(labels).toEqual(['1', '2', '2', '3.1', '3.2', '4', '5.1', '5.2', '6', '7', '8', '9']);
  });

  it('codes choices from 1, and the dash where somebody need not say', () => {
    expect(codes('asked')).toEqual([
      ['1', 'yes'],
      ['2', 'no'],
      ['3', 'not-sure'],
    ]);
    expect(codes('places').map(([code, choice]) => `${code} ${choice}`)).toEqual([
      '1 library',
      '2 agency',
      '3 school',
      '4 other',
    ]);
    const people = paperQuestions({ sections: aboutYou() });
    expect([...(paperField(people, 'asked')?.codes ?? [])].at(-1)).toEqual(['-', PREFER_NOT_TO_SAY]);
    // It is one of the question's own choices there.
    expect(codes('status')).toContainEqual(['3', PREFER_NOT_TO_SAY]);
    expect(codes('status')).toHaveLength(3);
  });

  it('codes the points of a scale as themselves', () => {
    expect(codes('welcome').slice(0, 5)).toEqual(['1', '2', '3', '4', '5'].map((point) => [point, point]));
  });
});
