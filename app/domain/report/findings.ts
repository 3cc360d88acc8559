import { countOf, NO_ANSWER, shareOf } from './published.ts';
import { estimateOf } from './rows-to-show.ts';
import type { EditionDocument, EditionTable } from './edition.ts';

const MOST_FINDINGS = 3;

/**
 * The rows that open a report, by a rule and not by taste, so that nobody chooses what looks good: first the priority
 * area that most people spoke of, then the most common answer to each closed question, largest share first, then
 * further areas by size until there are three. Only shown cells can be found; a zero finds nothing. Ties go to the
 * order of the survey and the codebook.
 */
export function findingsOf(tables: readonly EditionTable[]): EditionDocument['findings'] {
  const areas = tables
    .filter((table) => table.section === 'areas')
    .flatMap(shownRows)
    .sort(byShare);
  const answers = tables
    .filter((table) => table.section === 'questions')
    .flatMap((table) => shownRows(table).sort(byShare).slice(0, 1))
    .sort(byShare);
  const [first, ...others] = areas;
  const ranked = [...(first === undefined ? [] : [first]), ...answers.slice(0, MOST_FINDINGS - 1), ...others];
  return ranked.slice(0, MOST_FINDINGS).map(({ table, row }) => ({ table, row }));
}

interface ShownRow {
  readonly table: string;
  readonly row: string;
  readonly share: number;
}

function shownRows(table: EditionTable): ShownRow[] {
  return table.rows.flatMap((row) => {
    const share = estimateOf(table, row.key)?.share ?? shareOf(row.cell, table.asked);
    if (share === null || countOf(row.cell) === 0 || row.key === NO_ANSWER) return [];
    return [{ table: table.id, row: row.key, share }];
  });
}

function byShare(a: ShownRow, b: ShownRow): number {
  return b.share - a.share;
}
