import type { ResultFigureView } from '#app/components/results/result-figure-view.ts';
import { writeResultsQuery } from '#app/domain/results/results-query.ts';
import { categoryName } from './results-names.server.ts';
import type { OpenedPage } from './results-page.server.ts';

/** The name in the address of the area, theme or kind whose comments are looked at: `areas:housing`. */
export const BEHIND = 'behind';
/** The last comment of the page before. */
export const AFTER = 'after';

/** The comment that an address says it follows; what is no id of a comment stands for the first page. */
export function afterOf(value: string | null): string | null {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value ?? '') ? value : null;
}

const LOOKED_BEHIND = ['areas', 'themes', 'kinds'];

/** What `areas:housing` stands for; null where it is nothing of the kind. */
export function behindOf(value: string | null): { readonly variable: string; readonly category: string } | null {
  const [, variable, category] = /^(areas|themes|kinds):(.+)$/s.exec(value ?? '') ?? [];
  return variable === undefined || category === undefined ? null : { variable, category };
}

/** Leads from a figure's areas, themes and kinds to the comments behind each, with the same filters: where they are enough people. */
export function commentsBehindRows({
  results,
  around,
  frame,
}: OpenedPage): (id: string) => ResultFigureView['comments'] {
  return (id) => {
    const variable = results.store.columns.get(id)?.variable;
    if (variable === undefined || !LOOKED_BEHIND.includes(id)) return [];
    const rows = (results.counts.get(id)?.rows ?? []).flatMap(({ key, count }) =>
      count !== null && count >= results.threshold ? [{ key, count }] : [],
    );
    return rows
      .toSorted((a, b) => b.count - a.count)
      .map(({ key }) => {
        const query = writeResultsQuery({ ...results.query, crossTab: null });
        query.set(BEHIND, `${id}:${key}`);
        const href = `${frame.home}/results/comments?${query.toString()}`;
        return { label: categoryName(variable, key, around), href };
      });
  };
}
