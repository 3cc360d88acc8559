import type { LoaderFunctionArgs } from '@remix-run/node';
import { readEdition } from '#app/services/read-edition.ts';

/** One public edition as a document that never changes. Words of quotes are not in it: they are named by their hash. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const { org: organization = '', slug: consultation = '', number = '' } = params;
  if (!/^[1-9]\d{0,5}$/.test(number)) return new Response(null, { status: 404 });
  const edition = await readEdition(context.app, { organization, consultation, number: Number(number) });
  if (edition === null) return new Response(null, { status: 404 });
  const { contentHash, document } = edition;
  return new Response(JSON.stringify({ contentHash, document }), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Access-Control-Allow-Origin': '*',
      ETag: `W/"${contentHash.slice(0, 32)}"`,
    },
  });
}
