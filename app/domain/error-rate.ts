/** A share with fewer compared fields than this says nothing: with 20, a single error already means 5 %. */
export const LEAST_COMPARED = 20;

/** How often what was typed in differed from the sheet, among the fields that were compared. */
export interface ErrorRate {
  readonly errors: number;
  readonly compared: number;
  /** All three from 0 to 1. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The rate with its 95 % interval, or null where too few fields were compared to say one. */
export function errorRate(errors: number, compared: number): ErrorRate | null {
  if (compared < LEAST_COMPARED) return null;
  return { errors, compared, share: errors / compared, ...wilsonInterval(errors, compared) };
}

/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson's score interval of a proportion (E. B. Wilson, “Probable Inference, the Law of Succession, and Statistical
 * Inference”, Journal of the American Statistical Association 22, 1927, pp. 209–212), without continuity correction:
 * good for few errors too, and for none. It takes fields as independent of each other; those of one sheet are not
 * quite, and so the true interval is somewhat wider.
 */
function wilsonInterval(errors: number, compared: number): { readonly low: number; readonly high: number } {
  const share = errors / compared;
  const z2 = Z * Z;
  const scale = 1 + z2 / compared;
  const centre = (share + z2 / (2 * compared)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / compared + z2 / (4 * compared * compared));
  // At the ends the interval meets them exactly; floating point misses them by a hair.
  return {
    low: errors === 0 ? 0 : Math.max(0, centre - half),
    high: errors === compared ? 1 : Math.min(1, centre + half),
  };
}
