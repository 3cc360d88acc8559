import type { DaysBetween, DaySpan } from './days-between.ts';

/** Which sentence says a figure by day. */
export type DaysSummary =
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'days';
      readonly total: number;
      /** The column with the most; of several alike the first. */
      readonly most: DaySpan;
      /** How many other columns have as many. */
      readonly alike: number;
      readonly trend: 'rising' | 'falling' | 'level' | 'too-short';
    };

const WEEK = 7;
/** A change is one of a quarter or more, and of ten people or more: less is what any two weeks differ by. */
const CHANGE = 0.25;
const FEWEST = 10;

/** How many came, when the most, and whether the last seven days brought more or fewer than the seven before them. */
export function summaryOfDays({ span, columns }: DaysBetween): DaysSummary {
  const total = columns.reduce((sum, { count }) => sum + count, 0);
  const [first] = columns;
  if (first === undefined || total === 0) return { kind: 'nobody' };
  const most = columns.reduce((best, column) => (column.count > best.count ? column : best), first);
  const alike = columns.filter(({ count }) => count === most.count).length - 1;
  return { kind: 'days', total, most, alike, trend: trendOf(span, columns) };
}

/** Of weeks, the last whole one against the one before it. */
function trendOf(span: number, columns: readonly DaySpan[]): Extract<DaysSummary, { kind: 'days' }>['trend'] {
  const whole = span === 1 ? columns : columns.filter((column) => daysIn(column) === span);
  const each = span === 1 ? WEEK : 1;
  if (whole.length < 2 * each) return 'too-short';
  const sum = (some: readonly DaySpan[]) => some.reduce((all, { count }) => all + count, 0);
  const [before, now] = [sum(whole.slice(-2 * each, -each)), sum(whole.slice(-each))];
  const change = now - before;
  if (Math.abs(change) < FEWEST || Math.abs(change) < CHANGE * before) return 'level';
  return change > 0 ? 'rising' : 'falling';
}

const daysIn = ({ from, to }: DaySpan) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
