import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireLanguage } from '#app/i18n/page-language.server.ts';
import { publishedPage, reportVersion } from '#app/services/published-page.ts';

/** The light page that other websites show within theirs. As a rule its bytes are served before this is asked (server/published.ts). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = requireLanguage(request, params['lang']);
  const slug = params['slug'] ?? '';
  const report = await reportVersion(context.app, { organization: params['org'] ?? '', consultation: slug });
  const asked = new URL(request.url).searchParams.get('edition');
  const edition = asked === null ? report?.editions[0] : report?.editions.find((number) => String(number) === asked);
  const page =
    report === null || edition === undefined
      ? null
      : await publishedPage(context.app, report, { slug, edition, page: 'embed', language });
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
