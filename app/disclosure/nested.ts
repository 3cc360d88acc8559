import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { countOf } from '#app/domain/report/published.ts';
import type { ProtectionAcrossEditions } from './across-editions.ts';
import type { HiddenRow, HidingReason } from './explanation.ts';
import { hidden } from './publishable.ts';

/**
 * Hides rows that lie under a row of another table (themes under their area) where the two are apart by fewer people than
 * the threshold: whoever has both could subtract them, and would have the few who wrote about the area and not about the
 * theme, or who are counted under the theme alone. It is done last, on what would be published, since a table may have
 * kept figures of an earlier edition. The nested row goes; where it has been published before, the row above it does,
 * unless that has been as well. In tables of yes or no a hidden row makes no other one less safe.
 *
 * `tables` are the exact ones, in the order of `protections`.
 */
export function hideNested(
  tables: readonly ExactTable[],
  protections: readonly ProtectionAcrossEditions[],
  threshold: number,
): readonly ProtectionAcrossEditions[] {
  const byId = new Map(protections.map((protection) => [protection.table.id, protection]));
  for (const { id, nested } of tables) {
    const upperId = nested?.table;
    const lower = byId.get(id);
    const upper = upperId === undefined ? undefined : byId.get(upperId);
    if (nested === undefined || lower === undefined || upper === undefined) continue;
    const close = Object.entries(nested.rows).filter(([row, above]) => {
      const [inner, outer] = [shownCount(lower, row), shownCount(upper, above)];
      // Nobody in the theme tells no more than the area does.
      return inner !== null && outer !== null && inner > 0 && Math.abs(outer - inner) < threshold;
    });
    if (lower.keptFrom === null) byId.set(id, hideRows(lower, exactly(tables, id), new Set(close.map(([row]) => row))));
    else if (upper.keptFrom === null)
      byId.set(
        upper.table.id,
        hideRows(upper, exactly(tables, upper.table.id), new Set(close.map(([, above]) => above))),
      );
  }
  return protections.map((protection) => byId.get(protection.table.id) ?? protection);
}

function shownCount({ table }: ProtectionAcrossEditions, key: string): number | null {
  const row = table.rows.find((candidate) => candidate.key === key);
  return row === undefined ? null : countOf(row.cell);
}

function exactly(tables: readonly ExactTable[], id: string): ExactTable['rows'] {
  return tables.find((table) => table.id === id)?.rows ?? [];
}

export function hideRows(
  protection: ProtectionAcrossEditions,
  exact: ExactTable['rows'],
  keys: ReadonlySet<string>,
  reason: HidingReason = 'nested',
): ProtectionAcrossEditions {
  if (keys.size === 0) return protection;
  const rows = protection.table.rows.map((row) => (keys.has(row.key) ? { ...row, cell: hidden } : row));
  const more = exact.filter(({ key }) => keys.has(key)).map((row): HiddenRow => ({ ...row, reason }));
  return { ...protection, table: { ...protection.table, rows }, hiddenRows: [...protection.hiddenRows, ...more] };
}
