/** As many columns as can still be told apart on a phone. */
export const MOST_COLUMNS = 60;
const DAY_MS = 86_400_000;
const WEEK = 7;

/** What one column of a figure by day holds. Days are calendar days, `2026-03-01`, the last one included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface DaysBetween {
  /** How many days a column holds: 1, or whole weeks where there are more than sixty days. */
  readonly span: number;
  readonly columns: readonly DaySpan[];
}

/**
 * Counts by day as columns from the first day to the last, those without anybody too. Longer times are told by the week,
 * from Monday to Sunday, the first and last cut to what there is; still longer ones by several weeks. Counts outside of
 * the time are left out.
 */
export function daysBetween(counts: ReadonlyMap<string, number>, first: string, last: string): DaysBetween {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  if (Number.isNaN(from) || Number.isNaN(to) || to < from) return { span: 1, columns: [] };
  const days = to - from + 1;
  // Day 0, 1 January 1970, was a Thursday: Mondays are the days 4, 11, ….
  const beginning = days <= MOST_COLUMNS ? from : from - ((from + 3) % WEEK);
  const span = days <= MOST_COLUMNS ? 1 : WEEK * Math.ceil((to - beginning + 1) / WEEK / MOST_COLUMNS);
  const columns: DaySpan[] = [];
  for (let start = beginning; start <= to; start += span) {
    const [own, end] = [Math.max(start, from), Math.min(start + span - 1, to)];
    let count = 0;
    for (let day = own; day <= end; day += 1) count += counts.get(dayText(day)) ?? 0;
    columns.push({ from: dayText(own), to: dayText(end), count });
  }
  return { span, columns };
}

const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
const dayText = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);
