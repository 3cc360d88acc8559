import { redirect } from '@remix-run/node';
import { slotId } from '#app/domain/survey-slots.ts';
import { memberAction, memberLoader } from '#app/server/session.server.ts';
import { editSurvey } from '#app/services/edit-survey.ts';
import { uploadPicture, type PictureProblem } from '#app/services/upload-picture.ts';
import { findQuestion, surveyBuilder } from './survey-builder.server.ts';
import { fieldsOf, seenIn } from './survey-question-form.server.ts';

/** Without a file there is nothing to see: back to the question. */
export const loader = memberLoader('survey.edit', async (args) => {
  const { addresses } = await surveyBuilder(args);
  return redirect(addresses.question(args.params['question'] ?? ''), 303);
});

/** Takes a picture for a choice, or takes it away. */
export const action = memberAction('survey.edit', async (args) => {
  const builder = await surveyBuilder(args);
  const { addresses, writing, outline } = builder;
  const key = args.params['question'] ?? '';
  const slug = args.params['slug'] ?? '';
  const form = await args.request.formData();
  const { one } = fieldsOf(form);
  const [choice, alt, seen] = [one('choice'), one('alt').trim(), seenIn(form)];
  const question = findQuestion(outline, key)?.question;
  const wrong = (picture: Exclude<PictureProblem, 'missing'> | 'no-alt' | 'gone') =>
    redirect(addresses.question(key, { picture, choice }), 303);
  if (seen === null) throw new Response(null, { status: 400 });
  if (question === undefined || !('display' in question)) return wrong('gone');
  const held = question.choices.find((known) => known.key === choice);
  if (held === undefined) return wrong('gone');
  const slot = slotId.alt(key, choice);
  const upload = one('go') !== 'remove';
  const said = alt !== '' || builder.textOf(slot) !== '' || builder.elsewhere(slot);
  if (upload && !said) return wrong('no-alt');
  const made = upload ? await uploadPicture(args.app, args, slug, await fileIn(form)) : null;
  if (made === 'missing') throw new Response(null, { status: 404 });
  if (typeof made === 'string') return wrong(made);
  const picture = made === null ? {} : { picture: made.id };
  const choices = question.choices.map((known) => (known === held ? { key: known.key, ...picture } : known));
  const texts = upload && alt !== '' ? [{ textId: slot, language: writing.language, text: alt }] : [];
  const edit = { do: 'set-question', question: { ...question, choices } } as const;
  const saved = await editSurvey(args.app, args, slug, { seen, edit, texts });
  if (saved === 'missing' || 'problem' in saved) return wrong('gone');
  return redirect(`${addresses.question(key, { done: 'picture' })}#picture-${choice}`, 303);
});

async function fileIn(form: FormData): Promise<Buffer> {
  const file = form.get('file');
  return file === null || typeof file === 'string' ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer());
}

/** Never drawn; with it, a refusal is a page and not an empty answer. */
export default function SurveyPicture() {
  return null;
}
