/**
 * Numbers and dates as text. Always on the server: browsers lack names for some of the sixteen languages.
 * Western digits and the Gregorian calendar in every language, on purpose: a code or a date that is read out to a
 * neighbour, or compared with the report in another language, must be the same signs everywhere.
 */
const withChoices = (language: string) => `${language}-u-ca-gregory-nu-latn`;

/** A whole number with the language's grouping. */
export function formatNumber(value: number, language: string): string {
  return new Intl.NumberFormat(withChoices(language), { maximumFractionDigits: 0 }).format(value);
}

/** A score or a setting, with at most two decimals. */
export function formatScore(value: number, language: string): string {
  return new Intl.NumberFormat(withChoices(language), { maximumFractionDigits: 2 }).format(value);
}

/** A share (0 to 1) as a whole percentage. */
export function formatPercent(share: number, language: string): string {
  return new Intl.NumberFormat(withChoices(language), { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/** A number with as many decimals as it has, up to three. */
export function formatDecimal(value: number, language: string): string {
  return new Intl.NumberFormat(withChoices(language), { maximumFractionDigits: 3 }).format(value);
}

/** The months of the year by their names, January first. */
export function monthNames(language: string): readonly string[] {
  const format = new Intl.DateTimeFormat(withChoices(language), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)));
}

/** A date that somebody gave, as far as it goes: `2026-11-05`, `2026-11` or `2026`. */
export function formatCalendarDate(date: string, language: string): string {
  const [year = '1970', month, day] = date.split('-');
  const instant = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return new Intl.DateTimeFormat(withChoices(language), {
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(instant);
}

/** A day, in the time zone that the reader should think in. */
export function formatDay(instant: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(withChoices(language), { dateStyle: 'long', timeZone }).format(instant);
}

/** A day with its time, in the time zone that the reader should think in, which is named. */
export function formatMoment(instant: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(withChoices(language), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(instant);
}

/**
 * A moment until which something is possible, and no longer: the end of a day is said as its last minute, since nobody
 * knows which day “12:00 AM” belongs to.
 */
export function formatDeadline(instant: Date, language: string, timeZone: string): string {
  const clock = new Intl.DateTimeFormat('en', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone });
  const isMidnight = /^0?0:00$/.test(clock.format(instant));
  return formatMoment(isMidnight ? new Date(instant.getTime() - 60_000) : instant, language, timeZone);
}
