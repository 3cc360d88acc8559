import { expect, test } from 'vitest';
import { pressedAgain } from './leave.ts';

test.each([
  [[0, 700, 1499], true],
  [[0, 700, 1500], true],
  [[0, 700, 1501], false],
  [[0, 2000, 2700, 3400], true],
  [[0, 100], false],
])('Escape at %o leads away: %s', (moments, away) => {
  let times: readonly number[] = [];
  let leave = false;
  for (const moment of moments) ({ times, leave } = pressedAgain(times, moment));
  expect(leave).toBe(away);
});
