/** What a reader says of a unit: a category of any kind. Categories are compared as `Map` compares keys. */
export type Category = string | number | boolean;

/**
 * Units × readers: a row for each unit that was coded, in it a value for each reader; null where a reader did not code
 * it. Rows may have any length, since alpha does not ask who a value is from.
 */
export type Codings = readonly (readonly (Category | null)[])[];

/** How often each category was said of one unit, of units that two readers or more have coded: others cannot be paired. */
export function pairableCounts(units: Codings): readonly ReadonlyMap<Category, number>[] {
  return units.flatMap((values) => {
    const counts = new Map<Category, number>();
    let said = 0;
    for (const value of values) {
      if (value === null) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
      said += 1;
    }
    return said < 2 ? [] : [counts];
  });
}

export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
