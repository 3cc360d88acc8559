import { PREFER_NOT_TO_SAY } from '../answer-field.ts';
import { estimateShare } from '../estimate/share.ts';
import { OTHER_LANGUAGES } from '../report/declare-tables.ts';
import { countOf, NO_ANSWER, type PublishedTable } from '../report/published.ts';

/** What a group is of the population: a share from 0 to 1, from a census or the like. */
export interface PopulationShare {
  readonly group: string;
  readonly share: number;
}

/**
 * How a group stands to its share of the population. `under`: the whole 95 % interval (Wilson) of its share among who was
 * heard lies below; `over`: above; `near`: the interval holds it. People come because they wish to, they are not drawn: the
 * interval says how far chance alone would carry a draw of so many, and what lies beyond it is worth looking into. It is
 * no margin of error of the consultation.
 */
export type Standing = 'under' | 'near' | 'over';

/** One group, heard and in the population. */
export interface GroupStanding {
  readonly group: string;
  /** Null: too few to count safely. */
  readonly heard: number | null;
  /** Of those who said which group they are in; with its Wilson interval, wider where the numbers are rounded. */
  readonly share: { readonly share: number; readonly low: number; readonly high: number } | null;
  /** Null: the population's share is not known. */
  readonly population: number | null;
  /** Heard less population, in percentage points; null of rounded numbers, of which it would mostly be the rounding. */
  readonly points: number | null;
  /**
   * How many more people of the group would make the shares even, of rounded numbers at the least; null where none would,
   * or it cannot be told.
   */
  readonly missing: number | null;
  readonly standing: Standing | null;
}

export interface Representation {
  /** Who said which group they are in: the denominator. Null: too few to count safely. */
  readonly answered: number | null;
  /** In the order of the table. */
  readonly groups: readonly GroupStanding[];
}

/** What a comparison needs of a table of people, exact or as disclosure control lets it through. */
export type HeardTable = Pick<PublishedTable, 'kind' | 'asked' | 'rows'>;

/** Rows that are no group of the population: who did not say. */
const NO_GROUP: ReadonlySet<string> = new Set([NO_ANSWER, PREFER_NOT_TO_SAY]);

/**
 * Holds who was heard against the population, group by group. `table` is a partition that has a row for no answer where
 * somebody gave none, or dichotomies with `answered` beside; where a number that the denominator needs is hidden, no share
 * is told. `fewest`: shares of fewer people who said their group are not told either. `step`: the table's numbers are
 * rounded down to multiples of it; a group then stands under or over only where it does whatever was rounded away.
 */
export function compareToPopulation(
  table: HeardTable,
  population: readonly PopulationShare[],
  {
    answered,
    fewest,
    step = 1,
  }: { readonly answered?: number | null; readonly fewest: number; readonly step?: number },
): Representation {
  const said = answered === undefined ? whoSaid(table, step) : answered === null ? null : exactly(answered);
  const known = said !== null && said.shown >= fewest ? said : null;
  const shares = new Map(population.map(({ group, share }) => [group, share]));
  const groups = table.rows.filter(({ key }) => !NO_GROUP.has(key));
  return {
    answered: known?.shown ?? null,
    groups: groups.map(({ key, cell }) => standingOf(key, countOf(cell), known, shares.get(key) ?? null, step)),
  };
}

/** A number as it is shown, and what it can be. */
interface Rounded {
  readonly shown: number;
  readonly least: number;
  readonly most: number;
}

const exactly = (count: number): Rounded => ({ shown: count, least: count, most: count });

/** Everybody who was asked, less who did not say; null where one of these is hidden. */
function whoSaid({ asked, rows }: HeardTable, step: number): Rounded | null {
  const all = countOf(asked);
  const silent = rows.filter(({ key }) => NO_GROUP.has(key)).map(({ cell }) => countOf(cell));
  if (all === null || silent.includes(null)) return null;
  const shown = silent.reduce<number>((rest, count) => rest - (count ?? 0), all);
  return { shown, least: Math.max(0, shown - silent.length * (step - 1)), most: shown + step - 1 };
}

function standingOf(
  group: string,
  heard: number | null,
  answered: Rounded | null,
  population: number | null,
  step: number,
): GroupStanding {
  const untold = { group, heard, share: null, population, points: null, missing: null, standing: null };
  if (heard === null || answered === null || answered.shown === 0) return untold;
  const own = wilsonShare(heard, answered.shown);
  // The fewest that the group can be, of the most who can have said theirs; and the other way round.
  const most = heard + step - 1;
  const fewest = Math.max(answered.least, most);
  const low = wilsonShare(heard, answered.most)?.low;
  const high = wilsonShare(most, fewest)?.high;
  if (own === null || low === undefined || high === undefined) return untold;
  const share = { share: own.share, low, high };
  if (population === null) return { ...untold, share };
  return {
    ...{ group, heard, share, population },
    points: step > 1 ? null : (share.share - population) * 100,
    missing: peopleMissing(most, fewest, population),
    standing: high < population ? 'under' : low > population ? 'over' : 'near',
  };
}

function wilsonShare(heard: number, answered: number) {
  return estimateShare({ yes: heard, sampled: answered, unread: { least: 0, most: 0 }, writers: null });
}

/**
 * How many more people of a group would have to come for its share to be that of the population, if nobody else did: the
 * least whole x with (n + x) / (N + x) ≥ p. Null where the share is reached already, and where no number would do (p = 1).
 */
export function peopleMissing(heard: number, answered: number, population: number): number | null {
  if (population >= 1 || heard >= population * answered) return null;
  const exact = (population * answered - heard) / (1 - population);
  // Of 0.3 × 10 the computer makes 3.0000000000000004: that is not one person more.
  return Math.max(1, Math.ceil(exact - 1e-9));
}

/** The shares of languages by the rows of a consultation: those that it does not offer together, as who spoke them is. */
export function foldLanguages(
  shares: readonly PopulationShare[],
  offered: readonly string[],
): readonly PopulationShare[] {
  const folded = new Map<string, number>();
  for (const { group, share } of shares) {
    const row = offered.includes(group) ? group : OTHER_LANGUAGES;
    folded.set(row, (folded.get(row) ?? 0) + share);
  }
  return [...folded].map(([group, share]) => ({ group, share: Math.min(share, 1) }));
}
