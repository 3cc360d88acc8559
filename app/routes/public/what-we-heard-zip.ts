import type { LoaderFunctionArgs } from '@remix-run/node';
import { publishedPage, reportVersion } from '#app/services/published-page.ts';
import { hasAlready } from './published-file.server.ts';
import { requireEdition } from './what-we-heard-request.server.ts';

/** The whole report as files that any web host can serve, in one archive. It has words of people: nobody keeps it for long. */
export async function loader(args: LoaderFunctionArgs) {
  const { edition, organization, consultation } = await requireEdition(args);
  const { edition: number } = edition.document;
  const report = await reportVersion(args.context.app, { organization, consultation });
  const wanted = { slug: consultation, edition: number, page: 'archive', language: 'mul' } as const;
  const archive = report === null ? null : await publishedPage(args.context.app, report, wanted);
  if (archive === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  const headers = { 'Cache-Control': 'public, no-cache', ETag: archive.etag };
  if (hasAlready(args.request, archive.etag)) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(archive.plain), {
    headers: {
      ...headers,
      'Content-Type': archive.contentType,
      'Content-Disposition': `attachment; filename="what-we-heard-${consultation}-edition-${String(number)}.zip"`,
    },
  });
}
