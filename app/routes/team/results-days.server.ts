import { daysBetween, type DaySpan } from '#app/charts/days-between.ts';
import type { Figure } from '#app/charts/figure.ts';
import { summaryOfDays } from '#app/charts/summary-of-days.ts';
import { ticksTo } from '#app/charts/ticks.ts';
import { sundayOf } from '#app/domain/results/by-week.ts';
import { DAY } from '#app/domain/results/result-variable.ts';
import { takesAnswers } from '#app/domain/stage.ts';
import { formatCalendarDate, formatNumber } from '#app/i18n/format.ts';
import type { SeenResults } from '#app/services/see-results.ts';
import { frameOf, type FigureSurroundings } from './results-figures.server.ts';

/** How many answers came by day, or by week where there are many; null where nobody answered. */
export function daysFigure(
  { counts, exact, consultation, asOf }: Pick<SeenResults, 'counts' | 'exact' | 'consultation' | 'asOf'>,
  around: FigureSurroundings,
): Figure | null {
  const { t, language } = around;
  const rows = counts.get(DAY)?.rows ?? [];
  const days = rows.flatMap(({ key, count }) => (count === null ? [] : [[key, count] as const]));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  // Who may not see exact counts is given them by the week already.
  const between = exact
    ? daysBetween(new Map(days), first.key, last.key)
    : { span: 7, columns: rows.map(({ key, count }) => ({ from: key, to: sundayOf(key), count: count ?? 0 })) };
  // A day that is hidden is not a day without anybody, and neither is a week with such a day in it.
  const hidden = rows.flatMap(({ key, count }) => (count === null ? [key] : []));
  const isHidden = ({ from, to }: DaySpan) => hidden.some((day) => day >= from && day <= to);
  const summary = summaryOfDays(between);
  const none = exact ? false : between.columns.every((span) => isHidden(span) || span.count === 0);
  const name = ({ from, to }: DaySpan) =>
    from === to
      ? formatCalendarDate(from, language)
      : t('team:results.days.span', {
          from: formatCalendarDate(from, language),
          to: formatCalendarDate(to, language),
        });
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const alike =
    summary.kind === 'nobody' || summary.alike === 0
      ? ''
      : t(between.span === 1 ? 'team:results.days.alsoDays' : 'team:results.days.alsoWeeks', {
          ...{ count: summary.alike, number: formatNumber(summary.alike, language) },
        });
  const most = Math.max(...between.columns.map(({ count }) => count));
  return {
    ...frameOf(t(between.span === 1 ? 'team:results.days.title' : 'team:results.days.byWeek'), around),
    summary: none
      ? t('team:results.figure.noneShown')
      : summary.kind === 'nobody'
        ? t('team:results.figure.nobody')
        : [
            t('team:results.days.most', {
              when: between.span === 1 ? t('team:results.days.on', { day: name(summary.most) }) : name(summary.most),
              ...{ count: summary.most.count, number: formatNumber(summary.most.count, language) },
            }),
            alike,
            // Of a survey that is closed there is no lately.
            summary.trend === 'too-short' || hidden.length > 0 || !takesAnswers(consultation, asOf)
              ? ''
              : t(`team:results.days.trend.${summary.trend}`),
          ]
            .filter((sentence) => sentence !== '')
            .join(' '),
    kind: 'days',
    ticks: ticksTo(most, { whole: true }).map((value) => ({ value, text: formatNumber(value, language) })),
    days: between.columns.map((span) => ({
      key: span.from,
      label: short.format(new Date(`${span.from}T00:00:00Z`)),
      name: name(span),
      count: isHidden(span) ? null : { value: span.count, text: formatNumber(span.count, language) },
    })),
  };
}
