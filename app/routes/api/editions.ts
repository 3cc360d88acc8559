import type { LoaderFunctionArgs } from '@remix-run/node';
import { readEdition } from '#app/services/read-edition.ts';

/** The public editions of a report, the newest first, each with its address. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const [organization, consultation] = [params['org'] ?? '', params['slug'] ?? ''];
  const newest = await readEdition(context.app, { organization, consultation });
  if (newest === null) return new Response(null, { status: 404 });
  const origin = context.app.publicUrl ?? new URL(request.url).origin;
  const at = `${origin}/api/v1/${organization}/what-we-heard/${consultation}/editions`;
  const editions = newest.all.map(({ number, publishedAt }) => ({
    ...{ edition: number, publishedAt: publishedAt.toISOString() },
    address: `${at}/${String(number)}.json`,
  }));
  return Response.json(
    { editions },
    { headers: { 'Cache-Control': 'public, no-cache', 'Access-Control-Allow-Origin': '*' } },
  );
}
