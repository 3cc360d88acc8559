/** Counts and what they add up to, with the exact figures: what is to be protected, before anything is hidden. */
export interface ExactSystem {
  readonly cells: readonly {
    readonly id: string;
    readonly count: number;
    /** A total of others: hidden only where it is small itself, or nothing else would do. */
    readonly isTotal: boolean;
  }[];
  /** cells[total] = Σ cells[part]; by position. Sums that follow from the others may be left out. */
  readonly sums: readonly { readonly total: number; readonly parts: readonly number[] }[];
}

/** One way in which a table is divided, with the groups that are told as subtotals. */
export interface Dimension {
  readonly name: string;
  readonly categories: readonly string[];
  /** A subtotal and the categories, or other subtotals, that it holds; none stands in two of them. */
  readonly subtotals?: readonly { readonly name: string; readonly of: readonly string[] }[];
}

/** A table of counts with all its totals, of any number of dimensions. */
export interface CountTable {
  readonly dimensions: readonly Dimension[];
  /** One count for each combination of categories, the last dimension running fastest. */
  readonly counts: readonly number[];
}

/** The total of a whole dimension. */
export const TOTAL = 'Total';

interface Level {
  readonly name: string;
  /** What it is the sum of; empty for a category. */
  readonly of: readonly number[];
  /** The categories in it, by position. */
  readonly categories: readonly number[];
}

/**
 * All cells of a table, totals and subtotals included, and how they add up. A cell's id is its names in the order of the
 * dimensions, `Alpha / Low`. Throws a RangeError where the table contradicts itself.
 *
 * Sums that follow from others are left out: along a dimension that is the last of its kind only within categories of those
 * before it, which keeps tables of two dimensions, one of them with subtotals, a network.
 */
export function systemOf({ dimensions, counts }: CountTable): ExactSystem {
  const expected = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  if (counts.length !== expected)
    throw new RangeError(`There are ${String(counts.length)} counts, not ${String(expected)}`);
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError('A count is not a whole number of people');
  const inOrder = [...dimensions.keys()].sort((one, other) => depthOf(dimensions[other]) - depthOf(dimensions[one]));
  const levels = dimensions.map(levelsOf);
  const positions = cartesian(levels.map((all) => [...all.keys()]));
  const indexOf = new Map(positions.map((position, index) => [position.join(','), index]));
  const levelAt = (dimension: number, position: readonly number[]) => levels[dimension]?.[position[dimension] ?? -1];
  const cells = positions.map((position) => {
    const own = position.map((_, dimension) => levelAt(dimension, position)?.categories ?? []);
    return {
      id: position.map((_, dimension) => levelAt(dimension, position)?.name ?? '').join(' / '),
      count: cartesian(own).reduce((sum, one) => sum + (counts[flat(one, dimensions)] ?? 0), 0),
      isTotal: position.some((_, dimension) => (levelAt(dimension, position)?.of.length ?? 0) > 0),
    };
  });
  const sums = positions.flatMap((position, total) =>
    inOrder.flatMap((dimension, rank) => {
      const of = levelAt(dimension, position)?.of ?? [];
      const follows = inOrder.slice(0, rank).some((before) => (levelAt(before, position)?.of.length ?? 0) > 0);
      if (of.length === 0 || follows) return [];
      const parts = of.map((part) => indexOf.get(position.with(dimension, part).join(',')) ?? -1);
      return [{ total, parts }];
    }),
  );
  return { cells, sums };
}

function depthOf(dimension: Dimension | undefined): number {
  return dimension?.subtotals?.length ?? 0;
}

/** Categories, subtotals and the total of a dimension. */
function levelsOf({ name, categories, subtotals = [] }: Dimension): readonly Level[] {
  const levels: Level[] = categories.map((category, index) => ({ name: category, of: [], categories: [index] }));
  const open = new Set(levels.keys());
  const add = (level: string, of: readonly number[]) => {
    for (const part of of) open.delete(part);
    open.add(levels.length);
    levels.push({ name: level, of, categories: of.flatMap((part) => levels[part]?.categories ?? []) });
  };
  for (const { name: subtotal, of } of subtotals) {
    const parts = of.map((part) => levels.findIndex((level) => level.name === part));
    if (parts.length === 0 || parts.some((part) => !open.has(part)))
      throw new RangeError(`${name}: ${subtotal} is not a sum of what is there, each once`);
    add(subtotal, parts);
  }
  if (new Set(levels.map((level) => level.name)).size < levels.length)
    throw new RangeError(`${name}: a name stands twice`);
  add(TOTAL, [...open]);
  return levels;
}

function flat(position: readonly number[], dimensions: readonly Dimension[]): number {
  return position.reduce((index, one, dimension) => index * (dimensions[dimension]?.categories.length ?? 1) + one, 0);
}

function cartesian(sets: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return sets.reduce<readonly (readonly number[])[]>(
    (all, set) => all.flatMap((start) => set.map((one) => [...start, one])),
    [[]],
  );
}
