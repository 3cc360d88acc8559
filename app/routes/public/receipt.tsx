import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireLanguage } from '#app/i18n/page-language.server.ts';
import { PageFrame } from '#app/components/page-frame.tsx';
import { findOrganization, type Organization } from '#app/services/find-organization.ts';
import { showReceipt, showReceiptAgain, type OwnResponse, type ReceiptProblem } from '#app/services/show-receipt.ts';
import { withdrawResponse } from '#app/services/withdraw-response.ts';
import { createFinding } from './action-finding.server.ts';
import { readForm, type FormFields } from './form.server.ts';
import { frameOf, surveyStrings } from './frame.server.ts';
import { ownResponseIn } from './receipt-response.server.ts';
import { AskForCode, ConfirmWithdrawal, OwnAnswers, Withdrawn } from './receipt-views.tsx';
import { stopUnknown } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

/** What the page shows after a form was sent; the code itself stands in no address and on no later page. */
interface Finding {
  readonly step: 'answers' | 'confirm' | 'withdrawn';
  readonly outcome: OwnResponse | ReceiptProblem;
}
const findings = createFinding<Finding>();

export async function loader(args: LoaderFunctionArgs) {
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
    return { frame, step: 'ask', problem, title: problem === null ? title : t('errors.pageTitle', { title }) } as const;
  }
  const own = ownResponseIn(finding.outcome, language);
  const step = finding.step === 'withdrawn' && finding.outcome.withdrawal !== 'withdrawn' ? 'answers' : finding.step;
  const titles = {
    answers: t('receipt.answersTitle'),
    confirm: t('receipt.confirmTitle'),
    withdrawn: t('receipt.doneTitle'),
  };
  return { frame, step, own, address: pathname, title: titles[step] } as const;
}

async function requireOrganization({ request, params, context }: LoaderFunctionArgs): Promise<Organization> {
  return (await findOrganization(context.app, params['org'] ?? '')) ?? stopUnknown(request);
}

export async function action(args: ActionFunctionArgs) {
  requireLanguage(args.request, args.params['lang']);
  const organization = await requireOrganization(args);
  const finding = await findingOf(args, organization, await readForm(args.request));
  findings.set(args.context, finding);
  return data(null, { status: typeof finding.outcome === 'string' ? 422 : 200 });
}

async function findingOf(
  { context: { app } }: ActionFunctionArgs,
  organization: Organization,
  form: FormFields,
): Promise<Finding> {
  const pass = form.one('pass') ?? '';
  switch (form.one('go')) {
    case 'confirm':
      return { step: 'confirm', outcome: await showReceiptAgain(app, organization, pass) };
    case 'withdraw':
      return { step: 'withdrawn', outcome: await withdrawResponse(app, organization, pass) };
    case 'keep':
      return { step: 'answers', outcome: await showReceiptAgain(app, organization, pass) };
    default:
      return { step: 'answers', outcome: await showReceipt(app, organization, form.one('code') ?? '') };
  }
}

/** A person's own response, for who has its code. */
export default function Receipt() {
  const page = useLoaderData<typeof loader>();
  return (
    <PageFrame frame={page.frame}>
      {page.step === 'ask' && <AskForCode problem={page.problem} />}
      {page.step === 'answers' && <OwnAnswers own={page.own} address={page.address} />}
      {page.step === 'confirm' && <ConfirmWithdrawal own={page.own} />}
      {page.step === 'withdrawn' && <Withdrawn address={page.address} />}
    </PageFrame>
  );
}
