import type { DraftContent, DraftOrigin } from './draft.ts';
import { furthestStep } from './journey.ts';
import type { SurveyDocument } from './survey.ts';

/** Stands for the page where answers are checked, beside the keys of sections; no section's key has such a sign. */
export const CHECK_PAGE = '@check';

/** The channels in which somebody goes from page to page by themselves: of these alone it is known who left where. */
export const SELF_ANSWERED = ['web', 'shared-phone', 'kiosk'] as const;

/**
 * Whether it is counted how far a draft comes. Not of a trial, of the correction of what was sent, and of what is filled in
 * for somebody: who helps goes on where others would stop. A draft that began before there was such a count stays out.
 */
export function startsCounting({ trial, corrects, channel }: DraftOrigin, version: number): boolean {
  return version > 0 && trial === null && corrects === null && (SELF_ANSWERED as readonly string[]).includes(channel);
}

/**
 * The draft with the page that it can go on to, and that page where it has come to it for the first time. What counts is
 * that everything before is finished, never that a page was looked at: looking twice, or back, counts nothing.
 */
export function withReached(
  survey: SurveyDocument,
  content: DraftContent,
): { readonly content: DraftContent; readonly first: string | null } {
  const step = furthestStep(survey, content);
  if (content.reached === undefined || step.page === 'consent') return { content, first: null };
  const page = step.page === 'check' ? CHECK_PAGE : step.key;
  if (content.reached.includes(page)) return { content, first: null };
  return { content: { ...content, reached: [...content.reached, page] }, first: page };
}
