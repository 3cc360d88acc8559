import type { AuditedPlace } from '#app/domain/report/audit-report.ts';
import type { Interval } from '../feasible-interval.ts';
import { demandOf } from './bound.ts';
import type { AuditedEdition } from './audited-edition.ts';
import { nameOf, type NumberSystem } from './number-system.ts';

/** A number that is the difference of two others, or of what several hidden ones of each hold together. */
export interface Difference {
  readonly place: AuditedPlace;
  readonly interval: Interval;
  readonly least: number;
}

/** Two numbers of a system, one of which is held against the other. */
interface Pair {
  readonly cell: number;
  readonly other: number;
  readonly place: AuditedPlace;
  readonly least: number;
}

/**
 * Differences that say something of a few people, from what every number of a system is known to be. Of two figures that are
 * both shown it is their difference; of a sum of which only some parts are shown in both, what is left of its difference.
 */
export function tellingDifferences(
  { sums }: NumberSystem,
  known: readonly Interval[],
  pairs: readonly Pair[],
): readonly Difference[] {
  const byCell = new Map(pairs.map((pair) => [pair.cell, pair]));
  const differenceOf = ({ cell, other }: Pair): Interval => {
    const [one, two] = [known[cell] ?? ANYTHING, known[other] ?? ANYTHING];
    return { lowest: one.lowest - two.highest, highest: one.highest - two.lowest };
  };
  const isKnown = ({ lowest, highest }: Interval) => lowest === highest;
  const telling = ({ interval, least }: Difference) =>
    demandOf(interval, interval, { least, implied: true }) === 'narrow';
  const found = pairs.map((pair): Difference => ({ ...pair, interval: differenceOf(pair) }));
  const added = sumNames(sums);
  for (const { total, parts } of sums) {
    const whole = byCell.get(total);
    const paired = parts.flatMap((part) => byCell.get(part) ?? []);
    if (whole === undefined || paired.length < parts.length || !isKnown(differenceOf(whole))) continue;
    if (!added.has(sumName({ total: whole.other, parts: paired.map(({ other }) => other) }))) continue;
    const left = paired.filter((pair) => !isKnown(differenceOf(pair)));
    if (left.length === 0 || left.length === parts.length) continue;
    const rest = paired.reduce(
      (sum, pair) => (left.includes(pair) ? sum : sum - differenceOf(pair).lowest),
      differenceOf(whole).lowest,
    );
    const [first] = left;
    if (first !== undefined) found.push({ ...first, interval: { lowest: rest, highest: rest } });
  }
  return found.filter(telling).map(({ place, interval, least }) => ({ place, interval, least }));
}

const ANYTHING: Interval = { lowest: -Infinity, highest: Infinity };

export function sumName({ total, parts }: NumberSystem['sums'][number]): string {
  return `${String(total)} = ${parts.toSorted((one, other) => one - other).join(' + ')}`;
}

export function sumNames(sums: NumberSystem['sums']): ReadonlySet<string> {
  return new Set(sums.map(sumName));
}

/** Whether a number is of the same people in two editions: areas may be of who was read in the one, of everybody in the other. */
export function isOfTheSame(
  { table, number, groups }: AuditedPlace,
  one: AuditedEdition,
  other: AuditedEdition,
): boolean {
  if (number === 'count' && groups === undefined) return true;
  const [of, then] = [one, other].map(({ tables }) => tables.find(({ id }) => id === table)?.made.of);
  return of === then;
}

/** Every number of the newest edition with the same number of an earlier one. */
export function pairsSince(system: NumberSystem, newest: AuditedEdition, earlier: AuditedEdition): readonly Pair[] {
  const positions = new Map(system.places.map((place, index) => [nameOf(place), index]));
  return system.places.flatMap((place, cell) => {
    if (place.edition !== newest.edition || !isOfTheSame(place, newest, earlier)) return [];
    const other = positions.get(nameOf({ ...place, edition: earlier.edition }));
    if (other === undefined) return [];
    const since: AuditedPlace = { ...place, since: earlier.edition };
    return [{ cell, other, place: since, least: leastOf(place, newest) }];
  });
}

/**
 * Rows that lie under a row of another table (themes under their area), in all and by groups: whoever is in the one is, as a
 * rule, in the other. Where nobody is in the lower one it tells no more than the upper does.
 */
export function pairsWithin(system: NumberSystem, known: readonly Interval[], newest: AuditedEdition): readonly Pair[] {
  const positions = new Map(system.places.map((place, index) => [nameOf(place), index]));
  const editionOf = new Map(newest.tables.map(({ id, figuresFrom }) => [id, figuresFrom.edition]));
  const under = new Map(
    newest.tables.flatMap(({ id, audience, under: rows }) =>
      rows === undefined ? [] : [[id, { rows, upper: `${audience}.areas` }] as const],
    ),
  );
  return system.places.flatMap((place, lower) => {
    const { rows, upper } = under.get(place.table) ?? {};
    const row = place.row === undefined ? undefined : rows?.[place.row];
    if (place.number !== 'count' || upper === undefined || row === undefined || known[lower]?.highest === 0) return [];
    // By groups both are of one edition; in all, each is as the newest edition has it.
    const edition = place.groups === undefined ? (editionOf.get(upper) ?? place.edition) : place.edition;
    if (place.groups === undefined && editionOf.get(place.table) !== place.edition) return [];
    const cell = positions.get(nameOf({ ...place, edition, table: upper, row }));
    if (cell === undefined) return [];
    const between: AuditedPlace = { ...place, number: 'between', other: { table: upper, row } };
    return [{ cell, other: lower, place: between, least: leastOf(place, newest) }];
  });
}

/** Of two questions that not everybody was asked, who was asked the one may be among who was asked the other. */
export function pairsOfDenominators(system: NumberSystem, newest: AuditedEdition): readonly Pair[] {
  const some = new Set(newest.tables.filter(({ made }) => made.of === 'asked').map(({ id }) => id));
  const denominators = new Map<string, { readonly cell: number; readonly place: AuditedPlace }[]>();
  system.places.forEach((place, cell) => {
    if (place.number !== 'asked' || place.edition !== newest.edition || !some.has(place.table)) return;
    const ofGroups = nameOf({ ...place, table: '' });
    denominators.set(ofGroups, [...(denominators.get(ofGroups) ?? []), { cell, place }]);
  });
  return [...denominators.values()].flatMap((all) =>
    all.flatMap((one, index) =>
      all.slice(index + 1).map((two): Pair => {
        const place: AuditedPlace = { ...two.place, number: 'between-denominators', other: { table: one.place.table } };
        return { cell: two.cell, other: one.cell, place, least: leastOf(place, newest) };
      }),
    ),
  );
}

/**
 * What is asked of a number: the threshold or, by groups, what the table is held to. Of columns it is what tables that have such
 * a column are held to; a group that is told with others only is held to the threshold, as its own table is.
 */
function leastOf(place: AuditedPlace, { threshold, crossTables = [] }: AuditedEdition): number {
  const { table, columnTable, groups = [], number } = place;
  const isOfColumns = number === 'asked' || number === 'outside' || number === 'between-denominators';
  const held = crossTables.filter((one) => {
    if (one.columnTable !== columnTable) return false;
    if (!isOfColumns) return one.rowTable === table;
    return one.columns.some((column) => column.groups.toSorted().join() === groups.join());
  });
  return held.length === 0 ? threshold : Math.min(...held.map((one) => one.threshold));
}
