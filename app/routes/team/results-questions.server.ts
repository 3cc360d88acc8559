import type { QuestionLink } from '#app/components/results/question-contents.tsx';
import type { ResultColumns } from '#app/domain/results/result-columns.ts';
import { writeResultsQuery } from '#app/domain/results/results-query.ts';
import { variableName } from './results-names.server.ts';
import type { OpenedPage } from './results-page.server.ts';

/** The name in the address of the part of the questions that is looked at: 1, 2, …. */
export const PART = 'part';
/** Questions on one page: each is counted and drawn when the page is asked for. */
export const QUESTIONS_ON_A_PAGE = 8;

type Columns = Pick<ResultColumns, 'columns'>;

/** The variables of closed questions: first what was asked, then about whom. */
function questionsOf({ columns }: Columns): readonly string[] {
  const keys = (section: 'question' | 'about-you') =>
    [...columns.values()].flatMap(({ variable }) => (variable.section === section ? [variable.key] : []));
  return [...keys('question'), ...keys('about-you')];
}

/** The part that an address asks for, from 0; what is no part is the first, and what is beyond the last the last. */
function partOf(questions: readonly string[], asked: string | null): number {
  const parts = Math.max(1, Math.ceil(questions.length / QUESTIONS_ON_A_PAGE));
  const part = /^\d{1,4}$/.test(asked ?? '') ? Number(asked) : 1;
  return Math.min(Math.max(part, 1), parts) - 1;
}

/** The questions of that part. */
export function questionsOnPage(store: Columns, asked: string | null): readonly string[] {
  const questions = questionsOf(store);
  const first = partOf(questions, asked) * QUESTIONS_ON_A_PAGE;
  return questions.slice(first, first + QUESTIONS_ON_A_PAGE);
}

/** Where each question is, those of the other parts too, with the same filters. */
export function questionContents({ results, around }: OpenedPage, asked: string | null): readonly QuestionLink[] {
  const questions = questionsOf(results.store);
  const here = partOf(questions, asked);
  return questions.flatMap((key, index) => {
    const variable = results.store.columns.get(key)?.variable;
    if (variable === undefined) return [];
    const part = Math.floor(index / QUESTIONS_ON_A_PAGE);
    const query = writeResultsQuery({ ...results.query, crossTab: null });
    query.set(PART, String(part + 1));
    const href = `${part === here ? '' : `?${query.toString()}`}#figure-${key}`;
    return [{ key, href, title: variableName(variable, around), here: part === here }];
  });
}
