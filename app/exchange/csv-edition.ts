import { stringify } from 'csv-stringify/sync';
import type { EditionDocument, EditionTable } from '#app/domain/report/edition.ts';
import { countOf } from '#app/domain/report/published.ts';
import type { FiguresFrom } from '#app/domain/report/edition-parts.ts';
import { rowsToShow, type RowToShow } from '#app/domain/report/rows-to-show.ts';
import { groupColumns, groupLines, orHidden } from './csv-edition-groups.ts';

const columns = [
  'edition',
  'audience',
  'table',
  'title_en',
  'title_fr',
  'row',
  'label_en',
  'label_fr',
  'unit',
  'count',
  'denominator',
  'share',
  'estimate',
  'share_low',
  'share_high',
  'share_of_everybody',
  'everybody_low',
  'everybody_high',
  'agreement',
  'alpha',
  'alpha_low',
  'alpha_high',
  'figures_from_edition',
  ...groupColumns,
  'figures_from_moment',
] as const;

/**
 * The figures of an edition as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to read accents):
 * one line per row that the page shows, the same in both languages. `count` and `denominator` are whole numbers of people
 * or decisions, `share` is their quotient to four places; each is the word `hidden` where the page hides it. Of a table of the
 * random sample `estimate` is `yes`, count and denominator are of the sample, and the shares are those of the people who
 * wrote comments and of everybody, each with its 95 % interval. Areas and themes say how far readers agree on them. A table of
 * which nothing can be shown has one line, without a row. Tables by groups follow, with a line for each cell.
 * `figures_from_moment` is when the figures were first published; `figures_from_edition` is empty where that was in a preview
 * for the Council, which has no public address. What a spreadsheet would take for a formula begins with an apostrophe.
 */
export function editionCsv(document: EditionDocument): string {
  const records = document.tables.flatMap((table) => {
    const rows = rowsToShow(table);
    const lines = rows.length === 0 ? [null] : rows;
    return lines.map((row) => recordOf(document, table, row));
  });
  const byGroups = groupLines(document).map(({ of, ...line }): Line => ({
    ...{ ...line, edition: String(document.edition), audience: of.audience, table: of.id },
    ...fromColumns(of.figuresFrom, document),
  }));
  return stringify([...records, ...byGroups], {
    bom: true,
    escape_formulas: true,
    header: true,
    columns: [...columns],
    record_delimiter: '\r\n',
  });
}

type Line = Partial<Record<(typeof columns)[number], string>>;

function recordOf(document: EditionDocument, table: EditionTable, row: RowToShow | null): Line {
  return {
    edition: String(document.edition),
    audience: table.audience,
    table: table.id,
    title_en: table.title.en,
    title_fr: table.title.fr,
    row: row?.key ?? '',
    label_en: row?.label.en ?? '',
    label_fr: row?.label.fr ?? '',
    unit: table.unit,
    count: row === null ? '' : orHidden(row.count),
    denominator: orHidden(countOf(table.asked)),
    share: row === null ? '' : orHidden(row.share === null ? null : Math.round(row.share * 10_000) / 10_000),
    ...estimateColumns(row),
    ...agreementColumns(document, table, row),
    ...fromColumns(table.figuresFrom, document),
  };
}

function fromColumns({ edition, publishedAt, kind }: FiguresFrom, document: EditionDocument): Line {
  const isOpen = kind !== 'council-preview' || document.kind === 'council-preview';
  return { figures_from_edition: isOpen ? String(edition) : '', figures_from_moment: publishedAt };
}

function estimateColumns(row: RowToShow | null) {
  const estimate = row?.estimate ?? null;
  const all = estimate?.ofEverybody ?? null;
  const places = (share: number | undefined) => (share === undefined ? '' : String(share));
  return {
    estimate: estimate === null ? '' : 'yes',
    share_low: places(estimate?.low),
    share_high: places(estimate?.high),
    share_of_everybody: places(all?.share),
    everybody_low: places(all?.low),
    everybody_high: places(all?.high),
  };
}

function agreementColumns({ agreement = [] }: EditionDocument, { section }: EditionTable, row: RowToShow | null) {
  const found = agreement.find(({ type, key }) => `${type}s` === section && key === row?.key);
  const hundredths = (value: number | null = null) => (value === null ? '' : (value / 100).toFixed(2));
  return {
    agreement: found?.standing ?? '',
    alpha: hundredths(found?.alpha),
    alpha_low: hundredths(found?.low),
    alpha_high: hundredths(found?.high),
  };
}
