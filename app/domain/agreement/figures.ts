import { alphaInterval, type Interval } from './bootstrap.ts';
import { noPairs, type Coefficient } from './coefficient.ts';
import { cohenKappa } from './kappa.ts';
import { alphaOfCells, cellsOf, percentageOfCells, type Cell } from './tally.ts';
import { mostRead, type PooledCell, type TalliedPattern, type Tallies } from './tallies.ts';
import { patternsOf, type MeasuredTarget, type MeasuredUnit } from './units.ts';

/** How far readers agree on one thing, in some of the comments or in all. */
export interface Measure {
  /** Comments that two readers or more have coded. */
  readonly n: number;
  /** 0 to 1; null where nothing was coded twice. */
  readonly percentage: number | null;
  readonly alpha: Coefficient;
  /** 95 %, of alpha. */
  readonly interval: Interval | null;
}

/** In one language, or of all the comments of which one reader had a translation. */
export interface MeasureIn extends Measure {
  /** Null: in whichever language. */
  readonly language: string | null;
  readonly viaTranslation: boolean;
}

export interface Figure extends Measure {
  /** Of the two people who have read most in common, see `Figures.pair`. */
  readonly kappa: { readonly n: number; readonly value: Coefficient };
  /** The languages, each with and without a translation; then all with a translation together, where there are any. */
  readonly parts: readonly MeasureIn[];
}

/** What agreement was when it was measured. */
export interface Figures {
  readonly overall: Figure;
  /** By target id. */
  readonly targets: Readonly<Record<string, Figure>>;
  /** On how many comments kappa rests, and whether these are all that two people have coded; null where nothing was. */
  readonly pair: { readonly units: number; readonly only: boolean } | null;
}

/** 2 × 2 tables of two people by target id: [[both yes, first alone], [second alone, both no]]. */
export type PairTables = ReadonlyMap<string, number[][]>;

/** Computes all figures from the tallies; `tables` are those of the pair that `mostRead` names. */
export function figuresOf(targets: readonly MeasuredTarget[], tallies: Tallies, tables: PairTables): Figures {
  const byTarget = new Map<string, TalliedPattern[]>(targets.map(({ id }) => [id, []]));
  for (const pattern of tallies.patterns) byTarget.get(pattern.target)?.push(pattern);
  const most = mostRead(tallies.pairs);
  const all = [...tables.values()];
  const summed = [0, 1].map((row) => [0, 1].map((column) => all.reduce((n, t) => n + (t[row]?.[column] ?? 0), 0)));
  return {
    overall: { ...figureOf(tallies.pooled, 'overall'), kappa: { n: most?.units ?? 0, value: cohenKappa(summed) } },
    targets: Object.fromEntries(
      [...byTarget].map(([id, patterns]) => [
        id,
        { ...figureOf(patterns.flatMap(inPlace), id), kappa: kappaOf(tables.get(id)) },
      ]),
    ),
    pair: most === null ? null : { units: most.units, only: most.only },
  };
}

function inPlace(pattern: TalliedPattern): PooledCell[] {
  const { language, viaTranslation } = pattern;
  return cellsOf([pattern]).map((cell) => ({ ...cell, language, viaTranslation }));
}

function figureOf(cells: readonly PooledCell[], name: string): Omit<Figure, 'kappa'> {
  const languages = [...new Set(cells.map(({ language }) => language))].sort();
  const places = languages.flatMap((language) => [
    { language, viaTranslation: false },
    { language, viaTranslation: true },
  ]);
  const parts = [...places, { language: null, viaTranslation: true }].flatMap((place): MeasureIn[] => {
    const { language, viaTranslation } = place;
    const within = cells.filter(
      (cell) => cell.viaTranslation === viaTranslation && (language === null || cell.language === language),
    );
    const named = `${name} ${language ?? '*'} ${String(viaTranslation)}`;
    return within.length === 0 ? [] : [{ ...place, ...measureOf(within, named) }];
  });
  return { ...measureOf(cells, name), parts };
}

function measureOf(cells: readonly Cell[], name: string): Measure {
  const merged = mergeAlike(cells);
  return {
    n: merged.reduce((total, cell) => total + cell.units, 0),
    percentage: percentageOfCells(merged),
    alpha: alphaOfCells(merged),
    interval: alphaInterval(merged, name),
  };
}

/** Cells that differ in nothing but their language, as one: fewer to draw. */
function mergeAlike(cells: readonly Cell[]): readonly Cell[] {
  const merged = new Map<string, Cell>();
  for (const { decisions, yes, no, differing, same, units } of cells) {
    const key = [decisions, yes, no, differing, same].join(' ');
    const known = merged.get(key);
    merged.set(key, { ...{ decisions, yes, no, differing, same }, units: units + (known?.units ?? 0) });
  }
  return [...merged.values()];
}

function kappaOf(table: number[][] | undefined): Figure['kappa'] {
  if (table === undefined) return { n: 0, value: noPairs };
  return { n: table.flat().reduce((total, units) => total + units, 0), value: cohenKappa(table) };
}

/** Adds a comment that both people of a pair have read to their tables. Targets that either could not speak about stay as they are. */
export function countPair(
  tables: Map<string, number[][]>,
  unit: MeasuredUnit,
  pair: { readonly first: string; readonly second: string },
  targets: readonly MeasuredTarget[],
): void {
  const of = (userId: string) => unit.readings.filter((reading) => reading.userId === userId);
  const [first, second] = [of(pair.first), of(pair.second)];
  if (first.length !== 1 || second.length !== 1) return;
  for (const { target } of patternsOf({ ...unit, readings: [...first, ...second] }, targets)) {
    const [row, column] = [first, second].map((said) => (said[0]?.yes.includes(target) === true ? 0 : 1));
    const table = tables.get(target) ?? [
      [0, 0],
      [0, 0],
    ];
    const line = table[row ?? 1];
    if (line !== undefined) line[column ?? 1] = (line[column ?? 1] ?? 0) + 1;
    tables.set(target, table);
  }
}
