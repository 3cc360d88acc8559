/** What a random sample of the people who wrote comments says about one area or theme. */
export interface SampledCounts {
  /** People of the sample who wrote something about it, as people decided. */
  readonly yes: number;
  /** People in the sample, read or not. */
  readonly sampled: number;
  /** How many of them have a comment that nobody has read; a range where the number itself cannot be told. */
  readonly unread: { readonly least: number; readonly most: number };
  /** How many people wrote comments: whom the sample is of. Null where that cannot be told. */
  readonly writers: number | null;
}

/** A share of people, 0 to 1, and the ends of its 95 % interval. */
export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The quantile of the normal distribution that leaves 2.5 % above it. */
const Z = 1.959964;

/**
 * The share of the people who wrote comments that wrote something about an area or theme, from the random sample alone;
 * null where nobody of it has been read. What was read beside the sample does not enter: it was chosen because reading it
 * teaches most, and such comments are about some things more often than others.
 *
 * - The share is that of the sample's people who were read (of an unread range its middle is taken): the mean of a simple
 *   random sample without replacement, unbiased for the share of all (W. G. Cochran, Sampling Techniques, 3rd ed., 1977,
 *   theorem 3.1). A sample that takes each person with the same chance is such a one, given how many it took.
 * - The interval is Wilson's (E. B. Wilson, JASA 22, 1927, 209–212), which holds for small shares too. The variance of
 *   the sample's share is p(1−p)/n · (N−n)/(N−1) (Cochran, theorem 3.2), so that in it n(N−1)/(N−n) stands for n: the more
 *   of all people are in the sample, the shorter it is; with everybody it is a point. Without N it is a little too long.
 * - People of the sample who were not read count as no at the lower end and as yes at the upper (C. F. Manski,
 *   "Nonparametric bounds on treatment effects", American Economic Review 80, 1990), so that it holds whoever they are.
 */
export function estimateShare({ yes, sampled, unread, writers }: SampledCounts): Share | null {
  const least = sampled - unread.most;
  const most = sampled - unread.least;
  if (most <= 0 || yes > most) return null;
  const read = Math.max(yes, (Math.max(0, least) + most) / 2);
  if (read === 0) return null;
  return {
    share: yes / read,
    low: wilson(yes / sampled, sampled, writers).low,
    high: wilson(Math.min(1, (yes + unread.most) / sampled), sampled, writers).high,
  };
}

/** The same of everybody who was asked: who wrote nothing wrote nothing about it. `everybody` is at least `writers`. */
export function ofEverybody({ share, low, high }: Share, writers: number, everybody: number): Share {
  const part = writers / everybody;
  return { share: share * part, low: low * part, high: high * part };
}

function wilson(p: number, n: number, population: number | null): { readonly low: number; readonly high: number } {
  if (population !== null && n >= population) return { low: p, high: p };
  const size = population === null ? n : (n * (population - 1)) / (population - n);
  const shrink = 1 + (Z * Z) / size;
  const centre = (p + (Z * Z) / (2 * size)) / shrink;
  const half = (Z / shrink) * Math.sqrt((p * (1 - p)) / size + (Z * Z) / (4 * size * size));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
