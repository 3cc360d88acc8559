import { memberLoader } from '#app/server/session.server.ts';
import { listThemeChanges } from '#app/services/list-theme-changes.ts';
import { teamStrings } from './page-title.server.ts';
import { teamLanguage } from './shown-text.server.ts';
import { changeInWords, whoIn } from './themes-changes-view.server.ts';

/** So many of the newest changes are told; there may be more. */
const TOLD = 5;

/** What others have done in the workshop since a revision, in words: `{revision, lines}`, the newest first. */
export const loader = memberLoader('themes.shape', async ({ app, member, params, request, language }) => {
  const since = new URL(request.url).searchParams.get('since') ?? '';
  if (!/^\d{1,9}$/.test(since)) throw new Response(null, { status: 400 });
  const listed = await listThemeChanges(app, member, params['slug'] ?? '', { after: Number(since), limit: TOLD });
  if (listed === null) throw new Response(null, { status: 404 });
  const speaking = { t: teamStrings(language), language: teamLanguage(language), timeZone: listed.timeZone };
  return Response.json(
    {
      revision: listed.revision,
      lines: listed.changes
        .filter(({ mine }) => !mine)
        .map((change) =>
          speaking.t('team:themes.news.line', { name: whoIn(change, speaking), what: changeInWords(change, speaking) }),
        ),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  );
});
