import { newKey, takenKeys } from '#app/domain/edit-survey-keys.ts';
import type { SurveyEdit } from '#app/domain/survey-edit.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { editSurvey, type EditRefusal } from '#app/services/edit-survey.ts';
import type { PlacedQuestion, SurveyBuilder } from './survey-builder.server.ts';

/**
 * Moves a question to the end of another page, or (`into` empty) to a page of its own behind the one it stood on. A page
 * that is left empty goes.
 * @returns why it was refused; null when it stands there
 */
export async function moveQuestionTo(
  args: MemberArgs,
  { outline }: SurveyBuilder,
  { question, section }: PlacedQuestion,
  { seen, into }: { readonly seen: number; readonly into: string },
): Promise<EditRefusal | null> {
  if (into === section.key) return null;
  const key = into === '' ? newKey(takenKeys(outline), '', 'page') : into;
  const at = outline.sections.indexOf(section) + 1;
  const edits: SurveyEdit[] = [
    ...(into === ''
      ? [{ do: 'put-section' as const, at, section: { key, safety: section.safety, questions: [] } }]
      : []),
    { do: 'move-question', question: question.key, into: key, at: 1000 },
    ...(section.questions.length === 1 ? [{ do: 'remove-section', section: section.key } as const] : []),
  ];
  let revision = seen;
  for (const edit of edits) {
    const done = await editSurvey(args.app, args, args.params['slug'] ?? '', { seen: revision, edit, texts: [] });
    if (done === 'missing' || 'problem' in done) return done;
    revision = done.revision;
  }
  return null;
}
