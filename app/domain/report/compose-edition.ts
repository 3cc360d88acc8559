import type { TableEstimate } from '../estimate/table-estimate.ts';
import type { Bilingual } from './bilingual.ts';
import type { DeclaredTable } from './declared-table.ts';
import type { PublishedCrossTable } from './cross-table.ts';
import { groupsTogether } from './declare-cross-tables.ts';
import { EDITION_SCHEMA, type EditionDocument, type EditionTable } from './edition.ts';
import type { Provenance } from './provenance.ts';
import { changesSince } from './edition-changes.ts';
import type { EditionCrossTable, FiguresFrom } from './edition-parts.ts';
import { findingsOf } from './findings.ts';
import { countOf, NO_ANSWER, type PublishedTable } from './published.ts';
import { byGroups, filters, noAnswer } from './words.ts';

/** A protected table with its words, and the edition whose figures it keeps, if not the new one's. */
export interface TableToPublish<Count extends number> {
  readonly declared: DeclaredTable;
  readonly figures: PublishedTable<Count>;
  readonly keptFrom: { readonly edition: number } | null;
  /** What a table of the random sample says of everybody. */
  readonly estimate?: TableEstimate | null;
}

/** A protected table by groups, and how few people a figure of it may stand for. */
export interface CrossTableToPublish<Count extends number> {
  readonly figures: PublishedCrossTable<Count>;
  readonly threshold: number;
  readonly keptFrom: { readonly edition: number } | null;
}

export interface EditionParts<Count extends number> extends Omit<
  EditionDocument<Count>,
  'schema' | 'tables' | 'findings' | 'crossTables' | 'changes'
> {
  readonly tables: readonly TableToPublish<Count>[];
  readonly crossTables?: readonly CrossTableToPublish<Count>[];
  /** The editions before this one. */
  readonly earlier: readonly EditionDocument[];
}

/** Puts an edition together from protected tables. It counts nothing, and it adds no figure to those it is given. */
export function composeEdition<Count extends number>(parts: EditionParts<Count>): EditionDocument<Count> {
  const { tables, crossTables, earlier, ...rest } = parts;
  const before = earlier.findLast(({ kind }) => parts.kind === 'council-preview' || kind !== 'council-preview');
  const written = tables.map(({ declared, figures, keptFrom, estimate = null }): EditionTable<Count> => {
    if (keptFrom === null) {
      const made = madeOf(declared, tables);
      return {
        ...wordsOf(declared, figures),
        made,
        ...figures,
        ...(estimate !== null && { estimate }),
        figuresFrom: ownFigures(parts),
      };
    }
    const kept = earlier
      .find((document) => document.edition === keptFrom.edition)
      ?.tables.find((table) => table.id === figures.id);
    if (kept === undefined) throw new RangeError(`Table ${figures.id} keeps figures that were never published`);
    const { unread: _, ...words } = kept;
    return { ...words, ...figures, figuresFrom: withKind(kept.figuresFrom, earlier) };
  });
  const document: EditionDocument<Count> = {
    ...{ schema: EDITION_SCHEMA, ...rest, tables: written },
    ...(crossTables !== undefined && { crossTables: crossTables.map((one) => writeCross(one, parts)) }),
    findings: findingsOf(written),
  };
  return { ...document, ...(before !== undefined && { changes: changesSince(before, document) }) };
}

function ownFigures({ edition, publishedAt, kind }: Pick<EditionDocument, 'edition' | 'publishedAt' | 'kind'>) {
  return { edition, publishedAt, ...(kind === 'council-preview' && { kind }) };
}

/** Kept figures name a preview for the Council as one, also where the preview itself did not say it yet. */
function withKind(from: FiguresFrom, earlier: readonly EditionDocument[]): FiguresFrom {
  const first = earlier.find(({ edition }) => edition === from.edition);
  return first?.kind === 'council-preview' ? { ...from, kind: first.kind } : from;
}

/** A table by groups with its words: those of its two tables, and of columns that hold several groups. */
function writeCross<Count extends number>(
  { figures, threshold, keptFrom }: CrossTableToPublish<Count>,
  parts: EditionParts<Count>,
): EditionCrossTable<Count> {
  const { tables, earlier, rounding } = parts;
  if (keptFrom !== null) {
    const kept = earlier
      .find((document) => document.edition === keptFrom.edition)
      ?.crossTables?.find((table) => table.id === figures.id);
    if (kept === undefined) throw new RangeError(`Table ${figures.id} keeps figures that were never published`);
    return { ...kept, ...figures, figuresFrom: withKind(kept.figuresFrom, earlier) };
  }
  const declaredOf = (id: string) => {
    const found = tables.find(({ declared }) => declared.id === id)?.declared;
    if (found === undefined) throw new RangeError(`Table ${figures.id} is of a table that is not there`);
    return found;
  };
  const [rows, columns] = [declaredOf(figures.rowTable), declaredOf(figures.columnTable)];
  const made = madeOf(rows, tables);
  const together = figures.columns.filter(({ groups }) => groups.length > 1);
  return {
    ...figures,
    made: { ...made, query: byGroups(made.query, columns.title) },
    threshold,
    columnLabels: Object.fromEntries(together.map(({ key }) => [key, groupsTogether(columns)])),
    ...(rounding !== undefined && { rounded: true as const }),
    figuresFrom: ownFigures(parts),
  };
}

/**
 * How a table was made, with whose answers are left out and, of what people decided on suggestions, how many of these
 * they turned down: from the shown cells of the decisions' own table.
 */
function madeOf<Count extends number>(
  { audience, made, unit, counts }: DeclaredTable,
  tables: readonly TableToPublish<Count>[],
): Provenance {
  const filter = unit === 'people' ? filters.people : filters.decisions;
  const suggested = made.run !== null && (counts.of === 'areas' || counts.of === 'themes' || counts.of === 'decisions');
  if (!suggested) return { ...made, filter };
  const decisions = tables.find(({ declared }) => declared.audience === audience && declared.counts.of === 'decisions');
  const count = (key: string) => {
    const cell = decisions?.figures.rows.find((row) => row.key === key)?.cell;
    return cell === undefined ? null : countOf(cell);
  };
  const [kept, turnedDown] = [count('accept'), count('reject')];
  const known = kept !== null && turnedDown !== null && kept + turnedDown > 0;
  return { ...made, filter, changed: known ? Math.round((turnedDown / (kept + turnedDown)) * 10_000) / 10_000 : null };
}

function wordsOf(declared: DeclaredTable, figures: PublishedTable) {
  const { section, ordered, unit, foldInto, title, nested } = declared;
  const labels: Record<string, Bilingual> = {};
  for (const { key, label } of declared.rows) labels[key] = label;
  if (figures.rows.some((row) => row.key === NO_ANSWER)) labels[NO_ANSWER] = noAnswer;
  return { section, ordered, unit, foldInto, title, labels, ...(nested !== undefined && { under: nested.rows }) };
}
