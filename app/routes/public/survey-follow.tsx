import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CodeField } from '#app/components/code-field.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { PageFrame } from '#app/components/page-frame.tsx';
import { REPORT_PLACE, STOP_PLACE } from '#app/domain/follow.ts';
import { textIn } from '#app/domain/localized-text.ts';
import { canFollow, followConsultation } from '#app/services/follow-consultation.ts';
import { createFinding } from './action-finding.server.ts';
import { readForm } from './form.server.ts';
import { stopWith } from './problem.server.ts';
import { surveyRequest, type SurveyRequest } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = () => ({ 'Cache-Control': 'no-store' });

/** A little more than an address may have, so that a longer one is told and not cut. */
const LONGEST = 300;

interface Finding {
  readonly outcome: 'kept' | 'no-address';
  /** What was typed, to stand there again when it is no address. */
  readonly typed: string;
}
const findings = createFinding<Finding>();

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  requireLetters(args, survey);
  const { t, addresses } = survey;
  const finding = findings.get(args.context);
  const title = survey.titled(t(finding?.outcome === 'kept' ? 'follow.doneTitle' : 'follow.title'));
  return {
    frame: survey.frame(addresses.follow),
    title: finding?.outcome === 'no-address' ? t('errors.pageTitle', { title }) : title,
    done: finding?.outcome === 'kept',
    refused: finding?.outcome === 'no-address' ? finding.typed : null,
    back: addresses.start,
  };
}

export async function action(args: ActionFunctionArgs) {
  const survey = await surveyRequest(args);
  requireLetters(args, survey);
  const form = await readForm(args.request);
  const typed = (form.one('address') ?? '').slice(0, LONGEST);
  const { language } = survey;
  const outcome = await followConsultation(args.context.app, survey.opened, {
    typed,
    language,
    letter: letterOf(survey),
  });
  findings.set(args.context, { outcome, typed });
  return data(null, { status: outcome === 'kept' ? 200 : 422 });
}

/** The letter that is promised, in the words of this page. */
function letterOf({ t, opened, language }: SurveyRequest) {
  const { title } = opened.consultation;
  const { name, slug } = opened.organization;
  const words = {
    title: textIn(title, language).text,
    organization: name[language] ?? name['en'] ?? slug,
    report: REPORT_PLACE,
    stop: STOP_PLACE,
  };
  return { subject: t('follow.letterSubject', words), text: t('follow.letterText', words) };
}

/** Ends the request where nobody can be written to. */
function requireLetters({ context }: LoaderFunctionArgs, survey: SurveyRequest): void {
  if (canFollow(context.app)) return;
  const { t, addresses } = survey;
  stopWith(
    {
      title: t('follow.unavailableTitle'),
      paragraphs: [t('follow.byReceipt')],
      links: [{ href: addresses.receipt, label: t('frame.receiptLink') }],
      frame: survey.frame(addresses.follow),
    },
    404,
  );
}

/** An address to write to, apart from every answer. */
export default function Follow() {
  const { frame, done, refused, back } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  return (
    <PageFrame frame={frame}>
      {done ? (
        <>
          <h1>{t('follow.doneTitle')}</h1>
          <p className="lead">{t('follow.doneBody')}</p>
        </>
      ) : (
        <AskForAddress refused={refused} />
      )}
      <p>
        <a className="action" href={back}>
          {t('follow.back')}
        </a>
      </p>
    </PageFrame>
  );
}

function AskForAddress({ refused }: { readonly refused: string | null }) {
  const { t } = useTranslation('survey');
  const wrong = refused !== null;
  return (
    <>
      {wrong && <ErrorSummary problems={[{ field: 'address', message: t('follow.noAddress') }]} />}
      <h1>{t('follow.title')}</h1>
      <p className="lead">{t('follow.lead')}</p>
      <p>{t('follow.apart')}</p>
      <form method="post" noValidate>
        <CodeField
          field="address"
          type="email"
          label={t('follow.label')}
          hint={t('follow.hint')}
          error={wrong ? t('follow.noAddress') : null}
          typed={refused ?? ''}
          longest={LONGEST}
        />
        <button className="button" type="submit">
          {t('follow.keep')}
        </button>
      </form>
    </>
  );
}
