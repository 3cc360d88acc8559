import { estimateShare, type Share } from '../estimate/share.ts';
import { columnOf, type ReadingStanding, type ResultColumns } from './result-columns.ts';
import { comesFromReading, FIRST_CODE, NOT_ASKED_CODE, WITHOUT_CODE } from './result-variable.ts';
import type { Selection } from './select-people.ts';

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
export function countVariable(store: ResultColumns, key: string, selection: Selection): VariableCount {
  const column = columnOf(store, key);
  const { variable, codes, offsets } = column;
  const fromReading = comesFromReading(variable);
  const base = fromReading ? store.reading.base : null;
  const counts = new Uint32Array(FIRST_CODE + variable.categories.length);
  const { flags } = selection;
  let [based, notAsked, answered, writers] = [0, 0, 0, 0];
  for (let i = 0; i < store.people; i++) {
    if (flags !== null && flags[i] === 0) continue;
    if (base !== null) {
      writers += store.reading.writers[i] ?? 0;
      if (base[i] === 0) continue;
    }
    based += 1;
    const begin = offsets === null ? i : (offsets[i] ?? 0);
    const end = offsets === null ? i + 1 : (offsets[i + 1] ?? 0);
    const first = begin === end ? WITHOUT_CODE : (codes[begin] ?? NOT_ASKED_CODE);
    if (first === NOT_ASKED_CODE) notAsked += 1;
    else if (first >= FIRST_CODE) answered += 1;
    for (let j = begin; j < end; j++) {
      const code = codes[j] ?? NOT_ASKED_CODE;
      counts[code] = (counts[code] ?? 0) + 1;
    }
  }
  return {
    variable: key,
    asked: fromReading ? based : based - notAsked,
    answered,
    rows: variable.categories.map((category, index) => ({
      key: category.key,
      count: counts[FIRST_CODE + index] ?? 0,
    })),
    reading: fromReading ? { basis: store.reading.basis, writers, unread: notAsked } : null,
  };
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
