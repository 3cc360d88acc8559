import type { FigureGroup, GroupRow, GroupShare } from './group-row.ts';
import { Legend } from './legend.tsx';
import { FullMark, HollowMark } from './mark.tsx';
import { RowChart, type RowPlace } from './row-chart.tsx';
import { FONT_SIZE, LINE, NARROW, WIDE, type Direction, type DrawingProps, type Tick } from './sizes.ts';
import { isolated, tipOf } from './tip.ts';
import { Track } from './track.tsx';
import { textWidth } from './wrap-label.ts';

interface PairsProps extends DrawingProps {
  /** What it is held against, drawn hollow: the population, the year before. */
  readonly against: FigureGroup;
  /** What was heard, or the later year; drawn full. */
  readonly shown: FigureGroup;
  /** `shares` in the order `against`, `shown`. */
  readonly rows: readonly GroupRow[];
  /** Along the scale, from 0 to its end, which holds every share. */
  readonly ticks: readonly Tick[];
}

/** Between a mark and the figure written beside it. */
const BESIDE = 10;

export function PairsDrawing({ against, shown, rows, ticks, ...drawing }: PairsProps) {
  const side = Math.max(
    ...rows.flatMap(({ shares }) => shares.map((share) => textWidth(share?.text ?? '', FONT_SIZE))),
    20,
  );
  return (
    <RowChart
      {...drawing}
      rows={rows}
      end={ticks.at(-1)?.value ?? 1}
      ticks={ticks}
      room={{ before: side + BESIDE, after: side + BESIDE }}
      marksHeight={() => LINE + 4}
      draw={(row, place, { x }) => (
        <>
          <Track ticks={ticks} place={place} x={x} />
          <Pair {...{ row, place, x, against, shown }} direction={drawing.direction} />
        </>
      )}
    />
  );
}

interface PairProps extends Pick<PairsProps, 'against' | 'shown'> {
  readonly row: GroupRow;
  readonly place: RowPlace;
  readonly x: (value: number) => number;
  readonly direction: Direction;
}

/** Two marks joined by a line; the lower figure stands before its mark and the higher after, so that neither covers the other. */
function Pair({ row, place: { middle: y }, x, against, shown, direction }: PairProps) {
  const [before = null, now = null] = row.shares;
  const sayOf = (group: FigureGroup, share: GroupShare | null) =>
    share === null
      ? undefined
      : `${isolated(group)}: ${share.text}${share.count === undefined ? '' : ` (${share.count.text})`}`;
  const nowFirst = before !== null && now !== null && now.share < before.share;
  return (
    <g data-tip={tipOf(isolated(row), sayOf(against, before), sayOf(shown, now), row.note)}>
      {before !== null && now !== null && (
        <line x1={x(before.share)} x2={x(now.share)} y1={y} y2={y} stroke="var(--control)" strokeWidth={2} />
      )}
      {before !== null && <HollowMark x={x(before.share)} y={y} />}
      {now !== null && <FullMark x={x(now.share)} y={y} />}
      {before !== null && <Value share={before} {...{ x, y, direction }} after={nowFirst || now === null} soft />}
      {now !== null && <Value share={now} {...{ x, y, direction }} after={!nowFirst} />}
    </g>
  );
}

interface ValueProps {
  readonly share: GroupShare;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly direction: Direction;
  readonly after: boolean;
  readonly soft?: boolean;
}

function Value({ share, x, y, direction, after, soft = false }: ValueProps) {
  const forward = direction === 'rtl' ? -1 : 1;
  return (
    <text
      x={x(share.share) + BESIDE * (after ? forward : -forward)}
      y={y + 5}
      fontSize={FONT_SIZE}
      fill={soft ? 'var(--ink-soft)' : 'var(--ink)'}
      textAnchor={after ? 'start' : 'end'}
      direction={direction}
      stroke="var(--paper)"
      strokeWidth={4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {share.text}
    </text>
  );
}

/**
 * Two shares per row joined by a line: heard against the population, or a later year against an earlier one. Rows of
 * which one share is missing have one mark, and say why in their note.
 */
export function Pairs({ id, ...props }: Omit<PairsProps, 'labels' | 'width'>) {
  const items = [
    { group: props.against, mark: <HollowMark x={8} y={8} /> },
    { group: props.shown, mark: <FullMark x={8} y={8} /> },
  ];
  return (
    <>
      <Legend items={items} />
      <PairsDrawing id={`${id}-narrow`} {...props} labels="above" width={NARROW} />
      <PairsDrawing id={`${id}-wide`} {...props} labels="beside" width={WIDE} />
    </>
  );
}
