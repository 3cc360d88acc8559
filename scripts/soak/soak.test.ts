import { expect, test } from 'vitest';
import { highsSolver } from '#app/disclosure/audit/highs-solver.ts';
import type { Cell } from '#app/domain/report/published.ts';
import { attackMadeUp } from './attack-made-up.ts';
import { emptySums, sumsWith } from './soak-sums.ts';

const isCount = (cell: Cell) => cell.type === 'count';

/** `npm run soak` does the same for a thousand. */
const SEEDS = Array.from({ length: 50 }, (_, index) => index + 1);

test('fifty made-up consultations are published, and nothing can be worked out from any of their editions', async () => {
  const solver = await highsSolver();
  let sums = emptySums;
  let rounded = 0;
  for (const seed of SEEDS) {
    const attack = await attackMadeUp(seed, solver);
    for (const { findings, unproven } of attack.audits)
      expect({ seed, findings, unproven }).toEqual({ seed, findings: [], unproven: [] });
    expect({ seed, untrue: attack.untrue }).toEqual({ seed, untrue: [] });
    sums = sumsWith(sums, attack);
    for (const { document } of attack.editions) {
      if (document.rounding === undefined) continue;
      const shown = document.tables.flatMap(({ rows }) => rows.map(({ cell }) => cell)).filter(isCount);
      expect(shown.filter(({ value }) => value % 5 !== 0)).toEqual([]);
      rounded += shown.length;
    }
  }
  // What is attacked must be worth attacking: hidden figures, rounded ones, tables by groups, several editions.
  expect(rounded).toBeGreaterThan(200);
  expect(sums.hidden).toBeGreaterThan(2_000);
  expect(sums.checked).toBeGreaterThan(sums.hidden);
  expect(sums.editions).toBeGreaterThan(SEEDS.length * 1.3);
  expect(sums.ours.cells).toBeGreaterThan(1_000);
  expect(sums.ours.informationHidden).toBeLessThanOrEqual(sums.greedy.informationHidden);
  expect(sums.faults).toBe(0);
});
