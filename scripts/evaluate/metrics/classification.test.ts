import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classificationFigures } from './classification.ts';

/** What scikit-learn 1.9.1 says of the same (zero_division=0). */
describe('as scikit-learn counts', () => {
  it('sets of labels', () => {
    const truth = [[0, 2], [1], [], [2], [0, 1, 2], [3]];
    const predicted = [[0], [1, 2], [], [1], [0, 2], []];
    const { micro, macro, samples, accuracy } = classificationFigures(truth, predicted);
    expect(micro).toEqual({ precision: 4 / 6, recall: 0.5, f1: expect.closeTo(0.5714285714, 9) as number });
    expect(macro.precision).toBeCloseTo(0.5, 9);
    expect(macro.recall).toBeCloseTo(0.4583333333, 9);
    expect(macro.f1).toBeCloseTo(0.475, 9);
    expect(samples.precision).toBeCloseTo(0.4166666667, 9);
    expect(samples.recall).toBeCloseTo(0.3611111111, 9);
    expect(samples.f1).toBeCloseTo(0.3555555556, 9);
    expect(accuracy).toBeCloseTo(1 / 6, 9);
  });

  it('single labels', () => {
    const of = (labels: number[]) => labels.map((label) => [label]);
    const figures = classificationFigures(of([0, 1, 2, 0, 1, 2]), of([0, 2, 1, 0, 0, 1]));
    expect(figures.macro.precision).toBeCloseTo(0.2222222222, 9);
    expect(figures.macro.recall).toBeCloseTo(0.3333333333, 9);
    expect(figures.macro.f1).toBeCloseTo(0.2666666667, 9);
    expect(figures.accuracy).toBeCloseTo(1 / 3, 9);
    expect(figures.perLabel[0]).toMatchObject({ label: 0, support: 2, predicted: 3, precision: 2 / 3, recall: 1 });
  });
});

it('leaves labels that no row has or was given out of the mean over labels', () => {
  expect(classificationFigures([[5]], [[5]]).macro.f1).toBe(1);
  expect(classificationFigures([[5]], [[5, 7]]).macro.f1).toBe(0.5);
});

it('says 0 of no rows, and of rows without labels', () => {
  expect(classificationFigures([], [])).toMatchObject({ accuracy: 0, micro: { f1: 0 }, macro: { f1: 0 } });
  expect(classificationFigures([[]], [[]])).toMatchObject({ accuracy: 1, micro: { f1: 0 }, samples: { f1: 0 } });
});

describe('of any sets', () => {
  const sets = fc.array(fc.uniqueArray(fc.nat(6), { maxLength: 4 }), { minLength: 1, maxLength: 30 });
  const pairs = fc.tuple(sets, sets).map(([a, b]) => {
    const rows = Math.min(a.length, b.length);
    return [a.slice(0, rows), b.slice(0, rows)] as const;
  });

  it('lies between 0 and 1, F1 between precision and recall where one answer was right', () => {
    fc.assert(
      fc.property(pairs, ([truth, predicted]) => {
        const { micro, macro, samples, accuracy, perLabel } = classificationFigures(truth, predicted);
        for (const value of [micro, macro, samples].flatMap(({ precision, recall, f1 }) => [precision, recall, f1]))
          expect(value >= 0 && value <= 1).toBe(true);
        expect(accuracy >= 0 && accuracy <= 1).toBe(true);
        for (const { precision, recall, f1 } of [micro, ...perLabel]) {
          expect(f1).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12);
          expect(f1).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12);
        }
      }),
    );
  });

  it('gives precision for recall when truth and prediction change places', () => {
    fc.assert(
      fc.property(pairs, ([truth, predicted]) => {
        const there = classificationFigures(truth, predicted);
        const back = classificationFigures(predicted, truth);
        expect(back.micro).toEqual({
          precision: there.micro.recall,
          recall: there.micro.precision,
          f1: there.micro.f1,
        });
        expect(back.macro.f1).toBeCloseTo(there.macro.f1, 12);
        expect(back.accuracy).toBe(there.accuracy);
      }),
    );
  });

  it('is 1 exactly when every set is the true one', () => {
    fc.assert(
      fc.property(pairs, ([truth, predicted]) => {
        const { micro } = classificationFigures(truth, truth);
        expect(micro.f1).toBe(truth.some((labels) => labels.length > 0) ? 1 : 0);
        const same = truth.every(
          (labels, row) => [...labels].sort().join() === [...(predicted[row] ?? [])].sort().join(),
        );
        expect(classificationFigures(truth, predicted).accuracy === 1).toBe(same);
      }),
    );
  });
});
