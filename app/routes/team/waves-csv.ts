import { memberLoader } from '#app/server/session.server.ts';
import { downloadWaves } from '#app/services/download-waves.ts';

/** How a consultation stands to its earlier wave, as a file. */
export const loader = memberLoader('survey.see', async ({ app, organization, params, language }) => {
  const slug = params['slug'] ?? '';
  const csv = await downloadWaves(app, organization.id, slug, language);
  if (csv === null) throw new Response(null, { status: 404 });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="waves-${slug}.csv"`,
    },
  });
});
