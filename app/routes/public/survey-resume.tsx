import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '#app/components/code-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { PageFrame } from '#app/components/page-frame.tsx';
import { WAY_PARAMETER } from '#app/server/session-way.server.ts';
import { leftOnDevice } from '#app/services/let-next-answer.ts';
import { resumeDraft, type ResumedDraft, type ReturnCodeProblem } from '#app/services/resume-draft.ts';
import { createFinding } from './action-finding.server.ts';
import { draftCookie, keepsCookies, probeCookie } from './draft-cookie.server.ts';
import { readForm } from './form.server.ts';
import { codeHeaders, otherLanguage } from './saving.server.ts';
import { surveyAddresses } from './survey-addresses.ts';
import {
  requireAnswering,
  requireItsLanguage,
  surveyRequest,
  whereToGoOn,
  type SurveyRequest,
} from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = codeHeaders;

/** What was typed, and what is wrong with it, if anything has been said about it yet. */
interface Finding {
  readonly typed: string;
  readonly problem: ReturnCodeProblem | null;
}
const findings = createFinding<Finding>();

const FORM = 'resume';
/** More than a code takes, whatever is put between its digits. */
const LONGEST = 60;
const BUSY_SECONDS = 300;

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  requireAnswering(survey);
  requireItsLanguage(survey);
  const { t, addresses, opened, draft } = survey;
  const { typed, problem } = findings.get(args.context) ?? { typed: '', problem: null };
  const title = survey.titled(t('resume.title'));
  const probe = probeCookie(args.request);
  return data(
    {
      title: problem === null ? title : t('errors.pageTitle', { title }),
      frame: survey.frame(addresses.resume),
      typed,
      problem,
      replaces: (await leftOnDevice(args.context.app, opened, draft)) === 'unsaved',
      receipt: addresses.receipt,
      start: addresses.start,
    },
    probe === null ? {} : { headers: { 'Set-Cookie': probe } },
  );
}

/** Opens the answers that the code leads to, on this device as well. */
export async function action(args: ActionFunctionArgs) {
  const survey = await surveyRequest(args);
  requireAnswering(survey);
  requireItsLanguage(survey);
  const form = await readForm(args.request);
  const typed = (form.one('code') ?? '').slice(0, LONGEST);
  const go = form.one('go');
  const language = otherLanguage(survey, go);
  // The same form once more, to the page in the other language: what is typed comes along, and is not tried there.
  if (language !== undefined) return redirect(survey.addresses.inLanguage(survey.addresses.resume, language), 307);
  if (go !== null) {
    findings.set(args.context, { typed, problem: null });
    return data(null);
  }
  const resumed = await resumeDraft(args.context.app, survey.opened, typed);
  if (typeof resumed === 'object') return continueHere(args.request, survey, resumed);
  findings.set(args.context, { typed, problem: resumed });
  if (resumed !== 'busy') return data(null, { status: 422 });
  return data(null, { status: 503, headers: { 'Retry-After': String(BUSY_SECONDS) } });
}

function continueHere(request: Request, { opened, language, link }: SurveyRequest, { draft, token }: ResumedDraft) {
  const { organization, consultation } = opened;
  const carried = !keepsCookies(request, consultation.id);
  const place = { language, organization: organization.slug, consultation: consultation.slug };
  const way = new URL(request.url).searchParams.get(WAY_PARAMETER);
  const addresses = surveyAddresses({ ...place, token: carried ? token : null, way, link });
  return redirect(whereToGoOn(draft, addresses), {
    status: 303,
    headers: carried ? {} : { 'Set-Cookie': draftCookie(request, consultation.id, token) },
  });
}

/** The form for a return code. */
export default function SurveyResume() {
  const { frame, typed, problem, replaces, receipt, start } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  const wrong = problem !== null;
  return (
    <PageFrame frame={frame} form={FORM}>
      {wrong && <ErrorSummary problems={[{ field: 'code', message: t(`resume.${problem}`) }]} keptWords={false} />}
      <h1>{t('resume.title')}</h1>
      <p className="lead">{t('resume.lead')}</p>
      {replaces && <p className="notice">{t('resume.replaces')}</p>}
      <form method="post" id={FORM} noValidate>
        <CodeField
          field="code"
          label={t('resume.label')}
          hint={t('resume.hint')}
          error={wrong ? t(`resume.${problem}`) : null}
          typed={typed}
          longest={LONGEST}
        />
        <div className="buttons">
          <button className="button" type="submit">
            {t('resume.open')}
          </button>
          <a className="action" href={start}>
            {t('question.back')}
          </a>
        </div>
      </form>
      {problem === 'looks-like-receipt' && <ToReceipt address={receipt} code={typed} />}
      <p className="small">{t('resume.lost')}</p>
    </PageFrame>
  );
}

/** Takes the receipt that was typed here to where it belongs. */
function ToReceipt({ address, code }: { readonly address: string; readonly code: string }) {
  const { t } = useTranslation('survey');
  return (
    <form method="post" action={address}>
      <input type="hidden" name="code" value={code} />
      <p>
        <button className="button button-second" type="submit">
          {t('resume.toReceipt')}
        </button>
      </p>
    </form>
  );
}
