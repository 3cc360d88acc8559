import type { LocalizedText } from './localized-text.ts';
import { allQuestions, type Question, type SurveyDocument } from './survey.ts';

function questionTexts(question: Question): readonly (LocalizedText | undefined)[] {
  const own = [question.title, question.hint, question.why];
  if (question.type === 'scale') return [...own, question.scale.minLabel, question.scale.maxLabel];
  return question.type === 'text' ? own : [...own, ...question.choices.map((choice) => choice.label)];
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
