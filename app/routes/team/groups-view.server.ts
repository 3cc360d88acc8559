import { randomUUID } from 'node:crypto';
import type { GroupChoice, GroupView, HandoverView, WaitingHandover } from '#app/components/groups/group-view.ts';
import { formatCalendarDate, formatDay, formatMoment } from '#app/i18n/format.ts';
import type { ListedGroup, ListedGroups } from '#app/services/list-groups.ts';
import { inEachLanguage, officialValue } from './official-form.server.ts';
import { shown, shownEntry } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

/** A group as its page shows it. */
export function groupView(group: ListedGroup, speaking: Speaking): GroupView {
  const { id, kind, ended, endedAt, termEnds, open, revision } = group;
  const { language, timeZone } = speaking;
  const name = groupName(group, language);
  const other = inEachLanguage(group.name).find((one) => one.language !== name.language);
  return {
    ...{ id, kind, ended, name, open: counted(open, speaking), seen: String(revision) },
    otherName: other === undefined || other.text === name.text ? null : other,
    endedByHand: endedAt === null ? null : formatDay(endedAt, language, timeZone),
    term: termEnds === null ? null : formatCalendarDate(termEnds, language),
    form: { name: officialValue(group.name), termEnds: termEnds ?? '' },
  };
}

/** The groups that something can be given to. */
export function groupChoices(
  groups: readonly Pick<ListedGroup, 'id' | 'name' | 'ended'>[],
  language: string,
): readonly GroupChoice[] {
  return groups.filter(({ ended }) => !ended).map((group) => ({ id: group.id, name: groupName(group, language) }));
}

/** What a group is called on a page in this language. */
export function groupName({ id, name }: Pick<ListedGroup, 'id' | 'name'>, language: string) {
  return shownEntry(name, language) ?? shown(id, 'en');
}

/** What waits to be handed over, and what was. */
export function handoverViews({ groups, handovers }: ListedGroups, speaking: Speaking) {
  const { language, timeZone } = speaking;
  const nameOf = (id: string) => groupName(groups.find((group) => group.id === id) ?? { id, name: {} }, language);
  return {
    waiting: groups
      .filter(({ ended, open }) => ended && open > 0)
      .map((group): WaitingHandover => ({
        ...{ id: group.id, name: groupName(group, language), open: counted(group.open, speaking) },
        handover: randomUUID(),
      })),
    past: handovers.map(({ id, fromId, toId, commitments, at, byName }): HandoverView => ({
      ...{ id, from: nameOf(fromId), to: nameOf(toId), count: counted(commitments, speaking), by: byName },
      at: formatMoment(at, language, timeZone),
    })),
  };
}
