import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/i18n/page-language.server.ts';
import { embeddedFigure } from '#app/services/embedded-figure.ts';
import { publishedPage, reportVersion } from '#app/services/published-page.ts';
import { requireOfficial } from './what-we-heard-request.server.ts';

/** The light page that other websites show within theirs: the findings, or the one `?figure=`. As a rule its bytes are served before this is asked (server/published.ts). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(request, params['lang']);
  const slug = params['slug'] ?? '';
  const report = await reportVersion(context.app, { organization: params['org'] ?? '', consultation: slug });
  const { searchParams } = new URL(request.url);
  const [asked, figure] = [searchParams.get('edition'), searchParams.get('figure')];
  const official = figure === null ? null : requireOfficial(request, params['lang']);
  const edition = asked === null ? report?.editions[0] : report?.editions.find((number) => String(number) === asked);
  const page =
    report === null || edition === undefined
      ? null
      : figure === null || official === null
        ? await publishedPage(context.app, report, { slug, edition, page: 'embed', language })
        : await embeddedFigure(context.app, report, { slug, edition, figure, language: official });
  if (page === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  return new Response(new Uint8Array(page.plain), {
    headers: {
      'Content-Type': page.contentType,
      'Content-Security-Policy': page.policy,
      'Cache-Control': 'public, no-cache',
      ETag: page.etag,
    },
  });
}
