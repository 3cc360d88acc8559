import type { TextFilter, TextGroupView, TextItemView } from '#app/components/texts/text-view.ts';
import type { Shown } from '#app/components/review-view.ts';
import {
  comparePlaceholders,
  kindOfText,
  stateOf,
  tooLongToScan,
  waitsForTranslation,
  type WrittenSlot,
} from '#app/domain/text-state.ts';
import { looksLikeMarkup } from '#app/domain/typed-label.ts';
import { slotId } from '#app/domain/survey-slots.ts';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import type { ListedTexts } from '#app/services/list-survey-texts.ts';
import { languageName, shown, shownEntry } from './shown-text.server.ts';
import { digestOf, TEXTS_A_PAGE } from './survey-texts-form.server.ts';
import { anchorOf } from './survey-texts-view.server.ts';
import type { Speaking } from './theming-view.server.ts';

/** What was typed and not taken, and what is said of it at each field. */
export interface NotTaken {
  readonly typed: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
  readonly meanwhile: ReadonlyMap<string, NonNullable<TextItemView['meanwhile']>>;
}

export interface TextsWanted {
  readonly language: string;
  readonly filter: TextFilter;
  readonly page: number;
  /** Null: the page is shown as it is. */
  readonly notTaken: NotTaken | null;
}

/** Whether a text is among those that a filter lists. */
export function isListed(slot: WrittenSlot, language: string, filter: TextFilter): boolean {
  const state = stateOf(slot, language);
  if (filter === 'all') return true;
  return filter === 'todo' ? waitsForTranslation(state) : state.replace(' ', '-') === filter;
}

/** One page of texts, by the pages of the survey. What was typed and not taken stands on it whatever its filter says. */
export function textGroups(listed: ListedTexts, wanted: TextsWanted, speaking: Speaking, here: string) {
  const { slots } = listed;
  const { language, filter, page, notTaken } = wanted;
  const matching = slots.filter((slot) => isListed(slot, language, filter));
  const start = (page - 1) * TEXTS_A_PAGE;
  const onPage =
    notTaken === null ? matching.slice(start, start + TEXTS_A_PAGE) : slots.filter(({ id }) => notTaken.typed.has(id));
  const item = itemOf(listed, wanted, speaking, here, new Set(onPage.map(({ id }) => id)));
  const groups: (Omit<TextGroupView, 'items'> & { items: TextItemView[] })[] = [];
  for (const slot of onPage) {
    const { key, title } = groupOf(slot, listed, speaking);
    const last = groups.at(-1);
    if (last?.key === key) last.items.push(item(slot));
    else groups.push({ key, title, items: [item(slot)] });
  }
  return { groups: groups as readonly TextGroupView[], pages: Math.max(1, Math.ceil(matching.length / TEXTS_A_PAGE)) };
}

/** The page of the survey that a text stands on. */
function groupOf(slot: WrittenSlot, { draft }: ListedTexts, { t, language }: Speaking): { key: string; title: Shown } {
  const { of } = slot;
  const section =
    of === null
      ? undefined
      : draft.outline.sections.find((one) =>
          'section' in of ? one.key === of.section : one.questions.some(({ key }) => key === of.question),
        );
  if (section === undefined) {
    const isEnd = slot.id === slotId.survey('thanks') || slot.id.startsWith('help:');
    return isEnd
      ? { key: 'end', title: shown(t('team:texts.groupEnd'), language) }
      : { key: 'start', title: shown(t('team:texts.groupStart'), language) };
  }
  const wordsAt = (id: string) =>
    shownEntry(
      Object.fromEntries(Object.entries(draft.texts[id] ?? {}).map(([tag, { text }]) => [tag, text])),
      language,
    );
  // A page with one question has no heading of its own: it goes by the question.
  const [only] = section.questions;
  const title =
    wordsAt(slotId.section(section.key)) ?? (only === undefined ? null : wordsAt(slotId.question(only.key, 'title')));
  return { key: `section ${section.key}`, title: title ?? shown(section.key, 'en') };
}

function itemOf(
  { slots, authors }: ListedTexts,
  { language, notTaken }: TextsWanted,
  speaking: Speaking,
  here: string,
  onPage: ReadonlySet<string>,
) {
  const places = new Map(slots.map(({ id }, index) => [id, index]));
  const todo = slots.filter((slot) => waitsForTranslation(stateOf(slot, language)));
  return (slot: WrittenSlot): TextItemView => {
    const { id, source } = slot;
    const state = stateOf(slot, language);
    const stored = slot.text[language]?.text ?? '';
    const text = notTaken?.typed.get(id) ?? stored;
    const written = source === null || source === language ? undefined : slot.text[source];
    const next = todo.findIndex((one) => (places.get(one.id) ?? 0) > (places.get(id) ?? 0));
    return {
      ...{ id, anchor: anchorOf(id), kind: kindOfText(id) ?? 'question', state, text, was: digestOf(stored) },
      source:
        written === undefined || source === null
          ? null
          : { ...shown(written.text, source), name: languageName(source, speaking.language) },
      by: changedBy(authors.get(id), state, speaking),
      notes: notesOf(id, written?.text ?? null, text, speaking),
      error: notTaken?.errors.get(id) ?? null,
      meanwhile: notTaken?.meanwhile.get(id) ?? null,
      next: nextHref(todo, next, onPage, here),
      history: `${here}/history?${new URLSearchParams({ text: id }).toString()}`,
    };
  };
}

function nextHref(todo: readonly WrittenSlot[], next: number, onPage: ReadonlySet<string>, here: string) {
  const slot = todo[next];
  if (slot === undefined) return null;
  if (onPage.has(slot.id)) return `#${anchorOf(slot.id)}`;
  const page = Math.floor(next / TEXTS_A_PAGE) + 1;
  return `${here}?status=todo&page=${String(page)}#${anchorOf(slot.id)}`;
}

function changedBy(author: { name: string; at: Date } | undefined, state: string, speaking: Speaking): string | null {
  if (author === undefined || author.name === '') return null;
  const { t, language, timeZone } = speaking;
  const who = { name: `\u2068${author.name}\u2069`, at: formatDay(author.at, language, timeZone) };
  return state === 'reviewed' ? t('team:texts.reviewedBy', who) : t('team:texts.changedBy', who);
}

function notesOf(id: string, source: string | null, text: string, { t, language }: Speaking): readonly string[] {
  if (text === '') return [];
  const lacking = source === null ? [] : comparePlaceholders(source, text).lacking;
  const length = tooLongToScan(id, text);
  const names = lacking.map((key) => `\u2066{{${key}}}\u2069`).join(', ');
  return [
    ...(lacking.length > 0 ? [t('team:texts.lacking', { names })] : []),
    ...(length === null ? [] : [t('team:texts.long', { number: formatNumber(length, language) })]),
    ...(looksLikeMarkup(text) ? [t('team:texts.markup')] : []),
  ];
}
