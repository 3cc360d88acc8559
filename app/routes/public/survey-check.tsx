import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#app/components/page-frame.tsx';
import { QuestionAnswers, type GivenAnswer } from '#app/components/question-answers.tsx';
import { fieldName } from '#app/components/question-field.tsx';
import { useWords } from '#app/components/words.ts';
import { checkAnswer } from '#app/domain/answer.ts';
import { canVisit, previousStep, type Step } from '#app/domain/journey.ts';
import { submitResponse } from '#app/services/submit-response.ts';
import { shortenDraftCookie } from './draft-cookie.server.ts';
import { stop } from './problem.server.ts';
import { requireDraft, surveyRequest, whereToGoOn } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = () => ({ 'Cache-Control': 'private, no-cache' });

const check: Step = { page: 'check' };

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  const draft = requireDraft(survey);
  const { addresses, t } = survey;
  const { document } = draft.survey;
  if (!canVisit(document, draft.content, check)) stop(redirect(whereToGoOn(draft, addresses), 303));
  const given = document.sections.flatMap((section) =>
    section.questions.map((question): GivenAnswer => {
      const { choices, text } = checkAnswer(question, draft.content.values[question.key] ?? []);
      const page = addresses.step({ page: 'section', key: section.key }, { change: true });
      return { question, choices, text, change: `${page}#${fieldName(question.key)}` };
    }),
  );
  return {
    title: survey.titled(t('check.title')),
    frame: survey.frame(addresses.step(check)),
    given,
    consent: document.consent,
    quote: draft.content.consent.quote,
    changeConsent: addresses.step({ page: 'consent' }),
    back: addresses.step(previousStep(document, check)),
  };
}

/** Sends. What was sent before, or cannot be sent any more, is told by the page that this leads to. */
export async function action(args: ActionFunctionArgs) {
  const survey = await surveyRequest(args);
  const draft = requireDraft(survey);
  const { opened, addresses, language } = survey;
  const outcome = await submitResponse(args.context.app, opened, draft, language);
  if (outcome === 'closed') return redirect(addresses.step(check), 303);
  if (outcome === 'incomplete') return redirect(whereToGoOn(draft, addresses), 303);
  return redirect(addresses.thankYou, {
    status: 303,
    headers: shortenDraftCookie(args.request, opened.consultation.id),
  });
}

/** Everything that will be sent, each with a way to change it. */
export default function Check() {
  const { frame, given, consent, quote, changeConsent, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    <PageFrame frame={frame}>
      <h1>{t('check.title')}</h1>
      <p className="lead">{t('check.lead')}</p>
      <QuestionAnswers given={given} />
      <dl className="answers">
        <div>
          <dt>{t('check.consentHeading')}</dt>
          <dd {...words(consent.agree)} />
        </div>
        <div>
          <dt>{t('check.quoteHeading')}</dt>
          <dd>
            <span {...words(consent.quote)} /> <strong>{quote ? t('check.yes') : t('check.no')}</strong>
          </dd>
          <dd className="answers-change">
            <a className="action" href={changeConsent}>
              <span aria-hidden="true">{t('check.change')}</span>
              <span className="visually-hidden">{t('check.changeAnswer', { question: t('check.quoteHeading') })}</span>
            </a>
          </dd>
        </div>
      </dl>
      <section className="panel">
        <h2>{t('check.sendHeading')}</h2>
        <p>{t('check.sendBody')}</p>
        <form method="post">
          <button className="button" type="submit">
            {t('check.send')}
          </button>
        </form>
      </section>
      <p>
        <a className="action" href={back}>
          {t('question.back')}
        </a>
      </p>
    </PageFrame>
  );
}
