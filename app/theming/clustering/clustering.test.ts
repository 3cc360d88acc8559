import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { communities } from './communities.ts';
import { graphOf, nearestNeighbours } from './neighbours.ts';
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

describe('nearestNeighbours', () => {
  it('joins what shares words, both ways, and nothing else', () => {
    const graph = nearestNeighbours(
      termVectors([['rent', 'high'], ['rent', 'high'], ['bus', 'late'], ['bus', 'late'], ['snow']]),
    );
    const near = (node: number): number[] => [...graph.targets.slice(graph.offsets[node], graph.offsets[node + 1])];
    expect([0, 1, 2, 3, 4].map(near)).toEqual([[1], [0], [3], [2], []]);
  });
});

describe('communities', () => {
  const clique = (first: number, size: number): [number, number][] =>
    Array.from({ length: size }, (_, a) =>
      Array.from({ length: a }, (_, b): [number, number] => [first + a, first + b]),
    ).flat();
  const graphFrom = (size: number, edges: [number, number][]): ReturnType<typeof graphOf> => {
    const rows = Array.from({ length: size }, () => new Map<number, number>());
    for (const [from, to] of edges) rows[from]?.set(to, 1);
    return graphOf(size, rows);
  };

  it('finds two cliques that one edge joins, whatever the seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const labels = communities(graphFrom(10, [...clique(0, 5), ...clique(5, 5), [0, 5]]), 1, seededRandom(seed));
        expect([...labels]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]);
      }),
    );
  });

  it('leaves lonely nodes alone, and takes a graph without nodes', () => {
    expect([...communities(graphFrom(3, []), 1, seededRandom(1))]).toEqual([0, 1, 2]);
    expect([...communities(graphFrom(0, []), 1, seededRandom(1))]).toEqual([]);
  });
});
