import { data, redirect, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { TeamErrors } from '#app/components/team-errors.tsx';
import { WaysToBeHelped } from '#app/components/ways-to-be-helped.tsx';
import { WAY_HOURS } from '#app/domain/answering-way.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { forgetDraftCookie } from '#app/server/session-cookies.server.ts';
import { isSecure, memberAction, memberLoader, type MemberArgs } from '#app/server/session.server.ts';
import { beginWay, endWay, readWay } from '#app/server/session-way.server.ts';
import { helpToAnswer, noteHelping, type Helpable } from '#app/services/begin-way.ts';
import { signOut } from '#app/services/sign-out.ts';
import { languageName, shownText, teamLanguage } from './shown-text.server.ts';

export const loader = memberLoader('kiosk.start', async (args) => {
  const { app, organization, request, language, may } = args;
  const helpable = await requireHelpable(args);
  const { consultation } = helpable;
  const among = teamLanguage(language);
  const named = (tag: string) => ({ tag, name: languageName(tag, among) });
  return {
    home: `/team/${organization.slug}/consultations/${consultation.slug}`,
    title: shownText(consultation.title, language),
    takesAnswers: helpable.takesAnswers,
    survey: new URL(`/${language}/${organization.slug}/survey/${consultation.slug}`, request.url).href,
    isKiosk: readWay(app, request, { organization, consultation }).way?.channel === 'kiosk',
    sessions: may('sessions.hold') ? `/team/${organization.slug}/consultations/${consultation.slug}/sessions` : null,
    hours: formatNumber(WAY_HOURS.kiosk, among),
    interview: may('interviews.hold')
      ? { person: consultation.languages.map(named), own: interfaceLanguages.map(({ tag }) => named(tag)), among }
      : null,
  };
});

async function requireHelpable(args: MemberArgs): Promise<Helpable> {
  const helpable = await helpToAnswer(args.app, args, args.params['slug'] ?? '');
  if (helpable === null) throw new Response(null, { status: 404 });
  return helpable;
}

export const action = memberAction('kiosk.start', async (args) => {
  const helpable = await requireHelpable(args);
  const form = await args.request.formData();
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  if (field('go') === 'end-kiosk') return endKiosk(args, helpable);
  if (!helpable.takesAnswers) return data({ problems: [] }, { status: 409 });
  if (field('go') === 'interview') return beginInterview(args, helpable, field('person'), field('own'));
  return startKiosk(args, helpable);
});

/** The device is handed to the public: whoever starts it leaves no session of theirs on it. */
async function startKiosk(args: MemberArgs, helpable: Helpable) {
  const { app, request, organization } = args;
  const { consultation } = helpable;
  const place = { organization, consultation };
  await noteHelping(app, args, helpable, 'kiosk-started');
  const { cookie } = beginWay(app, request, place, { channel: 'kiosk', companion: null });
  const headers = new Headers({ 'Set-Cookie': cookie });
  for (const ended of await signOut(app, request.headers.get('Cookie') ?? '', isSecure(request)))
    headers.append('Set-Cookie', ended);
  headers.append('Set-Cookie', forgetDraftCookie(request, consultation.id));
  const language = consultation.languages[0] ?? 'en';
  return redirect(`/${language}/${organization.slug}/survey/${consultation.slug}/kiosk`, { status: 303, headers });
}

async function endKiosk(args: MemberArgs, helpable: Helpable) {
  const { app, request, organization } = args;
  const { consultation } = helpable;
  const place = { organization, consultation };
  if (readWay(app, request, place).way?.channel === 'kiosk') await noteHelping(app, args, helpable, 'kiosk-ended');
  const headers = new Headers({ 'Set-Cookie': endWay(request, place) });
  headers.append('Set-Cookie', forgetDraftCookie(request, consultation.id));
  return redirect(`/team/${organization.slug}/consultations/${consultation.slug}/ways`, { status: 303, headers });
}

async function beginInterview(args: MemberArgs, helpable: Helpable, person: string, own: string) {
  const { app, request, organization } = args;
  if (!args.may('interviews.hold')) throw new Response(null, { status: 403, statusText: 'Forbidden' });
  const { consultation } = helpable;
  const problems = [
    ...(consultation.languages.includes(person) ? [] : (['person'] as const)),
    ...(interfaceLanguages.some(({ tag }) => tag === own) ? [] : (['own'] as const)),
  ];
  if (problems.length > 0) return data({ problems }, { status: 422 });
  await noteHelping(app, args, helpable, 'interview-begun');
  const { cookie } = beginWay(app, request, { organization, consultation }, { channel: 'interviewer', companion: own });
  const headers = new Headers({ 'Set-Cookie': cookie });
  headers.append('Set-Cookie', forgetDraftCookie(request, consultation.id));
  return redirect(`/${person}/${organization.slug}/survey/${consultation.slug}/consent`, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title.text ?? 'Heard' }];

/** How people can be helped to answer, each way begun here. */
export default function Ways() {
  const page = useLoaderData<typeof loader>();
  const problems = useActionData<typeof action>()?.problems ?? [];
  const { t } = useTranslation('team');
  return (
    <InNamespaceLanguage namespace="team">
      <TeamErrors errors={problems.map((field) => ({ text: t(`ways.errors.${field}`), fieldId: field }))} />
      <h1>{t('ways.title')}</h1>
      <p className="lead">{t('ways.lead')}</p>
      <WaysToBeHelped page={page} wrong={problems} />
    </InNamespaceLanguage>
  );
}
