import { crossTableId, type ExactCrossTable } from '#app/domain/report/cross-table.ts';
import type { ExactTable } from '#app/domain/report/exact-table.ts';
import { protectAcrossEditions } from '../across-editions.ts';
import { hideNested } from '../nested.ts';
import { protectTables } from '../protect.ts';
import { protectCrossTables, type CrossTablesToProtect } from '../protect-cross.ts';
import type { DisclosureRules } from '../rules.ts';
import { dichotomies, partition } from '../test-tables.ts';

/** Tables by groups for tests: rows r0, r1, …; groups g0, g1, … */
export interface Crossed {
  readonly tables: readonly ExactTable[];
  readonly crossTables: readonly ExactCrossTable[];
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const columnSums = (counts: readonly (readonly number[])[]) =>
  (counts[0] ?? []).map((_, column) => sum(counts.map((row) => row[column] ?? 0)));

/** A partition by groups, all in the row table's universe. */
export function crossedPartition(
  counts: readonly (readonly number[])[],
  more: { readonly row?: Partial<ExactTable>; readonly column?: Partial<ExactTable> } = {},
): Crossed {
  const rows = partition(counts.map(sum), 0, { id: 'row', ...more.row });
  const columns = partition(columnSums(counts), 0, { id: 'column', ...more.column });
  return crossed(rows, columns, columnSums(counts), counts);
}

/** A yes or no for each row, of the people asked in each group; `everybody` are the groups' sizes where not all were asked. */
export function crossedDichotomies(
  asked: readonly number[],
  counts: readonly (readonly number[])[],
  more: { readonly everybody?: readonly number[]; readonly row?: Partial<ExactTable> } = {},
): Crossed {
  const rows = dichotomies(sum(asked), counts.map(sum), { id: 'row', ...more.row });
  const columns = partition(more.everybody ?? asked, 0, { id: 'column' });
  return crossed(rows, columns, asked, counts);
}

function crossed(
  rows: ExactTable,
  columns: ExactTable,
  asked: readonly number[],
  counts: readonly (readonly number[])[],
): Crossed {
  const renamed = (table: ExactTable, letter: string) => ({
    ...table,
    rows: table.rows.map(({ count }, index) => ({ key: `${letter}${String(index)}`, count })),
  });
  return {
    tables: [renamed(rows, 'r'), renamed(columns, 'g')],
    crossTables: [
      {
        id: crossTableId(rows.id, columns.id),
        audience: rows.audience,
        ...{ rowTable: rows.id, columnTable: columns.id },
        columns: asked.map((people, index) => ({ key: `g${String(index)}`, asked: people })),
        rows: counts.map((row, index) => ({ key: `r${String(index)}`, counts: row })),
      },
    ],
  };
}

/** A number for a text that has nothing to do with where it stands. */
export function draw(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0) / 2 ** 32;
}

export const rules: DisclosureRules = { threshold: 10, sensitiveTables: new Set(), rounding: 'none', draw };

/** As an edition does it: the tables first, then against earlier ones, then what lies under each other, then by groups. */
export function protectCrossed(
  { tables, crossTables }: Crossed,
  more: Partial<Pick<CrossTablesToProtect, 'earlier' | 'rules' | 'coarsen'>> = {},
) {
  const { earlier = [], rules: own = rules } = more;
  const alone = protectTables(tables, own.threshold);
  const across = protectAcrossEditions(earlier, tables, alone, own.threshold);
  const protections = hideNested(tables, across, own.threshold);
  return { protections, cross: protectCrossTables({ tables, crossTables, protections, earlier, rules: own, ...more }) };
}

/** The shown counts of a table by groups, null where hidden. */
export function shownOf(protection: ReturnType<typeof protectCrossTables>[number] | undefined) {
  return protection?.table.rows.map(({ cells }) => cells.map((cell) => (cell.type === 'count' ? cell.value : null)));
}
