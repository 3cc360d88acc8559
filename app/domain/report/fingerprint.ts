import { contentHash } from './content-hash.ts';
import type { EditionDocument } from './edition.ts';

/**
 * Names what an edition would say, whenever it is published: two moments of an unchanged consultation have one
 * fingerprint. A publisher publishes the fingerprint that the preview showed, or nothing. What they say about a correction
 * comes with the button, and so is no part of it.
 */
export function fingerprintOf(document: EditionDocument): string {
  return contentHash(withoutMoment(document));
}

/** Whether an edition would say nothing that the one before it did not. */
export function saysTheSame(one: EditionDocument, other: EditionDocument): boolean {
  return fingerprintOf(asFirst(one)) === fingerprintOf(asFirst(other));
}

/** Without what only says which edition it is, and what it says of others. */
function asFirst({ changes: _, kind: __, ...document }: EditionDocument): EditionDocument {
  return { ...document, edition: 1 };
}

function withoutMoment(document: EditionDocument) {
  const undated = <T>(table: T) => ({ ...table, figuresFrom: null });
  const crossTables = document.crossTables?.map(undated);
  const tables = document.tables.map(undated);
  const changes = document.changes?.filter(({ kind }) => kind !== 'note');
  return {
    ...{ ...document, publishedAt: null, tables },
    ...(crossTables !== undefined && { crossTables }),
    ...(changes !== undefined && { changes }),
  };
}
