import type { TypedGroup } from '#app/components/groups/group-view.ts';
import { LONGEST_OFFICIAL_NAME, officialFault, type OfficialFault } from '#app/domain/official-text.ts';
import { groupKinds } from '#app/domain/partnership.ts';
import { isDay } from '#app/domain/plan.ts';
import type { GroupChange } from '#app/services/change-groups.ts';
import { formText, officialTexts, revisionIn } from './official-form.server.ts';
import { isUuid } from './uuid.server.ts';

export type GroupsWhy = OfficialFault['why'] | 'no-kind' | 'no-day' | 'no-receiver';

/** What a form of the groups' page sent: a change, a handover, or what is wrong with it. */
export type SentGroups =
  | { readonly change: GroupChange; readonly typed: TypedGroup | null }
  | { readonly handOver: { readonly id: string; readonly fromId: string; readonly toId: string } }
  | { readonly why: GroupsWhy; readonly typed: TypedGroup | null; readonly fieldId: string };

/** Reads a form of the groups' page; null for what no page of ours sends. */
export function readGroupsForm(form: FormData): SentGroups | null {
  const text = formText(form);
  const id = text('id');
  const what = text('do');
  if (!isUuid(id)) return null;
  switch (what) {
    case 'end':
    case 'resume':
      return { change: { do: what, id }, typed: null };
    case 'hand-over': {
      const [fromId, toId] = [text('from'), text('to')];
      if (!isUuid(fromId)) return null;
      if (!isUuid(toId)) return { why: 'no-receiver', typed: null, fieldId: `to-${fromId}` };
      return { handOver: { id, fromId, toId } };
    }
    case 'add':
    case 'edit':
      return readGroup(text, id, what);
    default:
      return null;
  }
}

function readGroup(text: (name: string) => string, id: string, what: 'add' | 'edit'): SentGroups | null {
  const at = what === 'add' ? 'add' : id;
  const name = officialTexts(text, 'name');
  const termEnds = text('term');
  const kind = groupKinds.find((one) => one === text('kind'));
  const typed = { at, name, termEnds, kind: text('kind'), field: null, language: null };
  if (what === 'add' && kind === undefined) return { why: 'no-kind', typed, fieldId: 'add-kind' };
  const fault = officialFault(name, LONGEST_OFFICIAL_NAME);
  if (fault !== null) {
    const { why, language } = fault;
    return { why, typed: { ...typed, field: 'name', language }, fieldId: `${at}-name-${language}` };
  }
  if (termEnds !== '' && !isDay(termEnds))
    return { why: 'no-day', typed: { ...typed, field: 'term' }, fieldId: `${at}-term` };
  const words = { id, name, termEnds: termEnds === '' ? null : termEnds };
  if (what === 'add') return kind === undefined ? null : { change: { do: what, kind, ...words }, typed };
  const seen = revisionIn(text('seen'));
  return seen === null ? null : { change: { do: what, seen, ...words }, typed };
}
