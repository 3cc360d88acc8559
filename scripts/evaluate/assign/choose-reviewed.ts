import { chooseNext } from '#app/theming/classification/choose-next.ts';
import type { AreaModel } from '#app/theming/classify.ts';
import { seededRandom, shuffledIndexes } from '#app/theming/random.ts';

/** So many comments are decided on before the model is asked for the first time. */
const start = 20;
/** And so many before it is asked again. */
const round = 36;

/** Rows that were decided on; true where they were drawn at random. */
export type Reviewed = ReadonlyMap<number, boolean>;

/** The rows that people decide on when the pipeline chooses, round by round; half of each round at random. */
export function chooseReviewed(
  train: readonly number[],
  count: number,
  seed: number,
  fit: (decided: Reviewed) => AreaModel,
  scoreAll: (model: AreaModel, which: readonly number[]) => Float64Array[],
): Reviewed {
  const decided = new Map(
    shuffledIndexes(train.length, seededRandom(seed))
      .slice(0, Math.min(start, count))
      .map((place) => [train[place] ?? 0, true]),
  );
  while (decided.size < Math.min(count, train.length)) {
    const model = fit(decided);
    const open = train.filter((row) => !decided.has(row));
    const candidates = scoreAll(model, open).map((scores) => ({ scores }));
    const next = chooseNext(candidates, model.single, Math.min(round, count - decided.size), seed + decided.size);
    for (const { place, atRandom } of next) decided.set(open[place] ?? 0, atRandom);
  }
  return decided;
}
