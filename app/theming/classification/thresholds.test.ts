import { describe, expect, test } from 'vitest';
import { chooseThresholds } from './thresholds.ts';

const judged = (probabilities: readonly number[], truth: readonly number[], targets: number) => ({
  probabilities: Float64Array.from(probabilities),
  truth: Uint8Array.from(truth),
  represents: new Float32Array(probabilities.length / targets).fill(1),
});

/** One target, one probability a row. */
const choose = (probabilities: readonly number[], truth: readonly number[], shrinkage: number) =>
  chooseThresholds(judged(probabilities, truth, 1), 1, shrinkage);

describe('thresholds', () => {
  test('lie between what should be suggested and what should not', () => {
    const { pooled, byTarget, f1 } = choose([0.8, 0.6, 0.4, 0.2], [1, 1, 0, 0], 0);
    expect(pooled).toBeCloseTo(0.5, 6);
    expect(byTarget[0]).toBeCloseTo(0.5, 6);
    expect(f1[0]).toBe(1);
  });

  test('accept a wrong suggestion where it brings more right ones', () => {
    expect(choose([0.9, 0.7, 0.5, 0.3], [1, 0, 1, 0], 0).pooled).toBeCloseTo(0.4, 6);
    expect(choose([0.9, 0.7, 0.6, 0.5, 0.4, 0.3], [1, 0, 0, 0, 0, 1], 0).pooled).toBeCloseTo(0.8, 6);
  });

  test('of a target with few decisions stay near the pooled one', () => {
    // Target 0: many rows that part at 0.5. Target 1: one decision, at 0.9.
    const rows = [
      [0.8, 0.1],
      [0.7, 0.1],
      [0.6, 0.9],
      [0.4, 0.1],
      [0.2, 0.1],
    ];
    const truth = [1, 0, 1, 0, 1, 1, 0, 0, 0, 0];
    const of = (shrinkage: number) => chooseThresholds(judged(rows.flat(), truth, 2), 2, shrinkage);
    const own = of(0).byTarget[1] ?? 0;
    const shrunk = of(10).byTarget[1] ?? 0;
    const { pooled } = of(10);
    expect(own).toBeCloseTo(0.5, 6);
    expect(Math.abs(shrunk - pooled)).toBeLessThanOrEqual(Math.abs(own - pooled));
  });

  test('count a comment for as many as it stands for', () => {
    const of = (chosen: number) =>
      chooseThresholds(
        { ...judged([0.9, 0.7, 0.6, 0.3], [1, 0, 0, 1], 1), represents: Float32Array.of(1, chosen, chosen, 1) },
        1,
        0,
      ).pooled;
    expect(of(0.5)).toBeCloseTo(0.15, 6);
    expect(of(5)).toBeCloseTo(0.8, 6);
  });

  test('of a target that nobody was given are the pooled one, and its F1 is not known', () => {
    const { pooled, byTarget, f1 } = chooseThresholds(judged([0.8, 0.1, 0.3, 0.1], [1, 0, 0, 0], 2), 2, 10);
    expect(byTarget[1]).toBeCloseTo(pooled, 6);
    expect(f1[1]).toBeNaN();
  });

  test('are never so low that everything is suggested, nor so high that nothing is', () => {
    expect(choose([0.01, 0.005], [1, 1], 0).pooled).toBe(0.05);
    expect(choose([0.999, 0.998], [1, 0], 0).pooled).toBe(0.9);
  });
});
