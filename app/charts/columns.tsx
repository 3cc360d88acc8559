import { ChartFrame } from './chart-frame.tsx';
import { FONT_SIZE, LINE, TICK_SIZE, type DrawingProps, type Tick } from './sizes.ts';
import { tipOf } from './tip.ts';
import { textWidth } from './wrap-label.ts';

/** How high the columns may be. */
const TALLEST = 160;
const TOP = 12;
const EDGE = 2;

export interface Column {
  readonly key: string;
  /** What a tip calls it; where `lines` is empty nothing is written under the column. */
  readonly name: string;
  readonly lines: readonly string[];
  readonly language?: string | undefined;
  /** Null where nothing is shown. */
  readonly value: number | null;
  /** Written in a tip. */
  readonly text: string;
  /** Written over the column; absent where there is an axis instead. */
  readonly above?: string | undefined;
  /** Set apart from those before it, in a softer colour. */
  readonly apart?: boolean;
}

interface ColumnsProps extends DrawingProps {
  readonly columns: readonly Column[];
  /** The height that the scale reaches. */
  readonly end: number;
  /** Round places up the scale, with a line across at each. */
  readonly ticks?: readonly Tick[];
}

/** The room before the first column, for what is written up the scale. */
export function axisRoom(ticks: readonly Tick[]): number {
  return EDGE + (ticks.length === 0 ? 0 : Math.max(...ticks.map(({ text }) => textWidth(text, TICK_SIZE))) + 8);
}

/** Columns beside each other on one ground line, from where the page begins. */
export function Columns({ columns, end, ticks = [], ...drawing }: ColumnsProps) {
  const { direction } = drawing;
  if (columns.length === 0) return null;
  const forward = direction === 'rtl' ? -1 : 1;
  const axis = axisRoom(ticks);
  const [left, right] = direction === 'rtl' ? [EDGE, axis] : [axis, EDGE];
  const top = TOP + (columns.some(({ above }) => above !== undefined) ? LINE : 0);
  const bottom = Math.max(...columns.map(({ lines }) => lines.length), 0) * LINE + 10;
  const places = placeColumns(columns);
  return (
    <ChartFrame
      {...drawing}
      height={top + TALLEST + bottom}
      margin={{ top, bottom, left, right }}
      x={[0, places.end]}
      y={[0, end]}
      downwards={false}
      draw={({ x, y }) => (
        <>
          {ticks.map(({ value, text }) => (
            <g key={value}>
              <line x1={x(0)} x2={x(places.end)} y1={y(value)} y2={y(value)} stroke="var(--rule)" />
              <text
                x={x(0) - 6 * forward}
                y={y(value) + 5}
                fontSize={TICK_SIZE}
                fill="var(--ink-soft)"
                textAnchor="end"
                direction={direction}
              >
                {text}
              </text>
            </g>
          ))}
          {columns.map((column, index) => {
            const at = places.starts[index] ?? 0;
            return <Drawn key={column.key} {...{ column, y, direction }} from={x(at)} to={x(at + 1)} />;
          })}
          <line x1={x(0)} x2={x(places.end)} y1={y(0)} y2={y(0)} stroke="var(--ink)" />
        </>
      )}
    />
  );
}

/** Each column is one wide; one that is set apart stands half a column further. */
function placeColumns(columns: readonly Column[]) {
  let at = 0;
  const starts = columns.map(({ apart = false }) => {
    const start = at + (apart ? 0.5 : 0);
    at = start + 1;
    return start;
  });
  return { starts, end: at };
}

interface DrawnProps {
  readonly column: Column;
  readonly from: number;
  readonly to: number;
  readonly y: (value: number) => number;
  readonly direction: DrawingProps['direction'];
}

function Drawn({ column, from, to, y, direction }: DrawnProps) {
  const { name, lines, language, value, text, above, apart = false } = column;
  const room = Math.abs(to - from);
  const width = Math.max(1, room * (room < 12 ? 0.8 : 0.7));
  const middle = (from + to) / 2;
  const ground = y(0);
  const head = y(value ?? 0);
  const words = { fontSize: FONT_SIZE, textAnchor: 'middle', direction } as const;
  return (
    <g data-tip={tipOf(name, text)}>
      {value !== null && (
        <rect
          x={middle - width / 2}
          y={head}
          width={width}
          height={ground - head}
          fill={apart ? 'var(--control)' : 'var(--accent)'}
        />
      )}
      {above !== undefined && (
        <text
          {...words}
          x={middle}
          y={head - 6}
          fill={value === null ? 'var(--ink-soft)' : 'var(--ink)'}
          fontStyle={value === null ? 'italic' : undefined}
        >
          {above}
        </text>
      )}
      {lines.length > 0 && (
        <text {...words} x={middle} y={ground + LINE} fill="var(--ink)" lang={language}>
          {lines.map((line, index) => (
            <tspan key={String(index)} x={middle} dy={index === 0 ? 0 : LINE}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}
