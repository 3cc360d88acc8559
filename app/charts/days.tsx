import { Columns } from './columns.tsx';
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

function Drawing({ days, ticks, ...drawing }: DaysProps) {
  const widest = Math.max(...days.map(({ label }) => textWidth(label, FONT_SIZE)), 1) + 12;
  const every = Math.max(1, Math.ceil((days.length * widest) / (drawing.width - 40)));
  // From the middle of the first interval, so that no label leaves the drawing.
  const from = Math.min(Math.floor(every / 2), days.length - 1);
  return (
    <Columns
      {...drawing}
      end={ticks.at(-1)?.value ?? 1}
      ticks={ticks}
      columns={days.map(({ key, label, name, count }, index) => ({
        ...{ key, name, value: count?.value ?? null, text: count?.text ?? '' },
        lines: index % every === from && index + from < days.length + every / 2 ? [label] : [],
      }))}
    />
  );
}

/** How many came on each day, in both widths; the style sheet shows one. */
export function Days({ id, ...props }: Omit<DaysProps, 'labels' | 'width'>) {
  return (
    <>
      <Drawing id={`${id}-narrow`} {...props} labels="above" width={NARROW} />
      <Drawing id={`${id}-wide`} {...props} labels="beside" width={WIDE} />
    </>
  );
}
