import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#app/components/page-frame.tsx';
import { formatDay } from '#app/i18n/format.ts';
import { requireLanguage } from '#app/i18n/page-language.server.ts';
import { findOrganization } from '#app/services/find-organization.ts';
import { frameOf, surveyStrings } from './frame.server.ts';

export { ProblemPage as ErrorBoundary, titleMeta as meta } from './problem.tsx';

/** The day on which a person last read this statement against the tests. Whoever changes either, sets it. */
const READ_AGAINST_TESTS = new Date('2026-11-22T12:00:00Z');

/** What the statement says, in its order; each point is a sentence of `survey:accessibility`. */
const tested = ['scan', 'keyboard', 'zoom', 'colours', 'tree', 'scripts'] as const;
const missing = ['people', 'browsers', 'voices', 'translations', 'history', 'kiosk', 'team'] as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(request, params['lang']);
  const { pathname, search, searchParams } = new URL(request.url);
  const slug = searchParams.get('org');
  const organization = slug === null ? null : await findOrganization(context.app, slug);
  return {
    title: surveyStrings(request)('accessibility.title'),
    frame: frameOf(request, organization, organization === null ? pathname : pathname + search),
    day: formatDay(READ_AGAINST_TESTS, language, 'UTC'),
  };
}

/** The accessibility statement of the respondents' pages: what was tried, and what is known not to work. */
export default function Accessibility() {
  const { frame, day } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  return (
    <PageFrame frame={frame}>
      <h1>{t('accessibility.title')}</h1>
      <p className="lead">{t('accessibility.lead')}</p>
      <p>{t('accessibility.standard')}</p>
      <h2>{t('accessibility.testedHeading')}</h2>
      <p>{t('accessibility.testedWhen', { day })}</p>
      <ul className="facts">
        {tested.map((point) => (
          <li key={point}>{t(`accessibility.tested.${point}`)}</li>
        ))}
      </ul>
      <h2>{t('accessibility.missingHeading')}</h2>
      <ul className="facts">
        {missing.map((point) => (
          <li key={point}>{t(`accessibility.missing.${point}`)}</li>
        ))}
      </ul>
      <h2>{t('accessibility.browsersHeading')}</h2>
      <p>{t('accessibility.browsers')}</p>
      <h2>{t('accessibility.tellHeading')}</h2>
      <p>{t(frame.contact === null ? 'accessibility.tellUnknown' : 'accessibility.tell')}</p>
      {frame.contact !== null && (
        <p>
          <bdi>{frame.contact}</bdi>
        </p>
      )}
      <p>{t('accessibility.answer')}</p>
    </PageFrame>
  );
}
