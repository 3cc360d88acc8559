import type { FigureRow } from './figure-row.ts';
import { RowChart, type RowPlace } from './row-chart.tsx';
import { FONT_SIZE, LINE, type Direction, type DrawingProps } from './sizes.ts';
import { tipOf } from './tip.ts';
import { Whisker } from './whisker.tsx';
import { textWidth } from './wrap-label.ts';

const BAR = 14;

export interface BarsProps extends DrawingProps {
  readonly rows: readonly FigureRow[];
  /** What stands in place of a hidden figure. */
  readonly hiddenText: string;
  /** A last row that is not one of the others: who gave no answer. */
  readonly apart?: FigureRow | null;
}

/** Horizontal bars, one per row, in the given order; of an estimate with its interval. */
export function Bars({ rows: own, apart = null, hiddenText, ...drawing }: BarsProps) {
  const rows = apart === null ? own : [...own, apart];
  const valueOf = ({ count }: FigureRow) => (count === null ? hiddenText : `${count.text} (${count.share})`);
  const shown = rows.filter((row) => row.count !== null);
  const end = Math.max(...shown.map(({ count }) => Math.max(count?.value ?? 0, count?.interval?.high ?? 0)), 0);
  return (
    <RowChart
      {...drawing}
      rows={rows}
      end={end > 0 ? end : 1}
      room={{ before: 0, after: Math.max(...shown.map((row) => textWidth(valueOf(row), FONT_SIZE)), 0) + 12 }}
      marksHeight={() => LINE}
      apartFrom={apart?.key}
      draw={(row, place, { x }) => (
        <Row
          {...{ row, place, x }}
          value={valueOf(row)}
          direction={drawing.direction}
          colour={row === apart ? 'var(--control)' : 'var(--accent)'}
        />
      )}
    />
  );
}

interface RowProps {
  readonly row: FigureRow;
  readonly place: RowPlace;
  readonly x: (value: number) => number;
  readonly value: string;
  readonly direction: Direction;
  readonly colour: string;
}

function Row({ row: { label, count }, place: { middle }, x, value, direction, colour }: RowProps) {
  const forward = direction === 'rtl' ? -1 : 1;
  const [from, to] = [x(0), x(count?.value ?? 0)];
  const last = x(Math.max(count?.value ?? 0, count?.interval?.high ?? 0));
  return (
    <g data-tip={tipOf(label, value)}>
      <rect
        x={Math.min(from, to)}
        y={middle - BAR / 2}
        width={Math.round(Math.abs(to - from) * 100) / 100}
        height={BAR}
        fill={colour}
      />
      {count?.interval !== undefined && <Whisker interval={count.interval} x={x} y={middle} colour="var(--ink)" />}
      <text
        x={last + (last === from ? 0 : 6 * forward)}
        y={middle + 5}
        fontSize={FONT_SIZE}
        fill={count === null ? 'var(--ink-soft)' : 'var(--ink)'}
        fontStyle={count === null ? 'italic' : undefined}
        textAnchor="start"
        direction={direction}
      >
        {value}
      </text>
    </g>
  );
}
