import { CodebookError, parseCodebook } from '#app/theming/codebook.ts';
import type { CodebookArea } from '#app/theming/types.ts';
import { readCodebook } from '../read-codebook.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** Letters and digits, joined by hyphens: how an id is made of a label. */
const slug = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');

function parseWithAnyIds(areas: unknown): CodebookArea[] {
  if (!Array.isArray(areas)) return parseCodebook(areas);
  const ids = areas.map((area: unknown, index) => {
    const id: unknown = isObject(area) ? area['id'] : undefined;
    if (typeof id !== 'string' || id.trim() === '') throw new CodebookError(`[${String(index)}].id: must be text`);
    return id;
  });
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice !== -1) throw new CodebookError(`[${String(twice)}].id: is there twice`);
  const parsed = parseCodebook(
    areas.map((area: unknown, index) => ({ ...(isObject(area) ? area : {}), id: `area-${String(index)}` })),
  );
  return parsed.map((area, index) => ({ ...area, id: ids[index] ?? area.id }));
}

/**
 * Reads a codebook in the form of `app/theming/codebook/priority-areas.json`, in which labels, definitions and keywords
 * may be absent in any language. Unlike the product's own, an id may be any text, because data sets' labels are.
 * InputError with file and place where it is wrong.
 */
export const readEvaluationCodebook = (path: string): Promise<CodebookArea[]> => readCodebook(path, parseWithAnyIds);

/**
 * Gives each area that names a label of the data that label as its id: by its id, by its label in any language, or by
 * either without signs and capitals. Areas that name none keep their id: they are themes that no row has.
 */
export function nameAreasAsLabels(codebook: readonly CodebookArea[], labels: readonly string[]): CodebookArea[] {
  const taken = new Set<string>();
  const exact = new Map(labels.map((label) => [plain(label), label]));
  const slugged = new Map(labels.map((label) => [slug(label), label]));
  return codebook.map((area) => {
    const names = [area.id, ...Object.values(area.label)];
    const candidates = [
      ...names.map((name) => exact.get(plain(name))),
      ...names.map((name) => slugged.get(slug(name))),
    ];
    const found = candidates.find((label) => label !== undefined && !taken.has(label));
    if (found === undefined) return area;
    taken.add(found);
    return { ...area, id: found };
  });
}
