import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWordVectors, packWordVectors, WordVectorsError } from './word-vectors.ts';

const few = [
  { word: 'rent', vector: Float32Array.of(1, -0.5, 0.25) },
  { word: 'loyer', vector: Float32Array.of(0, 0, 0) },
  { word: 'bus', vector: Float32Array.of(-4, 2, 0) },
];

const rowOf = (buffer: ArrayBufferLike, word: string): number[] | null => {
  const vectors = openWordVectors(buffer);
  const row = vectors.lookup(word);
  if (row < 0) return null;
  const sum = new Float32Array(vectors.dimensions);
  vectors.add(row, 1, sum);
  return [...sum];
};

describe('word vectors', () => {
  test('come back as they were packed, to within half a step of their row', () => {
    const buffer = packWordVectors(few);
    for (const { word, vector } of few) {
      const step = Math.max(...vector.map(Math.abs)) / 127;
      rowOf(buffer, word)?.forEach((value, index) => {
        expect(Math.abs(value - (vector[index] ?? 0))).toBeLessThanOrEqual(step / 2 + 1e-6);
      });
    }
  });

  test('a word that was not packed has none', () => {
    expect(rowOf(packWordVectors(few), 'rents')).toBeNull();
    expect(rowOf(packWordVectors(few), '')).toBeNull();
    expect(rowOf(packWordVectors([]), 'rent')).toBeNull();
  });

  test('add a weighted row at a place in a longer sum', () => {
    const vectors = openWordVectors(packWordVectors(few));
    const sum = new Float32Array(7).fill(1);
    vectors.add(vectors.lookup('bus'), 0.5, sum, 2);
    expect([...sum].map((value) => Math.round(value * 10) / 10)).toEqual([1, 1, -1, 2, 1, 1, 1]);
  });

  test('open from memory that threads share', () => {
    const packed = packWordVectors(few);
    const shared = new SharedArrayBuffer(packed.byteLength);
    new Uint8Array(shared).set(new Uint8Array(packed));
    expect(rowOf(shared, 'bus')).toEqual(rowOf(packed, 'bus'));
  });

  test('every word of many finds its own row', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 60 }), (words) => {
        const vectors = openWordVectors(
          packWordVectors(words.map((word, index) => ({ word, vector: Float32Array.of(index + 1) }))),
        );
        expect(words.map((word) => vectors.lookup(word))).toEqual(words.map((_, index) => index));
      }),
    );
  });

  test('what is cut short, lengthened, changed or something else is refused', () => {
    const packed = packWordVectors(few);
    const bytes = new Uint8Array(packed);
    expect(() => openWordVectors(packed.slice(0, packed.byteLength - 4))).toThrow(WordVectorsError);
    expect(() => openWordVectors(packed.slice(0, 10))).toThrow(WordVectorsError);
    expect(() => openWordVectors(new ArrayBuffer(0))).toThrow(WordVectorsError);
    expect(() =>
      openWordVectors(new TextEncoder().encode('{"words": []} and so on, 32 bytes').slice(0, 32).buffer),
    ).toThrow(/does not begin/);
    fc.assert(
      fc.property(fc.nat(packed.byteLength - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Uint8Array.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => openWordVectors(damaged.buffer)).toThrow(WordVectorsError);
      }),
    );
  });

  test('vectors of different lengths cannot be packed', () => {
    expect(() => packWordVectors([...few, { word: 'night', vector: Float32Array.of(1) }])).toThrow(WordVectorsError);
  });
});
