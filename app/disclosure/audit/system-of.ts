import { commonColumns } from '../cross/common-columns.ts';
import type { AuditedEdition, AuditedTable, KnownOfTables } from './audited-edition.ts';
import { enterCrossTable, enterTogether, type CrossContext } from './cells-of-cross-table.ts';
import { enterTable, rowOf, type State } from './cells-of-table.ts';
import { enterRanking } from './enter-ranking.ts';
import { systemBuilder, type SystemBuilder } from './number-system.ts';

/**
 * All published numbers of some editions as unknowns, knowns and sums: what an attacker has who supposes nothing. Editions
 * stand beside each other in it, since that people came and went in between joins no sum; tables that keep earlier figures
 * are the same numbers as before.
 *
 * `of`: the editions whose own figures are entered; a table that keeps earlier ones is entered with those.
 */
export function enterEditions(
  editions: readonly AuditedEdition[],
  known: KnownOfTables,
  of: (edition: number) => boolean = () => true,
): SystemBuilder {
  const builder = systemBuilder();
  const contexts: CrossContext[] = [];
  const numbers = new Set(editions.map(({ edition }) => edition));
  for (const edition of editions) {
    for (const { id, figuresFrom } of [...edition.tables, ...(edition.crossTables ?? [])]) {
      if (!numbers.has(figuresFrom.edition) || figuresFrom.edition > edition.edition)
        throw new RangeError(`Table ${id} has figures of an edition that is not there`);
    }
    if (of(edition.edition)) contexts.push(...enterState(builder, edition, known));
  }
  const newest = editions.at(-1)?.edition;
  for (const context of contexts.filter(({ state }) => state.edition === newest)) {
    for (const other of contexts) if (areCompared(context, other)) enterInCommon(builder, context, other);
  }
  return builder;
}

/** The same table in two editions, or in one edition the tables of rows that lie under rows of the other. */
function areCompared(one: CrossContext, other: CrossContext): boolean {
  if (one.table.columnTable !== other.table.columnTable) return false;
  if (one.state.edition !== other.state.edition) return one.table.id === other.table.id;
  return one.rowTable.under !== undefined && other.rowTable.id === `${one.table.audience}.areas`;
}

function enterInCommon(builder: SystemBuilder, one: CrossContext, other: CrossContext): void {
  for (const common of commonColumns(one.table.columns, other.table.columns)) {
    if (common.one.length === 0 || common.other.length === 0) continue;
    enterTogether(builder, one, common.one);
    enterTogether(builder, other, common.other);
  }
}

/** Enters the figures of one edition; the contexts of its tables by groups come back, to be held against others. */
function enterState(builder: SystemBuilder, document: AuditedEdition, known: KnownOfTables): readonly CrossContext[] {
  const { edition, threshold, rounding } = document;
  const tables = new Map(document.tables.map((table) => [table.id, table]));
  const state: State = { edition, threshold, rounded: rounding !== undefined, tables };
  for (const table of document.tables) {
    if (table.figuresFrom.edition === edition) enterTable(builder, state, table, known.everyoneInARow.has(table.id));
  }
  for (const ranking of known.rankings) {
    const places = ranking
      .flatMap((id) => tables.get(id) ?? [])
      .filter((place) => place.figuresFrom.edition === edition);
    enterRanking(builder, state, places);
  }
  const own = (document.crossTables ?? []).filter(({ figuresFrom }) => figuresFrom.edition === edition);
  const contexts = own.map((table): CrossContext => {
    const rowTable = tableOf(tables, table.rowTable);
    const columnTable = tableOf(tables, table.columnTable);
    return { state, table, rowTable, columnTable, everyoneInARow: known.everyoneInARow.has(rowTable.id) };
  });
  for (const context of contexts) enterCrossTable(builder, context);
  enterQuotes(builder, document);
  return contexts;
}

/** A quote in a language says that somebody answered in it. Which audience its author is of is told where there is one. */
function enterQuotes(builder: SystemBuilder, { edition, tables, quotes }: AuditedEdition): void {
  const audiences = new Set(tables.map(({ audience }) => audience));
  const [audience] = audiences;
  if (audience === undefined || audiences.size > 1) return;
  const languages = tables.find(({ id }) => id === `${audience}.languages`);
  if (languages?.figuresFrom.edition !== edition) return;
  const hidden = new Set(languages.rows.flatMap(({ key, cell }) => (cell.type === 'hidden' ? [key] : [])));
  for (const { language } of quotes ?? []) {
    if (!hidden.has(language)) continue;
    const cell = rowOf(builder, edition, audience, languages.id, language);
    builder.know(cell, { lowest: 1, highest: builder.knownOf(cell).highest });
  }
}

function tableOf(tables: ReadonlyMap<string, AuditedTable>, id: string): AuditedTable {
  const table = tables.get(id);
  if (table === undefined) throw new RangeError(`There is no table ${id} to tell by groups`);
  return table;
}
