import { memberLoader } from '#app/server/session.server.ts';
import { downloadComments } from '#app/services/download-comments.ts';
import { agreedFirst } from './agreed-first.server.ts';
import { readCommentsQuery } from './comments-query.server.ts';

/** What a search of the comments finds, as a file of redacted texts. */
export const loader = memberLoader(
  'comments.read-redacted',
  agreedFirst(async ({ app, member, params, request }) => {
    const slug = params['slug'] ?? '';
    const { typed, filters } = readCommentsQuery(request);
    const found = await downloadComments(app, member, { consultation: slug, typed, filters });
    if (found === null) throw new Response(null, { status: 404 });
    return new Response(found, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="comments-${slug}.csv"`,
      },
    });
  }),
);
