/**
 * Locale parity: every language says all that English says, in all the plural forms it has; nothing is said that no page
 * uses; and every file says whether a person has reviewed it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { namespaces, type Namespace } from '#app/i18n/catalogue.server.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { baseOf, compareStrings, flatten, type Strings } from './locales/compare.ts';
import { findMentions, isMentioned } from './locales/used-keys.ts';

const SOURCE = 'en';
/** What members and readers of reports see exists in the two official languages; all else in all sixteen. */
const OFFICIAL = ['en', 'fr'];
const OFFICIAL_ONLY: readonly Namespace[] = ['team', 'report'];
const STATUSES = ['machine draft', 'translated', 'reviewed', 'outdated'];

function readJson(language: string, name: string): unknown {
  const file = path.join('locales', language, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function readStrings(language: string, namespace: Namespace): Strings | null {
  const tree = readJson(language, namespace);
  return tree === null ? null : flatten(tree);
}

function* faultsOf(language: string, namespace: Namespace): Generator<string> {
  const source = readStrings(SOURCE, namespace) ?? new Map<string, string>();
  const strings = readStrings(language, namespace);
  const isWanted = OFFICIAL.includes(language) || !OFFICIAL_ONLY.includes(namespace);
  if (strings === null) {
    if (isWanted) yield 'is missing';
    return;
  }
  yield* compareStrings(source, strings, language);
  const status = readJson(language, 'status') as Record<string, { status?: string } | undefined> | null;
  if (!STATUSES.includes(status?.[namespace]?.status ?? ''))
    yield `has no status in status.json (${STATUSES.join(', ')})`;
}

function* unusedKeys(): Generator<string> {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file),
  );
  const mentions = findMentions(files.map((file) => readFileSync(path.join('app', file), 'utf8')));
  for (const namespace of namespaces) {
    const keys = new Set([...(readStrings(SOURCE, namespace)?.keys() ?? [])].map(baseOf));
    for (const key of keys) if (!isMentioned(key, mentions)) yield `${SOURCE}/${namespace}: ${key} is used by no page`;
  }
}

const known: readonly string[] = interfaceLanguages.map((language) => language.tag);
const faults = [
  ...known.flatMap((language) =>
    namespaces.flatMap((namespace) =>
      [...faultsOf(language, namespace)].map((fault) => `${language}/${namespace}: ${fault}`),
    ),
  ),
  ...readdirSync('locales').flatMap((folder) => (known.includes(folder) ? [] : [`${folder} is no interface language`])),
  ...unusedKeys(),
];
for (const fault of faults) console.error(fault);
console.log(
  `${String(known.length)} languages, ${String(namespaces.length)} files each at most, ${String(faults.length)} faults`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
