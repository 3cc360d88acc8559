import type { CountTable, Dimension } from '#app/disclosure/suppression/count-tables.ts';
import { TOTAL } from '#app/disclosure/suppression/count-tables.ts';

/** What is wrong with a table that was given. */
export class TableError extends Error {
  override readonly name = 'TableError';
}

/** Larger counts would not add up exactly: from some 9 × 10^15 on a number here stands for its neighbours too. */
const MOST_DIGITS = 12;

const isTotal = (name: string) => /^(grand )?total$/i.test(name.trim());

/**
 * A table of counts from rows of text. Either a grid (the first line names the columns, the first field of every other line
 * its row; a row and a column called Total are checked and need not be there), or a list, where the last column is
 * called `count` and the ones before it are the dimensions, one combination a line (lines with a Total are checked).
 * Throws a TableError that names the line.
 */
export function readTable(lines: readonly (readonly string[])[]): CountTable {
  const [head, ...body] = lines;
  if (head === undefined || body.length === 0 || head.length < 2) throw new TableError('There is no table in it.');
  return head.at(-1)?.trim().toLowerCase() === 'count' ? fromList(head, body) : fromGrid(head, body);
}

function fromGrid(head: readonly string[], body: readonly (readonly string[])[]): CountTable {
  const list = body.flatMap((line, row) => {
    if (line.length !== head.length)
      throw new TableError(`Line ${String(row + 2)} has not as many fields as the first.`);
    return head.slice(1).map((column, index) => [line[0] ?? '', column, line[index + 1] ?? '']);
  });
  const names = [head[0] === '' ? 'rows' : (head[0] ?? 'rows'), 'columns'];
  return tableOf(names, list, (entry) => `Line ${String(Math.floor(entry / (head.length - 1)) + 2)}`);
}

function fromList(head: readonly string[], body: readonly (readonly string[])[]): CountTable {
  body.forEach((line, row) => {
    if (line.length !== head.length)
      throw new TableError(`Line ${String(row + 2)} has not as many fields as the first.`);
  });
  return tableOf(head.slice(0, -1), body, (entry) => `Line ${String(entry + 2)}`);
}

function tableOf(
  names: readonly string[],
  list: readonly (readonly string[])[],
  place: (entry: number) => string,
): CountTable {
  const dimensions = names.map((name, position): Dimension => {
    const categories = new Set(list.map((entry) => (entry[position] ?? '').trim()).filter((one) => !isTotal(one)));
    return { name, categories: [...categories] };
  });
  const size = dimensions.reduce((product, { categories }) => product * categories.length, 1);
  const counts = new Array<number | undefined>(size).fill(undefined);
  const totals: { readonly at: readonly (number | null)[]; readonly count: number; readonly entry: number }[] = [];
  list.forEach((fields, entry) => {
    const text = (fields.at(-1) ?? '').trim();
    if (!/^\d+$/.test(text)) throw new TableError(`${place(entry)}: “${text}” is not a whole number.`);
    if (text.length > MOST_DIGITS)
      throw new TableError(`${place(entry)}: “${text}” has more than ${String(MOST_DIGITS)} digits.`);
    const at = dimensions.map(({ categories }, position) => {
      const name = (fields[position] ?? '').trim();
      return isTotal(name) ? null : categories.indexOf(name);
    });
    const count = Number(text);
    if (at.includes(null)) totals.push({ at, count, entry });
    else {
      const index = indexOf(at, dimensions);
      if (counts[index] !== undefined) throw new TableError(`${place(entry)} stands twice.`);
      counts[index] = count;
    }
  });
  if (counts.includes(undefined)) throw new TableError('A combination is missing; write 0 where there is nobody.');
  const known = counts.map((count) => count ?? 0);
  for (const { at, count, entry } of totals) {
    const sum = sumWhere(known, dimensions, at);
    if (sum !== count)
      throw new TableError(`${place(entry)}: a ${TOTAL} of ${String(count)}, but the counts add up to ${String(sum)}.`);
  }
  return { dimensions, counts: known };
}

function indexOf(at: readonly (number | null)[], dimensions: readonly Dimension[]): number {
  return at.reduce<number>(
    (index, one, position) => index * (dimensions[position]?.categories.length ?? 1) + (one ?? 0),
    0,
  );
}

function sumWhere(counts: readonly number[], dimensions: readonly Dimension[], at: readonly (number | null)[]): number {
  return counts.reduce((sum, count, index) => {
    let rest = index;
    for (let position = dimensions.length - 1; position >= 0; position--) {
      const size = dimensions[position]?.categories.length ?? 1;
      if (at[position] !== null && at[position] !== rest % size) return sum;
      rest = Math.floor(rest / size);
    }
    return sum + count;
  }, 0);
}
