import { countVariable, type ReadingCount, type VariableCount } from './count-variable.ts';
import { cellsOf, crossTabulate, MOST_CELLS, type CrossTab } from './cross-tabulate.ts';
import { columnOf, type ResultColumns } from './result-columns.ts';
import type { ResultsQuery } from './results-query.ts';
import { selectPeople, type Selection } from './select-people.ts';
import { withholdSmallGroups } from './withhold-groups.ts';

export interface ViewRules {
  /** No figure is of fewer people. */
  readonly threshold: number;
  /** The same where a sensitive variable has a part in it. */
  readonly sensitiveThreshold: number;
  /** Whether who asks may see exact counts: others have no filters and no tables by groups. */
  readonly exact: boolean;
  /** The variables to count; left out: all. */
  readonly count?: readonly string[];
}

export type ViewProblem =
  /** The view is of fewer people than the threshold, of all but so few, or would be told from another by so few. */
  | 'too-few'
  /** Filters and tables by groups need the permission to see exact counts. */
  | 'not-permitted'
  /** The table by groups has more cells than anybody reads. */
  | 'too-large';

export interface ResultsView {
  readonly problem: null;
  /** Everybody of the audience. */
  readonly people: number;
  readonly selected: number;
  /** Exact: not for publication, and for nobody without the permission until `app/disclosure` has protected it. */
  readonly counts: ReadonlyMap<string, VariableCount | { readonly problem: 'too-few' }>;
  readonly crossTab: CrossTab<number | null> | null;
}

/**
 * The one door to figures: whatever is counted from columns for a page is counted here, so that no page can forget the rule
 * of small views. The query must have been parsed against the store.
 */
export function viewResults(
  store: ResultColumns,
  query: ResultsQuery,
  rules: ViewRules,
): ResultsView | { readonly problem: ViewProblem } {
  const filtered = query.filters.length > 0 || query.from !== null || query.to !== null;
  if (!rules.exact && (filtered || query.crossTab !== null)) return { problem: 'not-permitted' };
  const threshold = thresholdOf(store, query, rules);
  const selection = selectPeople(store, query);
  if (isTooSmall(store, selection, threshold)) return { problem: 'too-few' };
  if (query.crossTab !== null && cellsOf(store, query.crossTab.rows, query.crossTab.columns) > MOST_CELLS)
    return { problem: 'too-large' };
  const keys = rules.count ?? [...store.columns.keys()];
  return {
    problem: null,
    people: store.people,
    selected: selection.people,
    counts: new Map(keys.map((key) => [key, countSafely(store, key, selection, threshold)])),
    crossTab: query.crossTab === null ? null : tabulate(store, query.crossTab, selection, threshold),
  };
}

/** The threshold of a view: the larger one where anything in it is sensitive. */
export function thresholdOf(store: ResultColumns, query: ResultsQuery, rules: Omit<ViewRules, 'exact'>): number {
  const { crossTab, filters } = query;
  const used = [...filters.map(({ variable }) => variable), ...(crossTab ? [crossTab.rows, crossTab.columns] : [])];
  const sensitive = used.some((key) => columnOf(store, key).variable.sensitive);
  return sensitive ? Math.max(rules.threshold, rules.sensitiveThreshold) : rules.threshold;
}

/**
 * Fewer people than the threshold are selected, or left out by all filters together, or by one of them alone: the last could
 * be looked at by taking the filter away and subtracting.
 */
function isTooSmall({ people }: ResultColumns, selection: Selection, threshold: number): boolean {
  const leftOut = [people - selection.people, ...selection.leftOutByOne];
  return selection.people < threshold || leftOut.some((few) => few > 0 && few < threshold);
}

/** Of a question that few of those selected were asked, no figure is shown either; of a sample of which few were read, no share. */
function countSafely(store: ResultColumns, key: string, selection: Selection, threshold: number) {
  const counted = countVariable(store, key, selection);
  if (counted.asked > 0 && counted.asked < threshold) return { problem: 'too-few' } as const;
  if (counted.reading === null || !isReadTooLittle(counted, threshold)) return counted;
  const rows = counted.rows.map(({ key: row }) => ({ key: row, count: 0 }));
  return {
    ...counted,
    asked: 0,
    answered: 0,
    rows,
    reading: { ...counted.reading, basis: 'none', unread: 0 } as const,
  };
}

/** What so few people of a random sample wrote says nothing of everybody, and something of these few. */
function isReadTooLittle(
  { asked, reading }: { readonly asked: number; readonly reading: Pick<ReadingCount, 'basis' | 'unread'> | null },
  threshold: number,
): boolean {
  return reading?.basis === 'sample' && asked > 0 && asked - reading.unread < threshold;
}

function tabulate(
  store: ResultColumns,
  { rows, columns }: NonNullable<ResultsQuery['crossTab']>,
  selection: Selection,
  threshold: number,
): CrossTab<number | null> {
  const addUp = (key: string) => columnOf(store, key).variable.kind === 'one';
  const table = crossTabulate(store, rows, columns, selection);
  const read = table.columns.map((column) => !isReadTooLittle(column, threshold));
  return withholdSmallGroups(table, {
    read,
    threshold,
    rowsAddUp: addUp(rows),
    columnsAddUp: addUp(columns),
  });
}
