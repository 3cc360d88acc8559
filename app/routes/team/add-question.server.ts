import { newKey, takenKeys } from '#app/domain/edit-survey-keys.ts';
import type { SurveyEdit } from '#app/domain/survey-edit.ts';
import type { OutlineQuestion } from '#app/domain/survey-outline.ts';
import type { QuestionType } from '#app/domain/survey-question.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { editSurvey, type EditRefusal } from '#app/services/edit-survey.ts';
import type { SurveyBuilder } from './survey-builder.server.ts';

interface Wanted {
  readonly seen: number;
  readonly type: QuestionType;
  readonly title: string;
  /** The key of a page; of none: at the end. */
  readonly after: string;
  /** On a page of its own behind that one, and not at the end of it. */
  readonly own: boolean;
}

/** Puts a new question into the survey, on a page of its own or on another; tells its key. */
export async function addQuestion(
  args: MemberArgs,
  { outline, writing }: SurveyBuilder,
  { seen, type, title, after, own }: Wanted,
): Promise<{ readonly key: string } | { readonly refusal: EditRefusal }> {
  const taken = takenKeys(outline);
  const key = newKey(taken, title, 'question');
  const question = newQuestion(type, key);
  const page = outline.sections.findIndex((section) => section.key === after);
  const edit: SurveyEdit =
    own || page < 0
      ? {
          ...{ do: 'put-section', at: page < 0 ? outline.sections.length : page + 1 },
          section: { key: newKey(new Set([...taken, key]), title, 'page'), safety: false, questions: [question] },
        }
      : { do: 'put-question', into: after, at: outline.sections[page]?.questions.length ?? 0, question };
  const texts = [{ textId: slotId.question(key, 'title'), language: writing.language, text: title }];
  const saved = await editSurvey(args.app, args, args.params['slug'] ?? '', { seen, edit, texts });
  return saved === 'missing' || 'problem' in saved ? { refusal: saved } : { key };
}

/** A question of a type as it begins: with nothing in its lists, and with what is usual. */
function newQuestion(type: QuestionType, key: string): OutlineQuestion {
  const base = { key, aboutYou: false, required: false };
  switch (type) {
    case 'single':
    case 'multiple':
      return { ...base, type, choices: [] };
    case 'yes-no':
      return { ...base, type };
    case 'scale':
      return { ...base, type, scale: { min: 1, max: 5 } };
    case 'matrix':
      return { ...base, type, rows: [], choices: [] };
    case 'ranking':
      return { ...base, type, choices: [], places: 3 };
    case 'number':
      return { ...base, type, min: 0, decimals: 0 };
    case 'date':
      return { ...base, type, precision: 'day' };
    case 'text':
      return { ...base, type, size: 'long' };
    case 'explanation':
      return { key, type };
  }
}
