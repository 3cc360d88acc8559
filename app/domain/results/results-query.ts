import type { ResultFilters } from './select-people.ts';

/** What somebody asks of the results of one audience; it stands in the address, so that it can be kept and sent on. */
export interface ResultsQuery extends ResultFilters {
  /** As the address has it; null: the first audience. */
  readonly audience: string | null;
  /** A table by groups: categories of `rows` by the groups of `columns`. */
  readonly crossTab: { readonly rows: string; readonly columns: string } | null;
}

export const EVERYTHING: ResultsQuery = { audience: null, filters: [], from: null, to: null, crossTab: null };

/** Stands before the key of a variable in a filter's name. */
export const FILTER = 'f.';

/** The one spelling of a query: filters by the key of their variable, categories by theirs, each once. */
export function writeResultsQuery({ audience, crossTab, filters, from, to }: ResultsQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (audience !== null) params.set('audience', audience);
  if (crossTab !== null) {
    params.set('rows', crossTab.rows);
    params.set('columns', crossTab.columns);
  }
  for (const { variable, categories } of filters.toSorted((a, b) => (a.variable < b.variable ? -1 : 1)))
    params.set(`${FILTER}${variable}`, [...new Set(categories)].sort().join(','));
  if (from !== null) params.set('from', from);
  if (to !== null) params.set('to', to);
  return params;
}
