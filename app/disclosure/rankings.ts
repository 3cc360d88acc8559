import type { ExactTable } from '#app/domain/report/exact-table.ts';

interface Place {
  readonly id: string;
  readonly placeOf?: string | undefined;
}

/** The places of each ranking together, the first place first. */
export function placesTogether(tables: readonly Place[]): readonly (readonly string[])[] {
  const byRanking = new Map<string, string[]>();
  for (const { id, placeOf } of tables) {
    if (placeOf !== undefined) byRanking.set(placeOf, [...(byRanking.get(placeOf) ?? []), id]);
  }
  return [...byRanking.values()].filter((places) => places.length > 1);
}

/**
 * The same where nobody has one choice in two places, and nobody a place without the ones before, as the pages have it. An
 * import may have taken answers that do not keep to it: who supposed it then would be wrong.
 */
export function rankingsAmong(tables: readonly ExactTable[]): readonly (readonly string[])[] {
  return placesTogether(tables).filter((ids) => keepsToIt(tables.filter(({ id }) => ids.includes(id))));
}

function keepsToIt(places: readonly ExactTable[]): boolean {
  const inAny = new Map<string, number>();
  for (const { key, count } of places.flatMap(({ rows }) => rows)) inAny.set(key, (inAny.get(key) ?? 0) + count);
  const closesUp = places.every(({ asked, answered }, at) => {
    const before = places[at - 1];
    return before === undefined || (asked === before.asked && answered <= before.answered);
  });
  return closesUp && [...inAny.values()].every((people) => people <= (places[0]?.asked ?? 0));
}
