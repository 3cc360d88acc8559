import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { interfaceLanguages } from '#app/language/languages.ts';

/** The files of `locales/<language>/`; team and report exist in English and French only, a report's summary in all. */
export const namespaces = ['common', 'survey', 'review', 'report', 'summary', 'team'] as const;
export type Namespace = (typeof namespaces)[number];

export type Catalogue = Readonly<Record<string, unknown>>;
type Status = Readonly<Record<string, { readonly status: string } | undefined>>;

const cache = new Map<string, unknown>();

function readLocale(language: string, file: string): unknown {
  const path = join(process.cwd(), 'locales', language, `${file}.json`);
  if (!cache.has(path)) {
    let content: unknown = null;
    try {
      content = JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    cache.set(path, content);
  }
  return cache.get(path);
}

/** The strings of one namespace in one language, or null where that language has none. */
export function catalogue(language: string, namespace: Namespace): Catalogue | null {
  return readLocale(language, namespace) as Catalogue | null;
}

/** Whether any of the namespaces is a machine draft that no person has reviewed. */
export function isDraft(language: string, wanted: readonly Namespace[]): boolean {
  const status = readLocale(language, 'status') as Status | null;
  return wanted.some(
    (namespace) => catalogue(language, namespace) !== null && status?.[namespace]?.status !== 'reviewed',
  );
}

/** The languages in which a namespace exists. */
export function languagesOf(namespace: Namespace): readonly string[] {
  return interfaceLanguages.map((language) => language.tag).filter((tag) => catalogue(tag, namespace) !== null);
}
