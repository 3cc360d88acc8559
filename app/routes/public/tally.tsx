import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageFrame } from '#app/components/page-frame.tsx';
import { useWords } from '#app/components/words.ts';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { requireLanguage } from '#app/i18n/page-language.server.ts';
import { findOrganization } from '#app/services/find-organization.ts';
import { showTally } from '#app/services/show-tally.ts';
import { frameOf, surveyStrings } from './frame.server.ts';
import { titleMeta } from './problem.tsx';
import { stopUnknownLink } from './unknown-link.server.ts';

export { ProblemPage as ErrorBoundary } from './problem.tsx';

/** The address is all that it takes to see the page: nobody keeps it, lists it, or is told it by a link. */
export const headers = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
});

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(request, params['lang']);
  const organization = await findOrganization(context.app, params['org'] ?? '');
  const secret = params['secret'] ?? '';
  const shown = organization === null ? null : await showTally(context.app, organization, secret);
  if (organization === null || shown === null) return stopUnknownLink(request);
  const { consultation, partner, tally, step, until } = shown;
  const t = surveyStrings(request);
  const lastDay = new Date(until.getTime() - 1);
  return {
    title: t('tally.title'),
    frame: frameOf(request, organization, `/${language}/${organization.slug}/tally/${secret}`),
    survey: consultation.title,
    partner,
    kind: tally.kind,
    number: formatNumber(tally.kind === 'fewer' ? tally.than : tally.count, language),
    step: formatNumber(step, language),
    day: formatDay(lastDay, language, consultation.timeZone),
  };
}

export const meta = titleMeta;

/** How many have come by a partner's own link, as far as it may be told. */
export default function TallyPage() {
  const { frame, survey, partner, kind, number, step, day } = useLoaderData<typeof loader>();
  const { t } = useTranslation('survey');
  const words = useWords();
  return (
    <PageFrame frame={frame}>
      <h1>{t('tally.title')}</h1>
      <p>
        {partner !== null && (
          <>
            <bdi>{partner}</bdi>
            <br />
          </>
        )}
        <span {...words(survey)} />
      </p>
      <p className="lead">
        <strong>{t(kind === 'fewer' ? 'tally.fewer' : 'tally.atLeast', { number })}</strong>
      </p>
      <p>{t('tally.asOf', { day })}</p>
      <h2>{t('tally.whyHeading')}</h2>
      <p>{t('tally.why', { step })}</p>
      <p>{t('tally.private')}</p>
    </PageFrame>
  );
}
