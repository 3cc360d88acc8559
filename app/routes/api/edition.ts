import type { LoaderFunctionArgs } from '@remix-run/node';
import { readEdition } from '#app/services/read-edition.ts';

/** One public edition as a document that never changes. Words of quotes are not in it: they are named by their hash. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { org: organization = '', slug: consultation = '', number = '' } = params;
  if (!/^[1-9]\d{0,5}$/.test(number)) return new Response(null, { status: 404 });
  const edition = await readEdition(context.app, { organization, consultation, number: Number(number) });
  if (edition === null) return new Response(null, { status: 404 });
  const { contentHash, document } = edition;
  const tag = `"${contentHash.slice(0, 32)}"`;
  const headers = {
    'Cache-Control': 'public, max-age=31536000, immutable',
    'Access-Control-Allow-Origin': '*',
    ETag: `W/${tag}`,
  };
  if (request.headers.get('If-None-Match')?.includes(tag) === true) return new Response(null, { status: 304, headers });
  return new Response(JSON.stringify({ contentHash, document }), {
    headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' },
  });
}
