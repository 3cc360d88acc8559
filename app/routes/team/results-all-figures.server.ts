import type { Figure } from '#app/charts/figure.ts';
import type { ResultFigureView } from '#app/components/results/result-figure-view.ts';
import type { ResultColumns } from '#app/domain/results/result-columns.ts';
import { DAY } from '#app/domain/results/result-variable.ts';
import { writeResultsQuery } from '#app/domain/results/results-query.ts';
import { crossFigure } from './results-cross.server.ts';
import { canBeRows } from './results-cross-choice.server.ts';
import { daysFigure } from './results-days.server.ts';
import { figureView } from './results-figure-view.server.ts';
import { kindsFigure } from './results-kinds.server.ts';
import { variableFigure } from './results-figures.server.ts';
import type { OpenedPage } from './results-page.server.ts';

/** What the overview begins with; who people are comes after it. */
const ARRIVING = [DAY, 'language', 'channel', 'link'];
/** Questions about the person on the overview; the others are among the questions. */
const MOST_ABOUT_YOU = 6;

/** What the overview is made of: when, in which language, by which way and from where people came. */
export function overviewOf({ columns }: Pick<ResultColumns, 'columns'>): readonly string[] {
  const aboutYou = [...columns.values()].flatMap(({ variable }) =>
    variable.section === 'about-you' ? [variable.key] : [],
  );
  return [...ARRIVING, ...aboutYou.slice(0, MOST_ABOUT_YOU)];
}
/** The figure of the table by groups that an address asks for. */
export const CROSS = 'cross';
/** Kinds by area. */
export const KINDS = 'kinds';

/** One figure of a view, by the variable that it is of; null where nothing of it is shown. */
export function figureOf({ results, around }: OpenedPage, id: string): Figure | null {
  if (id === CROSS) return results.crossTab === null ? null : crossFigure(results.store, results.crossTab, around);
  if (id === KINDS) return kindsFigure(results, around);
  if (id === DAY) return daysFigure(results, around);
  const shown = results.counts.get(id);
  const variable = results.store.columns.get(id)?.variable;
  // Of what was read too little of there is a sentence on the page, and no figure.
  if (shown === undefined || variable === undefined || shown.reading?.basis === 'none') return null;
  return variableFigure(variable, shown, around);
}

/** The figures of these variables, for a page. */
export function figuresOf(
  opened: OpenedPage,
  ids: readonly string[],
  behind: (id: string) => ResultFigureView['comments'] = () => [],
): readonly ResultFigureView[] {
  return ids.flatMap((id) => {
    const figure = figureOf(opened, id);
    if (figure === null) return [];
    const asked = opened.results.counts.get(id)?.asked ?? null;
    return [figureView({ id, figure, asked, comments: behind(id), byGroups: byGroupsOf(opened, id) }, opened)];
  });
}

/** A variable by groups that are still to be chosen, with the same filters. */
function byGroupsOf({ results, frame }: OpenedPage, id: string): string | null {
  const variable = results.store.columns.get(id)?.variable;
  if (!results.exact || variable === undefined || !canBeRows(variable)) return null;
  const query = writeResultsQuery({ ...results.query, crossTab: null });
  query.set('rows', id);
  return `${frame.home}/results/cross?${query.toString()}`;
}
