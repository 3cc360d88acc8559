import { describe, expect, it } from 'vitest';
import { isSampled, SAMPLE_EVERY } from './paper-entry-sample.ts';

const key = Buffer.alloc(32, 7);
const drawn = (consultationId: string, sheets: number, using = key) =>
  Array.from({ length: sheets }, (_, before) => before).filter((before) =>
    isSampled(using, { consultationId, before }),
  );

describe('the sample', () => {
  it('holds one of every ten sheets: never none, never two', () => {
    const runs = drawn('a', 10_000).map((before) => Math.floor(before / SAMPLE_EVERY));
    expect(runs).toEqual(Array.from({ length: 1_000 }, (_, run) => run));
  });

  it('draws each place of a run about as often as any other', () => {
    const places = drawn('a', 100_000).map((before) => before % SAMPLE_EVERY);
    for (let place = 0; place < SAMPLE_EVERY; place += 1) {
      const often = places.filter((one) => one === place).length;
      // 1000 are expected; five standard deviations are 150.
      expect(Math.abs(often - 1_000)).toBeLessThan(150);
    }
  });

  it('cannot be told without the key, nor from another consultation', () => {
    expect(drawn('a', 1_000)).toEqual(drawn('a', 1_000));
    expect(drawn('a', 1_000)).not.toEqual(drawn('b', 1_000));
    expect(drawn('a', 1_000)).not.toEqual(drawn('a', 1_000, Buffer.alloc(32, 8)));
  });

  it('takes another share', () => {
    const half = Array.from({ length: 100 }, (_, before) => isSampled(key, { consultationId: 'a', before }, 2));
    expect(half.filter(Boolean)).toHaveLength(50);
  });
});
