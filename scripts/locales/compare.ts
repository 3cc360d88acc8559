/** The strings of one file, by their dotted key. */
export type Strings = ReadonlyMap<string, string>;

const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLACEHOLDER = /\{\{\s*([\w.]+)[^}]*\}\}|<(\/?\w+)\/?>/g;

/** Nested objects as dotted keys. */
export function flatten(tree: unknown, prefix = ''): Map<string, string> {
  const strings = new Map<string, string>();
  for (const [name, value] of Object.entries(tree as Record<string, unknown>)) {
    const key = prefix + name;
    if (typeof value === 'string') strings.set(key, value);
    else for (const [inner, text] of flatten(value, `${key}.`)) strings.set(inner, text);
  }
  return strings;
}

/** A key without its plural form. */
export const baseOf = (key: string): string => key.replace(PLURAL, '');

/**
 * Says, in sentences, where a language differs from the source: keys that are missing or too many, the plural forms that
 * the language has and the file has not (and the reverse), placeholders that are not the source's, empty strings.
 */
export function compareStrings(source: Strings, translation: Strings, language: string): string[] {
  const plurals = new Set([...source.keys()].filter((key) => PLURAL.test(key)).map(baseOf));
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const wanted = new Set(
    [...source.keys()].flatMap((key) =>
      plurals.has(baseOf(key)) ? forms.map((form) => `${baseOf(key)}_${form}`) : [key],
    ),
  );
  const missing = [...wanted].filter((key) => !translation.has(key)).map((key) => `${key} is missing`);
  const extra = [...translation.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is not in the source`);
  const wrong = [...translation].flatMap(([key, text]) => {
    if (!wanted.has(key)) return [];
    if (text.trim() === '') return [`${key} is empty`];
    return placeholderFaults(placeholdersOf(source, key), new Set(findPlaceholders(text)), plurals.has(baseOf(key))).map(
      (fault) => `${key} ${fault}`,
    );
  });
  return [...missing, ...extra, ...wrong];
}

/** What the source has in a key, or in any plural form of it. */
function placeholdersOf(source: Strings, key: string): ReadonlySet<string> {
  const base = baseOf(key);
  const texts = [...source].filter(([other]) => other === key || (PLURAL.test(other) && baseOf(other) === base));
  return new Set(texts.flatMap(([, text]) => findPlaceholders(text)));
}

/** A plural form may do without the number: "one answer". */
function placeholderFaults(expected: ReadonlySet<string>, found: ReadonlySet<string>, isPlural: boolean): string[] {
  const lacking = [...expected].filter((name) => !found.has(name) && !(isPlural && name === 'count'));
  const foreign = [...found].filter((name) => !expected.has(name));
  return [...lacking.map((name) => `lacks {{${name}}}`), ...foreign.map((name) => `has {{${name}}}, which the source has not`)];
}

function findPlaceholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name, tag]) => name ?? tag ?? '');
}
