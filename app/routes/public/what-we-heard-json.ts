import type { LoaderFunctionArgs } from '@remix-run/node';
import { cachedFile, hasAlready } from './published-file.server.ts';
import { requireWholeEdition } from './what-we-heard-request.server.ts';

/** The document of an edition, in both official languages; quotes are named in it by their hash alone. */
export async function loader(args: LoaderFunctionArgs) {
  const { edition } = await requireWholeEdition(args);
  const { document, contentHash } = edition;
  const headers = cachedFile(args.request, contentHash);
  if (hasAlready(args.request, headers.ETag)) return new Response(null, { status: 304, headers });
  return new Response(JSON.stringify({ contentHash, document }), {
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}
