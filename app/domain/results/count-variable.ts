import { estimateShare, type Share } from '../estimate/share.ts';
import { columnOf, type Codes, type ReadingStanding, type ResultColumns } from './result-columns.ts';
import { comesFromReading, FIRST_CODE, NOT_ASKED_CODE, WITHOUT_CODE } from './result-variable.ts';
import { among, type Selection } from './select-people.ts';

/** Whom shares of areas and themes are of, within what is selected. */
export interface ReadingCount {
  readonly basis: ReadingStanding['basis'];
  /** People who wrote comments. */
  readonly writers: number;
  /** People of the denominator whose comments were not all read: of the random sample some, else none. */
  readonly unread: number;
}

/** How many people are in each category of a variable. */
export interface VariableCount {
  readonly variable: string;
  /** The denominator: who was asked; of areas and themes who was read, or everybody in the random sample. */
  readonly asked: number;
  /** How many of them are in a category at all. */
  readonly answered: number;
  /** In the order of the categories; of a variable of several a person may be in more than one. */
  readonly rows: readonly { readonly key: string; readonly count: number }[];
  readonly reading: ReadingCount | null;
}

/** Counts the people of a selection by a variable, each once for each category. */
export function countVariable(store: ResultColumns, key: string, { members }: Selection): VariableCount {
  const { variable, codes, offsets } = columnOf(store, key);
  const fromReading = comesFromReading(variable);
  const { reading } = store;
  const counted = fromReading ? (members === null ? reading.base : among(members, reading.isBase)) : members;
  const counts = new Uint32Array(FIRST_CODE + variable.categories.length);
  if (offsets !== null) tallySeveral(codes, offsets, counted, counts);
  else if (counted === null) tallyAll(codes, counts);
  else tallyOne(codes, counted, counts);
  const notAsked = counts[NOT_ASKED_CODE] ?? 0;
  const people = counted === null ? store.people : counted.length;
  return {
    variable: key,
    asked: fromReading ? people : people - notAsked,
    answered: people - notAsked - (counts[WITHOUT_CODE] ?? 0),
    rows: variable.categories.map((category, index) => ({
      key: category.key,
      count: counts[FIRST_CODE + index] ?? 0,
    })),
    reading: fromReading
      ? {
          basis: reading.basis,
          writers: members === null ? reading.writers : among(members, reading.isWriter).length,
          unread: notAsked,
        }
      : null,
  };
}

// A plain loop for each kind, without a test in it that is the same for everybody: with one, the same takes ten times as long.

function tallyAll(codes: Codes, counts: Uint32Array): void {
  const { length } = codes;
  for (let i = 0; i < length; i++) {
    const code = codes[i] ?? NOT_ASKED_CODE;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function tallyOne(codes: Codes, members: Uint32Array, counts: Uint32Array): void {
  const { length } = members;
  for (let k = 0; k < length; k++) {
    const code = codes[members[k] ?? 0] ?? NOT_ASKED_CODE;
    counts[code] = (counts[code] ?? 0) + 1;
  }
}

function tallySeveral(codes: Codes, offsets: Uint32Array, members: Uint32Array | null, counts: Uint32Array): void {
  const length = members === null ? offsets.length - 1 : members.length;
  let without = 0;
  for (let k = 0; k < length; k++) {
    const i = members === null ? k : (members[k] ?? 0);
    const begin = offsets[i] ?? 0;
    const end = offsets[i + 1] ?? 0;
    if (begin === end) without += 1;
    for (let j = begin; j < end; j++) {
      const code = codes[j] ?? NOT_ASKED_CODE;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  counts[WITHOUT_CODE] = without;
}

/**
 * The share of a denominator that a count is, 0 to 1. Of the random sample it is the estimate of the share of everybody who
 * wrote comments, with its 95 % interval; of everybody who was asked or read it is exact, and the interval a point. Null
 * where nobody was asked, and where nothing was read.
 */
export function shareOfCount(
  count: number,
  {
    asked,
    reading,
  }: {
    readonly asked: number;
    readonly reading: Readonly<Omit<ReadingCount, 'writers'> & { writers: number | null }> | null;
  },
): Share | null {
  if (reading?.basis === 'none' || asked === 0) return null;
  if (reading?.basis !== 'sample') return { share: count / asked, low: count / asked, high: count / asked };
  const { unread, writers } = reading;
  return estimateShare({ yes: count, sampled: asked, unread: { least: unread, most: unread }, writers });
}
