import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { HelpList } from '#app/components/help-list.tsx';
import { HandOver, HearOfReport, KioskFinish, OwnDevice } from '#app/components/after-sending.tsx';
import { PageFrame } from '#app/components/page-frame.tsx';
import { ReceiptCode } from '#app/components/receipt-code.tsx';
import { useWords } from '#app/components/words.ts';
import { receiptGroups } from '#app/domain/receipt.ts';
import { endWay } from '#app/server/session-way.server.ts';
import { canFollow } from '#app/services/follow-consultation.ts';
import { createFinding } from './action-finding.server.ts';
import { forgetCookie } from './draft-cookie.server.ts';
import { stop } from './problem.server.ts';
import { titleMeta } from './problem.tsx';
import { readForm } from './form.server.ts';
import { surveyAddresses } from './survey-addresses.ts';
import { requireDraft, surveyRequest, whereToGoOn, type SurveyRequest } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary } from './problem.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

/** At a kiosk, a code that nobody looks at any more is taken away after this long. */
const KIOSK_SECONDS = 60;

/** The person who answered has the device in their hands, and asks for the code. */
const handed = createFinding<true>();

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  const { draft, addresses, opened, t } = survey;
  if (draft?.state !== 'sent') stop(redirect(whereToGoOn(requireDraft(survey), addresses), 303));
  const { closesAt, withdrawUntil } = opened.consultation;
  const heading = draft.receiptCode === null ? 'correction.thanksTitle' : 'thanks.title';
  const frame = survey.frame(addresses.thankYou);
  const help = opened.survey.document.help ?? [];
  if (survey.way?.channel === 'interviewer' && handed.get(args.context) === null)
    return { frame, help, handOver: true, title: survey.titled(t('interview.handTitle')), kiosk: null } as const;
  return {
    frame,
    help,
    handOver: false,
    heading,
    title: survey.titled(t(heading)),
    /** Null after a correction: the code is the one that was typed to begin it. */
    groups: draft.receiptCode === null ? null : receiptGroups(draft.receiptCode),
    thanks: opened.survey.document.thanks,
    withdrawUntil: withdrawUntil === null ? null : survey.deadline(withdrawUntil),
    closes: opened.takesAnswers && closesAt !== null ? survey.deadline(closesAt) : null,
    device: deviceOf(survey),
    kiosk: frame.kioskReset ?? null,
    next: addresses.next,
    follow: canFollow(args.context.app) && survey.way === null ? addresses.follow : null,
  } as const;
}

/** Whose device it is decides how it forgets the code: it has just done so, it does so by itself, or it is told to. */
function deviceOf({ way }: SurveyRequest): 'forgotten' | 'kiosk' | 'own' {
  if (way?.channel === 'interviewer') return 'forgotten';
  return way?.channel === 'kiosk' ? 'kiosk' : 'own';
}

/** Lets the device forget the way to the code; after an interview it is shown for the last time then. */
export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const survey = await surveyRequest(args);
  const { opened, language, way, link } = survey;
  const { organization, consultation } = opened;
  const forget = new Headers({ 'Set-Cookie': forgetCookie(request, consultation.id) });
  if (way?.channel === 'interviewer' && (await readForm(request)).one('go') === 'show') {
    handed.set(args.context, true);
    forget.append('Set-Cookie', endWay(request, opened));
    return data(null, { headers: forget });
  }
  const place = { language, organization: organization.slug, consultation: consultation.slug };
  return redirect(surveyAddresses({ ...place, token: null, link }).start, { status: 303, headers: forget });
}

export const meta: MetaFunction<typeof loader> = (args) => {
  const kiosk = args.data?.kiosk ?? null;
  const refresh = { httpEquiv: 'refresh', content: `${String(KIOSK_SECONDS)}; url=${kiosk ?? ''}` };
  return [...titleMeta(args), ...(kiosk === null ? [] : [refresh])];
};

/** The code, large, and what happens next. */
export default function ThankYou() {
  const page = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  const words = useWords();
  const { frame, help } = page;
  const local = <HelpList local={help} within={frame.kioskReset !== undefined} />;
  if (page.handOver)
    return (
      <PageFrame frame={{ ...frame, interviewing: false }}>
        <HandOver />
        {local}
      </PageFrame>
    );
  const { heading, groups, thanks, withdrawUntil, closes, device, kiosk, next, follow } = page;
  return (
    <PageFrame frame={{ ...frame, interviewing: false }}>
      <h1>{t(heading)}</h1>
      <ReceiptCode groups={groups} />
      {device === 'forgotten' && <p className="notice">{t('interview.once')}</p>}
      {withdrawUntil !== null && <p>{t('thanks.until', { moment: withdrawUntil })}</p>}
      <h2>{t('thanks.nextHeading')}</h2>
      <p {...words(thanks)} />
      {closes !== null && <p>{t('thanks.closes', { moment: closes })}</p>}
      <HearOfReport follow={follow} />
      {kiosk !== null && <KioskFinish reset={kiosk} />}
      {device === 'own' && <OwnDevice next={next} />}
      {local}
    </PageFrame>
  );
}
