import { createHash } from 'node:crypto';

const LONGEST_KEY = 48;
/** No survey takes it for a key. */
const RESERVED = 'constructor';

/** Two labels that differ only in case, space or the way their letters are composed are the same choice. */
export function sameLabel(label: string): string {
  return label.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/**
 * A key for a label that a file brings along: its letters without accents, lower case, hyphens between. A label without
 * Latin letters or digits, and one that is cut short, gets a part of its hash, so that it has the same key in each file.
 */
export function keyForLabel(label: string): string {
  const plain = sameLabel(label).normalize('NFKD').replace(/\p{M}/gu, '');
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const isWhole = slug.length <= LONGEST_KEY && /^[\p{ASCII}\p{P}\p{S}\s]*$/u.test(plain);
  if (slug !== '' && slug !== RESERVED && isWhole) return slug;
  const hash = createHash('sha256').update(sameLabel(label)).digest('hex').slice(0, 8);
  return [slug.slice(0, LONGEST_KEY).replace(/-$/, ''), hash].filter((part) => part !== '').join('-');
}
