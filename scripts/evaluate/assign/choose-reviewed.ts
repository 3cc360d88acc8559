import { chooseNext } from '#app/theming/classification/choose-next.ts';
import type { AreaModel } from '#app/theming/classify.ts';
import { seededRandom, shuffledIndexes } from '#app/theming/random.ts';

/** So many comments are decided on before the model is asked for the first time. */
const start = 20;
/** And so many before it is asked again. */
const round = 45;

/** The rows that people decide on when the pipeline chooses, round by round; half of each round at random. */
export function chooseReviewed(
  train: readonly number[],
  count: number,
  seed: number,
  fit: (decided: ReadonlySet<number>) => AreaModel,
  scoreAll: (model: AreaModel, which: readonly number[]) => Float64Array[],
): number[] {
  const decided = shuffledIndexes(train.length, seededRandom(seed))
    .slice(0, Math.min(start, count))
    .map((place) => train[place] ?? 0);
  while (decided.length < Math.min(count, train.length)) {
    const known = new Set(decided);
    const model = fit(known);
    const open = train.filter((row) => !known.has(row));
    const candidates = scoreAll(model, open).map((scores) => ({ scores }));
    const next = chooseNext(candidates, model.single, Math.min(round, count - decided.length), seed + decided.length);
    decided.push(...next.map((place) => open[place] ?? 0));
  }
  return decided;
}
