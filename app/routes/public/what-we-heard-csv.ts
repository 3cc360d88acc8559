import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvOf } from '#app/services/read-edition.ts';
import { requireWholeEdition } from './what-we-heard-request.server.ts';

/** The same figures as the page, as a file. */
export async function loader(args: LoaderFunctionArgs) {
  const { edition } = await requireWholeEdition(args);
  const { name, content } = csvOf(edition);
  return new Response(content, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"` },
  });
}
