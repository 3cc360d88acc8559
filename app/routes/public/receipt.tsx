import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/i18n/page-language.server.ts';
import { PageFrame } from '#app/components/page-frame.tsx';
import { findOrganization, type Organization } from '#app/services/find-organization.ts';
import { createFinding } from './action-finding.server.ts';
import { probeCookie } from './draft-cookie.server.ts';
import { readForm } from './form.server.ts';
import { frameOf, surveyStrings } from './frame.server.ts';
import { pressed, type Finding } from './receipt-actions.server.ts';
import { ownResponseIn } from './receipt-response.server.ts';
import { AskForCode, ConfirmWithdrawal, OwnAnswers, Withdrawn } from './receipt-views.tsx';
import { stopUnknown } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

const findings = createFinding<Finding>();

export async function loader(args: LoaderFunctionArgs) {
  const { request } = args;
  const probe = probeCookie(request);
  return data(await pageOf(args), probe === null ? {} : { headers: { 'Set-Cookie': probe } });
}

async function pageOf(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const language = requireLanguage(request, args.params['lang']);
  const organization = await requireOrganization(args);
  const t = surveyStrings(request);
  const { pathname } = new URL(request.url);
  const frame = frameOf(request, organization, pathname);
  const finding = findings.get(context);
  if (finding === null || typeof finding.outcome === 'string') {
    const problem = finding === null || typeof finding.outcome !== 'string' ? null : finding.outcome;
    const title = t('receipt.title');
    const named = problem === null ? title : t('errors.pageTitle', { title });
    return { frame, step: 'ask', problem, unsaid: finding?.unsaid ?? null, title: named } as const;
  }
  const own = ownResponseIn(finding.outcome, language);
  const step = finding.step === 'withdrawn' && finding.outcome.withdrawal !== 'withdrawn' ? 'answers' : finding.step;
  const titles = {
    answers: t('receipt.answersTitle'),
    confirm: t('receipt.confirmTitle'),
    withdrawn: t('receipt.doneTitle'),
  };
  const { said } = finding;
  const wrong = said !== null && said.outcome !== 'sent';
  const title = wrong ? t('errors.pageTitle', { title: titles[step] }) : titles[step];
  return { frame, step, own, said, address: pathname, title } as const;
}

async function requireOrganization({ request, params, context }: LoaderFunctionArgs): Promise<Organization> {
  return (await findOrganization(context.app, params['org'] ?? '')) ?? stopUnknown(request);
}

export async function action(args: ActionFunctionArgs) {
  const language = requireLanguage(args.request, args.params['lang']);
  const organization = await requireOrganization(args);
  const finding = await pressed({ args, organization, language, form: await readForm(args.request) });
  if (finding instanceof Response) return finding;
  findings.set(args.context, finding);
  const wrong = typeof finding.outcome === 'string' || (finding.said !== null && finding.said.outcome !== 'sent');
  return data(null, { status: wrong ? 422 : 200 });
}

/** A person's own response, for who has its code. */
export default function Receipt() {
  const page = useLoaderData<typeof loader>();
  return (
    <PageFrame frame={page.frame}>
      {page.step === 'ask' && <AskForCode problem={page.problem} unsaid={page.unsaid} />}
      {page.step === 'answers' && <OwnAnswers own={page.own} address={page.address} said={page.said} />}
      {page.step === 'confirm' && <ConfirmWithdrawal own={page.own} />}
      {page.step === 'withdrawn' && <Withdrawn address={page.address} />}
    </PageFrame>
  );
}
