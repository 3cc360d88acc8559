import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CompanionLabel, CompanionSentence } from '#app/components/companion-words.tsx';
import { CorrectionLead, CorrectionPanel, titleOfCorrection } from '#app/components/correction-panel.tsx';
import { PageFrame } from '#app/components/page-frame.tsx';
import { QuestionAnswers, type GivenAnswer } from '#app/components/question-answers.tsx';
import { fieldName } from '#app/components/question-names.ts';
import { WorkField } from '#app/components/work-field.tsx';
import { useWords } from '#app/components/words.ts';
import { checkQuestion } from '#app/domain/answer.ts';
import { shownSections } from '#app/domain/condition.ts';
import { canVisit, previousStep, type Step } from '#app/domain/journey.ts';
import { pipe } from '#app/domain/piping.ts';
import { isAnswerable } from '#app/domain/survey-question.ts';
import { answerWords } from '#app/i18n/answer-words.server.ts';
import { compareCorrection } from '#app/services/correct-response.ts';
import { askForWork } from '#app/services/ask-for-work.ts';
import { submitResponse } from '#app/services/submit-response.ts';
import { shortenDraftCookie } from './draft-cookie.server.ts';
import { readForm } from './form.server.ts';
import { stop } from './problem.server.ts';
import { mayBeSaved } from './saving.server.ts';
import { sendCorrection } from './survey-check-correction.server.ts';
import { pageHeaders } from './survey-frame.server.ts';
import { requireDraft, surveyRequest, whereToGoOn } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = pageHeaders;

const check: Step = { page: 'check' };

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  const draft = requireDraft(survey);
  const { addresses, t } = survey;
  const { document } = draft.survey;
  const correction = draft.correction && (await compareCorrection(args.context.app, survey.opened, draft));
  if (!canVisit(document, draft.content, check)) stop(redirect(whereToGoOn(draft, addresses), 303));
  const { values } = draft.content;
  const shown = shownSections(document.sections, values);
  const given = shown.flatMap((section) =>
    pipe(section, shown, values, answerWords)
      .questions.filter(isAnswerable)
      .map((question): GivenAnswer => {
        const { fields } = checkQuestion(question, values);
        const page = addresses.step({ page: 'section', key: section.key }, { change: true });
        return { question, fields, change: `${page}#${fieldName(fields[0]?.key ?? question.key)}` };
      }),
  );
  const title = survey.way?.channel === 'interviewer' ? 'interview.checkTitle' : 'check.title';
  const page = {
    title: survey.titled(t(correction === null ? title : titleOfCorrection(correction))),
    frame: survey.frame(addresses.step(check)),
    correction,
    given,
    consent: document.consent,
    quote: draft.content.consent.quote,
    changeConsent: addresses.step({ page: 'consent' }),
    back: addresses.step(previousStep(document, draft.content, check)),
    save: mayBeSaved(survey, draft) ? addresses.save : null,
    challenge: askForWork(args.context.app, survey.opened, draft, args.context.place),
  };
  return data(page, { headers: survey.kept });
}

/** Sends. What was sent before, or cannot be sent any more, is told by the page that this leads to. */
export async function action(args: ActionFunctionArgs) {
  const survey = await surveyRequest(args);
  const draft = requireDraft(survey);
  if (draft.correction !== null) return sendCorrection(args, survey, draft);
  const { opened, addresses, language } = survey;
  const form = await readForm(args.request);
  const work = { challenge: form.one('challenge') ?? '', proof: form.one('proof') ?? '' };
  const outcome = await submitResponse(args.context.app, opened, draft, language, { place: args.context.place, work });
  if (outcome === 'closed') return redirect(addresses.step(check), 303);
  if (outcome === 'incomplete') return redirect(whereToGoOn(draft, addresses), 303);
  return redirect(addresses.thankYou, {
    status: 303,
    headers: shortenDraftCookie(args.request, opened.consultation.id),
  });
}

/** Everything that will be sent, each with a way to change it. */
export default function Check() {
  const { frame, correction, given, consent, quote, changeConsent, back, save, challenge } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    <PageFrame frame={frame}>
      {correction === null ? (
        <CheckLead interviewing={frame.interviewing === true} />
      ) : (
        <CorrectionLead state={correction} />
      )}
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
      {correction === null ? (
        <SendPanel challenge={challenge} again={Boolean(frame.unsent)} />
      ) : (
        <CorrectionPanel state={correction} />
      )}
      <p>
        <a className="action" href={back}>
          {t('question.back')}
        </a>
      </p>
      {save !== null && (
        <p>
          <a className="action" href={save}>
            {t('save.button')}
          </a>
        </p>
      )}
    </PageFrame>
  );
}

function CheckLead({ interviewing }: { readonly interviewing: boolean }) {
  return (
    <>
      <h1>
        <CompanionSentence say={(say) => say(interviewing ? 'interview.checkTitle' : 'check.title')} />
      </h1>
      <p className="lead">
        <CompanionSentence say={(say) => say(interviewing ? 'interview.checkLead' : 'check.lead')} />
      </p>
    </>
  );
}

function SendPanel({ challenge, again }: { readonly challenge: string | null; readonly again: boolean }) {
  const { t } = useTranslation('survey');
  return (
    <section className="panel">
      <h2>{t('check.sendHeading')}</h2>
      <p>{t('check.sendBody')}</p>
      <form method="post" data-unsent={again ? '' : undefined}>
        <WorkField challenge={challenge} />
        <button className="button" type="submit">
          <CompanionLabel say={(say) => say('check.send')} />
        </button>
      </form>
    </section>
  );
}
