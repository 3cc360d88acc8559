import type { CrossChoiceView } from '#app/components/results/cross-choice.tsx';
import { DAY, type ResultVariable } from '#app/domain/results/result-variable.ts';
import { writeResultsQuery } from '#app/domain/results/results-query.ts';
import type { SeenResults } from '#app/services/see-results.ts';
import type { FigureSurroundings } from './results-figures.server.ts';
import { variableName } from './results-names.server.ts';

/** Groups by which a table can be: more columns than this are no table that anybody reads. */
const MOST_COLUMNS = 40;

/** Tables that are asked for most, of what comments are about. */
const PRESETS: readonly (readonly [rows: string, columns: string])[] = [
  ['areas', 'lenses'],
  ['areas', 'language'],
  ['themes', 'language'],
  ['areas', 'channel'],
];

/** What a table by groups can be of and by, among the variables that `rows` lets through. */
export function crossChoice(
  { store, query }: Pick<SeenResults, 'store' | 'query'>,
  around: FigureSurroundings,
  rows: (variable: ResultVariable) => boolean = canBeRows,
): CrossChoiceView {
  const variables = [...store.columns.values()].map(({ variable }) => variable);
  const option = (variable: ResultVariable) => ({ value: variable.key, label: variableName(variable, around) });
  const unfiltered = writeResultsQuery({ ...query, crossTab: null });
  const { half } = around;
  return {
    rows: variables.filter(rows).map(option),
    columns: variables.filter(canBeColumns).map(option),
    chosen: {
      rows: query.crossTab?.rows ?? (half?.name === 'rows' ? half.value : ''),
      columns: query.crossTab?.columns ?? (half?.name === 'columns' ? half.value : ''),
    },
    kept: [...unfiltered].map(([name, value]) => ({ name, value })),
  };
}

/** Leads to the tables that are asked for most, with the same filters; of those that there is something in. */
export function crossPresets(
  { store, query }: Pick<SeenResults, 'store' | 'query'>,
  around: FigureSurroundings,
): readonly { readonly label: string; readonly href: string }[] {
  const aboutYou = [...store.columns.values()].filter(({ variable }) => variable.section === 'about-you').slice(0, 2);
  const pairs = [...PRESETS, ...aboutYou.map(({ variable }) => ['areas', variable.key] as const)];
  return pairs.flatMap(([rows, columns]) => {
    const [row, column] = [store.columns.get(rows)?.variable, store.columns.get(columns)?.variable];
    if (row === undefined || column === undefined) return [];
    const names = { rows: variableName(row, around), columns: variableName(column, around) };
    const address = writeResultsQuery({ ...query, crossTab: { rows, columns } });
    return [{ label: around.t('team:results.cross.of', names), href: `?${address.toString()}` }];
  });
}

/** Days and how far reading has come are no answers of anybody. */
export function canBeRows({ section, key, categories }: ResultVariable): boolean {
  return section !== 'reading' && key !== DAY && categories.length > 0;
}

function canBeColumns(variable: ResultVariable): boolean {
  return canBeRows(variable) && variable.section !== 'kind' && variable.categories.length <= MOST_COLUMNS;
}
