import type { HeardClip } from '#app/components/clips.tsx';
import { hearClips } from '#app/services/list-clips.ts';
import type { OpenedSurvey } from '#app/services/open-survey.ts';
import type { Application } from '#app/services/application.ts';

/** The clips that a page in a language can play. What is posted is answered by a redirect, which plays none. */
export async function heardClips(
  app: Application,
  request: Request,
  opened: OpenedSurvey,
  language: string,
): Promise<readonly HeardClip[]> {
  if (request.method !== 'GET') return [];
  const clips = await hearClips(app, opened, language);
  return clips.map(({ id, textId, language: of, size }) => ({
    ...{ id, textId, language: of },
    src: `/clips/${encodeURIComponent(opened.organization.slug)}/${id}`,
    size: Math.ceil(size / 1000),
  }));
}
