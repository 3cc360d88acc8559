import { axisRoom, Columns } from './columns.tsx';
import { FONT_SIZE, NARROW, WIDE, type DrawingProps, type Tick } from './sizes.ts';
import { textWidth } from './wrap-label.ts';

/** A day, or a week, and what is written of it in the page's language. */
export interface DayColumn {
  readonly key: string;
  /** Under the column, where there is room: as short as a day can be said. */
  readonly label: string;
  /** In a tip: the whole day, or from when to when. */
  readonly name: string;
  /** Null where nothing is shown; a day without anybody is 0. */
  readonly count: { readonly value: number; readonly text: string } | null;
}

interface DaysProps extends DrawingProps {
  /** Every day or week from the first to the last, those without anybody too. */
  readonly days: readonly DayColumn[];
  /** Up the scale, from 0 to its end, which holds every count. */
  readonly ticks: readonly Tick[];
}

export function DaysDrawing({ days, ticks, ...drawing }: DaysProps) {
  const axis = axisRoom(ticks);
  const named = namedDays(days, drawing.width - axis, axis);
  return (
    <Columns
      {...drawing}
      end={ticks.at(-1)?.value ?? 1}
      ticks={ticks}
      columns={days.map(({ key, label, name, count }) => ({
        ...{ key, name, value: count?.value ?? null, text: count?.text ?? '' },
        lines: named.has(key) ? [label] : [],
      }))}
    />
  );
}

/**
 * The days whose names are written: evenly apart, none on another, none beyond the drawing. `before` pixels lie between
 * its edge and the first column.
 */
function namedDays(days: readonly DayColumn[], room: number, before: number): ReadonlySet<string> {
  const each = room / Math.max(1, days.length);
  const widest = Math.max(...days.map(({ label }) => textWidth(label, FONT_SIZE)), 1);
  const every = Math.max(1, Math.ceil((widest + 12) / each));
  const fits = days.flatMap(({ key }, index) => {
    const middle = (index + 0.5) * each;
    return middle - widest / 2 >= -before && middle + widest / 2 <= room ? [key] : [];
  });
  return new Set(fits.filter((_, index) => index % every === 0));
}

/** How many came on each day, in both widths; the style sheet shows one. */
export function Days({ id, ...props }: Omit<DaysProps, 'labels' | 'width'>) {
  return (
    <>
      <DaysDrawing id={`${id}-narrow`} {...props} labels="above" width={NARROW} />
      <DaysDrawing id={`${id}-wide`} {...props} labels="beside" width={WIDE} />
    </>
  );
}
