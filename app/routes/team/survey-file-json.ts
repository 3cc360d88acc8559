import { memberLoader } from '#app/server/session.server.ts';
import { exportSurvey } from '#app/services/export-survey.ts';

/** The survey as one file, texts, pictures and all. */
export const loader = memberLoader('survey.see', async ({ app, organization, params }) => {
  const slug = params['slug'] ?? '';
  const exported = await exportSurvey(app, organization.id, slug);
  if (exported === null) throw new Response(null, { status: 404 });
  return new Response(exported.file, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="survey-${slug}.json"`,
    },
  });
});
