import { expect, test } from 'vitest';
import { smallSurvey } from '#db/factories/small-survey.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { SurveyDocument } from '../survey.ts';
import { sensitiveQuestionsOf } from './sensitive-questions.ts';

const text = (en: string, fr: string): LocalizedText => ({
  en: { text: en, status: 'reviewed' },
  fr: { text: fr, status: 'reviewed' },
});
const asking = (title: LocalizedText, label: LocalizedText): SurveyDocument => {
  const [section, ...rest] = smallSurvey.sections;
  if (section === undefined) throw new Error('The small survey has no section');
  const question = { key: 'came', type: 'single', title, required: false, aboutYou: true } as const;
  const choices = [{ key: 'one', label }];
  return { ...smallSurvey, sections: [{ ...section, questions: [{ ...question, choices }] }, ...rest] };
};
const plain = text('How did you come?', 'Comment êtes-vous venu ?');

test.each([
  ['a choice in English', plain, text('As a refugee', 'Autrement')],
  ['a choice in French', plain, text('Otherwise', 'Comme réfugiée')],
  ['a title', text('What is your immigration status?', 'Votre situation ?'), text('Other', 'Autre')],
  ['an elision', plain, text('Other', 'J’ai demandé l’asile')],
])('a question that speaks of status or refuge is sensitive by itself: %s', (_, title, label) => {
  expect(sensitiveQuestionsOf([asking(title, label)], [])).toEqual(['came']);
});

test('any other is when somebody marked it, once', () => {
  const survey = asking(plain, text('By train', 'En train'));
  expect(sensitiveQuestionsOf([survey], [])).toEqual([]);
  expect(sensitiveQuestionsOf([survey], ['came'])).toEqual(['came']);
  expect(sensitiveQuestionsOf([asking(plain, text('As a refugee', 'Autrement'))], ['came'])).toEqual(['came']);
});
