import { findConditionFaults } from './condition-faults.ts';
import { findPipingFaults } from './survey-faults-piping.ts';
import { findTextFaults, type OfferedLanguages } from './survey-faults-texts.ts';
import type { SurveyFault, SurveyFaultKind } from './survey-faults-kinds.ts';
import type { SurveyTexts } from './assemble-survey.ts';
import { partKeys } from './edit-survey-keys.ts';
import { outlineQuestions, type OutlineQuestion, type SurveyOutline } from './survey-outline.ts';

/**
 * What is wrong with a survey that is being written, in the order in which it is read: what stops a publication, and what
 * is worth a look. `texts` need only be in the languages that are asked about.
 */
export function findFaults(
  outline: SurveyOutline,
  texts: SurveyTexts,
  languages: OfferedLanguages,
): readonly SurveyFault[] {
  return [
    ...findOutlineFaults(outline),
    ...findTextFaults(outline, texts, languages),
    ...findConditionFaults(outline),
    ...findPipingFaults(outline, texts),
  ];
}

/** Kinds that a page cannot be shown with at all, not even for trial. */
const breaking: readonly SurveyFaultKind[] = [
  'no-question',
  'empty-section',
  'no-consent-paragraph',
  'no-source-text',
  'too-few-choices',
  'too-few-rows',
  'scale-reversed',
  'picture-without-alt',
];

/** Whether a page could not be shown: a text without any words, a list without anything in it. */
export function breaksPages({ kind }: SurveyFault): boolean {
  return breaking.includes(kind);
}

function findOutlineFaults(outline: SurveyOutline): readonly SurveyFault[] {
  const { sections, consent } = outline;
  const faults: SurveyFault[] = [];
  const whole = (kind: SurveyFaultKind) => faults.push({ kind, place: '', of: 'survey', stops: true, details: {} });
  if (!outlineQuestions(outline).some(({ type }) => type !== 'explanation')) whole('no-question');
  if (consent.paragraphs.length === 0) whole('no-consent-paragraph');
  for (const { key, questions } of sections) {
    if (questions.length === 0)
      faults.push({ kind: 'empty-section', place: key, of: 'section', stops: true, details: {} });
    for (const question of questions) faults.push(...findQuestionFaults(question, key));
  }
  return faults;
}

const FEWEST_CHOICES = 2;

function findQuestionFaults(question: OutlineQuestion, section: string): readonly SurveyFault[] {
  const fault = (kind: SurveyFaultKind, details: SurveyFault['details'] = {}): readonly SurveyFault[] => [
    { kind, place: question.key, of: 'question', stops: true, details: { section, ...details } },
  ];
  const choices = partKeys(question, 'choices').length;
  const few = choices < FEWEST_CHOICES ? fault('too-few-choices', { least: FEWEST_CHOICES }) : [];
  switch (question.type) {
    case 'single':
    case 'multiple':
      return few;
    case 'ranking':
      return [...few, ...(question.places > choices ? fault('too-many-places', { most: choices }) : [])];
    case 'matrix':
      return [...few, ...(question.rows.length === 0 ? fault('too-few-rows', { least: 1 }) : [])];
    case 'scale':
      return question.scale.max <= question.scale.min ? fault('scale-reversed') : [];
    case 'number':
      return reversed(question.min, question.max) ? fault('limits-reversed') : [];
    case 'date':
      return reversed(question.earliest, question.latest) ? fault('limits-reversed') : [];
    case 'yes-no':
    case 'text':
    case 'explanation':
      return [];
  }
}

const reversed = (least: number | undefined, most: number | undefined) =>
  least !== undefined && most !== undefined && least > most;
