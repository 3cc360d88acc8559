import { createHash } from 'node:crypto';
import type { CodebookArea, ThemingComment } from './types.ts';

/** JSON with the members of every object in the order of their names, so that equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export const byId = (a: ThemingComment, b: ThemingComment): number =>
  a.id === b.id ? (a.text < b.text ? -1 : a.text > b.text ? 1 : 0) : a.id < b.id ? -1 : 1;

/** SHA-256, hex, over the comments by id (id, text, language) and the codebook: the same for any order of comments. */
export function snapshotHash(comments: readonly ThemingComment[], codebook: readonly CodebookArea[]): string {
  const hash = createHash('sha256');
  for (const { id, text, language } of [...comments].sort(byId))
    hash.update(`${canonicalJson([id, text, language ?? null])}\n`);
  hash.update(canonicalJson(codebook));
  return hash.digest('hex');
}
