/** How far a mark reaches along the scale, in pixels. */
interface Reach {
  readonly from: number;
  readonly to: number;
}

/**
 * The lane of each mark of a row, so that none lies on another: the first lane in which it touches none before it. Marks
 * that stand apart share one lane.
 */
export function lanesOf(reaches: readonly Reach[]): readonly number[] {
  const lanes: Reach[][] = [];
  return reaches.map((reach) => {
    const free = lanes.findIndex((lane) => lane.every((other) => reach.from >= other.to || reach.to <= other.from));
    if (free === -1) return lanes.push([reach]) - 1;
    lanes[free]?.push(reach);
    return free;
  });
}
