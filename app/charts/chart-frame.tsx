import type { ReactElement } from 'react';
import { ComposedChart, Customized, XAxis, YAxis } from 'recharts';
import { TICK_SIZE, type DrawingProps, type Tick } from './sizes.ts';

/** From a value to pixels of the drawing. */
export interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

interface ChartFrameProps extends DrawingProps {
  /** Of all that is drawn, the axis included. */
  readonly height: number;
  readonly margin: { readonly top: number; readonly left: number; readonly right: number; readonly bottom: number };
  /** The values at the ends of each axis; `x` begins on the right where the page does. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Whether `y` grows downwards, as rows follow each other. */
  readonly downwards: boolean;
  /** What is written along the horizontal axis. */
  readonly ticks?: readonly Tick[];
  readonly draw: (scales: Scales) => ReactElement;
}

/** The room that the numbers of a horizontal axis take. */
export const AXIS_HEIGHT = 24;

/**
 * The frame and scales of every drawing, complete as it leaves the server: no script, no measuring, nothing that animates.
 * Colours are the page's own, so that dark mode, print and forced colours apply.
 */
export function ChartFrame(props: ChartFrameProps) {
  const { id, summary, direction, labels, width, height, margin, x, y, downwards, ticks = [], draw } = props;
  return (
    // recharts positions from the left; what is mirrored is mirrored by the axes.
    <div className={`chart chart-${labels}`} dir="ltr">
      <ComposedChart
        id={id}
        layout="vertical"
        width={width}
        height={height}
        margin={{ ...margin }}
        accessibilityLayer={false}
        role="img"
        aria-label={summary}
        data-tips={direction}
      >
        <XAxis
          type="number"
          domain={[...x]}
          reversed={direction === 'rtl'}
          hide={ticks.length === 0}
          height={AXIS_HEIGHT}
          // The ends are as given: recharts is not to look for ends and places of its own.
          allowDataOverflow
          tickCount={0}
          ticks={ticks.map(({ value }) => value)}
          tickFormatter={(value: number) => ticks.find((tick) => tick.value === value)?.text ?? ''}
          interval={0}
          axisLine={false}
          tickLine={false}
          tick={{ fontSize: TICK_SIZE, fill: 'var(--ink-soft)' }}
        />
        <YAxis type="number" domain={[...y]} allowDataOverflow tickCount={0} reversed={!downwards} hide />
        <Customized component={(state: unknown) => draw(scalesOf(state as Axes))} />
      </ComposedChart>
    </div>
  );
}

/** What recharts hands to what is drawn within it. */
interface Axes {
  readonly xAxisMap: Readonly<Record<string, { readonly scale: (value: number) => number }>>;
  readonly yAxisMap: Readonly<Record<string, { readonly scale: (value: number) => number }>>;
}

function scalesOf({ xAxisMap, yAxisMap }: Axes): Scales {
  const scale = (axes: Axes['xAxisMap']) => {
    const [axis] = Object.values(axes);
    return (value: number) => Math.round((axis?.scale(value) ?? 0) * 100) / 100;
  };
  return { x: scale(xAxisMap), y: scale(yAxisMap) };
}
