import type { CrossTab } from './cross-tabulate.ts';

interface WithholdRules {
  readonly threshold: number;
  readonly rowsAddUp: boolean;
  readonly columnsAddUp: boolean;
  /** By column, whether enough of it was read. */
  readonly read: readonly boolean[];
}

/**
 * A table without the groups that are too small to be looked at by themselves: a column of three people is the filtered view
 * of these three, which is refused, and so is a row. Where subtracting what is shown from a total would give such a group
 * away, the next smallest goes with it.
 */
export function withholdSmallGroups(
  table: CrossTab,
  { threshold, rowsAddUp, columnsAddUp, read }: WithholdRules,
): CrossTab<number | null> {
  const small = smallGroups(
    table.columns.map(({ asked }) => asked),
    { total: table.people, threshold, addUp: columnsAddUp },
  );
  const columns = new Set(table.columns.flatMap((_, index) => (small.has(index) || !read[index] ? [index] : [])));
  const rows = smallGroups(
    table.rows.map(({ people }) => people),
    { total: table.people, threshold, addUp: rowsAddUp },
  );
  return {
    ...table,
    columns: table.columns.map((column, index) =>
      columns.has(index) ? { key: column.key, asked: null, without: null, reading: null } : column,
    ),
    rows: table.rows.map(({ key, people, counts }, index) => ({
      key,
      people: rows.has(index) ? null : people,
      counts: counts.map((count, at) => (rows.has(index) || columns.has(at) ? null : count)),
    })),
  };
}

interface Groups {
  readonly total: number;
  readonly threshold: number;
  /** Everybody is in exactly one, so that what is hidden is what is left of the total. */
  readonly addUp: boolean;
}

/** The places of the groups that are not shown. */
function smallGroups(sizes: readonly number[], { total, threshold, addUp }: Groups): ReadonlySet<number> {
  const isSmall = (people: number) => people > 0 && people < threshold;
  const hidden = new Set(sizes.flatMap((people, index) => (isSmall(people) || isSmall(total - people) ? [index] : [])));
  if (!addUp) return hidden;
  let together = [...hidden].reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
  const others = sizes
    .flatMap((people, index) => (people > 0 && !hidden.has(index) ? [{ people, index }] : []))
    .sort((a, b) => a.people - b.people);
  for (const { people, index } of others) {
    if (!isSmall(together)) break;
    hidden.add(index);
    together += people;
  }
  return hidden;
}
