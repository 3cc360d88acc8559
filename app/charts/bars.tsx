import type { ReactElement } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import type { FigureRow } from './figure-row.ts';
import { textWidth, wrapLabel } from './wrap-label.ts';

/** Pixels; the type size is that of the running text, so that no figure is larger than what is said about it. */
const FONT_SIZE = 16;
const LINE = 20;
const BAR = 14;
const GAP = 14;

export interface BarsProps {
  /** Names the parts of the drawing; unique in the page. */
  readonly id: string;
  readonly rows: readonly FigureRow[];
  /** The whole figure in one sentence, for who cannot see it. */
  readonly summary: string;
  /** What stands in place of a hidden figure. */
  readonly hiddenText: string;
  readonly direction: 'ltr' | 'rtl';
  /** `above`: each label over its bar, for a narrow page; `beside`: labels in a column of their own. */
  readonly labels: 'above' | 'beside';
  readonly width: number;
}

interface Datum {
  readonly key: string;
  readonly length: number;
  readonly value: string;
  readonly lines: readonly string[];
  readonly hidden: boolean;
  readonly language: string | undefined;
}

/**
 * Horizontal bars, one per row, in the given order, complete as it leaves the server: no script, no measuring, nothing
 * that animates. Colours are the page's own, so that dark mode, print and forced colours apply.
 */
export function Bars({ id, rows, summary, hiddenText, direction, labels, width }: BarsProps) {
  const labelWidth = labels === 'beside' ? Math.round(width * 0.4) : width - 8;
  const data = rows.map((row): Datum => ({
    key: row.key,
    length: row.count?.value ?? 0,
    value: row.count === null ? hiddenText : `${row.count.text} (${row.count.share})`,
    lines: wrapLabel(row.label, labelWidth, FONT_SIZE),
    hidden: row.count === null,
    language: row.language,
  }));
  const mostLines = Math.max(1, ...data.map((datum) => datum.lines.length));
  const band = GAP + (labels === 'above' ? mostLines * LINE + BAR + 4 : Math.max(mostLines * LINE, LINE));
  const valueWidth =
    Math.max(...data.filter((datum) => !datum.hidden).map((datum) => textWidth(datum.value, FONT_SIZE)), 0) + 12;
  const labelSide = labels === 'beside' ? labelWidth + 12 : 0;
  const [left, right] = direction === 'rtl' ? [valueWidth, labelSide] : [labelSide, valueWidth];
  const longest = Math.max(1, ...data.map((datum) => datum.length));
  return (
    // recharts positions from the left; what is mirrored is mirrored by the axes.
    <div className={`chart chart-${labels}`} dir="ltr">
      <BarChart
        id={id}
        layout="vertical"
        width={width}
        height={data.length * band + GAP}
        data={data}
        margin={{ top: 0, bottom: 0, left, right }}
        barCategoryGap={0}
        barSize={band}
        accessibilityLayer={false}
        role="img"
        aria-label={summary}
      >
        <XAxis type="number" domain={[0, longest]} reversed={direction === 'rtl'} hide />
        <YAxis type="category" dataKey="key" orientation={direction === 'rtl' ? 'right' : 'left'} interval={0} hide />
        <Bar
          dataKey="length"
          isAnimationActive={false}
          shape={(place: unknown) => <Row {...(place as Place)} labels={labels} direction={direction} />}
        />
      </BarChart>
    </div>
  );
}

/** What recharts hands to the shape of a bar. A reversed axis gives a negative width. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly payload: Datum;
}

function Row({
  x,
  y,
  width,
  height,
  payload,
  labels,
  direction,
}: Place & Pick<BarsProps, 'labels' | 'direction'>): ReactElement {
  const forward = direction === 'rtl' ? -1 : 1;
  const length = Math.abs(width);
  const above = labels === 'above';
  const barTop = above ? y + height - BAR - 2 : y + height / 2 - BAR / 2;
  const firstLine = above
    ? barTop - 6 - (payload.lines.length - 1) * LINE
    : y + height / 2 + 5 - ((payload.lines.length - 1) * LINE) / 2;
  const labelX = above ? x : x - 12 * forward;
  const valueX = x + (length + (payload.length > 0 ? 6 : above ? 0 : 2)) * forward;
  return (
    <g>
      {/* `start` is where the text's own direction begins: on the right in a right-to-left page. */}
      <text
        x={labelX}
        y={firstLine}
        fontSize={FONT_SIZE}
        fill="var(--ink)"
        textAnchor={above ? 'start' : 'end'}
        direction={direction}
        lang={payload.language}
      >
        {payload.lines.map((line, index) => (
          <tspan key={String(index)} x={labelX} dy={index === 0 ? 0 : LINE}>
            {line}
          </tspan>
        ))}
      </text>
      <rect x={forward === 1 ? x : x - length} y={barTop} width={length} height={BAR} fill="var(--accent)" />
      <text
        x={valueX}
        y={barTop + BAR - 2}
        fontSize={FONT_SIZE}
        fill={payload.hidden ? 'var(--ink-soft)' : 'var(--ink)'}
        fontStyle={payload.hidden ? 'italic' : undefined}
        textAnchor="start"
        direction={direction}
      >
        {payload.value}
      </text>
    </g>
  );
}
