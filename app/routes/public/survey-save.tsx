import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageFrame } from '#app/components/page-frame.tsx';
import { returnCodeGroups, spokenReturnCode } from '#app/domain/return-code.ts';
import { giveReturnCode, offerReturnCode, type GivenReturnCode } from '#app/services/give-return-code.ts';
import type { OpenDraft } from '#app/services/read-draft.ts';
import { createFinding } from './action-finding.server.ts';
import { forgetCookie } from './draft-cookie.server.ts';
import { readForm } from './form.server.ts';
import { stop } from './problem.server.ts';
import { AskToSave, DeviceForgot, ReturnCode } from './save-views.tsx';
import { codeHeaders, mayBeSaved, otherLanguage, withoutToken } from './saving.server.ts';
import { requireDraft, surveyRequest, whereToGoOn, type SurveyRequest } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = codeHeaders;

/** What the form that was sent has led to; the code stands on this one answer alone. */
type Finding = { readonly step: 'forgot' } | { readonly step: 'code' | 'busy'; readonly offer: string };
const findings = createFinding<Finding & { readonly given?: GivenReturnCode }>();

const BUSY_SECONDS = 10;

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  const { addresses, t, token } = survey;
  const finding = findings.get(args.context);
  if (finding?.step === 'forgot') {
    const kiosk = survey.way?.channel === 'kiosk';
    return {
      step: 'forgot',
      title: survey.titled(t('save.forgotTitle')),
      frame: survey.frame(withoutToken(addresses.start)),
      start: kiosk ? addresses.kiosk : withoutToken(addresses.start),
      resume: kiosk ? null : withoutToken(addresses.resume),
      inHistory: token !== null,
    } as const;
  }
  const draft = requireSavable(survey);
  const goOn = whereToGoOn(draft, addresses);
  const frame = survey.frame(addresses.save);
  if (finding?.given !== undefined) {
    const { code, until } = finding.given;
    return {
      step: 'code',
      title: survey.titled(t('save.codeTitle')),
      ...{ frame, goOn, offer: finding.offer },
      groups: returnCodeGroups(code),
      spoken: spokenReturnCode(code),
      until: survey.deadline(until),
      address: new URL(withoutToken(addresses.resume), args.request.url).href,
      next: survey.way === null || survey.way.channel === 'shared-phone' ? addresses.next : null,
    } as const;
  }
  const offered = await offerReturnCode(args.context.app, survey.opened, draft);
  const busy = finding?.step === 'busy';
  const title = survey.titled(t('save.title'));
  return {
    step: 'ask',
    title: busy ? t('errors.pageTitle', { title }) : title,
    ...{ frame, goOn, busy },
    offer: busy ? finding.offer : offered.offer,
    replaces: offered.replaces,
    until: survey.deadline(offered.until),
  } as const;
}

/** Makes the code that the page offered, or lets the device forget the way to the answers. */
export async function action(args: ActionFunctionArgs) {
  const survey = await surveyRequest(args);
  const { opened, addresses } = survey;
  const form = await readForm(args.request);
  if (form.one('go') === 'forget') {
    findings.set(args.context, { step: 'forgot' });
    // The pages with the answers go too, which Back would show out of the browser's memory.
    const headers = { 'Set-Cookie': forgetCookie(args.request, opened.consultation.id), 'Clear-Site-Data': '"cache"' };
    return data(null, { headers });
  }
  const draft = requireSavable(survey);
  const language = otherLanguage(survey, form.one('go'));
  // The same form once more, to the page in the other language: the code comes along.
  if (language !== undefined) return redirect(addresses.inLanguage(addresses.save, language), 307);
  const offer = form.one('offer') ?? '';
  const given = await giveReturnCode(args.context.app, opened, draft, offer);
  if (given === 'outdated') return redirect(addresses.save, 303);
  if (given === 'busy') {
    findings.set(args.context, { step: 'busy', offer });
    return data(null, { status: 503, headers: { 'Retry-After': String(BUSY_SECONDS) } });
  }
  findings.set(args.context, { step: 'code', offer, given });
  return data(null);
}

function requireSavable(survey: SurveyRequest): OpenDraft {
  const draft = requireDraft(survey);
  if (!mayBeSaved(survey, draft)) stop(redirect(whereToGoOn(draft, survey.addresses), 303));
  return draft;
}

/** Save and come back: what it is, then the code, then, on a phone that others use, nothing. */
export default function SurveySave() {
  const page = useLoaderData<typeof loader>();
  if (page.step === 'code') return <ReturnCode page={page} />;
  return (
    <PageFrame frame={page.frame}>
      {page.step === 'ask' ? <AskToSave page={page} /> : <DeviceForgot page={page} />}
    </PageFrame>
  );
}
