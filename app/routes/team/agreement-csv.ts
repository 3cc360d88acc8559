import { memberLoader } from '#app/server/session.server.ts';
import { downloadAgreement } from '#app/services/download-agreement.ts';

/** How far readers agree, as a file. */
export const loader = memberLoader('agreement.see', async ({ app, member, params, language }) => {
  const slug = params['slug'] ?? '';
  const csv = await downloadAgreement(app, member, slug, language);
  if (csv === null) throw new Response(null, { status: 404 });
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="agreement-${slug}.csv"`,
    },
  });
});
