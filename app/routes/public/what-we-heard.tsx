import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { editionView } from '#app/components/report/edition-view.ts';
import { ReportPage } from '#app/components/report/report-page.tsx';
import { say } from '#app/domain/report/bilingual.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { pageLanguage } from '#app/i18n/page-language.server.ts';
import { requireEdition } from './what-we-heard-request.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { edition, language } = await requireEdition(args);
  const page = pageLanguage(args.request);
  const t = makeI18n(language, page.resources).getFixedT(language, 'report');
  const origin = args.context.app.publicUrl ?? new URL(args.request.url).origin;
  const view = editionView(edition, { language, origin, draft: page.draft });
  const { title } = view.document.consultation;
  return { view, title: t('title', { consultation: say(title, language).text }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [{ title: 'Heard' }];
  const { document, language, links } = data.view;
  const alternates = Object.entries(links.languages).map(([hrefLang, href]) => ({
    ...{ tagName: 'link', rel: 'alternate', hrefLang, href },
  }));
  return [
    { title: data.title },
    { name: 'description', content: say(document.consultation.purpose, language).text },
    ...alternates,
  ];
};

/** The What We Heard report, as it was published. Its page reads an edition and nothing that is still alive. */
export default function WhatWeHeard() {
  const { view } = useLoaderData<typeof loader>();
  return <ReportPage view={view} />;
}
