import type { KeywordStatus } from '#app/services/decide-keyword.ts';

const statuses: readonly KeywordStatus[] = ['proposed', 'accepted', 'declined'];

/** Longer than any keyword of a codebook. */
const LONGEST = 200;

/** What a form decides about one proposed word; null where it was no such form. */
export function readKeywordForm(form: FormData) {
  const status = (name: string) => statuses.find((known) => known === form.get(name));
  const text = (name: string) => {
    const value = form.get(name);
    // PostgreSQL throws at a NUL in any text.
    return typeof value === 'string' && value.length <= LONGEST && !value.includes('\0') ? value : undefined;
  };
  const [areaKey, language, term] = [text('area'), text('language'), text('term')];
  const [from, to] = [status('from'), status('to')];
  if (areaKey === undefined || language === undefined || term === undefined) return null;
  return from === undefined || to === undefined ? null : { areaKey, language, term, from, to };
}
