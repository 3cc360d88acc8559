import { defined, noPairs, noVariation, type Coefficient } from './coefficient.ts';

/** So many units on which so many readers said yes and so many no. */
export interface Pattern {
  readonly yes: number;
  readonly no: number;
  readonly units: number;
}

/**
 * What units that are alike bring to the measures: one pattern, or, where agreement is taken over all areas and themes
 * together, the patterns of one comment added up. Then the comment stays the unit that is drawn again.
 */
export interface Cell {
  /** Decisions that readers can be compared in: 1 for a pattern. */
  readonly decisions: number;
  readonly yes: number;
  readonly no: number;
  /** Σ of yes · no / (readers − 1): the coincidences of yes with no. */
  readonly differing: number;
  /** Σ of the share of the pairs of readers that say the same. */
  readonly same: number;
  readonly units: number;
}

/** A pattern as a cell; null where fewer than two readers spoke, so that there is no pair. */
export function cellOf({ yes, no, units }: Pattern): Cell | null {
  const readers = yes + no;
  if (readers < 2) return null;
  return {
    ...{ decisions: 1, yes, no, units },
    differing: (yes * no) / (readers - 1),
    same: (yes * (yes - 1) + no * (no - 1)) / (readers * (readers - 1)),
  };
}

export function cellsOf(patterns: readonly Pattern[]): readonly Cell[] {
  return patterns.map(cellOf).filter((cell) => cell !== null);
}

/** Krippendorff's alpha of yes and no from a tally: what `krippendorffAlpha` gives for the units themselves. */
export function alphaOfTally(patterns: readonly Pattern[]): Coefficient {
  return alphaOfCells(cellsOf(patterns));
}

/** Percentage agreement from a tally, 0 to 1: what `percentageAgreement` gives for the units themselves. */
export function percentageOfTally(patterns: readonly Pattern[]): number | null {
  return percentageOfCells(cellsOf(patterns));
}

/** What alpha of yes and no is computed from, added up over all units. */
export type Sums = Pick<Cell, 'yes' | 'no' | 'differing'>;

export function alphaOfCells(cells: readonly Cell[]): Coefficient {
  const sums = { yes: 0, no: 0, differing: 0 };
  for (const cell of cells) {
    sums.yes += cell.yes * cell.units;
    sums.no += cell.no * cell.units;
    sums.differing += cell.differing * cell.units;
  }
  return alphaOf(sums);
}

/**
 * α = 1 − (n − 1) · o_01 / (n_0 · n_1): Krippendorff (2011), section A, for two categories. Undefined as
 * `krippendorffAlpha` is.
 */
export function alphaOf({ yes, no, differing }: Sums): Coefficient {
  if (yes + no === 0) return noPairs;
  if (yes === 0 || no === 0) return noVariation;
  return defined(1 - ((yes + no - 1) * differing) / (yes * no));
}

export function percentageOfCells(cells: readonly Cell[]): number | null {
  let [same, decisions] = [0, 0];
  for (const cell of cells) {
    same += cell.same * cell.units;
    decisions += cell.decisions * cell.units;
  }
  return decisions === 0 ? null : same / decisions;
}
