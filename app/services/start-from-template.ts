import { takeApart } from '../domain/take-apart-survey.ts';
import type { Application } from './application.ts';
import { editSurvey, type EditRefusal } from './edit-survey.ts';
import type { Membership } from './find-signed-in.ts';
import { findTemplate } from './list-starting-points.ts';
import { readSurveyDraft } from './read-survey-draft.ts';

/** Why a template was not taken. `not-empty`: somebody has written a question meanwhile. */
export type TemplateRefusal = 'no-such-template' | 'not-empty' | EditRefusal;

/** Puts a template in the place of a survey that has no question yet, in all its languages; it can be undone. */
export async function startFromTemplate(
  app: Application,
  membership: Membership,
  slug: string,
  { seen, template: key }: { readonly seen: number; readonly template: string },
): Promise<{ readonly revision: number } | TemplateRefusal> {
  const template = findTemplate(key);
  if (template === null) return 'no-such-template';
  const draft = await readSurveyDraft(app, membership.organization.id, slug, []);
  if (draft === null) return 'missing';
  if (draft.outline.sections.length > 0) return 'not-empty';
  const { outline, texts } = takeApart(template.document);
  const typed = Object.entries(texts).flatMap(([textId, localized]) =>
    Object.entries(localized).map(([language, { text, status }]) => ({ textId, language, text, status })),
  );
  return editSurvey(app, membership, slug, { seen, edit: { do: 'replace', outline }, texts: typed });
}
