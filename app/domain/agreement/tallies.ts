import type { Cell } from './tally.ts';
import { pairsOf, patternsOf, pooledCell, type MeasuredTarget, type MeasuredUnit } from './units.ts';

/** How many comments there are with one pattern on one target, in one language. */
export interface TalliedPattern {
  readonly target: string;
  readonly language: string;
  readonly viaTranslation: boolean;
  readonly yes: number;
  readonly no: number;
  readonly units: number;
}

/** How many comments there are that say the same over all targets together. */
export interface PooledCell extends Cell {
  readonly language: string;
  readonly viaTranslation: boolean;
}

/** How many comments two people have both read. */
export interface PairCount {
  readonly first: string;
  readonly second: string;
  readonly units: number;
}

/** All that agreement is computed from, however many comments there are; or a change of it, with units below 0. */
export interface Tallies {
  readonly patterns: readonly TalliedPattern[];
  readonly pooled: readonly PooledCell[];
  readonly pairs: readonly PairCount[];
}

/** Counts comments, and takes counted ones out again. What cancels out is left out. */
export function tallier(targets: readonly MeasuredTarget[]): {
  count(unit: MeasuredUnit, times: 1 | -1): void;
  add(tallies: Partial<Tallies>): void;
  tallies(): Tallies;
} {
  // The sums of one comment must not depend on the order in which targets come.
  const ordered = [...targets].sort((a, b) => (a.id < b.id ? -1 : 1));
  const patterns = counter<TalliedPattern>((p) => [p.target, p.language, p.viaTranslation, p.yes, p.no]);
  const pooled = counter<PooledCell>((c) => [
    ...[c.language, c.viaTranslation, c.decisions, c.yes, c.no, c.differing, c.same],
  ]);
  const pairs = counter<PairCount>((p) => [p.first, p.second]);
  // Most comments say what another one says too: that is worked out once, and counted.
  const alike = new Map<string, { readonly unit: MeasuredUnit; times: number }>();
  const moments = ordered.flatMap(({ selectedAt }) => (selectedAt === null ? [] : [Date.parse(selectedAt)]));
  const signatureOf = ({ language, readings }: MeasuredUnit) =>
    JSON.stringify([
      language,
      ...readings
        .map(({ at, viaTranslation, yes }) => {
          const decided = Date.parse(at);
          return [moments.filter((moment) => moment <= decided).length, viaTranslation, ...yes].join(' ');
        })
        .sort(),
    ]);
  const expand = ({ unit, times }: { readonly unit: MeasuredUnit; readonly times: number }) => {
    const { language } = unit;
    const said = patternsOf(unit, ordered);
    for (const pattern of said) patterns.add({ ...pattern, language, units: times });
    const together = pooledCell(said);
    const viaTranslation = said.some((pattern) => pattern.viaTranslation);
    if (together !== null) pooled.add({ ...together, language, viaTranslation, units: times });
  };
  return {
    count(unit, times) {
      const signature = signatureOf(unit);
      const known = alike.get(signature);
      if (known === undefined) alike.set(signature, { unit, times });
      else known.times += times;
      for (const [first, second] of pairsOf(unit)) pairs.add({ first, second, units: times });
    },
    add(tallies) {
      for (const pattern of tallies.patterns ?? []) patterns.add(pattern);
      for (const cell of tallies.pooled ?? []) pooled.add(cell);
      for (const pair of tallies.pairs ?? []) pairs.add(pair);
    },
    tallies() {
      for (const one of alike.values()) if (one.times !== 0) expand(one);
      alike.clear();
      return { patterns: patterns.rows(), pooled: pooled.rows(), pairs: pairs.rows() };
    },
  };
}

function counter<Row extends { readonly units: number }>(keyOf: (row: Row) => readonly unknown[]) {
  const rows = new Map<string, { row: Row; units: number }>();
  return {
    add(row: Row) {
      const key = keyOf(row).join('\u0000');
      const known = rows.get(key);
      if (known === undefined) rows.set(key, { row, units: row.units });
      else known.units += row.units;
    },
    rows: (): readonly Row[] =>
      [...rows.entries()]
        .filter(([, { units }]) => units !== 0)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, { row, units }]) => ({ ...row, units })),
  };
}

/** The two who have read the most comments in common, and whether nobody else has read one twice; null before there are any. */
export function mostRead(pairs: readonly PairCount[]): (PairCount & { readonly only: boolean }) | null {
  const [most] = [...pairs].sort((a, b) => b.units - a.units || (a.first + a.second < b.first + b.second ? -1 : 1));
  return most === undefined ? null : { ...most, only: pairs.length === 1 };
}
