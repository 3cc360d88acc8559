import { contentHash } from './content-hash.ts';
import type { EditionDocument } from './edition.ts';

/**
 * Names what an edition would say, whenever it is published: two moments of an unchanged consultation have one
 * fingerprint. A publisher publishes the fingerprint that the preview showed, or nothing.
 */
export function fingerprintOf(document: EditionDocument): string {
  return contentHash(withoutMoment(document));
}

/** Whether an edition would say nothing that the one before it did not. */
export function saysTheSame(one: EditionDocument, other: EditionDocument): boolean {
  return fingerprintOf({ ...one, edition: 1 }) === fingerprintOf({ ...other, edition: 1 });
}

function withoutMoment(document: EditionDocument) {
  const tables = document.tables.map((table) => ({ ...table, figuresFrom: null }));
  return { ...document, publishedAt: null, tables };
}
