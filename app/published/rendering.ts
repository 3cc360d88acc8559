import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** All that a page's bytes are made of beside its edition: components, styles, strings, and the libraries that draw. */
const DRAWN_WITH = [
  'app/published',
  'app/components',
  'app/charts',
  'app/domain',
  'app/exchange',
  'app/i18n',
  'app/language',
  'app/styles',
  'locales',
  'package-lock.json',
];

const stamps = new Map<string, string>();

/**
 * Names what draws published pages at an origin, in eight hexadecimal digits: bytes that were kept under another name are of
 * other code. Read once (some 25 ms), so that a running process goes on naming the code that it runs.
 */
export function renderingStamp(origin: string): string {
  const known = stamps.get(origin);
  if (known !== undefined) return known;
  const code = stampOf(DRAWN_WITH.map((place) => path.resolve(place)));
  const stamp = createHash('sha256').update(`${code} ${origin}`).digest('hex').slice(0, 8);
  stamps.set(origin, stamp);
  return stamp;
}

/** The same for the files at some places, and below them: their paths and contents. */
export function stampOf(places: readonly string[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesAt(place)) {
      const content = readFileSync(file);
      hash.update(`${path.relative(place, file)}\0${String(content.length)}\0`).update(content);
    }
  }
  return hash.digest('hex').slice(0, 8);
}

function filesAt(place: string): readonly string[] {
  try {
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [place];
    throw error;
  }
}
