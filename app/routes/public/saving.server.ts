import type { HeadersFunction } from '@remix-run/node';
import type { OpenDraft } from '#app/services/read-draft.ts';
import type { SurveyRequest } from './survey-request.server.ts';

/**
 * Whether answers may be saved under a return code. A correction is found again by its receipt, and an interview is not
 * opened again by whoever wrote it down.
 */
export function mayBeSaved({ way }: Pick<SurveyRequest, 'way'>, { correction, content }: OpenDraft): boolean {
  return correction === null && way?.channel !== 'interviewer' && content.channel !== 'interviewer';
}

/** The `headers` of the pages with a code: they are not kept, and hand on what their action says to the browser. */
export const codeHeaders: HeadersFunction = ({ actionHeaders }) => {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const name of ['Retry-After', 'Clear-Site-Data']) {
    const value = actionHeaders.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
};

/** The same address without what finds the draft. */
export function withoutToken(address: string): string {
  const url = new URL(address, 'http://here.invalid');
  url.searchParams.delete('d');
  return url.pathname + url.search;
}

/** The language that a button of the page's frame asks for, where that is another than the page's. */
export function otherLanguage(
  { language, opened }: Pick<SurveyRequest, 'language' | 'opened'>,
  go: string | null,
): string | undefined {
  return opened.consultation.languages.find((tag) => tag !== language && go === `language:${tag}`);
}
