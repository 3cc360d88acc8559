import type { TeamError } from '#app/components/team-errors.tsx';
import type { OutlineSection } from '#app/domain/survey-outline.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { askableBefore, conditionOf } from '#app/domain/typed-condition.ts';
import { checkLabel } from '#app/domain/typed-label.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { editSurvey, type EditRefusal } from '#app/services/edit-survey.ts';
import type { SurveyBuilder } from './survey-builder.server.ts';
import type { SentSection, TypedSection } from './survey-section-form.server.ts';

/** Saves what was changed in the settings of a page, and only that; else says why nothing was written. */
export async function saveSection(
  args: MemberArgs,
  { outline, speaking, writing }: SurveyBuilder,
  { key }: OutlineSection,
  { seen, typed, was }: SentSection,
): Promise<'saved' | { readonly errors: readonly TeamError[] } | { readonly refusal: EditRefusal }> {
  const { t } = speaking;
  const read = ({ safety, condition }: TypedSection) => {
    const { condition: showIf, problems } = conditionOf(condition, askableBefore(outline, key));
    return { section: { key, safety, ...(showIf !== undefined && { showIf }) }, problems };
  };
  const { section, problems } = read(typed);
  const errors: TeamError[] = problems.map(({ kind, at }) => ({
    text: t(`team:survey.errors.${kind}`, { place: t('team:survey.condition.test', { place: at + 1 }) }),
    fieldId: `test-${String(at)}`,
  }));
  const textId = slotId.section(key);
  const label = checkLabel(textId, typed.title);
  if (label.problem !== undefined) {
    const place = t('team:survey.section.heading');
    errors.push({ text: t(`team:survey.errors.${label.problem}`, { place }), fieldId: 'title' });
  }
  if (errors.length > 0) return { errors };
  const changed = JSON.stringify(section) !== JSON.stringify(read(was).section);
  const saved = await editSurvey(args.app, args, args.params['slug'] ?? '', {
    seen,
    edit: changed ? { do: 'set-section', section } : null,
    texts: typed.title === was.title ? [] : [{ textId, language: writing.language, text: typed.title }],
  });
  return saved === 'missing' || 'problem' in saved ? { refusal: saved } : 'saved';
}
