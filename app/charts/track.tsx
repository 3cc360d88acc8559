import type { RowPlace } from './row-chart.tsx';
import type { Tick } from './sizes.ts';

interface TrackProps {
  readonly ticks: readonly Tick[];
  readonly place: RowPlace;
  readonly x: (value: number) => number;
}

/** The scale of one row: a fine line at each round place, a stronger one at zero. */
export function Track({ ticks, place: { top, bottom }, x }: TrackProps) {
  return ticks.map(({ value }) => (
    <line
      key={value}
      x1={x(value)}
      x2={x(value)}
      y1={top}
      y2={bottom}
      stroke={value === 0 ? 'var(--control)' : 'var(--rule)'}
    />
  ));
}
