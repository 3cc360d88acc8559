import type { TeamError } from '#app/components/team-errors.tsx';
import type { OutlineAct, OutlineThing } from '#app/components/builder/outline-view.ts';
import { newKey, takenKeys } from '#app/domain/edit-survey-keys.ts';
import type { SurveyEdit } from '#app/domain/survey-edit.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import type { MemberArgs } from '#app/server/session.server.ts';
import { duplicateQuestion, duplicateSection } from '#app/services/duplicate-survey-part.ts';
import { editSurvey, type EditRefusal } from '#app/services/edit-survey.ts';
import { listChanges } from '#app/services/list-survey-changes.ts';
import { findQuestion, type SurveyBuilder } from './survey-builder.server.ts';
import { undoOne } from './undo-change.server.ts';
import { fieldsOf } from './survey-question-form.server.ts';

type Done =
  { readonly address: string } | { readonly refusal: EditRefusal } | { readonly error: TeamError } | 'no-such-act';

interface Asked {
  readonly seen: number;
  /** The value of the button: `up:section:work`, `undo:12`, `add-page`. */
  readonly act: string;
  readonly form: FormData;
}

/** How many changes back the last one that still stands is looked for. */
const LOOKED_BACK = 200;

/** Does what a button of the outline says, and tells where to go on. */
export async function actOnOutline(
  args: MemberArgs,
  builder: SurveyBuilder,
  { seen, act, form }: Asked,
): Promise<Done> {
  const { addresses } = builder;
  const [name = '', second = '', key = '', at = ''] = act.split(':');
  if (name === 'undo') return undone(args, builder, /^\d{1,9}$/.test(second) ? Number(second) : -1);
  if (name === 'undo-last') return undone(args, builder, await lastStanding(args));
  if (name === 'add-page') return addPage(args, builder, seen, fieldsOf(form).one('title'));
  const thing: OutlineThing | null = second === 'section' || second === 'question' ? second : null;
  if (thing === null) return 'no-such-act';
  const slug = args.params['slug'] ?? '';
  if (name === 'duplicate') {
    const made =
      thing === 'section'
        ? await duplicateSection(args.app, args, slug, { seen, section: key })
        : await duplicateQuestion(args.app, args, slug, { seen, question: key });
    if (made === 'missing' || 'problem' in made) return { refusal: made };
    const told = { of: `${thing}:${key}`, undo: String(made.revision) };
    return { address: addresses.outline({ done: 'duplicated', ...told, pressed: act }) };
  }
  const edit = editOf(builder, name, thing, key, at);
  if (edit === null) return 'no-such-act';
  const saved = await editSurvey(args.app, args, slug, { seen, edit, texts: [] });
  if (saved === 'missing' || 'problem' in saved) return { refusal: saved };
  const told = { of: `${thing}:${key}`, undo: String(saved.revision) };
  return {
    address: addresses.outline(
      name === 'remove' ? { done: 'removed', ...told } : { done: 'moved', ...told, pressed: act },
    ),
  };
}

const acts: readonly OutlineAct[] = ['up', 'down', 'remove'];

/** The edit that a button stands for. `place` comes from dragging: to a place that counts from 0. */
function editOf(
  { outline }: SurveyBuilder,
  name: string,
  thing: OutlineThing,
  key: string,
  place: string,
): SurveyEdit | null {
  const placed = thing === 'question' ? findQuestion(outline, key) : null;
  const list: readonly { readonly key: string }[] =
    thing === 'section' ? outline.sections : (placed?.section.questions ?? []);
  const from = list.findIndex((one) => one.key === key);
  const known = acts.find((act) => act === name);
  if (known === 'remove')
    return thing === 'section' ? { do: 'remove-section', section: key } : { do: 'remove-question', question: key };
  const at =
    known === undefined
      ? name === 'place' && /^\d{1,3}$/.test(place)
        ? Number(place)
        : -1
      : from + (known === 'up' ? -1 : 1);
  // What is at an end already stays there; what is gone is refused by the edit itself.
  const to = Math.max(0, at);
  if (known === undefined && at < 0) return null;
  if (thing === 'section') return { do: 'move-section', section: key, at: to };
  return { do: 'move-question', question: key, into: placed?.section.key ?? key, at: to };
}

async function addPage(args: MemberArgs, builder: SurveyBuilder, seen: number, typed: string): Promise<Done> {
  const { outline, writing, addresses } = builder;
  const key = newKey(takenKeys(outline), typed, 'page');
  const saved = await editSurvey(args.app, args, args.params['slug'] ?? '', {
    seen,
    edit: { do: 'put-section', at: outline.sections.length, section: { key, safety: false, questions: [] } },
    texts: typed.trim() === '' ? [] : [{ textId: slotId.section(key), language: writing.language, text: typed }],
  });
  if (saved === 'missing' || 'problem' in saved) return { refusal: saved };
  return { address: addresses.outline({ done: 'added', of: `section:${key}`, undo: String(saved.revision) }) };
}

/** The last change that still stands and can be taken back; -1: there is none. */
async function lastStanding({ app, organization, params }: MemberArgs): Promise<number> {
  const changes = await listChanges(app, organization.id, params['slug'] ?? '', { limit: LOOKED_BACK });
  const last = changes.find(({ kind, undoneBy }) => kind !== 'undo' && kind !== 'publish' && undoneBy === null);
  return last?.revision ?? -1;
}

async function undone(args: MemberArgs, builder: SurveyBuilder, revision: number): Promise<Done> {
  const error = await undoOne(args, builder, revision);
  return error === null ? { address: builder.addresses.outline({ done: 'undone' }) } : { error };
}
