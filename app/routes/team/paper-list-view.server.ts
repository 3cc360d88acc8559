import { errorRate, LEAST_COMPARED } from '#app/domain/error-rate.ts';
import { formatMoment, formatNumber, formatScore } from '#app/i18n/format.ts';
import type { PaperList } from '#app/services/list-paper.ts';
import { languageName } from './shown-text.server.ts';
import { counted, type Speaking } from './theming-view.server.ts';

type Sheet = PaperList['sheets'][number];

/** The sheets of a page of the list, as whoever looks may see them. */
export function sheetViews(list: PaperList, userId: string, speaking: Speaking) {
  return list.sheets.map((sheet) => ({
    sheet: sheet.entry.sheet,
    language: languageName(sheet.response.language, speaking.language),
    typedBy: nameOf(list, sheet.entry.enteredBy, speaking),
    typedAt: formatMoment(sheet.entry.enteredAt, speaking.language, speaking.timeZone),
    state: stateOf(sheet, userId, speaking),
  }));
}

/** A member by name; one who has left has none any more. */
export function nameOf({ names }: Pick<PaperList, 'names'>, userId: string, { t }: Speaking): string {
  return names.get(userId) ?? t('team:paper.somebody');
}

function stateOf({ entry, response }: Sheet, userId: string, speaking: Speaking): string {
  const { t } = speaking;
  if (response.withdrawnAt !== null) return t('team:paper.states.withdrawn');
  // Who typed it must not know while it can still make a difference how the next ones are typed.
  if (entry.checkedAt === null && entry.enteredBy === userId) return t('team:paper.states.hidden');
  if (!entry.sampled) return t('team:paper.states.not-drawn');
  if (entry.checkedAt === null) return t('team:paper.states.waiting');
  if (entry.settled === null) return t('team:paper.states.differs');
  const differences = entry.differing?.length ?? 0;
  return differences === 0
    ? t('team:paper.states.agrees')
    : t('team:paper.states.settled', counted(differences, speaking));
}

/**
 * Sheets that wait for this member: to be settled, or to be typed once more. Of their own they do not learn here that
 * one was drawn.
 */
export function waitingViews({ toCheck }: PaperList, userId: string, { t }: Speaking, here: string) {
  const differing = toCheck.filter(({ entry }) => entry.checkedAt !== null);
  const unchecked = toCheck.filter(({ entry }) => entry.checkedAt === null && entry.enteredBy !== userId);
  return [
    ...differing.map(({ entry: { sheet, responseId } }) => ({
      address: `${here}/settle/${responseId}`,
      text: t('team:paper.settleLink', { sheet }),
    })),
    ...unchecked.map(({ entry: { sheet, responseId } }) => ({
      address: `${here}/second/${responseId}`,
      text: t('team:paper.second', { sheet }),
    })),
  ];
}

/** The error rate in a sentence, with what it rests on. */
export function rateText({ tally }: PaperList, { t, language }: Speaking): string {
  const rate = errorRate(tally.errors, tally.compared);
  const number = (value: number) => formatNumber(value, language);
  if (rate === null)
    return t('team:paper.rateNone', { compared: number(tally.compared), least: number(LEAST_COMPARED) });
  const percent = (share: number) => formatScore(Math.round(share * 1_000) / 10, language);
  return t('team:paper.rate', {
    errors: number(rate.errors),
    compared: number(rate.compared),
    ...{ share: percent(rate.share), low: percent(rate.low), high: percent(rate.high) },
  });
}

/** The sheet that was looked for, and whether it can be withdrawn. */
export function foundView(list: PaperList, speaking: Speaking) {
  if (list.found === null) return null;
  const { entry, withdrawal } = list.found;
  return {
    sheet: entry.sheet,
    name: nameOf(list, entry.enteredBy, speaking),
    moment: formatMoment(entry.enteredAt, speaking.language, speaking.timeZone),
    withdrawal,
  };
}
