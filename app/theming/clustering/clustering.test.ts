import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { columnProducts, orthonormal, zeroRows, type DenseRows } from './dense.ts';
import { numberOfGroups } from './find-groups.ts';
import { kMeans } from './k-means.ts';
import { certainMemberships, settle } from './mixture.ts';
import { leadingCoordinates, sparseFrom, type SparseMatrix } from './sparse.ts';
import { spectrumOf } from './spectral.ts';
import { likeliest } from './split-groups.ts';
import { symmetricEigen } from './symmetric-eigen.ts';
import { termVectors } from './vectors.ts';

describe('termVectors', () => {
  it('has unit length, numbers terms by the alphabet, and gives rarer terms more weight', () => {
    const { vectors, names } = termVectors([
      ['rent', 'high'],
      ['rent', 'high', 'bus'],
      ['rent', 'late'],
      ['bus', 'bus'],
    ]);
    expect(names).toEqual(['bus', 'high', 'late', 'rent']);
    for (const { weights } of vectors) expect(Math.hypot(...weights)).toBeCloseTo(1);
    const [first, , third] = vectors;
    expect([...(first?.terms ?? [])]).toEqual([1, 3]);
    expect(first?.weights[0]).toBeGreaterThan(first?.weights[1] ?? 1);
    // Late is rarer still, but only one document has it.
    expect(third?.weights[0]).toBeLessThan(third?.weights[1] ?? 0);
  });

  it('drops what nearly every document has, once there are enough to say so', () => {
    const documents = (count: number): string[][] =>
      Array.from({ length: count }, (_, index) => ['city', `word${String(index % 5)}`]);
    expect(termVectors(documents(19)).names).toContain('city');
    expect(termVectors(documents(20)).names).not.toContain('city');
  });

  it('gives an empty document an empty vector', () => {
    expect(termVectors([[], ['a'], ['a']]).vectors[0]?.terms).toHaveLength(0);
  });
});

const random = () => seededRandom(7);
const dense = (rows: readonly (readonly number[])[]): DenseRows => ({
  rows: rows.length,
  columns: rows[0]?.length ?? 0,
  values: Float64Array.from(rows.flat()),
});

describe('symmetricEigen', () => {
  it('takes a symmetric matrix apart, so that it can be put together again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 15, maxLength: 15 }),
        (numbers) => {
          const size = 5;
          const matrix = new Float64Array(size * size);
          let next = 0;
          for (let row = 0; row < size; row += 1) {
            for (let column = 0; column <= row; column += 1, next += 1) {
              matrix[row * size + column] = numbers[next] ?? 0;
              matrix[column * size + row] = numbers[next] ?? 0;
            }
          }
          const { values, vectors } = symmetricEigen(matrix, size);
          expect([...values]).toEqual([...values].sort((a, b) => b - a));
          matrix.forEach((value, place) => {
            const [row, column] = [Math.floor(place / size), place % size];
            const again = vectors.reduce(
              (sum, vector, which) => sum + (values[which] ?? 0) * (vector[row] ?? 0) * (vector[column] ?? 0),
              0,
            );
            expect(again).toBeCloseTo(value, 6);
          });
        },
      ),
    );
  });
});

describe('orthonormal', () => {
  it('keeps what the columns span, and drops those that say nothing new', () => {
    const basis = orthonormal(
      dense([
        [1, 2, 0],
        [0, 0, 3],
        [0, 0, 4],
      ]),
    );
    expect(basis.columns).toBe(2);
    const products = columnProducts(basis, basis);
    [1, 0, 0, 1].forEach((value, place) => {
      expect(products[place]).toBeCloseTo(value, 10);
    });
  });
});

describe('leadingCoordinates', () => {
  it('keeps the inner products of rows when it keeps all dimensions', () => {
    const rows = [
      { terms: [0, 1], weights: [1, 2] },
      { terms: [1, 2], weights: [3, 1] },
      { terms: [0, 3], weights: [2, 2] },
    ];
    const { values, columns } = leadingCoordinates(sparseFrom(rows, 4), 3, random());
    const product = (a: number, b: number): number =>
      Array.from(
        { length: columns },
        (_, at) => (values[a * columns + at] ?? 0) * (values[b * columns + at] ?? 0),
      ).reduce((sum, value) => sum + value, 0);
    expect(product(0, 0)).toBeCloseTo(5, 8);
    expect(product(0, 1)).toBeCloseTo(6, 8);
    expect(product(0, 2)).toBeCloseTo(2, 8);
    expect(product(1, 2)).toBeCloseTo(0, 8);
  });

  it('takes a matrix without columns', () => {
    expect(leadingCoordinates(sparseFrom([{ terms: [], weights: [] }], 0), 3, random())).toMatchObject({ columns: 0 });
  });
});

/** Cliques of the given sizes, each node joined with all others of its own. */
function cliques(...sizes: number[]): SparseMatrix {
  let first = 0;
  const rows = sizes.flatMap((size) => {
    const nodes = Array.from({ length: size }, (_, place) => first + place);
    first += size;
    return nodes.map((node) => {
      const terms = nodes.filter((other) => other !== node);
      return { terms, weights: terms.map(() => 1) };
    });
  });
  return sparseFrom(rows, rows.length);
}

describe('spectrumOf', () => {
  it('has the eigenvalue 1 once for each part of the graph', () => {
    const { values } = spectrumOf(cliques(6, 7, 8), 5, random());
    expect([...values.slice(0, 3)].every((value) => Math.abs(value - 1) < 1e-9)).toBe(true);
    expect(values[3]).toBeLessThan(0.1);
  });

  it.each([
    [[6, 7, 8], 3],
    [[20], 1],
    [[5, 5, 5, 5, 5], 5],
  ])('%j cliques are %i groups', (sizes, number) => {
    expect(numberOfGroups([spectrumOf(cliques(...sizes), 8, random())])).toBe(number);
  });
});

describe('kMeans', () => {
  it('finds groups that lie apart, whatever the seed', () => {
    const rows = dense([
      [0, 0],
      [0, 1],
      [9, 9],
      [9, 8],
    ]);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const labels = kMeans(rows, 2, 3, seededRandom(seed));
        expect(labels[0]).toBe(labels[1]);
        expect(labels[2]).toBe(labels[3]);
        expect(labels[0]).not.toBe(labels[2]);
      }),
    );
  });

  it('makes no more groups than rows', () => {
    expect(new Set(kMeans(dense([[1], [5]]), 9, 1, random())).size).toBe(2);
  });
});

describe('settle', () => {
  it('moves a document to the group whose words it has', () => {
    const rows = ['rent high', 'rent late', 'rent high late', 'bus night', 'bus stop', 'rent high'].map((text) => {
      const terms = text.split(' ').map((word) => ['bus', 'high', 'late', 'night', 'rent', 'stop'].indexOf(word));
      return { terms, weights: terms.map(() => 1) };
    });
    const evidence = { counts: sparseFrom(rows, 6), meaning: zeroRows(rows.length, 0) };
    const settled = settle(evidence, certainMemberships(Uint32Array.of(0, 0, 0, 1, 1, 1), 2), 2, 5);
    expect([...likeliest(settled, 2)]).toEqual([0, 0, 0, 1, 1, 0]);
    for (let row = 0; row < rows.length; row += 1)
      expect((settled[row * 2] ?? 0) + (settled[row * 2 + 1] ?? 0)).toBeCloseTo(1, 5);
  });
});
