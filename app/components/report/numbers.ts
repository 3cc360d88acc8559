import type { ShownShare } from '#app/domain/report/rows-to-show.ts';
import { formatDay, formatLastDay, formatNumber, formatPercent } from '#app/i18n/format.ts';

/** A share of people in words; one that would round to nothing says that it is not nothing. */
export function shareText(share: number, language: string): string {
  return share > 0 && share < 0.005 ? `< ${formatPercent(0.01, language)}` : formatPercent(share, language);
}

/** An estimated share with its interval, each in words; the ends are rounded outwards, as they are in the edition. */
export function estimateText({ share, low, high }: ShownShare, language: string) {
  return {
    share: shareText(share, language),
    low: formatPercent(Math.floor(low * 100 + 1e-9) / 100, language),
    high: formatPercent(Math.ceil(high * 100 - 1e-9) / 100, language),
  };
}

/** The figures of one row as they stand in a sentence. */
export function figuresText(count: number, asked: number, language: string) {
  return {
    number: formatNumber(count, language),
    asked: formatNumber(asked, language),
    share: shareText(asked === 0 ? 0 : Math.min(1, count / asked), language),
  };
}

/** A day from an instant of the document. */
export function dayText(instant: string, language: string, timeZone: string): string {
  return formatDay(new Date(instant), language, timeZone);
}

/** The last day on which people could answer, from the instant at which they no longer could. */
export function lastDayText(until: string, language: string, timeZone: string): string {
  return formatLastDay(new Date(until), language, timeZone);
}

const colons: Readonly<Record<string, string>> = { fr: '\u00a0: ', 'zh-Hans': '：', am: '፦ ', ti: '፦ ' };

/** What stands between a name and what is said of it, as a language writes it. */
export function colonIn(language: string): string {
  return colons[language] ?? ': ';
}
