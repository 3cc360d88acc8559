import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { EditionView } from '#app/components/report/edition-view.ts';
import { ReportPage } from '#app/components/report/report-page.tsx';
import { say } from '#app/domain/report/bilingual.ts';
import { formatDay } from '#app/i18n/format.ts';
import { makeI18n } from '#app/i18n/instance.ts';
import { pageLanguage } from '#app/i18n/page-language.server.ts';
import { requireEdition } from './what-we-heard-request.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { edition, language, path } = await requireEdition(args);
  const { document, contentHash, quotes, translations, all } = edition;
  const page = pageLanguage(args.request);
  const { timeZone, title } = document.consultation;
  const t = makeI18n(language, page.resources).getFixedT(language, 'report');
  const view: EditionView = {
    ...{ document, contentHash, language, path, draft: page.draft },
    quotes: Object.fromEntries(quotes),
    translations: Object.fromEntries(translations),
    editions: all.map(({ number, publishedAt }) => ({ number, day: formatDay(publishedAt, language, timeZone) })),
  };
  return { view, title: t('title', { consultation: say(title, language).text }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [{ title: 'Heard' }];
  const { document, language, path } = data.view;
  const alternate = (hrefLang: string) => ({
    tagName: 'link',
    rel: 'alternate',
    hrefLang,
    href: `/${hrefLang}${path}`,
  });
  return [
    { title: data.title },
    { name: 'description', content: say(document.consultation.purpose, language).text },
    alternate('en'),
    alternate('fr'),
  ];
};

/** The What We Heard report, as it was published. Its page reads an edition and nothing that is still alive. */
export default function WhatWeHeard() {
  const { view } = useLoaderData<typeof loader>();
  return <ReportPage view={view} />;
}
