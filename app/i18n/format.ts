/**
 * Numbers and dates as text. Always on the server: browsers lack names for some of the sixteen languages.
 * Western digits and the Gregorian calendar in every language, on purpose: a code or a date that is read out to a
 * neighbour, or compared with the report in another language, must be the same signs everywhere.
 */
const withChoices = (language: string) => `${language}-u-ca-gregory-nu-latn`;

/**
 * A formatter for each language and time zone of an installation, made once: to make one takes fifty times as long as to
 * use it.
 */
function madeOnce<Format>(make: (locale: string, timeZone: string) => Format) {
  const made = new Map<string, Format>();
  return (language: string, timeZone = 'UTC'): Format => {
    const name = `${language} ${timeZone}`;
    const format = made.get(name) ?? make(withChoices(language), timeZone);
    made.set(name, format);
    return format;
  };
}

const decimals = (most: number) => madeOnce((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: most }));
const dates = (parts: Intl.DateTimeFormatOptions) =>
  madeOnce((locale, timeZone) => new Intl.DateTimeFormat(locale, { ...parts, timeZone }));

const wholes = decimals(0);
const scores = decimals(2);
const thousandths = decimals(3);
const percentages = madeOnce((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }));
const years = dates({ year: 'numeric' });
const months = dates({ month: 'long' });
const monthsOfYears = dates({ year: 'numeric', month: 'long' });
const daysOfYears = dates({ year: 'numeric', month: 'long', day: 'numeric' });
const days = dates({ dateStyle: 'long' });
const moments = dates({
  ...{ year: 'numeric', month: 'long', day: 'numeric' },
  ...{ hour: 'numeric', minute: '2-digit', timeZoneName: 'short' },
});
const clocks = madeOnce(
  (_, timeZone) => new Intl.DateTimeFormat('en', { hour: 'numeric', minute: 'numeric', hourCycle: 'h23', timeZone }),
);

/** The first of a month in French is “1er septembre”, which the formatters do not know. */
function dateText(format: Intl.DateTimeFormat, instant: Date, language: string): string {
  const text = format.format(instant);
  return language === 'fr' ? text.replace(/^1(?=\s)/u, '1er') : text;
}

/** A whole number with the language's grouping. */
export function formatNumber(value: number, language: string): string {
  return wholes(language).format(value);
}

/** A score or a setting, with at most two decimals. */
export function formatScore(value: number, language: string): string {
  return scores(language).format(value);
}

/** A share (0 to 1) as a whole percentage. */
export function formatPercent(share: number, language: string): string {
  return percentages(language).format(share);
}

/** A number with as many decimals as it has, up to three. */
export function formatDecimal(value: number, language: string): string {
  return thousandths(language).format(value);
}

/** The months of the year by their names, January first. */
export function monthNames(language: string): readonly string[] {
  const format = months(language);
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)));
}

/** A date that somebody gave, as far as it goes: `2026-11-05`, `2026-11` or `2026`. */
export function formatCalendarDate(date: string, language: string): string {
  const [year = '1970', month, day] = date.split('-');
  const instant = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const exact = day === undefined ? monthsOfYears : daysOfYears;
  return dateText((month === undefined ? years : exact)(language), instant, language);
}

/** A day, in the time zone that the reader should think in. */
export function formatDay(instant: Date, language: string, timeZone: string): string {
  return dateText(days(language, timeZone), instant, language);
}

/** The last day before a moment from which something is no longer possible: of a midnight, the day that it ends. */
export function formatLastDay(until: Date, language: string, timeZone: string): string {
  return formatDay(new Date(until.getTime() - 1), language, timeZone);
}

/** A day with its time, in the time zone that the reader should think in, which is named. */
export function formatMoment(instant: Date, language: string, timeZone: string): string {
  return dateText(moments(language, timeZone), instant, language);
}

/**
 * A moment until which something is possible, and no longer: the end of a day is said as its last minute, since nobody
 * knows which day “12:00 AM” belongs to.
 */
export function formatDeadline(instant: Date, language: string, timeZone: string): string {
  const isMidnight = /^0?0:00$/.test(clocks('en', timeZone).format(instant));
  return formatMoment(isMidnight ? new Date(instant.getTime() - 60_000) : instant, language, timeZone);
}
