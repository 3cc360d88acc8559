import { createHash } from 'node:crypto';
import type { ThemingComment, ThemingInput } from './types.ts';

/** JSON with the members of every object in the order of their names, so that equal data gives equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => {
    if (typeof member !== 'object' || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

export const byId = (a: ThemingComment, b: ThemingComment): number =>
  a.id === b.id ? (a.text < b.text ? -1 : a.text > b.text ? 1 : 0) : a.id < b.id ? -1 : 1;

/**
 * SHA-256, hex, over all that a run works on: the comments by id (id, text, language, translation), the codebook, what
 * people decided, the themes of the run before, and what was decided in earlier consultations. The same for any order of
 * comments and decisions.
 */
export function snapshotHash({
  comments,
  codebook,
  reviewed = [],
  earlierThemes = [],
  history = [],
}: ThemingInput): string {
  const hash = createHash('sha256');
  for (const { id, text, language, translation } of [...comments].sort(byId)) {
    const translated = translation === undefined ? [] : [translation.text, translation.language];
    hash.update(`${JSON.stringify([id, text, language ?? null, ...translated])}\n`);
  }
  hash.update(canonicalJson(codebook));
  const inOrder = [...reviewed].sort((a, b) => (a.commentId < b.commentId ? -1 : 1));
  if (inOrder.length > 0) hash.update(`\n${canonicalJson(inOrder)}`);
  if (earlierThemes.length > 0) hash.update(`\n${canonicalJson(earlierThemes)}`);
  const earlier = [...history].sort((a, b) => byId(a.comment, b.comment));
  if (earlier.length > 0) hash.update(`\n${canonicalJson(earlier)}`);
  return hash.digest('hex');
}
