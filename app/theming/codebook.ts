import { z } from 'zod';
import { canonicalLanguage } from '#app/language/languages.ts';
import type { CodebookArea, KeywordContext } from './types.ts';

const maximumKeywordLength = 200;
const mostNeighbours = 100;
const text = z.string().trim().min(1, 'is empty');
const texts = z.record(z.string(), text);
const keywordLists = z.record(
  z.string(),
  z.array(text.max(maximumKeywordLength, `is longer than ${String(maximumKeywordLength)} characters`)),
);

const neighbours = z
  .array(text.max(maximumKeywordLength))
  .max(mostNeighbours, `has more than ${String(mostNeighbours)} terms`)
  .optional();
const contexts = z.record(
  z.string(),
  z.array(
    z
      .object({ term: text.max(maximumKeywordLength), with: neighbours, without: neighbours })
      .refine((context) => context.with !== undefined || context.without !== undefined, 'needs “with” or “without”')
      .transform(({ term, with: needs, without: excludes }): KeywordContext => ({
        term,
        ...(needs === undefined ? {} : { with: needs }),
        ...(excludes === undefined ? {} : { without: excludes }),
      })),
  ),
);

const area = z.object({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens'),
  label: texts,
  definition: texts.default({}),
  keywords: keywordLists.default({}),
  context: contexts.optional(),
});

const codebook = z.array(area, { error: 'must be a list of areas' }).min(1, 'has no areas');

/** A codebook file that cannot be used; the message names each place: `[2].keywords.fr[0]: is empty`. */
export class CodebookError extends Error {
  override readonly name = 'CodebookError';
}

const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '') || 'codebook';

/** Language tags in canonical form; two spellings of one language are joined. */
function byCanonicalLanguage<Value>(
  record: Readonly<Record<string, Value>>,
  join: (a: Value, b: Value) => Value,
): Record<string, Value> {
  const entries = new Map<string, Value>();
  for (const [tag, value] of Object.entries(record)) {
    const language = canonicalLanguage(tag);
    const before = entries.get(language);
    entries.set(language, before === undefined ? value : join(before, value));
  }
  return Object.fromEntries(entries);
}

const joinContexts = (first: readonly KeywordContext[], second: readonly KeywordContext[]): KeywordContext[] => [
  ...first,
  ...second,
];

/**
 * Reads a codebook: a list of areas with id, label, definition and keywords by language tag. What else an area holds
 * (draft marks, origin) is left out. Throws CodebookError, with every place that is wrong.
 */
export function parseCodebook(input: unknown): CodebookArea[] {
  const parsed = codebook.safeParse(input);
  if (!parsed.success) {
    throw new CodebookError(parsed.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}`).join('\n'));
  }
  const seen = new Set<string>();
  return parsed.data.map((entry, index) => {
    if (seen.has(entry.id)) throw new CodebookError(`[${String(index)}].id: “${entry.id}” is there twice`);
    seen.add(entry.id);
    return {
      id: entry.id,
      label: byCanonicalLanguage(entry.label, (first) => first),
      definition: byCanonicalLanguage(entry.definition, (first) => first),
      keywords: byCanonicalLanguage(entry.keywords, (first, second) => [...new Set([...first, ...second])]),
      ...(entry.context === undefined ? {} : { context: byCanonicalLanguage(entry.context, joinContexts) }),
    };
  });
}
