import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import type { Frame } from '#app/components/page-frame.tsx';
import type { AnsweringWay } from '#app/domain/answering-way.ts';
import { furthestStep } from '#app/domain/journey.ts';
import { textIn } from '#app/domain/localized-text.ts';
import { isMachineDraft } from '#app/domain/survey-texts.ts';
import { formatDeadline, formatMoment } from '#app/i18n/format.ts';
import { requireLanguage } from '#app/i18n/page-language.server.ts';
import { readWay } from '#app/server/session-way.server.ts';
import { openSurvey, type OpenedSurvey } from '#app/services/open-survey.ts';
import { readDraft, type OpenDraft, type SentDraft, type WithdrawnDraft } from '#app/services/read-draft.ts';
import { isBeingCorrected, requireCorrectable } from './correcting.server.ts';
import { readDraftCookie } from './draft-cookie.server.ts';
import { frameOf, surveyStrings, type SurveyStrings } from './frame.server.ts';
import { arrivalOfDevice, carriedPass } from './link-pass.server.ts';
import { pageAids } from './page-aids.server.ts';
import { stop, stopWith } from './problem.server.ts';
import { surveyAddresses, type SurveyAddresses } from './survey-addresses.ts';
import { frameTraits, isSafetyPage, keptAs } from './survey-frame.server.ts';

/** What every page of a survey knows before it begins. */
export interface SurveyRequest {
  readonly language: string;
  readonly t: SurveyStrings;
  readonly opened: OpenedSurvey;
  readonly draft: OpenDraft | SentDraft | WithdrawnDraft | null;
  /** What found the draft, when it stood in the address. */
  readonly token: string | null;
  /** The pass of the link that the device came by, where every address has to carry it. */
  readonly link: string | null;
  /** In which way this device is used; null: by one person, for themselves. */
  readonly way: AnsweringWay | null;
  readonly addresses: SurveyAddresses;
  /** Whether the page may be kept, as response headers. */
  readonly kept: Readonly<Record<string, string>>;
  /** What stands around the page at this address. */
  frame(address: string): Frame;
  /** The page's name in the browser: what it is about, and of which survey. */
  titled(title: string): string;
  /** A moment in the language of the page and the time zone of the consultation. */
  moment(instant: Date): string;
  /** The same of a moment until which something is possible. */
  deadline(instant: Date): string;
}

/** Finds the survey that an address names, and the draft that the request brings with it. */
export async function surveyRequest({ request, params, context }: LoaderFunctionArgs): Promise<SurveyRequest> {
  const language = requireLanguage(request, params['lang']);
  const t = surveyStrings(request);
  const opened = await openSurvey(context.app, params['org'] ?? '', params['consultation'] ?? '', (at) =>
    arrivalOfDevice(context.app, request, at),
  );
  if (opened === null) return stopUnknown(request);
  const { organization, consultation } = opened;
  const { draft, token } = await findDraft(request, context.app, opened);
  const place = { language, organization: organization.slug, consultation: consultation.slug };
  const { document } = draft?.state === 'open' ? draft.survey : opened.survey;
  const { way, carried } = readWay(context.app, request, opened);
  const link = carriedPass(request, consultation.id);
  const addresses = surveyAddresses({ ...place, token, way: carried, link });
  const shows = /\/(?:check|thank-you)$/.test(new URL(request.url).pathname);
  const traits = { way, safety: isSafetyPage(document, { section: params['section'], shows }) };
  const name = textIn(document.title, language).text;
  const aids = await pageAids(context.app, request, { opened, draft, language, alone: way === null });
  return {
    language,
    t,
    opened,
    draft,
    token,
    link,
    way,
    addresses,
    kept: keptAs(traits),
    frame: (address) => ({
      ...frameOf(request, organization, address, {
        languages: consultation.languages,
        draft: isMachineDraft(document, language),
        receipt: addresses.receipt,
      }),
      ...(consultation.contact === '' ? {} : { contact: consultation.contact }),
      ...frameTraits(traits, addresses),
      ...(isTrial(opened, draft) ? { trial: addresses.endTrial } : {}),
      ...aids,
    }),
    titled: (title) => (title === name ? name : `${title} – ${name}`),
    moment: (instant) => formatMoment(instant, language, consultation.timeZone),
    deadline: (instant) => formatDeadline(instant, language, consultation.timeZone),
  };
}

