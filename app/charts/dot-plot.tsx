import type { FigureGroup, GroupRow, GroupShare } from './group-row.ts';
import { MOST_GROUPS } from './group-row.ts';
import { lanesOf } from './lanes.ts';
import { Legend } from './legend.tsx';
import { groupColour, Mark, MARK } from './mark.tsx';
import { RowChart, type RowPlace } from './row-chart.tsx';
import { NARROW, WIDE, type DrawingProps, type Tick } from './sizes.ts';
import { isolated, tipOf } from './tip.ts';
import { Track } from './track.tsx';
import { Whisker } from './whisker.tsx';

/** From one lane of a row to the next. */
const LANE = MARK + 2;
/** Half of the number at the end of the scale, which stands centred under it. */
const SIDE = 22;

interface DotPlotProps extends DrawingProps {
  /** At most six; a mark's shape and colour follow their order. */
  readonly groups: readonly FigureGroup[];
  readonly rows: readonly GroupRow[];
  /** Along the scale, from 0 to its end, which holds every share and interval. */
  readonly ticks: readonly Tick[];
}

/** A drawing of what each group says of each row: one mark per group, hidden ones absent. */
export function DotPlotDrawing({ groups, rows, ticks, ...drawing }: DotPlotProps) {
  const drawn = groups.slice(0, MOST_GROUPS);
  const end = ticks.at(-1)?.value ?? 1;
  return (
    <RowChart
      {...drawing}
      rows={rows}
      end={end}
      ticks={ticks}
      room={{ before: SIDE, after: SIDE }}
      marksHeight={(row, perUnit) => laneCount(marksOf(row, drawn), perUnit) * LANE + 4}
      draw={(row, place, { x }) => (
        <>
          <Track ticks={ticks} place={place} x={x} />
          {drawing.labels === 'beside' && row !== rows[0] && (
            <line x1={0} x2={drawing.width} y1={place.top} y2={place.top} stroke="var(--rule)" strokeDasharray="1 4" />
          )}
          <Marks row={row} groups={drawn} place={place} x={x} />
        </>
      )}
    />
  );
}

interface Placed {
  readonly of: number;
  readonly group: FigureGroup;
  readonly share: GroupShare;
}

function marksOf(row: GroupRow, groups: readonly FigureGroup[]): readonly Placed[] {
  return groups.flatMap((group, of) => {
    const share = row.shares[of] ?? null;
    return share === null ? [] : [{ of, group, share }];
  });
}

function lanesFor(marks: readonly Placed[], perUnit: number): readonly number[] {
  return lanesOf(
    marks.map(({ share: { share, interval } }) => ({
      from: Math.min(share * perUnit - MARK / 2, (interval?.low ?? share) * perUnit - 2),
      to: Math.max(share * perUnit + MARK / 2, (interval?.high ?? share) * perUnit + 2),
    })),
  );
}

const laneCount = (marks: readonly Placed[], perUnit: number) => Math.max(0, ...lanesFor(marks, perUnit)) + 1;

interface MarksProps {
  readonly row: GroupRow;
  readonly groups: readonly FigureGroup[];
  readonly place: RowPlace;
  readonly x: (value: number) => number;
}

function Marks({ row, groups, place, x }: MarksProps) {
  const marks = marksOf(row, groups);
  const perUnit = Math.abs(x(1) - x(0));
  const lanes = lanesFor(marks, perUnit);
  const first = place.middle - ((laneCount(marks, perUnit) - 1) * LANE) / 2;
  return marks.map(({ of, group, share }, index) => {
    const y = first + (lanes[index] ?? 0) * LANE;
    return (
      <g
        key={group.key}
        data-tip={tipOf(isolated(row), `${isolated(group)}: ${share.text}`, share.count?.text, share.interval?.text)}
      >
        {share.interval !== undefined && <Whisker interval={share.interval} x={x} y={y} colour={groupColour(of)} />}
        <Mark of={of} x={x(share.share)} y={y} />
      </g>
    );
  });
}

/** Shares by groups as dots along one scale, in both widths, with the legend before them. */
export function DotPlot({ id, ...props }: Omit<DotPlotProps, 'labels' | 'width'>) {
  const items = props.groups.slice(0, MOST_GROUPS).map((group, of) => ({ group, mark: <Mark of={of} x={8} y={8} /> }));
  return (
    <>
      <Legend items={items} />
      <DotPlotDrawing id={`${id}-narrow`} {...props} labels="above" width={NARROW} />
      <DotPlotDrawing id={`${id}-wide`} {...props} labels="beside" width={WIDE} />
    </>
  );
}
