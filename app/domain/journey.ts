import { checkAnswer, type AnswerProblem } from './answer.ts';
import type { DraftContent } from './draft.ts';
import type { Section, SurveyDocument } from './survey.ts';

/** A page of the survey. The consent comes first, then the sections in their order, then the check. */
export type Step =
  { readonly page: 'consent' } | { readonly page: 'section'; readonly key: string } | { readonly page: 'check' };

const sectionStep = (section: Section | undefined): Step | null =>
  section === undefined ? null : { page: 'section', key: section.key };

/** What is wrong in a section, by question key, in the order of its questions. */
export function sectionProblems(section: Section, content: DraftContent): ReadonlyMap<string, AnswerProblem> {
  const problems = new Map<string, AnswerProblem>();
  for (const question of section.questions) {
    const { problem } = checkAnswer(question, content.values[question.key] ?? []);
    if (problem !== null) problems.set(question.key, problem);
  }
  return problems;
}

function isDone(section: Section, content: DraftContent): boolean {
  return content.sent.includes(section.key) && sectionProblems(section, content).size === 0;
}

/** The first page that is not finished: where somebody who comes back goes on. */
export function furthestStep(survey: SurveyDocument, content: DraftContent | null): Step {
  if (content === null) return { page: 'consent' };
  return sectionStep(survey.sections.find((section) => !isDone(section, content))) ?? { page: 'check' };
}

/** Whether a page may be seen: everything before it is finished. A page that the survey does not have may not. */
export function canVisit(survey: SurveyDocument, content: DraftContent | null, step: Step): boolean {
  if (step.page === 'consent') return true;
  if (content === null) return false;
  const position =
    step.page === 'check' ? survey.sections.length : survey.sections.findIndex((section) => section.key === step.key);
  return position >= 0 && survey.sections.slice(0, position).every((section) => isDone(section, content));
}

/** The page after a section, or after the consent (null). */
export function nextStep(survey: SurveyDocument, sectionKey: string | null): Step {
  const position = survey.sections.findIndex((section) => section.key === sectionKey);
  return sectionStep(survey.sections[position + 1]) ?? { page: 'check' };
}

/** The page before a section, or before the check. */
export function previousStep(survey: SurveyDocument, step: Step): Step {
  const position =
    step.page === 'section' ? survey.sections.findIndex((section) => section.key === step.key) : survey.sections.length;
  return sectionStep(survey.sections[position - 1]) ?? { page: 'consent' };
}

/** Which questions of how many stand on a section's page, counted from 1. */
export interface Progress {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** How far along a section is, in questions. */
export function progressOf(survey: SurveyDocument, sectionKey: string): Progress {
  const position = survey.sections.findIndex((section) => section.key === sectionKey);
  const count = (sections: readonly Section[]) => sections.reduce((sum, section) => sum + section.questions.length, 0);
  const before = count(survey.sections.slice(0, position));
  const here = survey.sections[position]?.questions.length ?? 0;
  return { first: before + 1, last: before + here, total: count(survey.sections) };
}
