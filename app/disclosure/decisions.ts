import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { countOf, isWithheld } from '#app/domain/report/published.ts';
import type { ProtectionAcrossEditions } from './across-editions.ts';
import { isWideEnough, type Interval } from './feasible-interval.ts';
import { withhold } from './protect.ts';

/**
 * Withholds what readers decided about areas where it would tell of a hidden area. Whoever is counted under an area has a
 * comment that somebody put there, so that all people under all areas are no more than the suggestions that were kept and the
 * areas that were added; where everybody wrote one comment and one person read it, they are exactly as many. With one area
 * hidden, subtracting the others from these decisions would give it back.
 *
 * It is done last, on what would be published. `tables` are the exact ones of an audience, in the order of `protections`.
 */
export function hideDecisions(
  tables: readonly ExactTable[],
  protections: readonly ProtectionAcrossEditions[],
  threshold: number,
): readonly ProtectionAcrossEditions[] {
  return protections.map((protection, index) => {
    const { table, keptFrom } = protection;
    const exact = tables[index];
    if (exact === undefined || table.id !== `${table.audience}.decisions` || keptFrom !== null || isWithheld(table))
      return protection;
    const at = tables.findIndex(({ id }) => id === `${table.audience}.areas`);
    const [areas, published] = [tables[at], protections[at]?.table];
    if (areas === undefined || published === undefined) return protection;
    const shown = published.rows.flatMap(({ cell }) => countOf(cell) ?? []);
    const hidden = published.rows.length - shown.length;
    if (hidden === 0) return protection;
    const interval = intervalOf({ put: decidedFor(exact), shown: sumOf(shown), hidden, areas });
    return isWideEnough(interval, threshold) ? protection : { ...withhold(exact, 'tells-areas'), keptFrom: null };
  });
}

interface Known {
  /** How often a comment was put under an area. */
  readonly put: number;
  /** The people under all areas that are shown. */
  readonly shown: number;
  /** How many areas are hidden. */
  readonly hidden: number;
  readonly areas: ExactTable;
}

/** What can be said of one hidden area by whoever knows how many comments, and how many readers, a person has at most. */
function intervalOf({ put, shown, hidden, areas }: Known): Interval {
  const people = sumOf(areas.rows.map(({ count }) => count));
  const eachAtMost = Math.max(1, Math.ceil(put / Math.max(1, people)));
  const highest = Math.min(areas.asked, put - shown);
  const together = Math.ceil(put / eachAtMost) - shown;
  return { lowest: Math.max(0, together - (hidden - 1) * highest), highest };
}

function decidedFor({ rows }: ExactTable): number {
  return sumOf(rows.flatMap(({ key, count }) => (key === 'accept' || key === 'add' ? [count] : [])));
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
