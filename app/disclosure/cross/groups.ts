import { OTHER_GROUPS, type ExactCrossTable } from '#app/domain/report/cross-table.ts';

/** One column as it could be published: one group, or several together. Positions are those of the exact table's columns. */
export interface GroupedColumn {
  readonly key: string;
  readonly positions: readonly number[];
  /** Of whom the row table speaks, in these groups. */
  readonly asked: number;
  /** All who are in these groups, by the column table. */
  readonly everybody: number;
}

/** What has to be known of each group before its column can be told. */
export interface Group {
  readonly key: string;
  readonly asked: number;
  readonly everybody: number;
  /** The column table hides it, so that it is told with others or not at all. */
  readonly hidden: boolean;
}

interface Grouping {
  readonly threshold: number;
  /**
   * Who is in the row table follows from what people answered (not from whether their comments were read): that all of a
   * group are, or none, then says what each of them answered.
   */
  readonly toldByAnswers: boolean;
  /** How many columns fewer there are to be than could be told. */
  readonly more?: number;
}

/**
 * The columns that may be told: a group of its own where it is large enough, the others together (`OTHER_GROUPS`). A group
 * goes with the others where its own table hides it, and where so few of it are in the row table, or so few are not, that
 * a small number could be had by subtracting its column from its group. The others take in further groups, the smallest
 * first and equal ones together, until they are themselves enough. Fewer than two columns: nothing can be told by groups.
 */
export function groupColumns(groups: readonly Group[], grouping: Grouping): readonly GroupedColumn[] {
  const together = new Set<number>();
  groups.forEach((group, position) => {
    if (group.hidden || !isEnough(group, grouping)) together.add(position);
  });
  const takeSmallest = () => {
    const rest = groups.flatMap(({ asked }, position) => (together.has(position) ? [] : [{ asked, position }]));
    const smallest = Math.min(...rest.map(({ asked }) => asked));
    for (const { asked, position } of rest) if (asked === smallest) together.add(position);
  };
  const { more = 0 } = grouping;
  if (more > 0 && together.size === 0) takeSmallest();
  for (let left = more; left > 0; left--) takeSmallest();
  while (together.size > 0 && together.size < groups.length) {
    if (together.size > 1 && isEnough(sumOf(groups, together), grouping, 'together')) break;
    takeSmallest();
  }
  const alone = groups.flatMap(({ key, asked, everybody }, position) =>
    together.has(position) ? [] : [{ key, asked, everybody, positions: [position] }],
  );
  if (together.size === 0) return alone;
  return [...alone, { key: OTHER_GROUPS, positions: [...together].sort((a, b) => a - b), ...sumOf(groups, together) }];
}

function sumOf(groups: readonly Group[], positions: ReadonlySet<number>) {
  const chosen = groups.filter((_, position) => positions.has(position));
  return {
    asked: chosen.reduce((sum, group) => sum + group.asked, 0),
    everybody: chosen.reduce((sum, group) => sum + group.everybody, 0),
  };
}

/** Nobody is not a few: an empty group is told, but what several empty ones hold together says nothing to a reader. */
function isEnough(
  { asked, everybody }: { readonly asked: number; readonly everybody: number },
  { threshold, toldByAnswers }: Grouping,
  how: 'alone' | 'together' = 'alone',
): boolean {
  const others = everybody - asked;
  const enoughIn = asked >= threshold || (asked === 0 && how === 'alone' && !toldByAnswers);
  return enoughIn && (others >= threshold || (others === 0 && !toldByAnswers));
}

/** The counts of each row in these columns. */
export function countsIn(
  { rows }: Pick<ExactCrossTable, 'rows'>,
  columns: readonly GroupedColumn[],
): readonly (readonly number[])[] {
  return rows.map(({ counts }) =>
    columns.map(({ positions }) => positions.reduce((sum, position) => sum + (counts[position] ?? 0), 0)),
  );
}
