import { randomInt } from 'node:crypto';

/** Thirty signs: of those that look alike (0 O, 1 I L, 5 S, 8 B, U V), one. */
const SIGNS = '0123456789ACDEFGHJKMNPQRTVWXYZ';
const LENGTH = 6;

/** What somebody may read for a sign, and the sign. */
const lookAlikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8', U: 'V' };

/** What stands in a short address: with 30^6 codes and some thousands in use, trying leads nowhere. */
export function newLinkCode(): string {
  return Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
}

/**
 * The code that somebody has typed or read off a poster: small letters, full-width ones, signs that look like another,
 * spaces and hyphens between them. Null for what can be no code. Digits of other scripts are the caller's to fold.
 */
export function readLinkCode(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}._]/gu, '');
  const signs = Array.from(bare);
  if (signs.length !== LENGTH) return null;
  const code = signs.map((sign) => lookAlikes[sign] ?? sign);
  return code.every((sign) => SIGNS.includes(sign)) ? code.join('') : null;
}

/** The path of a short address. */
export function linkPath(code: string): string {
  return `/s/${code}`;
}
