import type { TeamError } from '#app/components/team-errors.tsx';
import type { EditRefusal } from '#app/services/edit-survey.ts';
import { questionKeyOf } from '#app/domain/answer-field.ts';
import type { QuestionProblem } from '#app/domain/question-of-typed.ts';
import { MOST_CHOICES } from '#app/domain/question-limits.ts';
import { formatNumber } from '#app/i18n/format.ts';
import { wordParts, settings, type Setting, type WordPart } from '#app/domain/typed-question.ts';
import { titleOf, type SurveyBuilder } from './survey-builder.server.ts';
import { slotName } from './survey-slot-name.server.ts';
import type { Speaking } from './theming-view.server.ts';

/** What a field of the question's form is called, by its id: `choices-2` is the third choice. */
export function fieldLabel(field: string, { t }: Speaking): string {
  const part = wordParts.find((known): known is WordPart => known === field);
  if (part !== undefined) return t(`team:survey.question.parts.${part}`);
  const setting = settings.find((known): known is Setting => known === field);
  if (setting !== undefined) return t(`team:survey.question.settings.${setting}`);
  const [list, at] = field.split('-');
  const place = Number(at) + 1;
  if (list === 'test') return t('team:survey.condition.test', { place });
  if (list === 'rows')
    return at === undefined ? t('team:survey.question.rows') : t('team:survey.question.row', { place });
  if (list === 'alt') return t('team:survey.question.altOfPlace', { place });
  return at === undefined ? t('team:survey.question.choices') : t('team:survey.question.choice', { place });
}

/** What is wrong with a question, in words, each leading to its field. */
export function questionErrors(problems: readonly QuestionProblem[], speaking: Speaking): readonly TeamError[] {
  return problems.map((problem) => {
    const place = fieldLabel(problem.field, speaking);
    const number = (count: number) => formatNumber(count, speaking.language);
    const counts = 'count' in problem ? { count: number(problem.count), most: number(problem.most) } : {};
    return { text: speaking.t(`team:survey.errors.${problem.kind}`, { place, ...counts }), fieldId: problem.field };
  });
}

/** Why nothing was written, in words; `placeOf` names what a key or the id of a text stands for. */
export function refusalError(
  refusal: EditRefusal,
  { t, language }: Speaking,
  placeOf: (at: string) => { readonly place: string; readonly fieldId?: string },
): TeamError {
  if (refusal === 'missing') return { text: t('team:survey.errors.gone') };
  if (refusal.problem === 'conflict') return { text: t('team:survey.errors.conflict') };
  const { place, ...field } = placeOf(refusal.at);
  switch (refusal.problem) {
    case 'not-now':
      return { text: t('team:survey.errors.notNow') };
    case 'bidi-control':
    case 'too-long':
      return { text: t(`team:survey.errors.${refusal.problem}`, { place }), ...field };
    case 'no-such-section':
      return { text: t('team:survey.errors.noSuchPage') };
    case 'no-such-question':
    case 'no-such-slot':
      return { text: t('team:survey.errors.gone') };
    case 'too-many-choices': {
      const most = formatNumber(MOST_CHOICES, language);
      return { text: t('team:survey.errors.tooManyIn', { place, most }), ...field };
    }
    case 'too-many-questions':
    case 'too-many-sections':
      return { text: t('team:survey.errors.limit') };
    default:
      return { text: t('team:survey.errors.refused', { place }), ...field };
  }
}

/** What the key of a question or a page, or the id of a text, stands for. */
export function errorPlace(builder: SurveyBuilder, at: string): { readonly place: string } {
  if (at.includes(':')) return { place: slotName(builder, at) };
  const key = questionKeyOf(at);
  const thing = builder.outline.sections.some((section) => section.key === key) ? 'section' : 'question';
  return { place: titleOf(builder, thing, key).text };
}
