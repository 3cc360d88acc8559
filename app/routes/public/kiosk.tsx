import { data, redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CompanionWords } from '#app/components/companion-words.tsx';
import { LanguageLinks } from '#app/components/language-links.tsx';
import { PageFrame } from '#app/components/page-frame.tsx';
import { stop } from './problem.server.ts';
import { pageHeaders } from './survey-frame.server.ts';
import { requireAnswering, surveyRequest } from './survey-request.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

export const headers = pageHeaders;

export async function loader(args: LoaderFunctionArgs) {
  const survey = await surveyRequest(args);
  const { addresses, draft, opened, t, way } = survey;
  if (way?.channel !== 'kiosk') stop(redirect(addresses.start, 303));
  if (draft !== null) stop(redirect(`${addresses.kiosk}/reset`, 303));
  requireAnswering(survey);
  const frame = survey.frame(addresses.start);
  const page = {
    title: survey.titled(t('kiosk.title')),
    frame,
    survey: opened.survey.document.title,
    staff: `${addresses.kiosk}/end`,
  };
  return data(page, { headers: survey.kept });
}

/** Where everybody begins at a kiosk: every language in its own name. */
export default function Kiosk() {
  const { frame, survey, staff } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  return (
    <PageFrame frame={frame} languageChoice="none">
      <h1>
        <CompanionWords of={survey} />
      </h1>
      <LanguageLinks links={frame.languages} current="" folded={false} />
      <p className="small">{t('kiosk.idle')}</p>
      <p className="small">
        <a className="action" href={staff}>
          {t('kiosk.staff')}
        </a>
      </p>
    </PageFrame>
  );
}
