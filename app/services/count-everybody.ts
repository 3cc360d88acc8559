import { SENSITIVE_THRESHOLD } from '../disclosure/threshold.ts';
import type { VariableCount } from '../domain/results/count-variable.ts';
import type { ResultColumns } from '../domain/results/result-columns.ts';
import { EVERYTHING } from '../domain/results/results-query.ts';
import { viewResults } from '../domain/results/view-results.ts';

type Counts = ReadonlyMap<string, VariableCount>;

const counted = new WeakMap<ResultColumns, { readonly threshold: number; readonly counts: Counts | null }>();

/**
 * The exact counts of everybody, by variable, without those that too few people have; null where there are too few people
 * for any. Counted once for as long as the columns are kept in memory: of a million people it takes a good part of a second.
 */
export function countEverybody(store: ResultColumns, threshold: number): Counts | null {
  const known = counted.get(store);
  if (known?.threshold === threshold) return known.counts;
  const view = viewResults(store, EVERYTHING, { threshold, sensitiveThreshold: SENSITIVE_THRESHOLD, exact: true });
  const counts =
    view.problem === null
      ? new Map([...view.counts].flatMap(([key, one]) => ('problem' in one ? [] : [[key, one] as const])))
      : null;
  counted.set(store, { threshold, counts });
  return counts;
}
