import { describe, expect, it } from 'vitest';
import { sentenceRows } from './sentence-rows.ts';

describe('sentenceRows', () => {
  it('makes rows of length one, and none of what is missing or of another size', () => {
    const { rows, columns, values } = sentenceRows([Float32Array.of(3, 4), undefined, Float32Array.of(1, 2, 3)]);
    expect([rows, columns]).toEqual([3, 2]);
    expect(Array.from(values.slice(0, 2))).toEqual([0.6, 0.8]);
    expect(Array.from(values.slice(2))).toEqual([0, 0, 0, 0]);
  });

  it('takes none', () => {
    expect(sentenceRows([])).toMatchObject({ rows: 0, columns: 0 });
    expect(sentenceRows([undefined])).toMatchObject({ rows: 1, columns: 0 });
  });
});
