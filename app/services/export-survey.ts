import { picturesNamed } from '#db/read/survey-texts.ts';
import { outlineQuestions, type SurveyOutline } from '../domain/survey-outline.ts';
import { pictureKindOf } from '../domain/picture-kind.ts';
import { writeSurveyFile, type FilePicture } from '../exchange/survey-file-write.ts';
import type { Application } from './application.ts';
import { readSurveyDraft } from './read-survey-draft.ts';

/** The survey of a consultation as one file, as it is being written; null where there is no such consultation. */
export async function exportSurvey(
  app: Application,
  organizationId: string,
  slug: string,
): Promise<{ readonly file: string; readonly revision: number } | null> {
  const draft = await readSurveyDraft(app, organizationId, slug, 'all');
  if (draft === null) return null;
  const { outline, audience, texts, sources, revision } = draft;
  const key = { organizationId, consultationId: draft.consultation.id };
  const rows = await app.database.withTenant(organizationId, (tx) => picturesNamed(tx, key, pictureIds(outline)));
  const pictures = rows.flatMap(({ id, content }): (readonly [string, FilePicture])[] => {
    const kind = pictureKindOf(content);
    return kind === null ? [] : [[id, { mediaType: kind.mediaType, content }]];
  });
  return { file: writeSurveyFile({ audience, outline, texts, sources, pictures: new Map(pictures) }), revision };
}

/** The pictures that the choices of an outline have. */
export function pictureIds(outline: SurveyOutline): readonly string[] {
  return outlineQuestions(outline).flatMap((question) =>
    question.type === 'single' || question.type === 'multiple'
      ? question.choices.flatMap(({ picture }) => picture ?? [])
      : [],
  );
}
