import { memberLoader } from '#app/server/session.server.ts';
import { downloadLearning } from '#app/services/read-learning.ts';

/** What readers did with the suggestions of each run, as a file. */
export const loader = memberLoader('theming.run', async ({ app, member, params }) => {
  const slug = params['slug'] ?? '';
  const csv = await downloadLearning(app, member, slug);
  if (csv === null) throw new Response(null, { status: 404 });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="learning-${slug}.csv"`,
    },
  });
});
