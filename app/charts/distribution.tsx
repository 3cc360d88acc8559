import { Bars, type BarsProps } from './bars.tsx';
import { axisRoom, Columns, type Column } from './columns.tsx';
import type { FigureRow } from './figure-row.ts';
import { FONT_SIZE, NARROW, WIDE, type Tick } from './sizes.ts';
import { textWidth, wrapLabel } from './wrap-label.ts';

/** More lines than this under a column are no longer read as its name. */
const MOST_LINES = 3;
const EDGE = 4;

interface DistributionProps extends BarsProps {
  /**
   * Up the scale of counts, from 0 to its end: used where a column is too narrow for its own figure, as of eleven answers on
   * a phone. Without them such a scale is drawn as bars.
   */
  readonly ticks?: readonly Tick[];
}

/**
 * An ordered scale, in its order: columns where each has room for its name, else bars under each other. Who gave no answer
 * (`apart`) stands apart from the scale.
 */
export function DistributionDrawing({ ticks = [], rows, apart = null, hiddenText, ...drawing }: DistributionProps) {
  const all = apart === null ? rows : [...rows, apart];
  const drawColumns = (axis: readonly Tick[]) => {
    const room = (drawing.width - axisRoom(axis)) / (all.length + (apart === null ? 0 : 0.5)) - EDGE;
    const columns = all.map((row): Column => columnOf(row, row === apart, hiddenText, room));
    if (!columns.every((column) => hasRoom(column, room, axis.length === 0))) return null;
    const end = axis.at(-1)?.value ?? Math.max(...columns.map(({ value }) => value ?? 0));
    return (
      <Columns
        {...drawing}
        ticks={axis}
        end={end > 0 ? end : 1}
        columns={
          axis.length === 0
            ? columns
            : columns.map(({ above, ...column }) => ({ ...column, above: column.value === null ? above : undefined }))
        }
      />
    );
  };
  const bars = <Bars {...drawing} {...{ rows, apart, hiddenText }} />;
  if (all.some(({ count }) => count?.interval !== undefined)) return bars;
  return drawColumns([]) ?? (ticks.length === 0 ? null : drawColumns(ticks)) ?? bars;
}

function columnOf(
  { key, label, language, count }: FigureRow,
  apart: boolean,
  hiddenText: string,
  room: number,
): Column {
  return {
    ...{ key, name: label, language, apart },
    lines: wrapLabel(label, room, FONT_SIZE, MOST_LINES + 1),
    value: count?.value ?? null,
    text: count === null ? hiddenText : `${count.text} (${count.share})`,
    above: count === null ? hiddenText : count.share,
  };
}

/** Whether a column is as wide as each word of its name and, where its figure stands over it, as that. */
function hasRoom({ name, lines, value, above = '' }: Column, room: number, withFigure: boolean): boolean {
  const written = withFigure || value === null ? [...name.split(/\s+/u), above] : name.split(/\s+/u);
  return lines.length <= MOST_LINES && written.every((word) => textWidth(word, FONT_SIZE) <= room + EDGE);
}

/** An ordered scale in both widths; the style sheet shows one. */
export function Distribution({ id, ...props }: Omit<DistributionProps, 'labels' | 'width'>) {
  return (
    <>
      <DistributionDrawing id={`${id}-narrow`} {...props} labels="above" width={NARROW} />
      <DistributionDrawing id={`${id}-wide`} {...props} labels="beside" width={WIDE} />
    </>
  );
}
