import type { ExactTable } from '#app/domain/report/exact-table.ts';
import type { Cell, PublishedTable } from '#app/domain/report/published.ts';
import { differenceIsSafe, differsABit } from './difference.ts';
import { withhold, type ProtectedTable, type Protection } from './protect.ts';
import { hidden, shown } from './publishable.ts';

/** An edition that was published before, with the tables as they stood in it. */
export interface EarlierEdition {
  readonly edition: number;
  readonly publishedAt: string;
  readonly tables: readonly PublishedTable[];
}

export interface ProtectionAcrossEditions extends Protection {
  /** The edition whose figures are kept because too few people have answered or withdrawn since; null: new figures. */
  readonly keptFrom: { readonly edition: number; readonly publishedAt: string } | null;
}

/**
 * Holds a new edition's tables against everything that was published before. Whoever has both can subtract; what they get
 * is a table of the people who came (or went) in between, and its figures must be as safe as any: nobody, or at least
 * as many as the threshold. Where they are not, the whole table keeps the figures of the latest edition that has it, so
 * that no reader meets a table of mixed dates. A new table about people whose number has changed too little is withheld.
 *
 * `earlier` is in the order of publication; `tables` are the exact ones, in the order of `current`.
 */
export function protectAcrossEditions(
  earlier: readonly EarlierEdition[],
  tables: readonly ExactTable[],
  current: readonly Protection[],
  threshold: number,
): readonly ProtectionAcrossEditions[] {
  return tables.map((exact, index) => {
    const protection = current[index];
    if (protection?.table.id !== exact.id) throw new RangeError(`Table ${exact.id} has no protection`);
    const before = published(exact.id, earlier);
    const latest = before.at(-1);
    if (latest === undefined) {
      const known = earlier.flatMap((edition) => edition.tables).filter((table) => table.audience === exact.audience);
      const safe = known.every((table) => !differsABit(table.asked, protection.table.asked, threshold));
      return { ...(safe ? protection : withhold(exact, 'changed-too-little')), keptFrom: null };
    }
    if (before.every(({ table }) => differenceIsSafe(table, protection.table, threshold))) {
      return { ...protection, keptFrom: null };
    }
    return kept(latest);
  });
}

/** The latest figures of a table in an earlier edition; null where it was in none. */
export function keepEarlier(id: string, earlier: readonly EarlierEdition[]): ProtectionAcrossEditions | null {
  const latest = published(id, earlier).at(-1);
  return latest === undefined ? null : kept(latest);
}

interface Before {
  readonly table: PublishedTable;
  readonly source: Pick<EarlierEdition, 'edition' | 'publishedAt'>;
}

function published(id: string, earlier: readonly EarlierEdition[]): readonly Before[] {
  return earlier.flatMap(({ tables, edition, publishedAt }) =>
    tables.filter((table) => table.id === id).map((table) => ({ table, source: { edition, publishedAt } })),
  );
}

function kept({ table, source }: Before): ProtectionAcrossEditions {
  return { table: asPublished(table), hiddenRows: [], keptFrom: source };
}

/** What was published once stays publishable. */
function asPublished(table: PublishedTable): ProtectedTable {
  const again = (cell: Cell) => (cell.type === 'count' ? shown(cell.value) : hidden);
  return {
    ...table,
    asked: again(table.asked),
    unread: table.unread && again(table.unread),
    rows: table.rows.map((row) => ({ ...row, cell: again(row.cell) })),
  };
}
