import { drawBinomial } from './binomial.ts';
import { randomFrom } from './random.ts';
import { alphaOf, alphaOfCells, type Cell, type Sums } from './tally.ts';

/** So many samples are drawn again: with 999 the 2.5th and 97.5th percentile are the 25th and 975th in order. */
export const RESAMPLES = 999;
const CONFIDENCE = 0.95;
/** Of them so many may be without variation, and so without an alpha, before there is no interval to speak of. */
const UNDEFINED_RESAMPLES_AT_MOST = 0.05;

/** Low and high end of an interval that holds the coefficient with a confidence of 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 95 % bootstrap interval of alpha: units are drawn again with replacement, as many as there are, 999 times.
 * Drawing units from a tally is one multinomial draw of how often each cell comes, so that it costs the same for 200
 * units and for 200,000. The same tally and name give the same interval.
 *
 * Source: the percentile method, B. Efron and R. J. Tibshirani (1993), An Introduction to the Bootstrap, chapter 13; for alpha of
 * nominal data, with units drawn again: A. Zapf, S. Castell, L. Morawietz and A. Karch (2016), Measuring inter-rater reliability for nominal
 * data – which coefficients and confidence intervals are appropriate?, BMC Medical Research Methodology 16:93.
 * Null where alpha is undefined, or is in more than 5 % of the samples.
 */
export function alphaInterval(cells: readonly Cell[], name: string): Interval | null {
  if (alphaOfCells(cells).value === null) return null;
  // The order in which a database gives the cells must not change what is drawn.
  const ordered = [...cells].sort((a, b) => b.units - a.units || a.yes - b.yes || a.no - b.no || a.same - b.same);
  const draw = sampler(ordered, randomFrom(name));
  const drawn: number[] = [];
  for (let sample = 0; sample < RESAMPLES; sample += 1) {
    const { value } = alphaOf(draw());
    if (value !== null) drawn.push(value);
  }
  return isEnough(drawn.length) ? percentiles(drawn) : null;
}

/** Whether so many of the samples having an alpha is enough for an interval. */
export function isEnough(definedSamples: number): boolean {
  return RESAMPLES - definedSamples <= RESAMPLES * UNDEFINED_RESAMPLES_AT_MOST;
}

/**
 * Draws as many units as there are, with replacement, and adds up what they bring: a multinomial draw, cell by cell, each
 * binomial in what is left.
 */
function sampler(cells: readonly Cell[], random: () => number): () => Sums {
  const all = cells.reduce((total, cell) => total + cell.units, 0);
  return () => {
    let [left, weight] = [all, all];
    const sums = { yes: 0, no: 0, differing: 0 };
    for (const cell of cells) {
      if (left === 0) break;
      const units = drawBinomial(left, cell.units / weight, random);
      left -= units;
      weight -= cell.units;
      sums.yes += cell.yes * units;
      sums.no += cell.no * units;
      sums.differing += cell.differing * units;
    }
    return sums;
  };
}

function percentiles(values: number[]): Interval {
  values.sort((a, b) => a - b);
  const tail = (1 - CONFIDENCE) / 2;
  const at = (share: number) => {
    const place = Math.round((values.length + 1) * share);
    return values[Math.min(values.length, Math.max(1, place)) - 1] ?? Number.NaN;
  };
  return { low: at(tail), high: at(1 - tail) };
}
