import {
  commitmentAnchor,
  type CommitmentForm,
  type SaidView,
  type TargetView,
} from '#app/components/commitments/commitment-view.ts';
import { dayAt } from '#app/domain/closing-day.ts';
import { commitmentTargetId, isOverdue } from '#app/domain/commitment.ts';
import { formatCalendarDate, formatDay, formatMoment } from '#app/i18n/format.ts';
import type { TextsByLanguage } from '#app/domain/report/bilingual.ts';
import type { OpenCommitments } from '#app/services/open-commitments.ts';
import { groupName } from './groups-view.server.ts';
import { officialValue } from './official-form.server.ts';
import { ownLanguageFirst } from './recommendations-view.server.ts';
import { shown, shownEntry } from './shown-text.server.ts';
import type { Speaking } from './theming-view.server.ts';

type Target = OpenCommitments['targets'][number];

/** An area or theme with what is said to it, as the page shows it. */
export function targetView(target: Target, open: OpenCommitments, speaking: Speaking): TargetView {
  const { targetType, targetKey, name, areaKey, said } = target;
  const id = commitmentTargetId(target);
  const area = open.targets.find((one) => one.targetType === 'area' && one.targetKey === areaKey);
  return {
    ...{ id, anchor: commitmentAnchor(id), type: targetType, shown: target.shown },
    name: nameIn(name, targetKey, speaking.language),
    within: area === undefined ? null : nameIn(area.name, area.targetKey, speaking.language),
    said: said === null ? null : saidView(said, open, speaking),
    seen: String(said?.revision ?? 0),
    form: formOf(said, open),
  };
}

function saidView(said: NonNullable<Target['said']>, { groups, today }: OpenCommitments, speaking: Speaking): SaidView {
  const { language, timeZone } = speaking;
  const owner = groups.find(({ id }) => id === said.ownerId);
  return {
    ...{ stance: said.stance, status: said.status, by: said.updatedByName },
    text: ownLanguageFirst(said.text, speaking),
    owner: owner === undefined ? null : groupName(owner, language),
    ownerEnded: owner?.ended ?? false,
    due: said.due === null ? null : formatCalendarDate(said.due, language),
    overdue: isOverdue(said, today),
    since: said.statusAt === null ? null : formatDay(said.statusAt, language, timeZone),
    note: ownLanguageFirst(said.statusNote, speaking),
    at: formatMoment(said.updatedAt, language, timeZone),
  };
}

function formOf(said: Target['said'], { today, consultation }: OpenCommitments): CommitmentForm {
  const promised = said?.stance === 'will' ? said : null;
  return {
    ...{ stance: said?.stance ?? '', text: officialValue(said?.text ?? null) },
    ...{ owner: said?.ownerId ?? '', due: said?.due ?? '' },
    progress:
      promised === null
        ? null
        : {
            status: promised.status,
            note: officialValue(promised.statusNote),
            since: promised.statusAt === null ? today : dayAt(promised.statusAt, consultation.timeZone),
          },
  };
}

function nameIn(name: TextsByLanguage, key: string, language: string) {
  const texts = Object.entries(name).map(([tag, entry]) => [tag, typeof entry === 'string' ? entry : entry.text]);
  return shownEntry(Object.fromEntries(texts) as Readonly<Record<string, string>>, language) ?? shown(key, 'und');
}
