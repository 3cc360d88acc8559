import { z } from 'zod';
import { countOf, type PublishedTable } from '../report/published.ts';
import { estimateShare, ofEverybody, type Share } from './share.ts';

/** Whole numbers, so that an edition's hash has one spelling. */
const PER = 10_000;
const partSchema = z.int().min(0).max(PER);
const shareSchema = z.strictObject({ share: partSchema, low: partSchema, high: partSchema });

export const tableEstimateSchema = z.strictObject({
  /** People who wrote comments, whom the sample is of; null where that is not shown. */
  writers: z.int().positive().nullable(),
  /** Everybody who was asked; null where that is not shown. */
  everybody: z.int().positive().nullable(),
  /** By row: the share of the people who wrote comments, and of everybody, in ten-thousandths; low and high are a 95 % interval. */
  rows: z.record(z.string(), shareSchema.extend({ ofEverybody: shareSchema.nullable() })),
});

/** What the random sample says of all, for each row of a table that is shown. Frozen into the edition with the figures. */
export type TableEstimate = Readonly<z.infer<typeof tableEstimateSchema>>;

/** What is shown of those whom the sample is of. */
export interface Sampled {
  readonly writers: number | null;
  readonly everybody: number | null;
  /** A number of people below it is not shown. */
  readonly threshold: number;
}

/**
 * Estimates every shown row of a protected table of a random sample, from shown cells alone: whatever it says, a reader
 * could have worked out. Null for a table of something else, and for one that is withheld.
 */
export function estimateTable(table: PublishedTable, { writers, everybody, threshold }: Sampled): TableEstimate | null {
  const sampled = countOf(table.asked);
  if (table.unread === undefined || sampled === null) return null;
  const exact = countOf(table.unread);
  const unread = exact === null ? { least: 1, most: threshold - 1 } : { least: exact, most: exact };
  const rows = table.rows.flatMap(({ key, cell }) => {
    const yes = countOf(cell);
    const found = yes === null ? null : estimateShare({ yes, sampled, unread, writers });
    if (found === null) return [];
    const all = writers !== null && everybody !== null ? inParts(ofEverybody(found, writers, everybody)) : null;
    return [[key, { ...inParts(found), ofEverybody: all }] as const];
  });
  return { writers, everybody, rows: Object.fromEntries(rows) };
}

/** The ends are rounded outwards, so that rounding takes nothing from the interval. */
function inParts({ share, low, high }: Share) {
  // Less than a billionth is no share of anybody, but the error of a division.
  const outwards = { low: Math.floor(low * PER + 1e-6), high: Math.ceil(high * PER - 1e-6) };
  return { share: Math.round(share * PER), low: Math.max(0, outwards.low), high: Math.min(PER, outwards.high) };
}

/** A share as it stands in an edition, as a number from 0 to 1. */
export function shareOfParts(parts: number): number {
  return parts / PER;
}
