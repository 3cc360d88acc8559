import type { TeamError } from '#app/components/team-errors.tsx';
import { pick } from '#app/domain/merge-typed.ts';
import type { OutlineSection } from '#app/domain/survey-outline.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { askableBefore, conditionOf } from '#app/domain/typed-condition.ts';
import { checkLabel } from '#app/domain/typed-label.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { editSurvey, type EditRefusal } from '#app/services/edit-survey.ts';
import { namesOf } from './save-question.server.ts';
import { surveyBuilder, type SurveyBuilder } from './survey-builder.server.ts';
import { typedSection, type SectionPart, type SentSection, type TypedSection } from './survey-section-form.server.ts';

/** What became of the settings of a page that were sent to be saved. `disputed`: nothing was written, and two people must be told. */
export type SavedSection =
  | 'saved'
  | { readonly errors: readonly TeamError[] }
  | { readonly refusal: Exclude<EditRefusal, { readonly problem: 'conflict' }> }
  | { readonly disputed: readonly SectionPart[]; readonly merged: TypedSection; readonly by: string };

/**
 * Saves what was changed in the settings of a page, and only that. Where somebody else saved meanwhile, both changes are
 * put together; what both changed is told instead.
 */
export async function saveSection(
  args: MemberArgs,
  builder: SurveyBuilder,
  { key }: OutlineSection,
  { seen, typed, was }: Pick<SentSection, 'seen' | 'typed' | 'was'>,
): Promise<SavedSection> {
  const { outline, speaking, writing } = builder;
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
  if (saved === 'missing') return { refusal: saved };
  if ('revision' in saved) return 'saved';
  if (saved.problem !== 'conflict') return { refusal: saved };
  const now = await surveyBuilder(args);
  const current = now.outline.sections.find((one) => one.key === key);
  if (current === undefined) return { refusal: { problem: 'no-such-section', at: key } };
  const theirs = typedSection(now, current);
  const { merged, disputed } = mergeSection(was, typed, theirs);
  if (disputed.length > 0) return { disputed, merged, by: namesOf(saved.changes) };
  return saveSection(args, now, current, { seen: now.draft.revision, typed: merged, was: theirs });
}

/** Where only one side changed something, theirs stands; where both did, what was typed stands. */
function mergeSection(was: TypedSection, mine: TypedSection, theirs: TypedSection) {
  const rest = ({ safety, condition }: TypedSection) => ({ safety, condition });
  const title = pick(was.title, mine.title, theirs.title);
  const rules = pick(rest(was), rest(mine), rest(theirs));
  const disputed: SectionPart[] = [...(title.disputed ? ['title' as const] : [])];
  if (rules.disputed) disputed.push('rest');
  return { merged: { title: title.value, ...rules.value }, disputed };
}
