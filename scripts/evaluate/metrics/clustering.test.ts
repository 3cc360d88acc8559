import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex, clusteringFigures } from './clustering.ts';

describe('as scikit-learn counts', () => {
  it.each([
    {
      known: [0, 0, 0, 1, 1, 1, 2, 2, 2, 2],
      found: [0, 0, 1, 1, 1, 2, 2, 2, 0, 3],
      nmi: 0.4295416988,
      ari: 0.0740740741,
      homogeneity: 0.4739069112,
      completeness: 0.3927720023,
    },
    { known: [0, 0, 1, 2], found: [0, 0, 1, 1], nmi: 0.8, ari: 0.5714285714, homogeneity: 2 / 3, completeness: 1 },
    { known: [0, 0, 1, 1], found: [0, 0, 1, 2], nmi: 0.8, ari: 0.5714285714, homogeneity: 1, completeness: 2 / 3 },
    { known: [0, 0, 0, 0], found: [0, 1, 2, 3], nmi: 0, ari: 0, homogeneity: 1, completeness: 0 },
    { known: [0, 0, 1, 1], found: [0, 1, 0, 1], nmi: 0, ari: -0.5, homogeneity: 0, completeness: 0 },
    { known: [0, 0], found: [1, 1], nmi: 1, ari: 1, homogeneity: 1, completeness: 1 },
    { known: [0, 1], found: [1, 0], nmi: 1, ari: 1, homogeneity: 1, completeness: 1 },
    { known: [0], found: [0], nmi: 1, ari: 1, homogeneity: 1, completeness: 1 },
    { known: [], found: [], nmi: 1, ari: 1, homogeneity: 1, completeness: 1 },
  ])('$known and $found', ({ known, found, ...expected }) => {
    const figures = clusteringFigures(known, found);
    for (const name of ['nmi', 'ari', 'homogeneity', 'completeness'] as const)
      expect(figures[name]).toBeCloseTo(expected[name], 9);
  });
});

it('refuses clusterings of different rows', () => {
  expect(() => clusteringFigures([0], [0, 1])).toThrow(RangeError);
});

describe('of any clusterings', () => {
  const pairs = fc
    .array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 2, maxLength: 60 })
    .map((rows) => [rows.map(([known]) => known), rows.map(([, found]) => found)] as const);

  it('does not mind names, order of rows, or which of the two is which', () => {
    fc.assert(
      fc.property(pairs, ([known, found]) => {
        const figures = clusteringFigures(known, found);
        const renamed = clusteringFigures(
          known.map((cluster) => `k${String(9 - cluster)}`).reverse(),
          found.map((cluster) => 7 * cluster).reverse(),
        );
        const back = clusteringFigures(found, known);
        for (const name of ['nmi', 'ari'] as const) {
          expect(renamed[name]).toBeCloseTo(figures[name], 10);
          expect(back[name]).toBeCloseTo(figures[name], 10);
        }
        expect(back.homogeneity).toBeCloseTo(figures.completeness, 10);
      }),
    );
  });

  it('is the mean of homogeneity and completeness, harmonic; and 1 for the same clusters', () => {
    fc.assert(
      fc.property(pairs, ([known, found]) => {
        const { nmi, homogeneity, completeness } = clusteringFigures(known, found);
        const sum = homogeneity + completeness;
        expect(nmi).toBeCloseTo(sum === 0 ? 0 : (2 * homogeneity * completeness) / sum, 9);
        expect(clusteringFigures(known, known)).toMatchObject({ ari: 1, nmi: expect.closeTo(1, 9) as number });
      }),
    );
  });

  it('counts pairs of rows, one by one', () => {
    fc.assert(
      fc.property(pairs, ([known, found]) => {
        const count = { both: 0, onlyKnown: 0, onlyFound: 0, neither: 0 };
        known.forEach((cluster, row) => {
          for (let other = row + 1; other < known.length; other += 1) {
            const together = known[other] === cluster;
            const foundTogether = found[other] === found[row];
            if (together && foundTogether) count.both += 1;
            else if (together) count.onlyKnown += 1;
            else if (foundTogether) count.onlyFound += 1;
            else count.neither += 1;
          }
        });
        const { both, onlyKnown, onlyFound, neither } = count;
        const below = (both + onlyKnown) * (onlyKnown + neither) + (both + onlyFound) * (onlyFound + neither);
        const expected =
          onlyKnown === 0 && onlyFound === 0 ? 1 : (2 * (both * neither - onlyKnown * onlyFound)) / below;
        expect(adjustedRandIndex(known, found)).toBeCloseTo(expected, 10);
      }),
    );
  });
});
