import { columnOf, type Codes, type ResultColumn, type ResultColumns } from './result-columns.ts';
import { codesByKey, DAY, NOT_ASKED_CODE, WITHOUT_CODE } from './result-variable.ts';

/** People who are in any of the categories of a variable. */
export interface ResultFilter {
  readonly variable: string;
  /** Keys of categories, or what stands for no answer and for not asked. */
  readonly categories: readonly string[];
}

/** Whom a view is of: people who pass every filter and whose answers came in the days, both ends included. */
export interface ResultFilters {
  readonly filters: readonly ResultFilter[];
  /** Days as 2026-03-01, in the consultation's time zone. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface Selection {
  readonly people: number;
  /** The places of the selected people, in order; null: everybody is selected. */
  readonly members: Uint32Array | null;
  /**
   * For each filter, and for the days as one, how many people it alone leaves out: so many more would be selected without
   * it. Whoever takes a filter away and subtracts sees these.
   */
  readonly leftOutByOne: readonly number[];
}

/** Selects people. Throws a RangeError on a variable or category that there is not. */
export function selectPeople(store: ResultColumns, filters: ResultFilters): Selection {
  const tests = [...filters.filters.map((filter) => filterTest(store, filter)), ...dayTest(store, filters)];
  if (tests.length === 0) return { people: store.people, members: null, leftOutByOne: [] };
  if (tests.length > 254) throw new RangeError('Too many filters');
  const failed = new Uint8Array(store.people);
  const failedLast = new Uint8Array(store.people);
  for (const [index, test] of tests.entries()) applyTest(test, failed, failedLast, index);
  const leftOutByOne = tests.map(() => 0);
  const members = new Uint32Array(store.people);
  let people = 0;
  for (let i = 0; i < failed.length; i++) {
    const times = failed[i] ?? 0;
    if (times === 0) members[people++] = i;
    else if (times === 1) leftOutByOne[failedLast[i] ?? 0] = (leftOutByOne[failedLast[i] ?? 0] ?? 0) + 1;
  }
  return { people, members: members.subarray(0, people), leftOutByOne };
}

/** Those of some people that a flag stands at. */
export function among(members: Uint32Array, flags: Uint8Array): Uint32Array {
  const found = new Uint32Array(members.length);
  let count = 0;
  const { length } = members;
  for (let k = 0; k < length; k++) {
    const i = members[k] ?? 0;
    if (flags[i] === 1) found[count++] = i;
  }
  return found.subarray(0, count);
}

interface Test {
  readonly column: ResultColumn;
  /** By code, 1: let through. */
  readonly allowed: Uint8Array;
}

function filterTest(store: ResultColumns, { variable, categories }: ResultFilter): Test {
  const column = columnOf(store, variable);
  const codes = codesByKey(column.variable);
  const allowed = new Uint8Array(0x10000);
  for (const category of categories) {
    const code = codes.get(category);
    if (code === undefined) throw new RangeError('There is no such category');
    allowed[code] = 1;
  }
  return { column, allowed };
}

function dayTest(store: ResultColumns, { from, to }: ResultFilters): readonly Test[] {
  if (from === null && to === null) return [];
  const column = columnOf(store, DAY);
  const within = column.variable.categories.filter(
    ({ key }) => (from === null || key >= from) && (to === null || key <= to),
  );
  return [filterTest(store, { variable: DAY, categories: within.map(({ key }) => key) })];
}

function applyTest({ column, allowed }: Test, failed: Uint8Array, failedLast: Uint8Array, index: number): void {
  const { codes, offsets } = column;
  const { length } = failed;
  for (let i = 0; i < length; i++) {
    const passes =
      offsets === null ? (allowed[codes[i] ?? NOT_ASKED_CODE] ?? 0) : passesAny(codes, offsets, i, allowed);
    if (passes === 1) continue;
    failed[i] = (failed[i] ?? 0) + 1;
    failedLast[i] = index;
  }
}

function passesAny(codes: Codes, offsets: Uint32Array, i: number, allowed: Uint8Array): number {
  const begin = offsets[i] ?? 0;
  const end = offsets[i + 1] ?? 0;
  let passes = begin === end ? (allowed[WITHOUT_CODE] ?? 0) : 0;
  for (let j = begin; j < end; j++) passes |= allowed[codes[j] ?? NOT_ASKED_CODE] ?? 0;
  return passes;
}
