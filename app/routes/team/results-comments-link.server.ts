import type { ResultFigureView } from '#app/components/results/result-figure-view.ts';
import { writeResultsQuery } from '#app/domain/results/results-query.ts';
import type { OpenedPage } from './results-page.server.ts';

/** The name in the address of the area, theme or kind whose comments are looked at: `areas:housing`. */
export const BEHIND = 'behind';
/** The last comment of the page before. */
export const AFTER = 'after';

/** What `areas:housing` stands for; null where it is nothing of the kind. */
export function behindOf(value: string | null): { readonly variable: string; readonly category: string } | null {
  const [, variable, category] = /^(areas|themes|kinds):(.+)$/s.exec(value ?? '') ?? [];
  return variable === undefined || category === undefined ? null : { variable, category };
}

/** Leads from each area and theme of a page to the comments behind it, with the same filters. */
export function behindRows({ results, frame }: OpenedPage): (variable: string) => ResultFigureView['comments'] {
  return (variable) => {
    if (variable !== 'areas' && variable !== 'themes') return {};
    const rows = results.counts.get(variable)?.rows ?? [];
    return Object.fromEntries(
      rows.flatMap(({ key, count }) => {
        if (count === null || count < results.threshold) return [];
        const query = writeResultsQuery({ ...results.query, crossTab: null });
        query.set(BEHIND, `${variable}:${key}`);
        return [[key, `${frame.home}/results/comments?${query.toString()}`]];
      }),
    );
  };
}
