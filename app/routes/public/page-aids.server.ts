import { createHash } from 'node:crypto';
import type { Frame } from '#app/components/page-frame.tsx';
import type { Application } from '#app/services/application.ts';
import type { OpenedSurvey } from '#app/services/open-survey.ts';
import { readPageAids } from '#app/services/read-page-aids.ts';
import type { OpenDraft, SentDraft, WithdrawnDraft } from '#app/services/read-draft.ts';

interface Page {
  readonly opened: OpenedSurvey;
  readonly draft: OpenDraft | SentDraft | WithdrawnDraft | null;
  readonly language: string;
  /** One person uses the device, for themselves. */
  readonly alone: boolean;
}

/** What a page's frame is told for clips and for the script. What is posted is answered by a redirect, which needs none. */
export async function pageAids(
  app: Application,
  request: Request,
  { opened, draft, language, alone }: Page,
): Promise<Pick<Frame, 'clips' | 'unsent'>> {
  if (request.method !== 'GET') return {};
  const begun = alone && draft?.state === 'open' ? draft : null;
  const { clips, saved } = await readPageAids(app, opened, begun, language);
  return {
    clips: clips.map(({ id, textId, language: of, size }) => ({
      ...{ id, textId, language: of },
      src: `/clips/${encodeURIComponent(opened.organization.slug)}/${id}`,
      size: Math.ceil(size / 1000),
    })),
    unsent: begun === null ? null : { draft: nameOf(begun), saved },
  };
}

/** Tells one draft from another on a device, and nothing else. */
const nameOf = ({ id }: OpenDraft) => createHash('sha256').update(id).digest('base64url').slice(0, 12);
