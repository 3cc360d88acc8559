import { describe, expect, test } from 'vitest';
import { allQuestions, surveyDocumentSchema } from './survey.ts';
import { choiceKeys } from './survey-question.ts';

const text = (words: string) => ({ en: { text: words, status: 'reviewed' as const } });
const choice = (key: string) => ({ key, label: text(key) });

function survey(questions: readonly unknown[]) {
  return {
    version: 1,
    title: text('Title'),
    introduction: text('Introduction'),
    consent: { version: 1, paragraphs: [text('Why')], agree: text('I agree'), quote: text('You may quote me') },
    sections: [{ key: 'first', title: text('First'), questions }],
    thanks: text('Thanks'),
  };
}
const single = {
  key: 'how-long',
  title: text('How long?'),
  type: 'single',
  choices: [choice('short'), choice('long')],
};

describe('surveyDocumentSchema', () => {
  test('takes a whole survey and fills in what may be left out', () => {
    const [question] = allQuestions(surveyDocumentSchema.parse(survey([single])));
    expect(question).toMatchObject({ aboutYou: false, required: false });
  });

  test('refuses a question key that stands twice, and names it', () => {
    const parsed = surveyDocumentSchema.safeParse(survey([single, single]));
    expect(parsed.error?.issues.map((issue) => issue.message)).toContain('the question key how-long stands twice');
  });

  test('refuses a key that every object already has something under', () => {
    expect(surveyDocumentSchema.safeParse(survey([{ ...single, key: 'constructor' }])).success).toBe(false);
  });

  test('refuses a choice key that stands twice in one question', () => {
    const twice = { ...single, choices: [choice('short'), choice('short')] };
    expect(surveyDocumentSchema.safeParse(survey([twice])).success).toBe(false);
  });

  test('refuses a scale that ends before it begins, an unknown type and a field it does not know', () => {
    const scale = (min: number, max: number) => ({
      key: 'belonging',
      title: text('Belonging'),
      type: 'scale',
      scale: { min, max, minLabel: text('not'), maxLabel: text('very') },
    });
    expect(surveyDocumentSchema.safeParse(survey([scale(1, 5)])).success).toBe(true);
    expect(surveyDocumentSchema.safeParse(survey([scale(5, 5)])).success).toBe(false);
    expect(surveyDocumentSchema.safeParse(survey([{ ...single, type: 'ranking' }])).success).toBe(false);
    expect(surveyDocumentSchema.safeParse(survey([{ ...single, secret: true }])).success).toBe(false);
  });
});

test('choiceKeys names what can be chosen: choices in order, the points of a scale, nothing for free text', () => {
  const parse = (question: unknown) => {
    const [parsed] = allQuestions(surveyDocumentSchema.parse(survey([question])));
    if (parsed === undefined) throw new Error('no question');
    return choiceKeys(parsed);
  };
  const scale = { min: 0, max: 3, minLabel: text('not'), maxLabel: text('very') };
  expect(parse(single)).toEqual(['short', 'long']);
  expect(parse({ key: 'q', title: text('Q'), type: 'scale', scale })).toEqual(['0', '1', '2', '3']);
  expect(parse({ key: 'q', title: text('Q'), type: 'text' })).toEqual([]);
});
