import type { HeadersFunction } from '@remix-run/node';
import type { Frame } from '#app/components/page-frame.tsx';
import type { AnsweringWay } from '#app/domain/answering-way.ts';
import { touchesSafety } from '#app/domain/help.ts';
import type { SurveyDocument } from '#app/domain/survey.ts';
import { catalogue } from '#app/i18n/catalogue.server.ts';
import type { SurveyAddresses } from './survey-addresses.ts';

/** What a page of a survey is, as far as its frame and its being kept depend on it. */
export interface PageTraits {
  readonly way: AnsweringWay | null;
  /** The page touches safety: it offers the quick way out. */
  readonly safety: boolean;
}

/**
 * Whether a page touches safety: a section that says so, and the pages that show the answers of such a section again.
 * `path` is the page's own, after the survey's address.
 */
export function isSafetyPage(survey: SurveyDocument, path: { section: string | undefined; shows: boolean }): boolean {
  if (path.shows) return touchesSafety(survey);
  return survey.sections.some(({ key, safety }) => key === path.section && safety === true);
}

/** What the way of the device and the page's safety add to its frame. */
export function frameTraits({ way, safety }: PageTraits, addresses: SurveyAddresses): Partial<Frame> {
  const companion = way?.channel === 'interviewer' ? way.companion : null;
  return {
    interviewing: way?.channel === 'interviewer',
    ...(safety ? { leave: addresses.leave } : {}),
    ...(way?.channel === 'kiosk' ? kioskTraits(`${addresses.kiosk}/reset`, safety) : {}),
    ...(companion === null
      ? {}
      : {
          companion: {
            language: companion,
            strings: catalogue(companion, 'survey') ?? catalogue('en', 'survey') ?? {},
          },
        }),
  };
}

/** No page of a kiosk leads out of the survey: the quick way out leads to its beginning. */
const kioskTraits = (reset: string, safety: boolean) => ({
  kioskReset: reset,
  receipt: null,
  ...(safety ? { leave: reset } : {}),
});

/** Pages that the next person at the device must not get back to are not kept, not even for Back. */
export function keptAs({ way, safety }: PageTraits): Readonly<Record<string, string>> {
  const shared = way !== null && way.channel !== 'shared-phone';
  return { 'Cache-Control': shared || safety ? 'no-store' : 'private, no-cache' };
}

/** The `headers` of a page whose loader says how it may be kept. What is thrown instead of a page is not kept. */
export const pageHeaders: HeadersFunction = ({ loaderHeaders, errorHeaders }) => ({
  'Cache-Control': (errorHeaders === undefined ? loaderHeaders.get('Cache-Control') : null) ?? 'no-store',
});
