import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object in code-unit order and no white space, so that the same content has one spelling
 * (as RFC 8785 has it, for the strings, booleans, nulls and whole numbers that an edition is made of).
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
      : inner,
  );
}

/** SHA-256 of the canonical JSON, in lower-case hex: names exactly this content. */
export function contentHash(document: unknown): string {
  return createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex');
}
