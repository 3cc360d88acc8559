import { assembleSurvey, type SurveyTexts } from './assemble-survey.ts';
import { compareQuestions } from './compare-versions-questions.ts';
import type { SurveyFault } from './survey-faults-kinds.ts';
import type { SurveyDocument } from './survey.ts';
import type { SurveyOutline } from './survey-outline.ts';

/**
 * Questions that ask something else under the key of a question that people could answer: a report counts the answers of
 * all versions by key, so that they would merge. The question needs a key of its own, which a copy has. The outline must
 * be one that can be put together.
 */
export function findMeaningFaults(
  outline: SurveyOutline,
  texts: SurveyTexts,
  published: readonly SurveyDocument[],
): readonly SurveyFault[] {
  // Of the words only a unit says what an answer means; without the others a large survey is put together at once.
  const units = Object.fromEntries(Object.entries(texts).filter(([id]) => id.endsWith(':unit')));
  const newer = assembleSurvey(outline, units, { version: 1, consentVersion: 1 });
  const changed = published.flatMap((older) => compareQuestions(older, newer).filter(({ merges }) => !merges));
  const sectionOf = (key: string) => newer.sections.find(({ questions }) => questions.some((one) => one.key === key));
  return [...new Set(changed.map(({ question }) => question))].map((question) => ({
    ...{ kind: 'meaning-changed', place: question, of: 'question', stops: true },
    details: { section: sectionOf(question)?.key ?? '' },
  }));
}
