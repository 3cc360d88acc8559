import { memberLoader } from '#app/server/session.server.ts';
import { downloadCommitments } from '#app/services/download-commitments.ts';

/** What is said to each area and theme, as a file. */
export const loader = memberLoader('commitments.edit', async ({ app, organization, params }) => {
  const slug = params['slug'] ?? '';
  const csv = await downloadCommitments(app, organization, slug);
  if (csv === null) throw new Response(null, { status: 404 });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="commitments-${slug}.csv"`,
    },
  });
});
