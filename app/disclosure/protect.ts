import type { ExactTable } from '#app/domain/report/exact-table.ts';
import type { PublishableCount, PublishedTable } from '#app/domain/report/published.ts';
import type { HiddenRow, HidingReason } from './explanation.ts';
import { hideDichotomies } from './hide-dichotomies.ts';
import { hidePartition } from './hide-partition.ts';
import { hidden, shown } from './publishable.ts';
import { neverWithoutAnswer, readOf, requireSound, rowsToProtect } from './table.ts';
import { DEFAULT_THRESHOLD, isSmall, requireThreshold } from './threshold.ts';

/** A table that may be published. */
export type ProtectedTable = PublishedTable<PublishableCount>;

export interface Protection {
  readonly table: ProtectedTable;
  /** For the team only; apart from the table, so that it cannot be published with it. */
  readonly hiddenRows: readonly HiddenRow[];
}

/**
 * Protects one table by itself. Throws a RangeError on a table that contradicts itself and on a threshold below five.
 * Nothing at all is published of fewer people than the threshold, not even how many they are.
 */
export function protectTable(table: ExactTable, threshold = DEFAULT_THRESHOLD): Protection {
  requireThreshold(threshold);
  requireSound(table);
  const rows = rowsToProtect(table);
  const counts = rows.map((row) => row.count);
  // Of a sample that was not read to its end, the few who were read and said no must not be had by subtraction either.
  const read = readOf(table);
  if (read < threshold) return withhold(table, 'too-few');
  const reasons =
    table.kind === 'partition'
      ? hidePartition(counts, threshold, { everybodyMayBeShown: table.aboutTheConsultation ?? false })
      : hideDichotomies({ counts, asked: read, everyoneInARow: neverWithoutAnswer(table) }, threshold);
  return {
    table: {
      ...identity(table),
      asked: shown(table.asked),
      ...(table.unread !== undefined && { unread: isSmall(table.unread, threshold) ? hidden : shown(table.unread) }),
      rows: rows.map((row, index) => ({ key: row.key, cell: reasons.has(index) ? hidden : shown(row.count) })),
    },
    hiddenRows: rows.flatMap((row, index) => {
      const reason = reasons.get(index);
      return reason === undefined ? [] : [{ ...row, reason }];
    }),
  };
}

/** The table with no figure in it, not even its denominator. */
export function withhold(table: ExactTable, reason: HidingReason): Protection {
  const rows = rowsToProtect(table);
  return {
    table: { ...identity(table), asked: hidden, rows: rows.map(({ key }) => ({ key, cell: hidden })) },
    hiddenRows: rows.map((row) => ({ ...row, reason })),
  };
}

function identity({ id, audience, kind }: ExactTable): Pick<ProtectedTable, 'id' | 'audience' | 'kind'> {
  return { id, audience, kind };
}

/**
 * Protects the tables of one edition together. A table whose denominator is a cell of another (the people whose comments
 * were read) is withheld where that cell is hidden, or the denominator would give it away.
 */
export function protectTables(tables: readonly ExactTable[], threshold: number): readonly Protection[] {
  const alone = new Map(tables.map((table) => [table.id, protectTable(table, threshold)]));
  if (alone.size !== tables.length) throw new RangeError('Two tables have the same id');
  const denominators: number[] = [];
  return tables.map((table) => {
    const own = alone.get(table.id) ?? protectTable(table, threshold);
    if (table.subset !== undefined) {
      // Of two groups that were asked, one may lie within the other: what is between them must not be a few either.
      const near = denominators.some((other) => other !== table.asked && Math.abs(other - table.asked) < threshold);
      if (near || tellsWhoWasNotAsked(table, alone, threshold)) return withhold(table, 'linked');
      denominators.push(table.asked);
    }
    if (table.within === undefined) return own;
    const { table: outer, row } = table.within;
    const cell = alone.get(outer)?.table.rows.find((candidate) => candidate.key === row)?.cell;
    if (cell === undefined) throw new RangeError(`Table ${table.id} lies within a cell that is not there`);
    if (cell.type === 'count' && cell.value !== table.asked)
      throw new RangeError(`Table ${table.id} is not of its cell`);
    return cell.type === 'count' ? own : withhold(table, 'linked');
  });
}

/**
 * Whether the denominator of a question that not everybody was asked says too much. Who was not asked is had by
 * subtraction: too few of them must not be. Who was asked gave certain answers to the questions that led there: where any
 * of those answers is hidden, the denominator could give it away.
 */
function tellsWhoWasNotAsked(
  { id, asked, subset }: ExactTable,
  alone: ReadonlyMap<string, Protection>,
  threshold: number,
): boolean {
  if (subset === undefined) return false;
  const everybody = alone.get(subset.everybody)?.table.asked;
  if (everybody === undefined) throw new RangeError(`Table ${id} is of some of whom no table is of all`);
  if (everybody.type === 'hidden') return true;
  const others = everybody.value - asked;
  if (others < 0) throw new RangeError(`Table ${id} is of more people than there are`);
  if (others > 0 && others < threshold) return true;
  return subset.gates.some((gate) => alone.get(gate)?.table.rows.some(({ cell }) => cell.type === 'hidden') ?? false);
}
