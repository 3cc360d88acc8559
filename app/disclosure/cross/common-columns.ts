import type { Cell } from '#app/domain/report/published.ts';

/** Of two tables by the same groups: columns of the one and of the other that hold the same groups between them. */
export interface CommonColumns {
  readonly one: readonly number[];
  readonly other: readonly number[];
}

type Columns = readonly { readonly groups: readonly string[] }[];

/** The finest sets of columns of two tables that can be held against each other. A group that one lacks held nobody there. */
export function commonColumns(one: Columns, other: Columns): readonly CommonColumns[] {
  const sets: { one: number[]; other: number[]; groups: Set<string> }[] = [];
  const add = (side: 'one' | 'other', column: number, groups: readonly string[]) => {
    const touching = sets.filter((set) => groups.some((group) => set.groups.has(group)));
    const [first] = touching;
    const into = first ?? { one: [], other: [], groups: new Set<string>() };
    if (first === undefined) sets.push(into);
    for (const set of touching.slice(1)) {
      into.one.push(...set.one);
      into.other.push(...set.other);
      for (const group of set.groups) into.groups.add(group);
      sets.splice(sets.indexOf(set), 1);
    }
    into[side].push(column);
    for (const group of groups) into.groups.add(group);
  };
  one.forEach(({ groups }, column) => {
    add('one', column, groups);
  });
  other.forEach(({ groups }, column) => {
    add('other', column, groups);
  });
  return sets;
}

/** What some cells hold together; null where one of them is hidden. */
export function togetherIn(cells: readonly Cell[], columns: readonly number[]): number | null {
  let sum = 0;
  for (const column of columns) {
    const cell = cells[column];
    if (cell?.type !== 'count') return null;
    sum += cell.value;
  }
  return sum;
}
