import type { FigureGroup, GroupRow, GroupShare } from './group-row.ts';

interface GroupAndShare {
  readonly group: FigureGroup;
  readonly share: GroupShare;
}

/** Which sentence says a figure by groups. */
export type GroupsSummary =
  | { readonly kind: 'none-shown' }
  /** No two groups differ, in any row, by as much as is worth a sentence. */
  | { readonly kind: 'alike' }
  | {
      readonly kind: 'difference';
      readonly row: GroupRow;
      readonly highest: GroupAndShare;
      readonly lowest: GroupAndShare;
      /** In points: 0.12 is twelve. */
      readonly points: number;
    };

/** In points. A smaller difference is no finding: two shares that are rounded to whole percentages may look a point apart when they are not. */
const WORTH_SAYING = 0.05;

/**
 * The largest difference between two groups in one row, from shown cells alone. Estimates whose intervals meet are not
 * said to differ.
 */
export function summaryOfGroups(groups: readonly FigureGroup[], rows: readonly GroupRow[]): GroupsSummary {
  let shown = 0;
  let best: Extract<GroupsSummary, { kind: 'difference' }> | null = null;
  for (const row of rows) {
    const cells = groups.flatMap((group, index): GroupAndShare[] => {
      const share = row.shares[index] ?? null;
      return share === null ? [] : [{ group, share }];
    });
    shown += cells.length;
    for (const highest of cells)
      for (const lowest of cells) {
        const points = pointsBetween(highest.share, lowest.share);
        if (points < WORTH_SAYING || meet(highest.share, lowest.share)) continue;
        if (best === null || points > best.points) best = { kind: 'difference', row, highest, lowest, points };
      }
  }
  return best ?? { kind: shown === 0 ? 'none-shown' : 'alike' };
}

/** Which sentence says a figure of pairs. */
export type PairsSummary =
  | { readonly kind: 'none-shown' }
  | { readonly kind: 'alike' }
  | {
      readonly kind: 'gap';
      readonly row: GroupRow;
      readonly against: GroupShare;
      readonly shown: GroupShare;
      /** `shown` less `against`, in points: negative where fewer were heard than there are, or where it fell. */
      readonly points: number;
    };

/** The widest gap of a figure of pairs (`shares` in the order against, shown), from rows that have both. */
export function summaryOfPairs(rows: readonly GroupRow[]): PairsSummary {
  const pairs = rows.flatMap((row) => {
    const [against = null, shown = null] = row.shares;
    if (against === null || shown === null) return [];
    return [{ kind: 'gap', row, against, shown, points: pointsBetween(shown, against) } as const];
  });
  const [widest] = [...pairs]
    .filter(({ against, shown, points }) => Math.abs(points) >= WORTH_SAYING && !meet(against, shown))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return widest ?? { kind: pairs.length === 0 ? 'none-shown' : 'alike' };
}

/** To a hundredth of a point, so that 0.3 − 0.25 is 0.05. */
const pointsBetween = (high: GroupShare, low: GroupShare) => Math.round((high.share - low.share) * 10_000) / 10_000;

function meet({ interval: a }: GroupShare, { interval: b }: GroupShare): boolean {
  return a !== undefined && b !== undefined && a.low <= b.high && b.low <= a.high;
}
