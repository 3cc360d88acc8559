import { daysBetween, type DaySpan } from '#app/charts/days-between.ts';
import type { Figure } from '#app/charts/figure.ts';
import { summaryOfDays } from '#app/charts/summary-of-days.ts';
import { ticksTo } from '#app/charts/ticks.ts';
import { DAY } from '#app/domain/results/result-variable.ts';
import { formatCalendarDate, formatNumber } from '#app/i18n/format.ts';
import type { SeenResults } from '#app/services/see-results.ts';
import { frameOf, type FigureSurroundings } from './results-figures.server.ts';

/** How many answers came by day, or by week where there are many; null where no day is shown. */
export function daysFigure({ counts }: Pick<SeenResults, 'counts'>, around: FigureSurroundings): Figure | null {
  const { t, language } = around;
  const shown = counts.get(DAY);
  const days = (shown?.rows ?? []).flatMap(({ key, count }) => (count === null ? [] : [[key, count] as const]));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const between = daysBetween(new Map(days), first[0], last[0]);
  const summary = summaryOfDays(between);
  const name = ({ from, to }: DaySpan) =>
    from === to
      ? formatCalendarDate(from, language)
      : t('team:results.sentence.between', {
          from: formatCalendarDate(from, language),
          to: formatCalendarDate(to, language),
        });
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const most = Math.max(...between.columns.map(({ count }) => count));
  return {
    ...frameOf(t(between.span === 1 ? 'team:results.days.title' : 'team:results.days.byWeek'), around),
    summary:
      summary.kind === 'nobody'
        ? t('team:results.figure.nobody')
        : [
            t('team:results.days.most', {
              when: name(summary.most),
              ...{ count: summary.most.count, number: formatNumber(summary.most.count, language) },
            }),
            summary.trend === 'too-short' ? '' : t(`team:results.days.trend.${summary.trend}`),
          ]
            .join(' ')
            .trim(),
    kind: 'days',
    ticks: ticksTo(most, { whole: true }).map((value) => ({ value, text: formatNumber(value, language) })),
    days: between.columns.map((span) => ({
      key: span.from,
      label: short.format(new Date(`${span.from}T00:00:00Z`)),
      name: name(span),
      count: { value: span.count, text: formatNumber(span.count, language) },
    })),
  };
}
