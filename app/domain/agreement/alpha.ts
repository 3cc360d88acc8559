import { defined, noPairs, noVariation, type Coefficient } from './coefficient.ts';
import { pairableCounts, sum, type Category, type Codings } from './codings.ts';

/**
 * Krippendorff's alpha for nominal data, any number of readers and categories, with gaps.
 *
 * α = 1 − D_o / D_e = 1 − (n − 1) · Σ_c Σ_{k≠c} o_ck / Σ_c Σ_{k≠c} n_c·n_k, where a unit with m_u ≥ 2 values adds
 * n_uc·n_uk / (m_u − 1) to the coincidences o_ck, n_c is the sum of a row of these and n of all of them. A unit with one
 * value cannot be paired and does not count.
 *
 * Source: K. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania, sections B, C.
 * Undefined where nothing can be paired and, D_e being 0, where all values that can be are the same.
 */
export function krippendorffAlpha(units: Codings): Coefficient {
  const pairable = pairableCounts(units);
  if (pairable.length === 0) return noPairs;
  const totals = new Map<Category, number>();
  let differing = 0;
  for (const counts of pairable) {
    const values = sum(counts.values());
    const together = sum([...counts.values()].map((count) => count * count));
    differing += (values * values - together) / (values - 1);
    for (const [category, count] of counts) totals.set(category, (totals.get(category) ?? 0) + count);
  }
  const all = sum(totals.values());
  const expected = all * all - sum([...totals.values()].map((count) => count * count));
  return expected === 0 ? noVariation : defined(1 - ((all - 1) * differing) / expected);
}

/**
 * Percentage agreement, as a share from 0 to 1: of the pairs of readers of a unit those that say the same, averaged over
 * the units that two or more have coded. With two readers it is the share of units on which they agree. Null where nothing was coded twice.
 *
 * Source: J. L. Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76, 378–382,
 * the P̄ of its equation 2; here each unit may have another number of readers. Chance is not taken out of it.
 */
export function percentageAgreement(units: Codings): number | null {
  const pairable = pairableCounts(units);
  if (pairable.length === 0) return null;
  const shares = pairable.map((counts) => {
    const values = sum(counts.values());
    return sum([...counts.values()].map((count) => count * (count - 1))) / (values * (values - 1));
  });
  return sum(shares) / pairable.length;
}
