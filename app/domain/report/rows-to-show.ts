import { shareOfParts } from '../estimate/table-estimate.ts';
import type { Bilingual } from './bilingual.ts';
import type { EditionTable } from './edition.ts';
import { countOf, hiddenTogether, isWithheld } from './published.ts';
import { hiddenTogetherLabel } from './words.ts';

/** One row as a page, a file or a document shows it; null where the figure is hidden. */
export interface RowToShow {
  readonly key: string;
  readonly label: Bilingual;
  readonly count: number | null;
  /** Of a table of the random sample, the estimated share of the people who wrote comments. */
  readonly share: number | null;
  /** The 95 % interval of an estimated share, and what the two say of everybody who took part. */
  readonly estimate: ShownEstimate | null;
}

export interface ShownEstimate extends ShownShare {
  readonly ofEverybody: ShownShare | null;
}

/** 0 to 1. */
export interface ShownShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The key of the row that says what the hidden rows hold together. */
export const HIDDEN_TOGETHER = 'hidden-together';

/**
 * The rows of a table in the order of the survey, for every place that shows it. Hidden rows of a table that folds are
 * one row (small languages are "other languages" everywhere); elsewhere each is there as hidden, and a last row says
 * what they hold together, where that follows from what is shown. Empty when nothing but the denominator can be shown.
 */
export function rowsToShow(table: EditionTable): readonly RowToShow[] {
  if (isWithheld(table)) return [];
  const asked = countOf(table.asked);
  const show = (key: string, label: Bilingual | undefined, count: number | null): RowToShow => {
    const estimate = count === null ? null : estimateOf(table, key);
    const share = count === null || asked === null || asked === 0 ? null : Math.min(1, count / asked);
    return { key, label: label ?? { en: key, fr: key }, count, share: estimate?.share ?? share, estimate };
  };
  const rows = table.rows.map(({ key, cell }) => show(key, table.labels[key], countOf(cell)));
  const together = hiddenTogether(table);
  if (together === null) return rows;
  if (table.foldInto === null) return [...rows, show(HIDDEN_TOGETHER, hiddenTogetherLabel, together)];
  const { foldInto } = table;
  const own = rows.find((row) => row.key === foldInto)?.count ?? 0;
  const others = rows.filter((row) => row.count !== null && row.key !== foldInto);
  return [...others, show(foldInto, table.labels[foldInto], own + together)];
}

/** What a table of the random sample says of everybody by one of its rows; null for every other table. */
export function estimateOf({ estimate }: Pick<EditionTable, 'estimate'>, row: string): ShownEstimate | null {
  const found = estimate?.rows[row];
  if (found === undefined) return null;
  return { ...inShares(found), ofEverybody: found.ofEverybody === null ? null : inShares(found.ofEverybody) };
}

function inShares({ share, low, high }: ShownShare): ShownShare {
  return { share: shareOfParts(share), low: shareOfParts(low), high: shareOfParts(high) };
}
