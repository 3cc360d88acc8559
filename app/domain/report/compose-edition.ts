import type { TableEstimate } from '../estimate/table-estimate.ts';
import type { Bilingual } from './bilingual.ts';
import type { DeclaredTable } from './declared-table.ts';
import { EDITION_SCHEMA, type EditionDocument, type EditionTable } from './edition.ts';
import { findingsOf } from './findings.ts';
import { NO_ANSWER, type PublishedTable } from './published.ts';
import { noAnswer } from './words.ts';

/** A protected table with its words, and the edition whose figures it keeps, if not the new one's. */
export interface TableToPublish<Count extends number> {
  readonly declared: DeclaredTable;
  readonly figures: PublishedTable<Count>;
  readonly keptFrom: { readonly edition: number } | null;
  /** What a table of the random sample says of everybody. */
  readonly estimate?: TableEstimate | null;
}

export interface EditionParts<Count extends number> extends Omit<
  EditionDocument<Count>,
  'schema' | 'tables' | 'findings'
> {
  readonly tables: readonly TableToPublish<Count>[];
  /** The editions before this one. */
  readonly earlier: readonly EditionDocument[];
}

/** Puts an edition together from protected tables. It counts nothing, and it adds no figure to those it is given. */
export function composeEdition<Count extends number>(parts: EditionParts<Count>): EditionDocument<Count> {
  const { tables, earlier, ...rest } = parts;
  const own = { edition: parts.edition, publishedAt: parts.publishedAt };
  const written = tables.map(({ declared, figures, keptFrom, estimate = null }): EditionTable<Count> => {
    if (keptFrom === null)
      return { ...wordsOf(declared, figures), ...figures, ...(estimate !== null && { estimate }), figuresFrom: own };
    const kept = earlier
      .find((document) => document.edition === keptFrom.edition)
      ?.tables.find((table) => table.id === figures.id);
    if (kept === undefined) throw new RangeError(`Table ${figures.id} keeps figures that were never published`);
    const { unread: _, ...words } = kept;
    return { ...words, ...figures };
  });
  return { schema: EDITION_SCHEMA, ...rest, tables: written, findings: findingsOf(written) };
}

function wordsOf(declared: DeclaredTable, figures: PublishedTable) {
  const { section, ordered, unit, foldInto, title, made, nested } = declared;
  const labels: Record<string, Bilingual> = {};
  for (const { key, label } of declared.rows) labels[key] = label;
  if (figures.rows.some((row) => row.key === NO_ANSWER)) labels[NO_ANSWER] = noAnswer;
  return { section, ordered, unit, foldInto, title, made, labels, ...(nested !== undefined && { under: nested.rows }) };
}
