import type { ExactCrossTable } from '#app/domain/report/cross-table.ts';
import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { isWithheld } from '#app/domain/report/published.ts';
import type { ProtectionAcrossEditions } from './across-editions.ts';
import { coarserGrouping, type CoarserGrouping } from './cross/coarser.ts';
import { crossCountsOf } from './cross/counts-of.ts';
import { crossAcrossEditions, type EarlierEditionWithCross } from './cross/cross-editions.ts';
import { groupColumns, type GroupedColumn } from './cross/groups.ts';
import { inOrder, pairsOf, type Pair, type Protected } from './cross/pairs.ts';
import { protectOne, shownCells, withholdCross, type CrossProtection } from './cross/protect-one.ts';
import { groupsOf, isToldByAnswers, isTooNearAnother } from './cross/universe.ts';
import { roundCrossTable } from './rounding.ts';
import type { DisclosureRules } from './rules.ts';
import { requireThreshold } from './threshold.ts';

export interface CrossTablesToProtect {
  readonly crossTables: readonly ExactCrossTable[];
  /** The exact tables of the same edition, and what is published of each, in the same order. */
  readonly tables: readonly ExactTable[];
  readonly protections: readonly ProtectionAcrossEditions[];
  /** In the order of publication. */
  readonly earlier: readonly EarlierEditionWithCross[];
  readonly rules: DisclosureRules;
  /**
   * By the id of a table by groups, how many of its smallest columns are to be told together beyond what the rules ask: for
   * what an audit could not prove in time. Where no two columns are left the table is withheld as `unproven`.
   */
  readonly coarsen?: ReadonlyMap<string, number>;
}

export interface CrossProtectionAcrossEditions extends CrossProtection {
  readonly keptFrom: ProtectionAcrossEditions['keptFrom'];
  /** Which two columns, told as one, would let more cells be shown; null where none would, and for kept and withheld tables. */
  readonly coarser: CoarserGrouping | null;
}

/**
 * Protects an edition's tables by groups, after its tables (`protectTables`, `protectAcrossEditions`, `hideNested`), whose
 * figures are the totals. In the order of `crossTables`. Throws a RangeError on tables that contradict each other.
 *
 * What makes it enough to look at one table at a time: every total that tables share is either published, and then given
 * everywhere, or hidden, and then hidden are all cells of its row in all tables (`primaryReasons`); columns are only told
 * with their totals (`groupColumns`). Whatever the hidden cells of one table may be, all others may stay as they are, so
 * that nothing more follows from all tables than from each. Three ties go deeper, and are looked at: rows under rows of
 * another table (`rowsAbove`), tables of people who were asked because of an answer (`hiddenGates`), and groups that are
 * themselves told by each other (`Pair.tied`).
 */
export function protectCrossTables(request: CrossTablesToProtect): readonly CrossProtectionAcrossEditions[] {
  requireThreshold(request.rules.threshold);
  const pairs = pairsOf(request);
  const published = new Map<string, CrossProtectionAcrossEditions>();
  const done = new Map<string, { readonly pair: Pair; readonly table: CrossProtection['table'] }>();
  for (const pair of inOrder(pairs)) {
    const own = rounded(protectPair(pair, done, request), pair, request.rules);
    const across = crossAcrossEditions(pair, own, request.earlier);
    const isNew = across.withheld === null && across.keptFrom === null;
    const inColumns = (columns: readonly GroupedColumn[]) => protectColumns(pair, columns, done, request.rules.draw);
    const coarser = isNew ? coarserGrouping(pair, own, inColumns) : null;
    published.set(pair.exact.id, { ...across, coarser });
    done.set(pair.exact.id, { pair, table: across.table });
  }
  return pairs.flatMap(({ exact }) => published.get(exact.id) ?? []);
}

function rounded(own: CrossProtection, { rowTable }: Pair, { rounding, draw }: DisclosureRules): CrossProtection {
  if (rounding === 'none' || own.withheld !== null) return own;
  return { ...own, table: roundCrossTable(own.table, rowTable, draw) };
}

/** One table with the finest columns in which anything of it can be shown. */
function protectPair(pair: Pair, done: Protected, { rules, coarsen }: CrossTablesToProtect): CrossProtection {
  const { exact, rowTable, rows, columns, threshold } = pair;
  const withhold = (reason: CrossProtection['withheld']) => withholdCross(exact, threshold, reason ?? 'unproven');
  if (pair.tied !== null) return withhold(pair.tied);
  if (isWithheld(rows.table) || isWithheld(columns.table)) return withhold('linked');
  const asked = coarsen?.get(exact.id) ?? 0;
  for (let more = asked; ; more++) {
    const toldByAnswers = isToldByAnswers(rowTable);
    const grouped = groupColumns(groupsOf(pair, done), { threshold, toldByAnswers, more });
    if (grouped.length < 2) return withhold(more > asked ? 'nothing-left' : more > 0 ? 'unproven' : 'too-few-groups');
    if (isTooNearAnother(pair, grouped, done)) return withhold('linked');
    const own = protectColumns(pair, grouped, done, rules.draw);
    if (own.withheld !== null || shownCells(own.table) > 0) return own;
  }
}

function protectColumns(
  pair: Pair,
  columns: readonly GroupedColumn[],
  done: Protected,
  draw: DisclosureRules['draw'],
): CrossProtection {
  const counts = crossCountsOf(pair, columns, done);
  if (counts === null) return withholdCross(pair.exact, pair.threshold, 'nested');
  return protectOne(pair.exact, columns, counts, draw);
}
