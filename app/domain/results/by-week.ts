import type { VariableCount } from './count-variable.ts';

const DAY_MS = 86_400_000;

/**
 * Counts by day as counts by week, from Monday to Sunday, those without anybody too; each has its Monday as its key. For who
 * sees numbers rounded down: of days with few people each nothing would be left.
 */
export function byWeek(counted: VariableCount): VariableCount {
  const weeks = new Map<number, number>();
  for (const { key, count } of counted.rows) {
    const monday = mondayOf(key);
    weeks.set(monday, (weeks.get(monday) ?? 0) + count);
  }
  const mondays = [...weeks.keys()];
  const [first, last] = [Math.min(...mondays), Math.max(...mondays)];
  const rows: { key: string; count: number }[] = [];
  for (let monday = first; monday <= last; monday += 7)
    rows.push({ key: dayText(monday), count: weeks.get(monday) ?? 0 });
  return { ...counted, rows };
}

/** The Sunday of a week that begins on that Monday. */
export function sundayOf(monday: string): string {
  return dayText(dayNumber(monday) + 6);
}

/** Day 0, 1 January 1970, was a Thursday: Mondays are the days 4, 11, …. */
function mondayOf(day: string): number {
  const number = dayNumber(day);
  return number - ((number + 3) % 7);
}

const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayText = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
