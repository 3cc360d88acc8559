import { z } from 'zod';

/** A question with more choices than this is a search, not a question; the longest official lists have some 250. */
export const MOST_CHOICES = 500;
/** More rows than this nobody answers on a phone. */
export const MOST_ROWS = 30;
/** More columns than this stand on no page side by side. */
export const MOST_COLUMNS = 11;

/** The ends of a scale lie between these. */
export const SCALE_ENDS = { least: -10, most: 100 } as const;
/** More places nobody ranks. */
export const MOST_PLACES = 10;
/** The years that a date can be asked for in. */
export const YEARS = { first: 1900, last: 2200 } as const;

const scaleEnd = z.int().min(SCALE_ENDS.least).max(SCALE_ENDS.most);

/**
 * What the settings of a question may be, in whatever form it is kept: frozen, while it is written, and in a file. What is
 * accepted in one of them is accepted in all.
 */
export const limits = {
  singleDisplay: z.enum(['rows', 'drop-down', 'pictures']).optional(),
  multipleDisplay: z.enum(['rows', 'pictures']).optional(),
  /** The ends of a scale. */
  scale: { min: scaleEnd, max: scaleEnd },
  /** Of a ranking. */
  places: z.int().min(1).max(MOST_PLACES),
  /** Digits after the point that may be given. */
  decimals: z.int().min(0).max(3),
  /** Where a report parts the numbers into bands: each begins one. Without them no report counts them. */
  bands: z.array(z.number()).max(20).optional(),
  precision: z.enum(['day', 'month', 'year']),
  year: z.int().min(YEARS.first).max(YEARS.last).optional(),
  size: z.enum(['short', 'long']).optional(),
};
