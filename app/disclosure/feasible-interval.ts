/** What an attacker knows about the hidden cells of one table. */
export interface HiddenCells {
  /** How many cells are hidden. */
  readonly cells: number;
  /** Bounds of their sum: equal where a total is published, far apart where none is. */
  readonly sumAtLeast: number;
  readonly sumAtMost: number;
  /** No hidden cell is larger than this. */
  readonly eachAtMost: number;
  readonly threshold: number;
}

export interface Interval {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * The values that one hidden cell can have for an attacker who knows the published figures AND the rule: hidden cells
 * are not negative, they are smaller than the smallest cell that is shown (the rule hides the smallest first), and at
 * least one of them is small (else nothing would be hidden). Null when the figures contradict each other.
 *
 * Knowing the rule is what makes "hide the next smallest" weaker than it looks: of 9, 10 and 50 with the first two
 * hidden, plain subtraction gives 0 to 19 for each, the rule gives 9 or 10 (the "minimality attack" of Wong, Fu, Wang
 * and Pei, VLDB 2007). The cells are interchangeable for the attacker, so that one interval holds for each of them.
 */
export function feasibleInterval(known: HiddenCells): Interval | null {
  const { cells, sumAtLeast, sumAtMost, eachAtMost, threshold } = known;
  const small = threshold - 1;
  const parts: Interval[] = [];
  // The cell is itself a small one: the others are free.
  parts.push({
    lowest: Math.max(1, sumAtLeast - (cells - 1) * eachAtMost),
    highest: Math.min(small, sumAtMost, eachAtMost),
  });
  if (cells > 1) {
    // Another one is: it and the rest hold from 1 to `othersAtMost` together.
    const othersAtMost = small + (cells - 2) * eachAtMost;
    if (sumAtMost >= 1 && sumAtLeast <= othersAtMost) parts.push({ lowest: 0, highest: 0 });
    parts.push({
      lowest: Math.max(threshold, sumAtLeast - othersAtMost),
      highest: Math.min(eachAtMost, sumAtMost - 1),
    });
  }
  const possible = parts.filter((part) => part.lowest <= part.highest);
  if (possible.length === 0) return null;
  return {
    lowest: Math.min(...possible.map((part) => part.lowest)),
    highest: Math.max(...possible.map((part) => part.highest)),
  };
}

/**
 * Whether an interval leaves enough doubt: at least as wide as the threshold, and one more. The one more is what an
 * attacker gains who also runs the algorithm on every table that could be behind the figures and sees which of them
 * would have stopped earlier; `exhaustive.test.ts` tries all of those and fails without it.
 */
export function isWideEnough(interval: Interval | null, threshold: number): boolean {
  return interval !== null && interval.highest - interval.lowest > threshold;
}
