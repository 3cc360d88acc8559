import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';

describe('seededRandom', () => {
  it('gives the same values for the same seed and others for another', () => {
    const values = (seed: number) => {
      const random = seededRandom(seed);
      return [random.next(), random.uuid(), random.shuffled([1, 2, 3, 4, 5, 6, 7, 8]).join()];
    };
    expect(values(7)).toEqual(values(7));
    expect(values(8)).not.toEqual(values(7));
  });

  it('reaches both ends of a range and nothing beyond them', () => {
    const random = seededRandom(1);
    const seen = new Set(Array.from({ length: 500 }, () => random.integer(9, 11)));
    expect([...seen].sort((a, b) => a - b)).toEqual([9, 10, 11]);
  });

  it('chooses by weight, and never what weighs nothing', () => {
    const random = seededRandom(1);
    const counts = { common: 0, rare: 0, never: 0 };
    for (let i = 0; i < 2000; i++) counts[random.weighted({ common: 9, rare: 1, never: 0 })]++;
    expect(counts.never).toBe(0);
    expect(counts.rare).toBeGreaterThan(120);
    expect(counts.rare).toBeLessThan(280);
  });

  it('makes UUIDs of version 4 that do not repeat', () => {
    const random = seededRandom(3);
    const uuids = Array.from({ length: 1000 }, () => random.uuid());
    expect(new Set(uuids).size).toBe(1000);
    for (const uuid of uuids)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('loses nothing when it shuffles', () => {
    const shuffled = seededRandom(5).shuffled([1, 2, 3, 4, 5]);
    expect([...shuffled].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5]);
  });
});
