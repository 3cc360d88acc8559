import type { BenchmarkShares, BenchmarkVariable } from '#app/domain/results/benchmark-variable.ts';
import type { BenchmarkFault } from './benchmark-fault.ts';
import { TOTAL } from './benchmark-groups.ts';

/** A row that was understood. */
export interface BenchmarkRecord {
  readonly row: number;
  /** The name of the column that the amount stands in. */
  readonly column: string | null;
  readonly variable: string;
  /** The key of a group, or `TOTAL`. */
  readonly group: string;
  /** A share from 0 to 1, or a number of people. */
  readonly amount: number;
  readonly people: boolean;
}

/** Rounded shares may add up to a little more than everybody; what is more is a mistake. */
const MOST_TOGETHER = 1.005;
/** Sums of binary fractions are a little off. */
const NOTHING = 1e-9;

/** The shares of each variable, in the order of the file; what does not fit together comes out as faults. */
export function benchmarkOf(
  records: readonly BenchmarkRecord[],
  variables: readonly BenchmarkVariable[],
  faults: BenchmarkFault[],
): readonly BenchmarkShares[] {
  return variables.flatMap(({ key, several }) => {
    const own = records.filter(({ variable }) => variable === key);
    if (own.length === 0) return [];
    requireOnce(own, faults);
    const groups = own.filter(({ group }) => group !== TOTAL);
    const total = own.find(({ group }) => group === TOTAL);
    const shares = own.some(({ people }) => people) ? ofPeople(groups, total, faults) : ofShares(groups, total, faults);
    const last = groups.at(-1);
    if (last === undefined) {
      faults.push({ row: own[0]?.row ?? 1, column: null, code: 'empty', detail: '' });
      return [];
    }
    const together = shares.reduce((sum, { share }) => sum + share, 0);
    if (!several && shares.every(({ share }) => share <= 1) && together > MOST_TOGETHER + NOTHING)
      faults.push({ row: last.row, column: last.column, code: 'sum-over', detail: inPercent(together) });
    return [{ variable: key, shares }];
  });
}

function requireOnce(records: readonly BenchmarkRecord[], faults: BenchmarkFault[]): void {
  const first = new Map<string, number>();
  for (const { row, group } of records) {
    const before = first.get(group);
    if (before === undefined) first.set(group, row);
    else faults.push({ row, column: null, code: 'group-twice', detail: String(before) });
  }
}

type Shares = BenchmarkShares['shares'];

function ofShares(
  groups: readonly BenchmarkRecord[],
  total: BenchmarkRecord | undefined,
  faults: BenchmarkFault[],
): Shares {
  if (total !== undefined && Math.abs(total.amount - 1) > MOST_TOGETHER - 1 + NOTHING)
    faults.push({ row: total.row, column: total.column, code: 'total-not-whole', detail: inPercent(total.amount) });
  return groups.map(({ group, amount }) => ({ group, share: amount }));
}

function ofPeople(
  groups: readonly BenchmarkRecord[],
  total: BenchmarkRecord | undefined,
  faults: BenchmarkFault[],
): Shares {
  const everybody = total?.amount ?? 0;
  if (everybody === 0) {
    const { row, column } = total ?? { row: groups.at(-1)?.row ?? 1, column: null };
    faults.push({ row, column, code: 'no-total', detail: '' });
    return [];
  }
  return groups.map(({ row, column, group, amount }) => {
    if (amount > everybody) faults.push({ row, column, code: 'over-total', detail: String(everybody) });
    return { group, share: amount / everybody };
  });
}

/** With one decimal; whoever tells it writes it in a language. */
const inPercent = (share: number) => (share * 100).toFixed(1);
