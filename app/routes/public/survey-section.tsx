import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CompanionLabel, CompanionSentence, CompanionWords } from '#app/components/companion-words.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { HelpList } from '#app/components/help-list.tsx';
import { AboutLeaving } from '#app/components/leave-quickly.tsx';
import { PageFrame } from '#app/components/page-frame.tsx';
import { PicturesProvider } from '#app/components/pictures.tsx';
import { Question } from '#app/components/question-field.tsx';
import { fieldName } from '#app/components/question-names.ts';
import { useProblemMessage } from '#app/components/question-problem.ts';
import { SectionProgress } from '#app/components/question-progress.tsx';
import { RemarkField } from '#app/components/trials/remark-field.tsx';
import { fieldsOf } from '#app/domain/answer-field.ts';
import {
  canVisit,
  furthestStep,
  nextStep,
  previousStep,
  progressOf,
  sectionProblems,
  shownSection,
  type Step,
} from '#app/domain/journey.ts';
import { textIn } from '#app/domain/localized-text.ts';
import type { Section } from '#app/domain/survey.ts';
import { isAnswerable } from '#app/domain/survey-question.ts';
import { remarkField } from '#app/domain/trial.ts';
import type { OpenDraft } from '#app/services/read-draft.ts';
import { saveAnswers } from '#app/services/save-answers.ts';
import { faultsOn, picturesOn, withAnswers, withoutClips, type Fault } from './asked-section.server.ts';
import { readForm } from './form.server.ts';
import { stop } from './problem.server.ts';
import { mayBeSaved } from './saving.server.ts';
import { typedIn, valuesOn } from './typed-answers.server.ts';
import { pageHeaders } from './survey-frame.server.ts';
import { requireDraft, stopUnknown, surveyRequest, whereToGoOn, type SurveyRequest } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = pageHeaders;

const FORM = 'answers';
const check: Step = { page: 'check' };

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  const draft = requireDraft(survey);
  const section = requireShown(survey, draft, requireSection(args, draft));
  const { addresses, language, t } = survey;
  const { document } = draft.survey;
  const step: Step = { page: 'section', key: section.key };
  if (!canVisit(document, draft.content, step)) stop(redirect(whereToGoOn(draft, addresses), 303));
  const faults = draft.content.sent.includes(section.key) ? faultsOn(section, draft.content) : [];
  const asked = withAnswers(section, draft);
  const only = asked.questions.length === 1 ? asked.questions[0] : undefined;
  const title = survey.titled(textIn((only ?? asked).title, language).text);
  const page = {
    title: faults.length === 0 ? title : t('errors.pageTitle', { title }),
    frame: withoutClips(survey.frame(addresses.step(step, { change: returnsToCheck(args) })), section),
    section: asked,
    pictures: await picturesOn(args.context.app, survey.opened, section),
    values: valuesOn(section.questions.flatMap(fieldsOf), draft.content.values),
    faults,
    remark: draft.content.trial === null ? null : (draft.content.values[remarkField(section.key).key]?.[0] ?? ''),
    progress: progressOf(document, draft.content, section.key),
    save: mayBeSaved(survey, draft),
    help: section.safety === true ? (document.help ?? []) : null,
  };
  return data(page, { headers: survey.kept });
}

