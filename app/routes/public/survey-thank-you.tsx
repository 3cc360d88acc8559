import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#app/components/page-frame.tsx';
import { ReceiptCode } from '#app/components/receipt-code.tsx';
import { useWords } from '#app/components/words.ts';
import { receiptGroups } from '#app/domain/receipt.ts';
import { forgetCookie } from './draft-cookie.server.ts';
import { stop } from './problem.server.ts';
import { surveyAddresses } from './survey-addresses.ts';
import { requireDraft, surveyRequest, whereToGoOn } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  const { draft, addresses, opened, t } = survey;
  if (draft?.state !== 'sent') stop(redirect(whereToGoOn(requireDraft(survey), addresses), 303));
  const { closesAt, withdrawUntil } = opened.consultation;
  return {
    title: survey.titled(t(draft.receiptCode === null ? 'correction.thanksTitle' : 'thanks.title')),
    frame: survey.frame(addresses.thankYou),
    /** Null after a correction: the code is the one that was typed to begin it. */
    groups: draft.receiptCode === null ? null : receiptGroups(draft.receiptCode),
    thanks: opened.survey.document.thanks,
    withdrawUntil: withdrawUntil === null ? null : survey.moment(withdrawUntil),
    closes: opened.takesAnswers && closesAt !== null ? survey.moment(closesAt) : null,
  };
}

/** Lets the device forget the way to the code. */
export async function action(args: ActionFunctionArgs) {
  const { opened, language } = await surveyRequest(args);
  const { organization, consultation } = opened;
  const place = { language, organization: organization.slug, consultation: consultation.slug };
  return redirect(surveyAddresses({ ...place, token: null }).start, {
    status: 303,
    headers: { 'Set-Cookie': forgetCookie(args.request, consultation.id) },
  });
}

/** The code, large, and what happens next. */
export default function ThankYou() {
  const { frame, groups, thanks, withdrawUntil, closes } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    <PageFrame frame={frame}>
      <h1>{t(groups === null ? 'correction.thanksTitle' : 'thanks.title')}</h1>
      <ReceiptCode groups={groups} />
      {withdrawUntil !== null && <p>{t('thanks.until', { moment: withdrawUntil })}</p>}
      <h2>{t('thanks.nextHeading')}</h2>
      <p {...words(thanks)} />
      {closes !== null && <p>{t('thanks.closes', { moment: closes })}</p>}
      <h2>{t('thanks.sharedHeading')}</h2>
      <p>{t('thanks.sharedBody')}</p>
      <form method="post">
        <button className="button button-second" type="submit">
          {t('thanks.forget')}
        </button>
      </form>
    </PageFrame>
  );
}
