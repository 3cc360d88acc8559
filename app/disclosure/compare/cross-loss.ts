import type { ExactCrossTable } from '#app/domain/report/cross-table.ts';
import { crossCountsOf } from '../cross/counts-of.ts';
import { countsIn, type GroupedColumn } from '../cross/groups.ts';
import { networkOf } from '../cross/network-of.ts';
import { pairsOf } from '../cross/pairs.ts';
import { at, primaryReasons } from '../cross/primary.ts';
import type { CrossProtectionAcrossEditions, CrossTablesToProtect } from '../protect-cross.ts';
import { greedyInNetwork } from './greedy.ts';
import { suppressionLoss, type SuppressionLoss } from './suppression-loss.ts';

/**
 * What is hidden of an edition's tables by groups, by ours and by the greedy rule (`greedyInNetwork`), over the same columns
 * and with the same cells hidden for themselves. Withheld tables, and those that keep earlier figures, are left out.
 */
export function crossLoss(
  request: CrossTablesToProtect,
  protections: readonly CrossProtectionAcrossEditions[],
): { readonly ours: SuppressionLoss; readonly greedy: SuppressionLoss } {
  const pairs = new Map(pairsOf(request).map((pair) => [pair.exact.id, pair]));
  const done = new Map(
    protections.flatMap(({ table }) => {
      const pair = pairs.get(table.id);
      return pair === undefined ? [] : [[table.id, { pair, table }] as const];
    }),
  );
  const tables = protections.flatMap(({ table, withheld, keptFrom }) => {
    const pair = pairs.get(table.id);
    if (pair === undefined || withheld !== null || keptFrom !== null) return [];
    const columns = table.columns.map(({ key, groups }) => columnOf(pair.exact, key, groups));
    const counts = crossCountsOf(pair, columns, done);
    if (counts === null) return [];
    const { network, cellOf, totals } = networkOf(counts);
    const reasons = primaryReasons(counts);
    const cells = cellOf.flatMap((row, index) => row.map((cell, column) => ({ cell, at: at(index, column) })));
    const primary = new Set([...totals, ...cells.flatMap((one) => (reasons.has(one.at) ? [one.cell] : []))]);
    const greedy = greedyInNetwork(network, { primary, width: counts.threshold, more: 1, totals: new Set(totals) });
    const shown = table.rows.flatMap((row) => row.cells.map(({ type }) => type === 'count'));
    return [
      {
        counts: countsIn(pair.exact, columns).flat(),
        ours: new Set(shown.flatMap((isShown, index) => (isShown ? [] : [index]))),
        greedy: new Set(cells.flatMap((one, index) => (greedy.has(one.cell) ? [index] : []))),
      },
    ];
  });
  return {
    ours: suppressionLoss(tables.map(({ counts, ours }) => ({ counts, hidden: ours }))),
    greedy: suppressionLoss(tables.map(({ counts, greedy }) => ({ counts, hidden: greedy }))),
  };
}

function columnOf({ columns }: ExactCrossTable, key: string, groups: readonly string[]): GroupedColumn {
  const positions = groups.map((group) => columns.findIndex((column) => column.key === group));
  const asked = positions.reduce((sum, position) => sum + (columns[position]?.asked ?? 0), 0);
  return { key, positions, asked, everybody: asked };
}
