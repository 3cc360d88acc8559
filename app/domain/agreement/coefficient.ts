/**
 * A coefficient of agreement, 1 at most; 0 is what chance alone would bring, below 0 readers differ more than by chance.
 * Never NaN: where it is undefined it is null, with the reason. `no-pairs`: nothing was coded by two readers.
 * `no-variation`: everybody said the same about everything, so that there is nothing to tell from chance.
 */
export type Coefficient =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: 'no-pairs' | 'no-variation' };

export const noPairs: Coefficient = { value: null, reason: 'no-pairs' };
export const noVariation: Coefficient = { value: null, reason: 'no-variation' };

export function defined(value: number): Coefficient {
  return { value, reason: null };
}
