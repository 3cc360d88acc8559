import type { Figure } from '#app/charts/figure.ts';
import type { ResultFigureView } from '#app/components/results/result-figure-view.ts';
import { DAY } from '#app/domain/results/result-variable.ts';
import { crossFigure } from './results-cross.server.ts';
import { daysFigure } from './results-days.server.ts';
import { figureView } from './results-figure-view.server.ts';
import { kindsFigure } from './results-kinds.server.ts';
import { variableFigure } from './results-figures.server.ts';
import type { OpenedPage } from './results-page.server.ts';

/** What the overview is made of. */
export const OVERVIEW: readonly string[] = [DAY, 'language', 'channel', 'link'];
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
  if (shown === undefined || variable === undefined) return null;
  return variableFigure(variable, shown, around);
}

/** The figures of these variables, for a page. `comments` leads to what was written behind a row. */
export function figuresOf(
  opened: OpenedPage,
  ids: readonly string[],
  comments: (variable: string) => ResultFigureView['comments'] = () => ({}),
): readonly ResultFigureView[] {
  return ids.flatMap((id) => {
    const figure = figureOf(opened, id);
    if (figure === null) return [];
    const asked = opened.results.counts.get(id)?.asked ?? null;
    return [figureView({ id, figure, asked, comments: comments(id) }, opened)];
  });
}
