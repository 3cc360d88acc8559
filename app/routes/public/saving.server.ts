import type { OpenDraft } from '#app/services/read-draft.ts';
import type { SurveyRequest } from './survey-request.server.ts';

/**
 * Whether answers may be saved under a return code. A correction is found again by its receipt, and an interview is not
 * opened again by whoever wrote it down.
 */
export function mayBeSaved({ way }: Pick<SurveyRequest, 'way'>, { correction, content }: OpenDraft): boolean {
  return correction === null && way?.channel !== 'interviewer' && content.channel !== 'interviewer';
}

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
