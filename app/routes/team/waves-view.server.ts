import type { Shown } from '#app/components/review-view.ts';
import type { WaveFormView } from '#app/components/wave-decision-form.tsx';
import type { WaveItemView } from '#app/components/wave-item.tsx';
import type { MappedItem, WaveItem } from '#app/domain/wave-mapping.ts';
import { formatMoment } from '#app/i18n/format.ts';
import type { MappedWaves } from '#app/services/map-waves.ts';
import { shown, shownText } from './shown-text.server.ts';
import type { Speaking } from './theming-view.server.ts';
import { waveItemId } from './waves-form.server.ts';

/** The things of a wave, in the groups in which the page lists them: what waits comes first. */
export function waveGroups(mapped: MappedWaves, language: string, speaking: Speaking, mayDecide: boolean) {
  const view = (item: MappedItem) => itemView(item, mapped, language, speaking, mayDecide);
  const isSame = ({ fate, comparable, decision }: MappedItem) =>
    fate === 'same' && comparable === 'yes' && decision === null;
  const of = (wanted: (item: MappedItem) => boolean) => mapped.items.filter(wanted).map(view);
  return {
    undecided: of(({ comparable }) => comparable === 'undecided'),
    decided: of(({ comparable, decision }) => comparable !== 'undecided' && decision !== null),
    never: of(({ comparable, decision }) => comparable === 'no' && decision === null),
    same: of(isSame),
  };
}

function itemView(
  item: MappedItem,
  { said, items }: MappedWaves,
  language: string,
  { language: among, timeZone }: Speaking,
  mayDecide: boolean,
): WaveItemView {
  const { kind, key, now, before, fate, rewordings, decision, comparable } = item;
  const row = said.get(`${kind} ${key}`);
  const owner = now?.of ?? before[0]?.of ?? null;
  const asked = items.find((one) => one.kind === 'question' && one.key === owner);
  const isOther = before.length > 1 || before[0]?.key !== key;
  const needsNothing = decision === null && comparable !== 'undecided';
  return {
    ...{ id: waveItemId(kind, key), kind, key, fate, comparable },
    name: nameOf(now ?? before[0], key, language),
    of: asked === undefined ? null : nameOf(asked.now ?? asked.before[0], asked.key, language),
    differences: rewordings.map(({ part, language: tag, before: was, now: is }) => ({
      part,
      before: was === '' ? null : shown(was, tag),
      now: is === '' ? null : shown(is, tag),
    })),
    earlier: now !== null && isOther ? before.map((one) => nameOf(one, one.key, language)) : [],
    said:
      row === undefined ? null : { name: row.name, note: row.note, date: formatMoment(row.decidedAt, among, timeZone) },
    form: needsNothing || !mayDecide ? null : formView(item, row, language),
  };
}

function formView(
  { fate, candidates, before, decision }: MappedItem,
  row: { readonly decidedAt: Date; readonly note: string } | undefined,
  language: string,
): WaveFormView {
  return {
    seen: row?.decidedAt.toISOString() ?? '',
    comparable: decision?.comparable ?? '',
    note: row?.note ?? '',
    no: fate === 'gone' ? 'notBack' : fate === 'new' ? 'itIsNew' : 'no',
    candidates: candidates.map((one) => ({
      key: one.key,
      name: nameOf(one, one.key, language),
      chosen: before.includes(one),
    })),
  };
}

/** What an item is called; its key where nobody has written its words yet. */
function nameOf(item: WaveItem | undefined, key: string, language: string): Shown {
  const named = item?.texts.find(({ text }) => Object.keys(text).length > 0);
  return named === undefined ? shown(key, 'en') : shownText(named.text, language);
}
