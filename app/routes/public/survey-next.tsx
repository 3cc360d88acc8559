import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#app/components/page-frame.tsx';
import { beginWay } from '#app/server/session-way.server.ts';
import { discardUnsaved, leftOnDevice } from '#app/services/let-next-answer.ts';
import { forgetCookie, keepsCookies, probeCookie } from './draft-cookie.server.ts';
import { surveyAddresses } from './survey-addresses.ts';
import { pageHeaders } from './survey-frame.server.ts';
import { surveyRequest } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  const { addresses, draft, opened, t } = survey;
  const probe = probeCookie(args.request);
  return data(
    {
      title: survey.titled(t('ways.nextTitle')),
      frame: survey.frame(addresses.next),
      left: await leftOnDevice(args.context.app, opened, draft),
      back: draft?.state === 'sent' ? addresses.thankYou : addresses.start,
    },
    { headers: { 'Cache-Control': 'no-store', ...(probe === null ? {} : { 'Set-Cookie': probe }) } },
  );
}

/** Lets the device forget who was here, and marks who comes next as the next on a shared phone. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const { opened, draft, language, way, link, addresses } = await surveyRequest(args);
  const { organization, consultation } = opened;
  await discardUnsaved(context.app, opened, draft);
  const headers = new Headers({ 'Set-Cookie': forgetCookie(request, consultation.id) });
  if (way?.channel === 'kiosk') return redirect(addresses.kiosk, { status: 303, headers });
  const { pass, cookie } = beginWay(context.app, request, opened, { channel: 'shared-phone', companion: null });
  const carried = !keepsCookies(request, consultation.id);
  if (!carried) headers.append('Set-Cookie', cookie);
  const place = { language, organization: organization.slug, consultation: consultation.slug, token: null };
  const { start } = surveyAddresses({ ...place, way: carried ? pass : null, link });
  return redirect(start, { status: 303, headers });
}

/** Asks before something is lost: what is still on this device, and what becomes of it. */
export default function Next() {
  const { frame, left, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  return (
    <PageFrame frame={frame}>
      <h1>{t('ways.nextTitle')}</h1>
      <p className="lead">{t(`ways.${left}`)}</p>
      <form method="post">
        <div className="buttons">
          <button className={left === 'unsaved' ? 'button button-grave' : 'button'} type="submit" data-forget>
            {t(left === 'unsaved' ? 'ways.confirmDelete' : 'ways.confirm')}
          </button>
          <a className="action" href={back}>
            {t('ways.back')}
          </a>
        </div>
      </form>
    </PageFrame>
  );
}
