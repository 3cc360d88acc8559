import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { NextPerson } from '#app/components/next-person.tsx';
import { PageFrame } from '#app/components/page-frame.tsx';
import { useWords } from '#app/components/words.ts';
import { textIn } from '#app/domain/localized-text.ts';
import { allQuestions } from '#app/domain/survey.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { discardDraft } from '#app/services/discard-draft.ts';
import { leftOnDevice } from '#app/services/let-next-answer.ts';
import { forgetCookie, probeCookie } from './draft-cookie.server.ts';
import { surveyAddresses } from './survey-addresses.ts';
import { pageHeaders } from './survey-frame.server.ts';
import { requireAnswering, surveyRequest, whereToGoOn, type SurveyRequest } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  requireAnswering(survey);
  const { opened, draft, language, addresses } = survey;
  const { document } = opened.survey;
  const { closesAt, languages } = opened.consultation;
  const probe = probeCookie(args.request);
  const left = await leftOnDevice(args.context.app, opened, draft);
  return data(
    {
      title: textIn(document.title, language).text,
      frame: survey.frame(addresses.start),
      survey: { title: document.title, introduction: document.introduction },
      inThisLanguage: languages.includes(language),
      questions: formatNumber(allQuestions(document).length, language),
      until: closesAt === null ? null : survey.deadline(closesAt),
      consent: addresses.step({ page: 'consent' }),
      resume: addresses.resume,
      goOn: draft?.state === 'open' ? whereToGoOn(draft, addresses) : null,
      next: left === 'nothing' || isHelped(survey) ? null : { address: addresses.next, asksFirst: left === 'unsaved' },
    },
    { headers: { ...survey.kept, ...(probe === null ? {} : { 'Set-Cookie': probe }) } },
  );
}

/** At a kiosk and in an interview the device knows by itself when somebody else begins. */
const isHelped = ({ way }: SurveyRequest) => way?.channel === 'kiosk' || way?.channel === 'interviewer';

/** Deletes the draft that somebody began on this device. */
export async function action(args: ActionFunctionArgs) {
  const { opened, draft, language, link } = await surveyRequest(args);
  if (draft?.state === 'open') await discardDraft(args.context.app, opened, draft);
  const { organization, consultation } = opened;
  const place = { language, organization: organization.slug, consultation: consultation.slug };
  return redirect(surveyAddresses({ ...place, token: null, link }).start, {
    status: 303,
    headers: { 'Set-Cookie': forgetCookie(args.request, consultation.id) },
  });
}

/** The first page: in which language, and what it is about. */
export default function Survey() {
  const { frame, survey, inThisLanguage, questions, until, consent, resume, goOn, next } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    <PageFrame frame={frame} languageChoice="open">
      <h1>
        <span {...words(survey.title)} />
      </h1>
      {!inThisLanguage && <p className="notice notice-strong">{t('start.notInThisLanguage')}</p>}
      <p className="lead" {...words(survey.introduction)} />
      {inThisLanguage && goOn !== null && <GoOn address={goOn} />}
      {inThisLanguage && goOn === null && (
        <p>
          <a className="button" href={consent}>
            {t('start.begin')}
          </a>
        </p>
      )}
      {inThisLanguage && (
        <p>
          <a className="action" href={resume}>
            {t('resume.link')}
          </a>
        </p>
      )}
      {next !== null && <NextPerson {...next} />}
      <h2>{t('start.expectHeading')}</h2>
      <ul className="facts">
        <li>{t('start.noName')}</li>
        <li>{t('start.leaveOut')}</li>
        <li>{t('start.questions', { total: questions })}</li>
        {until !== null && <li>{t('start.until', { moment: until })}</li>}
      </ul>
    </PageFrame>
  );
}

/** Somebody has begun here: perhaps this person, perhaps the one before. */
function GoOn({ address }: { readonly address: string }) {
  const { t } = useTranslation('survey');
  return (
    <section className="panel">
      <h2>{t('start.resumeHeading')}</h2>
      <p>{t('start.resumeBody')}</p>
      <p>
        <a className="button" href={address}>
          {t('start.resume')}
        </a>
      </p>
      <form method="post">
        <button className="action" type="submit">
          {t('start.discard')}
        </button>
      </form>
    </section>
  );
}
