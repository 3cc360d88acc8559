import { defined, noPairs, noVariation, type Coefficient } from './coefficient.ts';
import { sum, type Category } from './codings.ts';

/**
 * Cohen's kappa of two readers who coded the same units, from their table: `table[i][j]` units (or shares of them) that
 * the first reader put into category i and the second into category j. The table is square.
 *
 * κ = (p_o − p_e) / (1 − p_e), p_o being the share on the diagonal and p_e = Σ_i p_i· · p_·i.
 *
 * Source: J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20,
 * 37–46. Undefined for an empty table and, p_e being 1, where both readers put everything into one category.
 */
export function cohenKappa(table: readonly (readonly number[])[]): Coefficient {
  const rows = table.map((row) => sum(row));
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)));
  const all = sum(rows);
  if (all === 0) return noPairs;
  const observed = sum(table.map((row, index) => row[index] ?? 0)) / all;
  const used = rows.filter((row, index) => row > 0 || (columns[index] ?? 0) > 0).length;
  // Asked of the counts: with shares, p_e of one category need not come out as 1.
  if (used < 2) return noVariation;
  const expected = sum(rows.map((row, index) => (row / all) * ((columns[index] ?? 0) / all)));
  return defined((observed - expected) / (1 - expected));
}

/** The table of two readers, value by value; what one of them did not code (null) is left out. */
export function tableOf(first: readonly (Category | null)[], second: readonly (Category | null)[]): number[][] {
  const both = first.flatMap((value, index) => {
    const other = second[index] ?? null;
    return value === null || other === null ? [] : [[value, other] as const];
  });
  const places = new Map([...new Set(both.flat())].map((category, place) => [category, place]));
  const table = Array.from(places, () => Array.from(places, () => 0));
  for (const [value, other] of both) {
    const row = table[places.get(value) ?? 0];
    const column = places.get(other) ?? 0;
    if (row !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}
