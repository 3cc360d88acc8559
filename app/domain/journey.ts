import { checkQuestion } from './answer.ts';
import type { AnswerProblem } from './answer-problem.ts';
import { shownSections } from './condition.ts';
import type { DraftContent } from './draft.ts';
import type { Section, SurveyDocument } from './survey.ts';
import { isAnswerable } from './survey-question.ts';

/** A page of the survey. The consent comes first, then the sections in their order, then the check. */
export type Step =
  { readonly page: 'consent' } | { readonly page: 'section'; readonly key: string } | { readonly page: 'check' };

const sectionStep = (section: Section | undefined): Step | null =>
  section === undefined ? null : { page: 'section', key: section.key };

/** The sections that apply, by what is answered so far; without a draft, by nothing. */
const sectionsOf = (survey: SurveyDocument, content: DraftContent | null) =>
  shownSections(survey.sections, content?.values ?? {});

/** A section as it is asked of somebody: with the questions that apply; null when none does, or there is none. */
export function shownSection(survey: SurveyDocument, content: DraftContent, key: string): Section | null {
  return sectionsOf(survey, content).find((section) => section.key === key) ?? null;
}

/** What is wrong in a section, by question key, in the order of its questions. */
export function sectionProblems(section: Section, content: DraftContent): ReadonlyMap<string, AnswerProblem> {
  const problems = new Map<string, AnswerProblem>();
  for (const question of section.questions) {
    const { problem } = checkQuestion(question, content.values);
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
  return sectionStep(sectionsOf(survey, content).find((section) => !isDone(section, content))) ?? { page: 'check' };
}

/** Whether a page may be seen: everything before it is finished. A page that does not apply, or that there is not, may not. */
export function canVisit(survey: SurveyDocument, content: DraftContent | null, step: Step): boolean {
  if (step.page === 'consent') return true;
  if (content === null) return false;
  const sections = sectionsOf(survey, content);
  const position = step.page === 'check' ? sections.length : sections.findIndex((section) => section.key === step.key);
  return position >= 0 && sections.slice(0, position).every((section) => isDone(section, content));
}

/** The page after a section, or after the consent (null). */
export function nextStep(survey: SurveyDocument, content: DraftContent | null, sectionKey: string | null): Step {
  const sections = sectionsOf(survey, content);
  const position = sections.findIndex((section) => section.key === sectionKey);
  return sectionStep(sections[position + 1]) ?? { page: 'check' };
}

/** The page before a section, or before the check. */
export function previousStep(survey: SurveyDocument, content: DraftContent | null, step: Step): Step {
  const sections = sectionsOf(survey, content);
  const position =
    step.page === 'section' ? sections.findIndex((section) => section.key === step.key) : sections.length;
  return sectionStep(sections[position - 1]) ?? { page: 'consent' };
}

/** Which questions of how many stand on a section's page, counted from 1; `first` is after `last` where nothing is asked. */
export interface Progress {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** How far along a section is, in questions that apply as far as can be told now. */
export function progressOf(survey: SurveyDocument, content: DraftContent | null, sectionKey: string): Progress {
  const sections = sectionsOf(survey, content);
  const position = sections.findIndex((section) => section.key === sectionKey);
  const asked = (section: Section | undefined) => section?.questions.filter(isAnswerable).length ?? 0;
  const count = (counted: readonly Section[]) => counted.reduce((sum, section) => sum + asked(section), 0);
  const before = count(sections.slice(0, position));
  return { first: before + 1, last: before + asked(sections[position]), total: count(sections) };
}
