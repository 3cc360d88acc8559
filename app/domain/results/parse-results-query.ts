import type { ResultColumns } from './result-columns.ts';
import { FILTER, type ResultsQuery } from './results-query.ts';
import { codesByKey } from './result-variable.ts';
import type { ResultFilter } from './select-people.ts';

/** More filters, or categories in one, than a page of controls can make. */
export const MOST_FILTERS = 12;
const MOST_CATEGORIES = 200;
/** Problems that are told; an address can hold thousands. */
const MOST_PROBLEMS = 5;
/** How much of a name or value is repeated back, in code points. */
const LONGEST_NAMED = 60;

/** A part of an address that could not be understood, and why. */
export interface QueryProblem {
  /** The name in the address, as `f.language`, cut short where it is long. */
  readonly part: string;
  /** The value that is meant, cut short; empty where it is about the whole part. */
  readonly value: string;
  readonly reason:
    | 'unknown-part'
    | 'unknown-audience'
    | 'unknown-variable'
    | 'unknown-category'
    | 'repeated'
    | 'too-many'
    | 'not-a-day'
    | 'ends-before-it-begins'
    | 'needs-rows-and-columns'
    | 'same-variable';
}

export interface ParsedQuery {
  /** What was understood. Where there are problems it is not what was asked for: show no figure of it. */
  readonly query: ResultsQuery;
  readonly problems: readonly QueryProblem[];
}

/**
 * Reads a query from an address against the variables that there are. `others` are the names that the page itself
 * understands, which are left alone. Nothing from the address is used as the name of a property.
 */
export function parseResultsQuery(params: URLSearchParams, store: Store, others: readonly string[] = []): ParsedQuery {
  const problems: QueryProblem[] = [];
  const report: Report = (part, reason, value = '') => {
    if (problems.length < MOST_PROBLEMS) problems.push({ part: cut(part), value: cut(value), reason });
  };
  const single = new Map<string, string>();
  for (const [name, value] of params) {
    // A form without scripts sends what was left empty, and a name for each box that is ticked.
    if (value === '' || others.includes(name)) continue;
    const earlier = single.get(name);
    if (earlier === undefined) single.set(name, value);
    else if (name.startsWith(FILTER)) single.set(name, `${earlier},${value}`);
    else report(name, 'repeated');
  }
  for (const name of single.keys())
    if (!['audience', 'rows', 'columns', 'from', 'to'].includes(name) && !name.startsWith(FILTER))
      report(name, 'unknown-part');
  const filters = parseFilters(single, store, report);
  const from = parseDay('from', single, report);
  const to = parseDay('to', single, report);
  if (from !== null && to !== null && to < from) report('to', 'ends-before-it-begins', to);
  const audience = single.get('audience') ?? null;
  if (audience !== null && audience !== store.audience) report('audience', 'unknown-audience', audience);
  return { query: { audience, filters, from, to, crossTab: parseCrossTab(single, store, report) }, problems };
}

type Report = (part: string, reason: QueryProblem['reason'], value?: string) => void;
type Single = ReadonlyMap<string, string>;
type Store = Pick<ResultColumns, 'audience' | 'columns'>;

function parseFilters(single: Single, { columns }: Store, report: Report): readonly ResultFilter[] {
  const named = [...single].filter(([name]) => name.startsWith(FILTER));
  if (named.length > MOST_FILTERS) {
    report(FILTER, 'too-many');
    return [];
  }
  return named.flatMap(([name, value]) => {
    const variable = columns.get(name.slice(FILTER.length))?.variable;
    if (variable === undefined) {
      report(name, 'unknown-variable');
      return [];
    }
    const asked = value.split(',', MOST_CATEGORIES + 1);
    if (asked.length > MOST_CATEGORIES) {
      report(name, 'too-many');
      return [];
    }
    const known = codesByKey(variable);
    const unknown = asked.find((category) => !known.has(category));
    if (unknown !== undefined) report(name, 'unknown-category', unknown);
    if (new Set(asked).size < asked.length) report(name, 'repeated');
    const categories = [...new Set(asked)].filter((category) => known.has(category));
    return categories.length === 0 ? [] : [{ variable: variable.key, categories }];
  });
}

/** A day of the calendar as 2026-03-01; 30 February is none. */
function parseDay(name: 'from' | 'to', single: Single, report: Report): string | null {
  const value = single.get(name);
  if (value === undefined) return null;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(value)) return value;
  report(name, 'not-a-day', value);
  return null;
}

function parseCrossTab(single: Single, { columns }: Store, report: Report): ResultsQuery['crossTab'] {
  const rows = single.get('rows');
  const groups = single.get('columns');
  if (rows === undefined && groups === undefined) return null;
  if (rows === undefined || groups === undefined) {
    report(rows === undefined ? 'rows' : 'columns', 'needs-rows-and-columns');
    return null;
  }
  const unknown = (
    [
      ['rows', rows],
      ['columns', groups],
    ] as const
  ).filter(([, key]) => !columns.has(key));
  for (const [part, key] of unknown) report(part, 'unknown-variable', key);
  if (unknown.length > 0) return null;
  if (rows === groups) {
    report('columns', 'same-variable', groups);
    return null;
  }
  return { rows, columns: groups };
}

const cut = (text: string) => Array.from(text).slice(0, LONGEST_NAMED).join('');
