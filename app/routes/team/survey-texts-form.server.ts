import { createHash } from 'node:crypto';
import { textFilters, type TextFilter } from '#app/components/texts/text-view.ts';
import type { TypedTranslations } from '#app/services/review-survey-text.ts';
import { pageOf } from './list-page.server.ts';

/** So many texts stand on a page, and so many are taken from one. */
export const TEXTS_A_PAGE = 25;
const LONGEST_ID = 220;
const MOST_REVISIONS = 2_000_000_000;
const sayings = ['translated', 'reviewed', 'source'] as const;

/** Tells whether a field was changed, without sending each text twice. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 12);
}

/** What the page's address asks for. */
export function readTextsQuery(request: Request): { filter: TextFilter; page: number; done: number | null } {
  const query = new URL(request.url).searchParams;
  const done = Number(query.get('done') ?? 'none');
  return {
    filter: textFilters.find((known) => known === query.get('status')) ?? 'all',
    page: pageOf(query),
    done: Number.isInteger(done) && done >= 0 ? done : null,
  };
}

/** A page of texts as it was sent; null where it was no such form. */
export function readTextsForm(form: FormData): Omit<TypedTranslations, 'language'> | null {
  const seen = Number(form.get('seen') ?? 'none');
  if (!Number.isInteger(seen) || seen < 0 || seen > MOST_REVISIONS) return null;
  const texts = [...form].flatMap(([name, value]) => {
    if (!name.startsWith('text.') || typeof value !== 'string') return [];
    const textId = name.slice('text.'.length);
    // A browser sends a line end as two signs.
    const text = value.replaceAll('\r\n', '\n');
    return [{ textId, text, changed: digestOf(text) !== form.get(`was.${textId}`) }];
  });
  if (texts.length > TEXTS_A_PAGE || texts.some(({ textId }) => textId.length > LONGEST_ID)) return null;
  const action = form.get('do');
  const [as, ...rest] = (typeof action === 'string' ? action : '').split(' ');
  const saying = sayings.find((known) => known === as);
  const textId = rest.join(' ');
  const pressed = saying !== undefined && texts.some((one) => one.textId === textId) ? { textId, as: saying } : null;
  return { seen, texts, pressed };
}
