import type { Bilingual } from './bilingual.ts';
import type { EditionDocument, EditionTable } from './edition.ts';
import { countOf, NO_ANSWER } from './published.ts';
import { HIDDEN_TOGETHER, rowsToShow, type RowToShow } from './rows-to-show.ts';

/** A row of an edition that a recommendation can rest on: what is shown of it, as it was published. */
export interface LinkableFinding {
  readonly edition: number;
  readonly table: string;
  readonly row: string;
  readonly label: Bilingual;
  readonly count: number;
  readonly asked: number;
  /** 0 to 1. */
  readonly share: number;
}

/** A table of an edition with its rows that can be linked; `audience` names whose answers they are. */
export interface LinkableTable {
  readonly id: string;
  readonly title: Bilingual;
  readonly audience: string;
  readonly findings: readonly LinkableFinding[];
}

type Tables = Pick<EditionDocument, 'edition' | 'tables'>;

/** The tables about people, each with the rows whose figures are shown. Not answering is no finding. */
export function linkableTables({ edition, tables }: Tables): readonly LinkableTable[] {
  return tables
    .filter(({ unit, section }) => unit === 'people' && section !== 'reading')
    .map((table) => ({
      ...{ id: table.id, title: table.title, audience: table.audience },
      findings: rowsToShow(table).flatMap((row) => linkable(edition, table, row)),
    }))
    .filter(({ findings }) => findings.length > 0);
}

/** The row that a link leads to; null where the edition shows no such row. */
export function findingAt(document: Tables, table: string, row: string): LinkableFinding | null {
  const found = linkableTables(document).find(({ id }) => id === table);
  return found?.findings.find((one) => one.row === row) ?? null;
}

function linkable(edition: number, table: EditionTable, { key, label, count, share }: RowToShow): LinkableFinding[] {
  const asked = countOf(table.asked);
  if (key === NO_ANSWER || key === HIDDEN_TOGETHER || count === null || share === null || asked === null) return [];
  return [{ edition, table: table.id, row: key, label, count, asked, share }];
}
