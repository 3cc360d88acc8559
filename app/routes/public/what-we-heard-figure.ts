import type { LoaderFunctionArgs } from '@remix-run/node';
import { drawEditionFigure } from '#app/services/draw-edition-figure.ts';
import { cachedFile, hasAlready } from './published-file.server.ts';
import { requireWholeEdition } from './what-we-heard-request.server.ts';

/** One figure of an edition, as SVG, PNG or CSV: `figures/newcomers.areas.svg`. */
export async function loader(args: LoaderFunctionArgs) {
  const { edition, language, origin } = await requireWholeEdition(args);
  const { request, params } = args;
  const headers = cachedFile(request, edition.contentHash);
  if (hasAlready(request, headers.ETag)) return new Response(null, { status: 304, headers });
  const file = await drawEditionFigure(edition, { name: params['file'] ?? '', language, origin });
  if (file === null) throw new Response(null, { status: 404, statusText: 'Not Found' });
  return new Response(typeof file.body === 'string' ? file.body : new Uint8Array(file.body), {
    headers: {
      ...headers,
      'Content-Type': file.contentType,
      'Content-Disposition': `inline; filename="${file.fileName}"`,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}
