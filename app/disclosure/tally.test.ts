import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tallyOf } from './tally.ts';

const threshold = fc.integer({ min: 5, max: 60 });
const count = fc.integer({ min: 0, max: 3_000 });
const said = (n: number, least: number) => JSON.stringify(tallyOf(n, least));

describe('tallyOf', () => {
  it.each([
    [0, { kind: 'fewer', than: 10 }],
    [9, { kind: 'fewer', than: 10 }],
    [10, { kind: 'at-least', count: 10 }],
    [14, { kind: 'at-least', count: 10 }],
    [15, { kind: 'at-least', count: 15 }],
  ] as const)('says of %i, with a threshold of 10: %o', (n, tally) => {
    expect(tallyOf(n, 10)).toEqual(tally);
  });

  it('takes a threshold between two steps for the higher one', () => {
    expect([13, 14, 15].map((n) => tallyOf(n, 12).kind)).toEqual(['fewer', 'fewer', 'at-least']);
  });

  it('never tells a count below the threshold, and every figure stands for five counts at least', () => {
    fc.assert(
      fc.property(count, threshold, (n, least) => {
        const tally = tallyOf(n, least);
        if (tally.kind === 'at-least') expect(tally.count).toBeGreaterThanOrEqual(least);
        if (tally.kind === 'at-least') expect(n - tally.count).toBeLessThan(5);
        if (tally.kind === 'at-least') expect(n).toBeGreaterThanOrEqual(tally.count);
        else expect(n).toBeLessThan(tally.than);
        const alike = Array.from({ length: 9 }, (_, step) => n - 4 + step).filter(
          (m) => said(m, least) === said(n, least),
        );
        expect(alike.length).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it('changes with one response more only where a step is crossed', () => {
    fc.assert(
      fc.property(count, threshold, (n, least) => {
        if ((n + 1) % 5 !== 0) expect(said(n + 1, least)).toBe(said(n, least));
      }),
    );
  });
});
