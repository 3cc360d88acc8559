import { groupsIn, type Figure } from './figure.ts';
import type { FigureGroup } from './group-row.ts';
import { FullMark, HollowMark, Mark } from './mark.tsx';
import { FONT_SIZE, WIDE, type Direction } from './sizes.ts';
import { isolated } from './tip.ts';
import { textWidth } from './wrap-label.ts';

/** Around all that a picture holds. */
export const EDGE = 24;
export const PICTURE_WIDTH = WIDE + 2 * EDGE;

export interface TextProps {
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly direction: Direction;
  /** The top of the first line. */
  readonly y: number;
  readonly colour?: string;
  readonly weight?: number;
}

/** Lines of text from the edge where the page begins. */
export function Text({ lines, size, leading, direction, y, colour = 'var(--ink)', weight }: TextProps) {
  const x = direction === 'rtl' ? PICTURE_WIDTH - EDGE : EDGE;
  return (
    <text x={x} y={y + size} fontSize={size} fill={colour} fontWeight={weight} textAnchor="start" direction={direction}>
      {lines.map((line, index) => (
        <tspan key={String(index)} x={x} dy={index === 0 ? 0 : leading}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface LegendItem {
  readonly group: FigureGroup;
  readonly words: string;
  /** Which mark: of a pair, the first is hollow. */
  readonly of: number;
  readonly pair: boolean;
  readonly width: number;
}

const MARK_ROOM = 22;
const BETWEEN = 20;

/** The legend in as many lines as it needs. */
export function legendLines(figure: Figure): readonly (readonly LegendItem[])[] {
  const lines: LegendItem[][] = [];
  let room = 0;
  for (const [of, group] of groupsIn(figure).entries()) {
    const words = group.asked === undefined ? group.label : `${isolated(group)} (${group.asked})`;
    const width = MARK_ROOM + textWidth(words, FONT_SIZE) + BETWEEN;
    const line = lines.at(-1);
    const item = { group, words, of, width, pair: figure.kind === 'pairs' };
    if (line === undefined || width - BETWEEN > room) {
      lines.push([item]);
      room = WIDE - width;
    } else {
      line.push(item);
      room -= width;
    }
  }
  return lines;
}

interface LegendLineProps {
  readonly line: readonly LegendItem[];
  readonly y: number;
  readonly direction: Direction;
}

export function LegendLine({ line, y, direction }: LegendLineProps) {
  const forward = direction === 'rtl' ? -1 : 1;
  const start = direction === 'rtl' ? PICTURE_WIDTH - EDGE : EDGE;
  return line.map(({ group, words, of, pair }, index) => {
    const before = line.slice(0, index).reduce((sum, { width }) => sum + width, 0);
    const place = { x: start + (before + 8) * forward, y: y + 8 };
    return (
      <g key={group.key}>
        {!pair ? <Mark of={of} {...place} /> : of === 0 ? <HollowMark {...place} /> : <FullMark {...place} />}
        <text
          x={start + (before + MARK_ROOM) * forward}
          y={y + 14}
          fontSize={FONT_SIZE}
          fill="var(--ink)"
          textAnchor="start"
          direction={direction}
          lang={group.asked === undefined ? group.language : undefined}
        >
          {words}
        </text>
      </g>
    );
  });
}

/** Words across the middle of a picture, light enough to read through. */
export function Stamp({ words, y }: { readonly words: string; readonly y: number }) {
  const size = Math.min(40, (FONT_SIZE * WIDE * 0.9) / Math.max(1, textWidth(words, FONT_SIZE)));
  return (
    <text
      x={PICTURE_WIDTH / 2}
      y={y}
      fontSize={size}
      fontWeight={600}
      fill="var(--warning)"
      fillOpacity={0.22}
      textAnchor="middle"
      transform={`rotate(-12 ${PICTURE_WIDTH / 2} ${y})`}
      aria-hidden="true"
    >
      {words}
    </text>
  );
}
