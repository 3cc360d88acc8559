import type { CrossChoiceView } from '#app/components/results/cross-choice.tsx';
import type { ResultVariable } from '#app/domain/results/result-variable.ts';
import { writeResultsQuery } from '#app/domain/results/results-query.ts';
import type { SeenResults } from '#app/services/see-results.ts';
import type { FigureSurroundings } from './results-figures.server.ts';
import { variableName } from './results-names.server.ts';

/** Groups by which a table can be: more columns than this are no table that anybody reads. */
const MOST_COLUMNS = 40;

/** What a table by groups can be of and by, among the variables that `rows` lets through. */
export function crossChoice(
  { store, query }: SeenResults,
  around: Pick<FigureSurroundings, 't' | 'language'>,
  rows: (variable: ResultVariable) => boolean = isTold,
): CrossChoiceView {
  const variables = [...store.columns.values()].map(({ variable }) => variable);
  const option = (variable: ResultVariable) => ({ value: variable.key, label: variableName(variable, around) });
  return {
    rows: variables.filter(rows).map(option),
    columns: variables
      .filter(
        (variable) => isTold(variable) && variable.section !== 'kind' && variable.categories.length <= MOST_COLUMNS,
      )
      .map(option),
    chosen: query.crossTab,
    kept: [...writeResultsQuery({ ...query, crossTab: null })].map(([name, value]) => ({ name, value })),
  };
}

/** Days and what was read are no answers of anybody. */
function isTold({ section, key, categories }: ResultVariable): boolean {
  return section !== 'reading' && key !== 'day' && categories.length > 0;
}
