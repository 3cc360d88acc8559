import type { AuditedPlace } from '#app/domain/report/audit-report.ts';
import type { AuditedEdition, KnownOfTables } from './audited-edition.ts';
import { isOfTheSame, sumName, sumNames } from './differences.ts';
import type { NumberSystem } from './number-system.ts';
import { enterEditions } from './system-of.ts';

/** From the earlier to the newest: people only came, or only went. */
type Way = 1 | -1;

/**
 * The figures of two editions for somebody who supposes that between them people only came, or only went where a
 * denominator fell: later = earlier + came − went, with one of the two nobody. Every number is then on one side of its other
 * value, and who came is a table of its own, whose numbers must be as safe as any.
 *
 * It is supposed of each table by itself, as its denominator moved. Where a figure that both editions show moved the other
 * way, the supposition is wrong of that table, and there is nothing to be had from it.
 */
export function supposeOneWay(
  earlier: AuditedEdition,
  newest: AuditedEdition,
  editions: readonly AuditedEdition[],
  known: KnownOfTables,
): NumberSystem {
  const entered = [earlier.edition, newest.edition];
  const builder = enterEditions(editions, known, (edition) => entered.includes(edition));
  const before = (place: AuditedPlace) => ({ ...place, edition: earlier.edition });
  const moved = builder
    .places()
    .map((place, cell) => ({ place, cell }))
    .filter(({ place }) => place.edition === newest.edition && builder.has(before(place)))
    .filter(({ place }) => isOfTheSame(place, earlier, newest))
    .map((one) => ({ ...one, was: builder.cell(before(one.place)) }));
  const stepOf = ({ cell, was }: { readonly cell: number; readonly was: number }): number | null => {
    const [now, then] = [builder.knownOf(cell), builder.knownOf(was)];
    const isKnown = now.lowest === now.highest && then.lowest === then.highest;
    return isKnown ? now.lowest - then.lowest : null;
  };
  const ways = new Map<string, Way>();
  const wrong = new Set<string>();
  for (const one of moved) {
    if (one.place.number === 'asked' && one.place.groups === undefined)
      ways.set(one.place.table, (stepOf(one) ?? 0) < 0 ? -1 : 1);
  }
  const everybody = (place: AuditedPlace) => `${place.audience}.people`;
  const wayOf = (place: AuditedPlace) => ways.get(place.table) ?? ways.get(everybody(place)) ?? 1;
  const nameOfTable = ({ table, columnTable }: AuditedPlace) => `${table} by ${columnTable ?? ''}`;
  for (const one of moved) {
    if ((stepOf(one) ?? 0) * wayOf(one.place) < 0) wrong.add(nameOfTable(one.place));
  }
  const isToldExactly = (place: AuditedPlace) => {
    const unread = { ...place, number: 'unread' as const };
    const { row: _, ...ofTable } = unread;
    if (!builder.has(ofTable)) return true;
    const [now, then] = [ofTable, before(ofTable)].map((one) => builder.knownOf(builder.cell(one)));
    return now?.lowest === now?.highest && then?.lowest === then?.highest && place.groups === undefined;
  };
  const cameOf = new Map<number, number>();
  for (const { place, cell, was } of moved) {
    if (wrong.has(nameOfTable(place)) || place.number === 'unread') continue;
    const came = builder.cell({ ...place, since: earlier.edition });
    if (wayOf(place) === 1) builder.sum(cell, [was, came]);
    else builder.sum(was, [cell, came]);
    // Those who were newly read are told no more exactly than those who were not.
    if (place.number !== 'others' || isToldExactly(place)) builder.imply(came, newest.threshold);
    cameOf.set(cell, came);
  }
  const system = builder.build(true);
  const wasOf = new Map(moved.map(({ cell, was }) => [cell, was]));
  return { ...system, sums: [...system.sums, ...sumsOfWhoCame(system, { cameOf, wasOf, wayOf })] };
}

interface Moved {
  readonly cameOf: ReadonlyMap<number, number>;
  readonly wasOf: ReadonlyMap<number, number>;
  readonly wayOf: (place: AuditedPlace) => Way;
}

/** What added up before and adds up now adds up for those who came; said outright, propagation sees it too. */
function sumsOfWhoCame({ sums, places }: NumberSystem, { cameOf, wasOf, wayOf }: Moved): NumberSystem['sums'] {
  const added = sumNames(sums);
  return sums.flatMap(({ total, parts }) => {
    const cells = [total, ...parts];
    const [whole, ...came] = cells.flatMap((cell) => cameOf.get(cell) ?? []);
    const [wholeWas, ...were] = cells.flatMap((cell) => wasOf.get(cell) ?? []);
    if (whole === undefined || wholeWas === undefined || came.length < parts.length) return [];
    const ways = new Set(cells.flatMap((cell) => (places[cell] === undefined ? [] : wayOf(places[cell]))));
    return ways.size === 1 && added.has(sumName({ total: wholeWas, parts: were }))
      ? [{ total: whole, parts: came }]
      : [];
  });
}
