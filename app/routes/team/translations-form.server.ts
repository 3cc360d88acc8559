import { translationLanguages } from '#app/domain/comment-translation.ts';
import type { TranslationsWanted } from '#app/services/list-translations.ts';
import type { SentTranslation } from '#app/services/translate-comment.ts';
import { isUuid } from './uuid.server.ts';

/** Nobody passes over more comments than this; a number beyond would not fit PostgreSQL's. */
const MOST_SKIPPED = 100_000;

/** What the address asks for: one comment, or a place in the queue of one language or all; whether one was just saved. */
export function readTranslationsQuery(request: Request): TranslationsWanted & { readonly saved: boolean } {
  const { searchParams } = new URL(request.url);
  const skip = Number(searchParams.get('skip') ?? '0');
  return {
    language: searchParams.get('language'),
    skip: Number.isInteger(skip) && skip >= 0 && skip <= MOST_SKIPPED ? skip : 0,
    named: readAddress(searchParams.get('comment') ?? ''),
    saved: searchParams.has('saved'),
  };
}

/** Reads a form of the page; null for what no page of ours sends. */
export function readTranslationForm(form: FormData): SentTranslation | null {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const address = readAddress(text('comment'));
  const language = translationLanguages.find((known) => known === text('language'));
  const revision = text('revision');
  if (address === null || language === undefined || !/^\d{1,6}$/.test(revision)) return null;
  return {
    ...{ ...address, language, revision: Number(revision) },
    text: text('text').replaceAll('\0', '').slice(0, 50_000),
    seen: text(`seen-${language}`),
    checked: text('checked') === 'yes',
  };
}

function readAddress(address: string): { readonly consultation: string; readonly commentId: string } | null {
  const [consultation = '', commentId = ''] = address.split('/');
  return isUuid(commentId) ? { consultation, commentId } : null;
}
