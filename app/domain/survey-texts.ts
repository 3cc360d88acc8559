import type { LocalizedText } from './localized-text.ts';
import { allQuestions, type SurveyDocument } from './survey.ts';
import type { Question } from './survey-question.ts';

/** Every text of a question, in the order in which it is read. */
function questionTexts(question: Question): readonly (LocalizedText | undefined)[] {
  const own = [question.title, question.hint, question.why];
  if (question.type === 'explanation') return [...own, question.body];
  const base = [...own, question.because];
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [...base, ...question.choices.flatMap(({ label, picture }) => [picture?.alt, label])];
    case 'ranking':
      return [...base, ...question.choices.map(({ label }) => label)];
    case 'matrix':
      return [...base, ...question.rows.map(({ label }) => label), ...question.choices.map(({ label }) => label)];
    case 'scale':
      return [...base, question.scale.minLabel, question.scale.maxLabel];
    case 'number':
      return [...base, question.unit];
    case 'yes-no':
    case 'date':
    case 'text':
      return base;
  }
}

/** Every text of a survey, in the order in which it is read. */
export function surveyTexts(survey: SurveyDocument): readonly LocalizedText[] {
  const { paragraphs, agree, quote, facts } = survey.consent;
  const texts = [
    survey.title,
    survey.introduction,
    ...paragraphs,
    agree,
    quote,
    ...(facts === undefined ? [] : [facts.funder, facts.controller, facts.keptIn, facts.accessLaw]),
    ...survey.sections.map((section) => section.title),
    ...allQuestions(survey).flatMap(questionTexts),
    survey.thanks,
    ...(survey.help ?? []).flatMap(({ name, about }) => [name, about]),
  ];
  return texts.filter((text) => text !== undefined);
}

/** Whether any text of the survey is, in this language, a machine's draft that no person has checked. */
export function isMachineDraft(survey: SurveyDocument, language: string): boolean {
  return surveyTexts(survey).some((text) => text[language]?.status === 'machine draft');
}

/** How many texts of the survey are not there in this language. */
export function missingIn(survey: SurveyDocument, language: string): number {
  return surveyTexts(survey).filter((text) => (text[language]?.status ?? 'missing') === 'missing').length;
}
