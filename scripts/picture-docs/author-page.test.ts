import { readFileSync, readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/author.md', 'utf8');
const FOLDER = 'docs/images/author';
const MOST_PICTURES = 10;
const MOST_BYTES = 120_000;

/** Names on the team's pages that are no strings of theirs: a template's, and a language's own. */
const others = ['Settlement needs', 'Français'];

const strings = (part: unknown): string[] =>
  typeof part === 'string' ? [part] : Object.values(part as Record<string, unknown>).flatMap(strings);

/** A string of the product as a pattern of what it says on the screen. */
function asShown(text: string): RegExp {
  const parts = text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

test('every name in bold stands on the screen exactly so', () => {
  const known = strings(JSON.parse(readFileSync('locales/en/team.json', 'utf8')))
    // A string that is nothing but a value would let every name through.
    .filter((text) => /[a-z]{2}/i.test(text.replace(/\{\{\w+\}\}/g, '')))
    .map(asShown);
  const named = [...page.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(40);
  const unknown = named.filter((name) => !others.includes(name) && !known.some((pattern) => pattern.test(name)));
  expect(unknown).toEqual([]);
});

test('shows each picture of the folder, all of them light', () => {
  const shown = [...page.matchAll(/!\[.+?\]\(images\/author\/(.+?)\)/g)].map(([, name]) => name);
  const files = readdirSync(FOLDER);
  expect(new Set(shown)).toEqual(new Set(files));
  expect(files.length).toBeLessThanOrEqual(MOST_PICTURES);
  for (const file of files) expect(statSync(`${FOLDER}/${file}`).size, file).toBeLessThanOrEqual(MOST_BYTES);
});

test('takes ten minutes', () => {
  const minutes = [...page.matchAll(/^\| \[\d\..+?\|\s*(\d+)\s*\|$/gm)].map(([, number]) => Number(number));
  expect(minutes.reduce((sum, one) => sum + one, 0)).toBe(10);
});
