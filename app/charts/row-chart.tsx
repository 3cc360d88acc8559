import type { ReactNode } from 'react';
import { AXIS_HEIGHT, ChartFrame, type Scales } from './chart-frame.tsx';
import { FONT_SIZE, GAP, LINE, type Direction, type DrawingProps, type Labels, type Tick } from './sizes.ts';
import { wrapLabel } from './wrap-label.ts';

/** Between a label and the marks that it names. */
const LABEL_GAP = 12;

interface LabelledRow {
  readonly key: string;
  readonly label: string;
  readonly language?: string | undefined;
  readonly note?: string | undefined;
}

/** Where the marks of a row lie. */
export interface RowPlace {
  /** The middle of the room for its marks. */
  readonly middle: number;
  readonly top: number;
  readonly bottom: number;
}

interface RowChartProps<Row extends LabelledRow> extends DrawingProps {
  readonly rows: readonly Row[];
  /** The value at the end of the scale, which begins at zero. */
  readonly end: number;
  readonly ticks?: readonly Tick[];
  /** Room at the sides of the scale: before zero, and after its end, for what is written there. */
  readonly room: { readonly before: number; readonly after: number };
  /** How high the marks of a row are, given how many pixels a unit has. */
  readonly marksHeight: (row: Row, perUnit: number) => number;
  readonly draw: (row: Row, place: RowPlace, scales: Scales) => ReactNode;
  /** A rule before the row of this key sets it and what follows apart. */
  readonly apartFrom?: string | undefined;
}

/** Rows under each other along one scale, each with its label; what is drawn in them is the caller's. */
export function RowChart<Row extends LabelledRow>(props: RowChartProps<Row>) {
  const { rows, end, ticks = [], room, marksHeight, draw, apartFrom, ...drawing } = props;
  const { labels, width, direction } = drawing;
  if (rows.length === 0) return null;
  const labelWidth = labels === 'beside' ? Math.round(width * 0.4) : width - 8;
  const before = room.before + (labels === 'beside' ? labelWidth + LABEL_GAP : 0);
  const placed = placeRows(rows, labels, labelWidth, (row) => marksHeight(row, (width - before - room.after) / end));
  const height = placed.at(-1)?.end ?? 0;
  const [left, right] = direction === 'rtl' ? [room.after, before] : [before, room.after];
  const forward = direction === 'rtl' ? -1 : 1;
  const pageStart = direction === 'rtl' ? width : 0;
  const labelX = labels === 'above' ? pageStart : pageStart + labelWidth * forward;
  return (
    <ChartFrame
      {...drawing}
      height={height + (ticks.length === 0 ? 0 : AXIS_HEIGHT)}
      margin={{ top: 0, bottom: 0, left, right }}
      x={[0, end]}
      y={[0, height]}
      downwards
      ticks={ticks}
      draw={(scales) => (
        <>
          {placed.map(({ row, place, lines, noteLines, textTop, top }) => (
            <g key={row.key}>
              {row.key === apartFrom && (
                <line x1={0} x2={width} y1={top} y2={top} stroke="var(--rule)" strokeDasharray="2 4" />
              )}
              <Label {...{ lines, direction, labels }} x={labelX} y={textTop} language={row.language} />
              {noteLines.length > 0 && (
                <Label {...{ direction, labels }} lines={noteLines} x={labelX} y={textTop + lines.length * LINE} note />
              )}
              {draw(row, place, scales)}
            </g>
          ))}
        </>
      )}
    />
  );
}

function placeRows<Row extends LabelledRow>(
  rows: readonly Row[],
  labels: Labels,
  labelWidth: number,
  marksHeight: (row: Row) => number,
) {
  let top = 0;
  return rows.map((row) => {
    const lines = wrapLabel(row.label, labelWidth, FONT_SIZE);
    const noteLines = row.note === undefined ? [] : wrapLabel(row.note, labelWidth, FONT_SIZE);
    const textHeight = (lines.length + noteLines.length) * LINE;
    const marks = marksHeight(row);
    const above = labels === 'above';
    const inner = above ? textHeight + 4 + marks : Math.max(textHeight, marks);
    const from = top + GAP / 2;
    const marksTop = above ? from + textHeight + 4 : from + (inner - marks) / 2;
    const placed = {
      ...{ row, lines, noteLines, top },
      textTop: above ? from : from + (inner - textHeight) / 2,
      place: {
        middle: marksTop + marks / 2,
        top: above ? marksTop : top,
        bottom: above ? marksTop + marks : top + inner + GAP,
      },
      end: top + inner + GAP,
    };
    top = placed.end;
    return placed;
  });
}

interface LabelProps {
  readonly lines: readonly string[];
  readonly direction: Direction;
  readonly labels: Labels;
  readonly x: number;
  /** The top of the first line. */
  readonly y: number;
  readonly language?: string | undefined;
  readonly note?: boolean;
}

function Label({ lines, direction, labels, x, y, language, note = false }: LabelProps) {
  return (
    // `start` is where the text's own direction begins: on the right in a right-to-left page.
    <text
      x={x}
      y={y + LINE - 5}
      fontSize={FONT_SIZE}
      fill={note ? 'var(--ink-soft)' : 'var(--ink)'}
      fontStyle={note ? 'italic' : undefined}
      textAnchor={labels === 'above' ? 'start' : 'end'}
      direction={direction}
      lang={language}
    >
      {lines.map((line, index) => (
        <tspan key={String(index)} x={x} dy={index === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
