import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvOf } from '#app/services/read-edition.ts';
import { cachedFile, hasAlready } from './published-file.server.ts';
import { requireWholeEdition } from './what-we-heard-request.server.ts';

/** The same figures as the page, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { edition } = await requireWholeEdition(args);
  const headers = cachedFile(args.request, edition.contentHash);
  if (hasAlready(args.request, headers.ETag)) return new Response(null, { status: 304, headers });
  const { name, content } = csvOf(edition);
  return new Response(content, {
    headers: {
      ...headers,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
}
