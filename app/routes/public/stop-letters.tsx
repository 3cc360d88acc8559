import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#app/components/page-frame.tsx';
import { requireLanguage } from '#app/i18n/page-language.server.ts';
import { findOrganization, type Organization } from '#app/services/find-organization.ts';
import { stopFollowing } from '#app/services/stop-following.ts';
import { createFinding } from './action-finding.server.ts';
import { frameOf, surveyStrings } from './frame.server.ts';
import { stopUnknown } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

const findings = createFinding<'stopped' | 'no-link'>();

const titles = { ask: 'follow.stopTitle', stopped: 'follow.stoppedTitle', 'no-link': 'follow.noStopTitle' } as const;

export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  requireLanguage(request, args.params['lang']);
  const organization = await requireOrganization(args);
  const { pathname, search } = new URL(request.url);
  const step: keyof typeof titles = findings.get(context) ?? 'ask';
  const t = surveyStrings(request);
  return { frame: frameOf(request, organization, pathname + search), step, title: t(titles[step]) };
}

/** A button, not the link itself: programs that look into letters open every link. */
export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  requireLanguage(request, args.params['lang']);
  const organization = await requireOrganization(args);
  const token = new URL(request.url).searchParams.get('t') ?? '';
  const stopped = await stopFollowing(context.app, organization, token);
  findings.set(context, stopped ? 'stopped' : 'no-link');
  return data(null, { status: stopped ? 200 : 422 });
}

async function requireOrganization({ request, params, context }: LoaderFunctionArgs): Promise<Organization> {
  return (await findOrganization(context.app, params['org'] ?? '')) ?? stopUnknown(request);
}

/** The way out of the letters about a survey. */
export default function StopLetters() {
  const { frame, step } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  return (
    <PageFrame frame={frame}>
      <h1>{t(titles[step])}</h1>
      {step === 'stopped' && <p className="lead">{t('follow.stoppedBody')}</p>}
      {step === 'no-link' && <p className="lead">{t('follow.noStopBody')}</p>}
      {step === 'ask' && (
        <form method="post">
          <p className="lead">{t('follow.stopBody')}</p>
          <button className="button button-grave" type="submit">
            {t('follow.stop')}
          </button>
        </form>
      )}
    </PageFrame>
  );
}
