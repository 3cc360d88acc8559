import type { Bilingual } from '#app/domain/report/bilingual.ts';
import type { EditionDocument, EditionQuote, EditionTable } from '#app/domain/report/edition.ts';
import type { EditionCommitment, EditionCrossTable, EditionNarrative } from '#app/domain/report/edition-parts.ts';
import { countOf } from '#app/domain/report/published.ts';
import { isPublished } from '#app/domain/report/published-targets.ts';
import { rowsToShow, type RowToShow } from '#app/domain/report/rows-to-show.ts';
import type { NamedAgreement } from './reader-agreement.tsx';

/** Everything that a report says about one priority area, for one audience. */
export interface AreaParts {
  readonly key: string;
  readonly label: Bilingual;
  /** Its figure; null where nothing of the table is shown. */
  readonly row: RowToShow | null;
  /** Its themes, as the themes' table has them. */
  readonly themes: readonly string[];
  readonly quotes: readonly EditionQuote[];
  readonly narratives: readonly EditionNarrative[];
  readonly commitments: readonly { readonly commitment: EditionCommitment; readonly label: Bilingual }[];
  readonly agreements: readonly NamedAgreement[];
  /** Tables of its themes by groups. */
  readonly byGroup: readonly EditionCrossTable[];
}

/**
 * The areas of a table, each with what belongs to it, largest first by what is shown, hidden ones last in the codebook's
 * order. A quote or a narrative about several areas stands under the first of them. `leads`: what is said once for all
 * audiences is said with this table.
 */
export function areaParts(document: EditionDocument, table: EditionTable, leads: boolean): readonly AreaParts[] {
  const shown = rowsToShow(table);
  const areas = table.rows.map(({ key }) => key);
  const themes = themesTable(document, table);
  const first = (keys: readonly string[]) => keys.find((key) => areas.includes(key));
  const parts = areas.flatMap((key): AreaParts[] => {
    const label = table.labels[key];
    if (label === undefined) return [];
    const own = Object.entries(themes?.under ?? {}).flatMap(([theme, area]) => (area === key ? [theme] : []));
    return [
      {
        ...{ key, label, row: shown.find((row) => row.key === key) ?? null, themes: own },
        quotes: leads ? document.quotes.filter(({ areaKeys }) => first(areaKeys) === key) : [],
        narratives: leads
          ? (document.narratives ?? []).filter(({ areaKeys }) => belongsTo(areaKeys, key, own, areas))
          : [],
        commitments: leads ? commitmentsOf(document, key, label, own, themes) : [],
        agreements: agreementsUnder(document, key, label, own, themes),
        byGroup:
          themes === undefined ? [] : (document.crossTables ?? []).filter(({ rowTable }) => rowTable === themes.id),
      },
    ];
  });
  const size = ({ row }: AreaParts) => row?.share ?? -1;
  return parts.toSorted((a, b) => size(b) - size(a));
}

/** Whether more can be said about an area than its name: a figure, a word of people's, something that was decided. */
export function hasMoreThanName(
  { row, themes, quotes, narratives, commitments }: AreaParts,
  of: EditionTable | undefined,
) {
  const isShown = (key: string) => of?.rows.some((one) => one.key === key && one.cell.type === 'count') ?? false;
  return (
    (row?.count ?? null) !== null ||
    themes.some(isShown) ||
    quotes.length > 0 ||
    narratives.length > 0 ||
    commitments.some(({ commitment }) => commitment.stance !== 'undecided')
  );
}

/** The themes' table of the same audience. */
export function themesTable({ tables }: EditionDocument, { audience }: EditionTable): EditionTable | undefined {
  return tables.find((table) => table.section === 'themes' && table.audience === audience);
}

/** Under an area if it names it first of all areas or, where it names none, one of its themes. */
function belongsTo(
  keys: readonly string[],
  area: string,
  themes: readonly string[],
  areas: readonly string[],
): boolean {
  const named = keys.find((key) => areas.includes(key));
  return named === undefined ? keys.some((key) => themes.includes(key)) : named === area;
}

function commitmentsOf(
  { commitments = [] }: EditionDocument,
  area: string,
  label: Bilingual,
  themes: readonly string[],
  table: EditionTable | undefined,
): AreaParts['commitments'] {
  return commitments.flatMap((commitment) => {
    if (commitment.targetType === 'area') return commitment.targetKey === area ? [{ commitment, label }] : [];
    const theme = table?.labels[commitment.targetKey];
    return themes.includes(commitment.targetKey) && theme !== undefined ? [{ commitment, label: theme }] : [];
  });
}

function agreementsUnder(
  { agreement = [], tables }: EditionDocument,
  area: string,
  label: Bilingual,
  themes: readonly string[],
  table: EditionTable | undefined,
): readonly NamedAgreement[] {
  // Of what is hidden nothing is said: the note says why a finding is published, and there is none.
  return agreement
    .filter((target) => isPublished(tables, target))
    .flatMap((target) => {
      if (target.type === 'area') return target.key === area ? [{ label, target }] : [];
      const theme = table?.labels[target.key];
      return themes.includes(target.key) && theme !== undefined ? [{ label: theme, target }] : [];
    });
}

/** A theme that fewer than so large a share of them spoke of is a view of a minority. */
const MINORITY = 0.1;

/** The themes of an area that fewer than one in ten spoke of, of those that are shown and not of nobody. */
export function minorityThemes(table: EditionTable | undefined, themes: readonly string[]): readonly RowToShow[] {
  if (table === undefined || countOf(table.asked) === null) return [];
  return rowsToShow(table).filter(
    ({ key, count, share }) => themes.includes(key) && (count ?? 0) > 0 && share !== null && share < MINORITY,
  );
}