export async function action(args: ActionFunctionArgs) {
  const survey = await surveyRequest(args);
  // What was typed is kept also when the survey has closed meanwhile; the next page then says so.
  const draft = survey.draft?.state === 'open' ? survey.draft : requireDraft(survey);
  const section = shownSection(draft.survey.document, draft.content, requireSection(args, draft).key);
  if (section === null) return redirect(whereToGoOn(draft, survey.addresses), 303);
  const form = await readForm(args.request);
  const { addresses } = survey;
  const { document } = draft.survey;
  const go = form.one('go');
  const values = Object.fromEntries(
    [...section.questions.flatMap(fieldsOf), remarkField(section.key)].map((field) => [
      field.key,
      typedIn(form, field),
    ]),
  );
  const content = await saveAnswers(args.context.app, survey.opened, draft, { section, values, sent: go === null });
  const change = returnsToCheck(args);
  const here: Step = { page: 'section', key: section.key };
  if (content === null) return redirect(addresses.step(here), 303);
  const mayCheck = change && canVisit(document, content, check);
  if (go === 'back') return redirect(addresses.step(mayCheck ? check : previousStep(document, content, here)), 303);
  if (go === 'save') return redirect(addresses.save, 303);
  const language = survey.opened.consultation.languages.find((tag) => go === `language:${tag}`);
  if (language !== undefined) return redirect(addresses.inLanguage(addresses.step(here, { change }), language), 303);
  if (sectionProblems(section, content).size > 0) return data(null, { status: 422 });
  // A changed answer can lead to pages that nobody has seen yet; after those, the check.
  const next = change ? furthestStep(document, content) : nextStep(document, content, section.key);
  return redirect(addresses.step(next, { change }), 303);
}

function requireSection({ request, params }: LoaderFunctionArgs, draft: OpenDraft): Section {
  const section = draft.survey.document.sections.find(({ key }) => key === params['section']);
  return section ?? stopUnknown(request);
}

/** A section that does not apply, after what was answered, is no page: what is next stands in its place. */
function requireShown({ addresses }: SurveyRequest, draft: OpenDraft, section: Section): Section {
  const shown = shownSection(draft.survey.document, draft.content, section.key);
  return shown ?? stop(redirect(whereToGoOn(draft, addresses), 303));
}

const returnsToCheck = ({ request }: LoaderFunctionArgs) => new URL(request.url).searchParams.get('then') === 'check';

/** Whether everything that a page asks is about the person. */
function isAboutYou({ questions }: Section): boolean {
  const asked = questions.filter(isAnswerable);
  return asked.length > 0 && asked.every(({ aboutYou }) => aboutYou);
}

/** One section: mostly one question, which then is the page's heading. */
export default function SurveySection() {
  const { frame, section, pictures, values, faults, remark, progress, save, help } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  const message = useProblemMessage();
  const alone = section.questions.length === 1;
  const faultOf = (key: string): Fault | undefined => faults.find(({ question }) => question === key);
  const summary = section.questions.flatMap(({ key, title }) => {
    const fault = faultOf(key);
    return fault === undefined ? [] : [{ field: fieldName(fault.at), about: title, message: message(fault.problem) }];
  });
  return (
    <PageFrame frame={frame} form={FORM}>
      {summary.length > 0 && <ErrorSummary problems={summary} />}
      <SectionProgress progress={progress} />
      {!alone && (
        <h1>
          <CompanionWords of={section.title} />
        </h1>
      )}
      {isAboutYou(section) && (
        <p className={alone ? 'soft' : 'lead'}>
          <CompanionSentence say={(say) => say('question.aboutYou')} />
        </p>
      )}
      <form method="post" id={FORM} noValidate data-unsent={frame.unsent ? '' : undefined}>
        <PicturesProvider pictures={pictures}>
          {section.questions.map((question) => (
            <Question
              key={question.key}
              question={question}
              heading={alone ? 'h1' : 'h2'}
              values={values}
              problem={faultOf(question.key)?.problem ?? null}
            />
          ))}
        </PicturesProvider>
        {remark !== null && <RemarkField section={section.key} typed={remark} />}
        <div className="buttons">
          <button className="button" type="submit">
            <CompanionLabel say={(say) => say('question.continue')} />
          </button>
          <button className="action" type="submit" name="go" value="back">
            <CompanionLabel say={(say) => say('question.back')} />
          </button>
        </div>
      </form>
      <p className="small">{t('question.saved')}</p>
      {save && (
        <p>
          <button className="action" type="submit" form={FORM} name="go" value="save">
            {t('save.button')}
          </button>
        </p>
      )}
      {frame.leave !== undefined && <AboutLeaving />}
      {help !== null && <HelpList local={help} within={frame.kioskReset !== undefined} />}
    </PageFrame>
  );
}
