import { expect, test } from 'vitest';
import { COMMENTS_TO_JUDGE_DRIFT, DRIFT_WORTH_A_RUN, driftOf } from './drift.ts';

test.each([
  [0, null, 'none-came'],
  [0, 1, 'none-came'],
  [COMMENTS_TO_JUDGE_DRIFT - 1, 1, 'too-few'],
  [COMMENTS_TO_JUDGE_DRIFT, null, 'too-few'],
  [COMMENTS_TO_JUDGE_DRIFT, DRIFT_WORTH_A_RUN - 0.01, 'fits'],
  [COMMENTS_TO_JUDGE_DRIFT, DRIFT_WORTH_A_RUN, 'worse'],
  [COMMENTS_TO_JUDGE_DRIFT + 1, DRIFT_WORTH_A_RUN + 0.01, 'worse'],
] as const)('%i comments after a run with a drift of %s: %s', (placedCount, drift, word) => {
  expect(driftOf({ placedCount, drift })).toBe(word);
});
