import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ClipRow, useSpoken } from '#app/components/clips.tsx';
import { CompanionLabel, CompanionSentence, CompanionWords } from '#app/components/companion-words.tsx';
import { ConsentText } from '#app/components/consent-text.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { FormGuard } from '#app/components/form-guard.tsx';
import { PageFrame } from '#app/components/page-frame.tsx';
import { QuestionError } from '#app/components/question-parts.tsx';
import { useWords } from '#app/components/words.ts';
import { plainOrigin } from '#app/domain/draft.ts';
import { furthestStep, nextStep } from '#app/domain/journey.ts';
import { spokenId } from '#app/domain/spoken-texts.ts';
import { recordConsentText } from '#app/services/record-consent-text.ts';
import { startDraft } from '#app/services/start-draft.ts';
import { createFinding } from './action-finding.server.ts';
import { draftCookie, keepsCookies, probeCookie } from './draft-cookie.server.ts';
import { guardToken, readGuard } from './form-guard.server.ts';
import { readForm } from './form.server.ts';
import { keepingSessionPass } from './session-pass.server.ts';
import { agreedText, shownConsent } from './shown-consent.server.ts';
import { surveyAddresses } from './survey-addresses.ts';
import { pageHeaders } from './survey-frame.server.ts';
import { requireAnswering, requireItsLanguage, surveyRequest } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = pageHeaders;

const notAgreed = createFinding<{ readonly quote: boolean; readonly why: 'disagrees' | 'send-again' }>();

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  requireAnswering(survey);
  requireItsLanguage(survey);
  const { t, draft, addresses } = survey;
  const refused = notAgreed.get(args.context);
  const begun = draft?.state === 'open' ? draft : null;
  const title = survey.titled(t('consent.title'));
  const probe = probeCookie(args.request);
  return data(
    {
      title: refused === null ? title : t('errors.pageTitle', { title }),
      frame: survey.frame(keepingSessionPass(args.request, addresses.step({ page: 'consent' }))),
      shown: shownConsent(survey),
      agreed: refused === null ? begun !== null : refused.why === 'send-again',
      quote: refused?.quote ?? begun?.content.consent.quote ?? false,
      refused: refused?.why === 'disagrees',
      again: refused?.why === 'send-again',
      form: guardToken(args.context.app, survey.opened),
      start: addresses.start,
    },
    { headers: { ...survey.kept, ...(probe === null ? {} : { 'Set-Cookie': probe }) } },
  );
}

export async function action(args: ActionFunctionArgs) {
  const { request, context } = args;
  const survey = await surveyRequest(args);
  requireAnswering(survey);
  requireItsLanguage(survey);
  const form = await readForm(request);
  const begun = survey.draft?.state === 'open' ? survey.draft : null;
  // Where nobody is asked, what somebody said before (of a response that is corrected) stays as it is.
  const before = begun?.content.consent.quote ?? false;
  const quote = survey.opened.consultation.quoting ? form.one('quote') === 'yes' : before;
  if (form.one('agree') !== 'yes') {
    notAgreed.set(context, { quote, why: 'disagrees' });
    return data(null, { status: 422 });
  }
  const { opened, language } = survey;
  const beginning = begun === null ? await readGuard(args, opened, form) : { handle: begun, origin: {} };
  if (beginning === null) {
    notAgreed.set(context, { quote, why: 'send-again' });
    return data(null, { status: 422 });
  }
  const agreed = await recordConsentText(context.app, opened, agreedText(request, survey));
  const token = await startDraft(context.app, opened, begun, {
    handle: beginning.handle,
    consent: { ...agreed, quote, ...(survey.way?.channel === 'interviewer' ? { spoken: true } : {}) },
    origin: { ...plainOrigin, ...survey.way, ...beginning.origin },
  });
  const { organization, consultation } = opened;
  const carried = survey.token !== null || !keepsCookies(request, consultation.id);
  const place = { language, organization: organization.slug, consultation: consultation.slug };
  const { step } = surveyAddresses({ ...place, token: carried ? token : null, link: survey.link });
  const next =
    begun === null ? nextStep(opened.survey.document, null, null) : furthestStep(begun.survey.document, begun.content);
  return redirect(step(next), {
    status: 303,
    headers: carried ? {} : { 'Set-Cookie': draftCookie(request, consultation.id, token) },
  });
}

/** What happens with the answers, and whether that is agreed to. */
export default function Consent() {
  const speak = useSpoken();
  const words = useWords();
  const { frame, shown, agreed, quote, refused, again, form, start } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  const { consent, spoken } = shown;
  const agreeError = t(spoken ? 'interview.agreeError' : 'consent.agreeError');
  return (
    <PageFrame frame={frame}>
      {refused && <ErrorSummary problems={[{ field: 'agree', message: agreeError }]} keptWords={false} />}
      {again && <ErrorSummary problems={[{ field: 'continue', message: t('guard.again') }]} keptWords={false} />}
      <h1>{t('consent.title')}</h1>
      <ConsentText shown={shown} />
      <form method="post" noValidate>
        <FormGuard token={form} />
        <fieldset className={refused ? 'question question-wrong' : 'question'} data-listen>
          <legend>
            <h2>{t('consent.yourChoice')}</h2>
          </legend>
          {spoken && <CompanionWords as="p" of={consent.agree} />}
          {refused && <QuestionError id="agree-error" message={agreeError} />}
          <label className="choice">
            <input
              type="checkbox"
              id="agree"
              name="agree"
              value="yes"
              defaultChecked={agreed}
              aria-required="true"
              {...(refused ? { 'aria-invalid': true, 'aria-describedby': 'agree-error' } : {})}
            />
            {spoken ? (
              <span>
                <CompanionSentence say={(say) => say('interview.agree')} />
              </span>
            ) : (
              <CompanionWords of={consent.agree} {...speak(spokenId.agree)} />
            )}
          </label>
          <ClipRow of={spokenId.agree} about={words(consent.agree).children} />
          {shown.quoting && (
            <>
              <label className="choice">
                <input type="checkbox" id="quote" name="quote" value="yes" defaultChecked={quote} />
                <CompanionWords of={consent.quote} {...speak(spokenId.quote)} />
              </label>
              <ClipRow of={spokenId.quote} about={words(consent.quote).children} />
            </>
          )}
        </fieldset>
        <div className="buttons">
          <button className="button" type="submit" id="continue">
            <CompanionLabel say={(say) => say('consent.continue')} />
          </button>
          <a className="action" href={start}>
            {t('question.back')}
          </a>
        </div>
      </form>
    </PageFrame>
  );
}
