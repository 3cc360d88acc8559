import { memberLoader } from '#app/server/session.server.ts';
import { readingFile, readReadingOverview } from '#app/services/read-reading-overview.ts';
import { readExpected } from './reading-view.server.ts';

/** How far the reading of each language has come, as a file for the team. */
export const loader = memberLoader('agreement.see', async ({ app, member, params, request }) => {
  const overview = await readReadingOverview(app, member, {
    slug: params['slug'] ?? '',
    expected: readExpected(request),
  });
  if (overview === null) throw new Response(null, { status: 404 });
  return new Response(readingFile(overview), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="reading-${overview.consultation.slug}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
});
