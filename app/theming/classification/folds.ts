import { seededRandom, shuffledIndexes } from '../random.ts';

/**
 * A fold, 0 to `folds` − 1, for each decided comment, so that each target is spread over all: comments are dealt by the
 * rarest of their targets (after Sechidis, Tsoumakas and Vlahavas 2011).
 */
export function dealFolds(
  decided: readonly (readonly number[])[],
  targets: number,
  folds: number,
  seed: number,
): Uint8Array {
  const frequency = new Uint32Array(targets + 1);
  for (const chosen of decided) for (const target of chosen) frequency[target] = (frequency[target] ?? 0) + 1;
  frequency[targets] = decided.length;
  const rarest = decided.map((chosen) =>
    chosen.reduce((least, target) => ((frequency[target] ?? 0) < (frequency[least] ?? 0) ? target : least), targets),
  );
  const rarity = (index: number): number => frequency[rarest[index] ?? targets] ?? 0;
  const order = shuffledIndexes(decided.length, seededRandom(seed)).sort(
    (a, b) => rarity(a) - rarity(b) || (rarest[a] ?? 0) - (rarest[b] ?? 0),
  );
  const fold = new Uint8Array(decided.length);
  order.forEach((index, place) => (fold[index] = place % folds));
  return fold;
}
