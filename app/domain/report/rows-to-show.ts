import type { Bilingual } from './bilingual.ts';
import type { EditionTable } from './edition.ts';
import { countOf, hiddenTogether, isWithheld } from './published.ts';
import { hiddenTogetherLabel } from './words.ts';

/** One row as a page, a file or a document shows it; null where the figure is hidden. */
export interface RowToShow {
  readonly key: string;
  readonly label: Bilingual;
  readonly count: number | null;
  readonly share: number | null;
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
  const show = (key: string, label: Bilingual | undefined, count: number | null): RowToShow => ({
    key,
    label: label ?? { en: key, fr: key },
    count,
    share: count === null || asked === null || asked === 0 ? null : count / asked,
  });
  const rows = table.rows.map(({ key, cell }) => show(key, table.labels[key], countOf(cell)));
  const together = hiddenTogether(table);
  if (together === null) return rows;
  if (table.foldInto === null) return [...rows, show(HIDDEN_TOGETHER, hiddenTogetherLabel, together)];
  const { foldInto } = table;
  const own = rows.find((row) => row.key === foldInto)?.count ?? 0;
  const others = rows.filter((row) => row.count !== null && row.key !== foldInto);
  return [...others, show(foldInto, table.labels[foldInto], own + together)];
}
