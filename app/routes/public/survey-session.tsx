import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '#app/components/code-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { PageFrame } from '#app/components/page-frame.tsx';
import { findSession } from '#app/services/find-session.ts';
import { createFinding } from './action-finding.server.ts';
import { keepsCookies, probeCookie } from './draft-cookie.server.ts';
import { readForm } from './form.server.ts';
import { sessionCookie, withSessionPass } from './session-pass.server.ts';
import { requireAnswering, surveyRequest } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

/** More than a code has, with all that may stand between its digits. */
const LONGEST_SHOWN = 30;

const wrongCode = createFinding<{ readonly typed: string }>();

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  requireAnswering(survey);
  const { t, addresses } = survey;
  const wrong = wrongCode.get(args.context);
  const { pathname, searchParams } = new URL(args.request.url);
  const code = (wrong?.typed ?? searchParams.get('code') ?? '').slice(0, LONGEST_SHOWN);
  const title = survey.titled(t('session.title'));
  const address = code === '' ? pathname : `${pathname}?${new URLSearchParams({ code }).toString()}`;
  const probe = probeCookie(args.request);
  return data(
    {
      title: wrong === null ? title : t('errors.pageTitle', { title }),
      frame: survey.frame(address),
      wrong: wrong !== null,
      code,
      start: addresses.start,
    },
    probe === null ? {} : { headers: { 'Set-Cookie': probe } },
  );
}

/** The device keeps the session until it ends; where it keeps no cookies, the next address carries it. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const survey = await surveyRequest(args);
  requireAnswering(survey);
  const { opened, addresses } = survey;
  const typed = (await readForm(request)).one('code') ?? '';
  const session = await findSession(context.app, opened, typed);
  if (session === null) {
    wrongCode.set(context, { typed });
    return data(null, { status: 422 });
  }
  const { id } = opened.consultation;
  if (!keepsCookies(request, id)) {
    return redirect(withSessionPass(addresses.step({ page: 'consent' }), session.pass), 303);
  }
  const cookie = sessionCookie(request, id, session, context.app.now());
  return redirect(addresses.start, { status: 303, headers: { 'Set-Cookie': cookie } });
}

/** Somebody in a room has given out a code, so that everybody there can answer. */
export default function SurveySession() {
  const { frame, wrong, code, start } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  return (
    <PageFrame frame={frame}>
      {wrong && <ErrorSummary problems={[{ field: 'code', message: t('session.wrong') }]} keptWords={false} />}
      <h1>{t('session.title')}</h1>
      <p className="lead">{t('session.lead')}</p>
      <form method="post" noValidate>
        <CodeField
          field="code"
          label={t('session.code')}
          hint={t('session.hint')}
          error={wrong ? t('session.wrong') : null}
          typed={code}
          longest={LONGEST_SHOWN}
        />
        <div className="buttons">
          <button className="button" type="submit">
            {t('session.continue')}
          </button>
          <a className="action" href={start}>
            {t('session.without')}
          </a>
        </div>
      </form>
    </PageFrame>
  );
}
