import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editionView } from '#app/components/report/edition-view.ts';
import { ReportPage } from '#app/components/report/report-page.tsx';
import { SummaryPage } from '#app/components/report/summary-page.tsx';
import { summaryView } from '#app/components/report/summary-view.ts';
import { isOfficialLanguage, say } from '#app/domain/report/bilingual.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { pageLanguage } from '#app/i18n/page-language.server.ts';
import { requireEdition } from './what-we-heard-request.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { edition, language, origin } = await requireEdition(args);
  const { resources, draft } = pageLanguage(args.request);
  const strings = makeI18n(language, resources);
  if (!isOfficialLanguage(language)) {
    const view = summaryView(edition, { language, origin, draft });
    const title = strings.getFixedT(language, 'summary')('pageTitle', { title: view.summary.title.text });
    return { whole: null, short: view, links: view.links, title, description: view.summary.purpose.text };
  }
  const view = editionView(edition, { language, origin, draft });
  const { consultation } = view.document;
  return {
    ...{ whole: view, short: null, links: view.links },
    title: strings.getFixedT(language, 'report')('title', { consultation: say(consultation.title, language).text }),
    description: say(consultation.purpose, language).text,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [{ title: 'Heard' }];
  const alternates = Object.entries(data.links.languages).map(([hrefLang, href]) => ({
    ...{ tagName: 'link', rel: 'alternate', hrefLang, href },
  }));
  return [{ title: data.title }, { name: 'description', content: data.description }, ...alternates];
};

/** The What We Heard report, as it was published. Its page reads an edition and nothing that is still alive. */
export default function WhatWeHeard() {
  const { whole, short } = useLoaderData<typeof loader>();
  return whole === null ? <SummaryPage view={short} /> : <ReportPage view={whole} />;
}
