import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { InNamespaceLanguage } from '#app/components/namespace-language.tsx';
import { CouncilMark } from '#app/components/report/council-mark.tsx';
import { editionView } from '#app/components/report/edition-view.ts';
import { ReportPage } from '#app/components/report/report-page.tsx';
import { say } from '#app/domain/report/bilingual.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { memberLoader } from '#app/server/session.server.ts';
import { readCouncilEdition } from '#app/services/read-council-edition.ts';
import councilStyles from '#app/styles/council.css?url';
import { teamStrings } from './page-title.server.ts';
import { documentLanguage } from './publish-view.server.ts';
import { teamLanguage } from './shown-text.server.ts';

/** For whoever previews editions, and for whoever recommends from what they say: it is at no public address. */
export const loader = memberLoader('consultations.see', async (args) => {
  const { app, organization, params, may } = args;
  if (!may('edition.preview') && !may('recommendations.write'))
    throw new Response(null, { status: 403, statusText: 'Forbidden' });
  const typed = params['number'] ?? '';
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new Response(null, { status: 404 });
  const slug = params['slug'] ?? '';
  const edition = await readCouncilEdition(app, { organizationId: organization.id, slug, number: Number(typed) });
  if (edition === null) throw new Response(null, { status: 404 });
  const language = documentLanguage(args.language);
  const t = teamStrings(teamLanguage(args.language));
  const number = formatNumber(edition.document.edition, language);
  const home = `/team/${organization.slug}/consultations/${slug}`;
  const page = (of: number) => `${home}/council/${String(of)}`;
  const view = editionView(edition, { language, origin: '', draft: false });
  return {
    title: t('team:council.title', { number, consultation: say(edition.document.consultation.title, language).text }),
    mark: t('team:council.mark', { number }),
    notice: t('team:council.notice'),
    back: may('recommendations.write') ? { href: `${home}/recommendations`, text: t('team:council.back') } : null,
    view: {
      ...view,
      links: {
        ...{ latest: page(edition.document.edition), permanent: page(edition.document.edition) },
        editions: Object.fromEntries(edition.all.map((one) => [String(one.number), page(one.number)])),
        ...{ languages: {}, csv: null, json: null, zip: null, embed: null, oembed: null, figures: null, query: '' },
      },
    },
  };
});

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: councilStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? 'Heard' },
  { name: 'robots', content: 'noindex' },
];

/** A report as the Council gets it before its meeting: the same page, marked as not public. */
export default function Council() {
  const { view, mark, notice, back } = useLoaderData<typeof loader>();
  return (
    <InNamespaceLanguage namespace="report">
      <CouncilMark text={mark} notice={notice} />
      <ReportPage view={view} />
      {back !== null && (
        <p className="council-notice">
          <a href={back.href}>{back.text}</a>
        </p>
      )}
    </InNamespaceLanguage>
  );
}
