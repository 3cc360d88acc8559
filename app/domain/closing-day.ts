const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The first instant after a calendar day in a time zone: until then the day is not over. `day` is `YYYY-MM-DD`; null
 * when there is no such day. Right across changes of daylight saving time.
 */
export function endOfDay(day: string, timeZone: string): Date | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (match === null) return null;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const asUtc = new Date(Date.UTC(year, month - 1, date));
  if (asUtc.toISOString().slice(0, 10) !== day) return null;
  const midnight = asUtc.getTime() + DAY_MS;
  // The zone's offset is asked for near the instant itself, then once more at what that gave: enough for any change.
  const guess = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(guess, timeZone));
}

/** The first instant of a calendar day in a time zone; null when there is no such day. */
export function startOfDay(day: string, timeZone: string): Date | null {
  if (endOfDay(day, timeZone) === null) return null;
  return endOfDay(new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10), timeZone);
}

/** The calendar day, `YYYY-MM-DD`, that an instant lies in on the clocks of a time zone. */
export function dayAt(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone)).toISOString().slice(0, 10);
}

/** The last day that has begun before an instant: of the end of a day, that day. */
export function dayBefore(instant: Date, timeZone: string): string {
  return dayAt(new Date(instant.getTime() - 1), timeZone);
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return shown - Math.floor(instant / 1000) * 1000;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The clock of a time zone, made once: to make one takes fifty times as long as to look at it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const made = clocks.get(timeZone);
  if (made !== undefined) return made;
  const clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
