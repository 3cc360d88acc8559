import { countOf, type Cell, type PublishedTable } from '#app/domain/report/published.ts';
import { narrow, type Equation } from './bounds.ts';
import type { Interval } from './feasible-interval.ts';
import { isSmall } from './threshold.ts';

/** Whether two published numbers are apart by fewer people than the threshold, yet not the same. */
export function differsABit(before: Cell, after: Cell, threshold: number): boolean {
  return before.type === 'count' && after.type === 'count' && isSmall(Math.abs(after.value - before.value), threshold);
}

/** Whether a reader of both tables learns nothing about fewer people than the threshold. */
export function differenceIsSafe(before: PublishedTable, after: PublishedTable, threshold: number): boolean {
  const [askedBefore, askedAfter] = [countOf(before.asked), countOf(after.asked)];
  if (askedBefore === null || askedAfter === null) return true;
  if (differsABit(before.asked, after.asked, threshold)) return false;
  const pairs = pairRows(before, after);
  const bothShown = pairs.filter((pair) => pair.before !== null && pair.after !== null);
  const steps = bothShown.map((pair) => (pair.after ?? 0) - (pair.before ?? 0));
  if (steps.some((step) => isSmall(Math.abs(step), threshold))) return false;
  if (after.kind === 'dichotomies') {
    // Who is new in the table, or newly read, and said no: a range where how many were read is not told exactly.
    const unread = unreadStep(before, after, threshold);
    return steps.every((step) => {
      const [least, most] = [
        askedAfter - askedBefore - step - unread.highest,
        askedAfter - askedBefore - step - unread.lowest,
      ];
      if (least === most) return !isSmall(Math.abs(least), threshold);
      return least >= threshold || most <= -threshold || (step === 0 && askedAfter === askedBefore);
    });
  }
  return hiddenStaysHidden(pairs, askedBefore, askedAfter, threshold);
}

/** By how many the unread of a sample have become more: a hidden number of them is at least one, and small. */
function unreadStep(before: PublishedTable, after: PublishedTable, threshold: number): Interval {
  const known = ({ unread }: PublishedTable): Interval => {
    const count = unread === undefined ? 0 : countOf(unread);
    return count === null ? { lowest: 1, highest: threshold - 1 } : { lowest: count, highest: count };
  };
  const [one, two] = [known(before), known(after)];
  return { lowest: two.lowest - one.highest, highest: two.highest - one.lowest };
}

interface RowPair {
  readonly before: number | null;
  readonly after: number | null;
}

/** The rows of both tables by key, null where hidden. A row that one of them lacks held nobody there. */
function pairRows(before: PublishedTable, after: PublishedTable): readonly RowPair[] {
  const cellsOf = (table: PublishedTable) => new Map(table.rows.map((row) => [row.key, countOf(row.cell)]));
  const [one, two] = [cellsOf(before), cellsOf(after)];
  const value = (cells: Map<string, number | null>, key: string) => (cells.has(key) ? (cells.get(key) ?? null) : 0);
  return [...new Set([...one.keys(), ...two.keys()])].map((key) => ({
    before: value(one, key),
    after: value(two, key),
  }));
}

/**
 * Attacks the rows of a partition that are hidden in one table or both. The attacker has both totals and supposes that
 * people only came (only went, where the total fell): a cell then lies on one side of its other value. Where that
 * supposition contradicts the figures there is nothing to be had from it.
 */
function hiddenStaysHidden(
  pairs: readonly RowPair[],
  askedBefore: number,
  askedAfter: number,
  threshold: number,
): boolean {
  const unknown = pairs.filter((pair) => pair.before === null || pair.after === null);
  if (unknown.length === 0) return true;
  const rest = (asked: number, side: (pair: RowPair) => number | null) =>
    pairs.reduce((sum, pair) => sum - (side(pair) ?? 0), asked);
  const [hiddenBefore, hiddenAfter] = [rest(askedBefore, (p) => p.before), rest(askedAfter, (p) => p.after)];
  const sumOver = (side: (pair: RowPair) => number | null) => unknown.reduce((sum, p) => sum + (side(p) ?? 0), 0);
  const step = hiddenAfter + sumOver((p) => p.after) - hiddenBefore - sumOver((p) => p.before);
  if (isSmall(Math.abs(step), threshold)) return false;

  const direction = askedAfter >= askedBefore ? 1 : -1;
  if (step * direction < 0) return true;
  // Three unknowns for each row: before, after, and how many came (or went).
  const bounds = unknown.flatMap((pair) => [
    exactOr(pair.before, hiddenBefore),
    exactOr(pair.after, hiddenAfter),
    { lowest: 0, highest: step * direction },
  ]);
  const sum = (offset: number, value: number): Equation => ({
    terms: unknown.map((_, index) => ({ variable: index * 3 + offset, sign: 1 })),
    value,
  });
  const narrowed = narrow(bounds, [
    sum(0, hiddenBefore + sumOver((p) => p.before)),
    sum(1, hiddenAfter + sumOver((p) => p.after)),
    sum(2, step * direction),
    ...unknown.map((_, index): Equation => ({
      terms: [
        { variable: index * 3 + 1, sign: 1 },
        { variable: index * 3, sign: -1 },
        { variable: index * 3 + 2, sign: direction === 1 ? -1 : 1 },
      ],
      value: 0,
    })),
  ]);
  if (narrowed === null) return true;
  return unknown.every((pair, index) =>
    [pair.before, pair.after].every((value, side) => {
      const bound = narrowed[index * 3 + side];
      return value !== null || (bound !== undefined && bound.highest - bound.lowest >= threshold);
    }),
  );
}

function exactOr(value: number | null, highest: number) {
  return value === null ? { lowest: 0, highest } : { lowest: value, highest: value };
}
