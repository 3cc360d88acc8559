import { memberLoader } from '#app/server/session.server.ts';
import { linksFile, listLinks } from '#app/services/list-links.ts';

/** The links of a consultation with their tallies, as a file for the team. */
export const loader = memberLoader('links.manage', async (args) => {
  const { app, params, request } = args;
  const listed = await listLinks(app, args, params['slug'] ?? '');
  if (listed === null) throw new Response(null, { status: 404 });
  const origin = app.publicUrl ?? new URL(request.url).origin;
  return new Response(
    linksFile(listed, (path) => origin + path),
    {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="links-${listed.consultation.slug}.csv"`,
        'Cache-Control': 'no-store',
      },
    },
  );
});
