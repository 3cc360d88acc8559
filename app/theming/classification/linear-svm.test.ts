import { describe, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { trainSvm, type FeatureRows } from './linear-svm.ts';

const settings = { maximumEpochs: 200, tolerance: 0.001, seed: 5 };

/** Points of a plane: x in the sparse part, y in the dense one. */
function points(plane: readonly (readonly [number, number])[]): FeatureRows {
  return {
    count: plane.length,
    offsets: Uint32Array.from({ length: plane.length + 1 }, (_, index) => index),
    indexes: new Uint32Array(plane.length),
    values: Float32Array.from(plane, ([x]) => x),
    sparseSize: 1,
    dense: Float32Array.from(plane, ([, y]) => y),
    denseSize: 1,
  };
}

const rowsOf = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, index) => index);
const costOf = (count: number, cost: number): Float32Array => new Float32Array(count).fill(cost);

describe('a linear support vector machine', () => {
  const random = seededRandom(9);
  const plane = Array.from({ length: 80 }, () => [random() * 2 - 1, random() * 2 - 1] as const);
  const positive = Uint8Array.from(plane, ([x, y]) => (x + 2 * y > 0.3 ? 1 : 0));

  test('separates what can be separated, along the line that does', () => {
    const weights = trainSvm(points(plane), rowsOf(80), positive, costOf(80, 100), settings);
    const score = ([x, y]: readonly [number, number]): number =>
      x * (weights.sparse[0] ?? 0) + y * (weights.dense[0] ?? 0) + weights.bias;
    expect(plane.filter((point, index) => score(point) > 0 !== (positive[index] === 1))).toEqual([]);
    expect((weights.dense[0] ?? 0) / (weights.sparse[0] ?? 1)).toBeCloseTo(2, 0);
  });

  test('meets the optimality conditions of its dual', () => {
    const cost = 0.7;
    const weights = trainSvm(points(plane), rowsOf(80), positive, costOf(80, cost), settings);
    // w = Σ αᵢ yᵢ xᵢ, and with squared hinge αᵢ = 2 C · max(0, 1 − yᵢ f(xᵢ)).
    const again = { x: 0, y: 0, bias: 0 };
    plane.forEach(([x, y], index) => {
      const sign = positive[index] === 1 ? 1 : -1;
      const score = x * (weights.sparse[0] ?? 0) + y * (weights.dense[0] ?? 0) + weights.bias;
      const step = 2 * cost * Math.max(0, 1 - sign * score) * sign;
      again.x += step * x;
      again.y += step * y;
      again.bias += step;
    });
    expect(again.x).toBeCloseTo(weights.sparse[0] ?? 0, 1);
    expect(again.y).toBeCloseTo(weights.dense[0] ?? 0, 1);
    expect(again.bias).toBeCloseTo(weights.bias, 1);
  });

  test('gives way to the example whose error costs more', () => {
    const same = points([
      [1, 0],
      [1, 0],
    ]);
    const opposed = Uint8Array.of(1, 0);
    const score = (costs: Float32Array): number => {
      const weights = trainSvm(same, rowsOf(2), opposed, costs, settings);
      return (weights.sparse[0] ?? 0) + weights.bias;
    };
    expect(score(Float32Array.of(4, 1))).toBeGreaterThan(0);
    expect(score(Float32Array.of(1, 4))).toBeLessThan(0);
  });

  test('is the same each time, and zero for no example', () => {
    const train = () => trainSvm(points(plane), rowsOf(80), positive, costOf(80, 1), settings);
    expect(train()).toEqual(train());
    expect(trainSvm(points(plane), rowsOf(0), new Uint8Array(0), costOf(0, 1), settings).bias).toBe(0);
  });
});
