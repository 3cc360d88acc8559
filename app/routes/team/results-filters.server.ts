import type { FilterControl, FilterControls } from '#app/components/results/results-frame-view.ts';
import { FILTER, writeResultsQuery } from '#app/domain/results/results-query.ts';
import { DAY, NOT_ASKED, type ResultVariable } from '#app/domain/results/result-variable.ts';
import type { SeenResults } from '#app/services/see-results.ts';
import { categoryName, variableName, type Speaking } from './results-names.server.ts';

/** Choices of one filter that a form offers; of more, nobody finds theirs. */
const MOST_CHOICES = 60;

/** Variables that a form offers as filters: who people are and how they came, what they answered, what their comments are about. */
function canFilter({ key, section, categories }: ResultVariable): boolean {
  return (
    key !== DAY &&
    section !== 'reading' &&
    section !== 'kind' &&
    categories.length > 0 &&
    categories.length <= MOST_CHOICES
  );
}

/** The filters as a form has them. `kept`: what the page itself has in the address. */
export function filterControls(
  { store, query }: Pick<SeenResults, 'store' | 'query'>,
  speaking: Speaking,
  kept: FilterControls['kept'],
): FilterControls {
  const variables = [...store.columns.values()].map(({ variable }) => variable).filter(canFilter);
  const unfiltered = writeResultsQuery({ ...query, filters: [], from: null, to: null });
  const held = [...[...unfiltered].map(([name, value]) => ({ name, value })), ...kept];
  const any = query.filters.length > 0 || query.from !== null || query.to !== null;
  const without = new URLSearchParams(held.map(({ name, value }) => [name, value])).toString();
  return {
    variables: variables.map((variable) => control(variable, chosenOf(query, variable.key), speaking)),
    from: query.from ?? '',
    to: query.to ?? '',
    kept: held,
    without: any ? `?${without}` : null,
  };
}

function chosenOf({ filters }: SeenResults['query'], key: string): ReadonlySet<string> {
  return new Set(filters.find(({ variable }) => variable === key)?.categories ?? []);
}

function control(variable: ResultVariable, chosen: ReadonlySet<string>, speaking: Speaking): FilterControl {
  const keys = [
    ...variable.categories.map(({ key }) => key),
    ...(variable.without === null ? [] : [variable.without]),
    ...(chosen.has(NOT_ASKED) ? [NOT_ASKED] : []),
  ];
  const choices = keys.map((value) => ({
    value,
    label: categoryName(variable, value, speaking),
    checked: chosen.has(value),
  }));
  const labels = choices.filter(({ checked }) => checked).map(({ label }) => label);
  return {
    name: `${FILTER}${variable.key}`,
    title: variableName(variable, speaking),
    chosen: labels.length === 0 ? null : listOf(labels, speaking),
    choices,
  };
}

function listOf(labels: readonly string[], { language }: Speaking): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(labels);
}