/** The token in the address goes before the one in the cookie: it was carried here on purpose. */
async function findDraft(request: Request, app: LoaderFunctionArgs['context']['app'], opened: OpenedSurvey) {
  const carried = new URL(request.url).searchParams.get('d');
  if (carried !== null) {
    const draft = await readDraft(app, opened, carried);
    if (belongs(opened, draft)) return { draft, token: carried };
  }
  const kept = readDraftCookie(request, opened.consultation.id);
  const draft = kept === null ? null : await readDraft(app, opened, kept);
  return { draft: belongs(opened, draft) ? draft : null, token: null };
}

/** Whether somebody goes on with a draft here: a trial and an answer in earnest never become each other. */
function belongs(opened: OpenedSurvey, draft: SurveyRequest['draft']): boolean {
  if (draft?.state !== 'open') return draft !== null;
  return isTrial(opened, draft) === opened.trial || draft.correction !== null;
}

/** What is begun says whether it counts; before that, the link that the device came by. */
function isTrial(opened: OpenedSurvey, draft: SurveyRequest['draft']): boolean {
  return draft?.state === 'open' ? draft.content.trial !== null : opened.trial;
}

/** Ends the request: no such survey, in words. */
export function stopUnknown(request: Request): never {
  const t = surveyStrings(request);
  const frame = frameOf(request, null, new URL(request.url).pathname);
  const links = [{ href: `/${frame.language}`, label: t('common:errors.home') }];
  stopWith({ title: t('problems.unknownTitle'), paragraphs: [t('problems.unknownBody')], links, frame }, 404);
}

/** Ends the request unless the survey can be answered now, or what was sent to it can be corrected. */
export function requireAnswering(survey: SurveyRequest): void {
  const { t, opened, addresses } = survey;
  if (isBeingCorrected(survey.draft)) return;
  const { consultation } = opened;
  const frame = survey.frame(addresses.start);
  const links = survey.way?.channel === 'kiosk' ? [] : [{ href: addresses.receipt, label: t('frame.receiptLink') }];
  if (opened.stage === 'open' && !opened.takesAnswers && consultation.opensAt !== null) {
    const from = t('problems.notYetAt', { moment: survey.moment(consultation.opensAt) });
    stopWith({ title: t('problems.notYetTitle'), paragraphs: [t('problems.notYetBody'), from], links: [], frame }, 404);
  }
  if (!opened.takesAnswers) {
    const paragraphs = [t('problems.closedBody')];
    const { closesAt } = consultation;
    if (closesAt !== null) paragraphs.push(t('problems.closedAt', { moment: survey.deadline(closesAt) }));
    if (survey.draft?.state === 'open' && survey.draft.correction === null) paragraphs.push(t('problems.closedUnsent'));
    stopWith({ title: t('problems.closedTitle'), paragraphs, links, frame }, 410);
  }
}

/** The draft that is being filled in. Ends the request when it has been sent (thank you), or is not there (start again). */
export function requireDraft(survey: SurveyRequest): OpenDraft {
  const { t, draft, addresses } = survey;
  if (draft?.state === 'sent') stop(redirect(addresses.thankYou, 303));
  if (draft !== null) requireCorrectable(survey, draft);
  requireAnswering(survey);
  requireItsLanguage(survey);
  if (draft?.state === 'open') return draft;
  // Back, after somebody has finished at a kiosk: nothing of theirs, but the beginning.
  if (survey.way?.channel === 'kiosk') stop(redirect(addresses.kiosk, 303));
  const links = [{ href: addresses.start, label: t('problems.startAgain') }];
  const words = { title: t('problems.startAgainTitle'), paragraphs: [t('problems.startAgainBody')] };
  return stopWith({ ...words, links, frame: survey.frame(addresses.start) }, 410);
}

/** A survey that does not speak the page's language is not asked in two languages mixed: the reader chooses again. */
export function requireItsLanguage({ opened, language, addresses }: SurveyRequest): void {
  if (!opened.consultation.languages.includes(language)) stop(redirect(addresses.start, 303));
}

/** The page where a draft goes on. */
export function whereToGoOn(draft: OpenDraft, addresses: SurveyAddresses): string {
  return addresses.step(furthestStep(draft.survey.document, draft.content));
}
