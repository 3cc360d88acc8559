import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyForLabel, sameLabel } from './labels.ts';

describe('keyForLabel', () => {
  it.each([
    ['american-assembly', 'american-assembly'],
    ['Très bien !', 'tres-bien'],
    ['  5 years  or more ', '5-years-or-more'],
    ['NEAS', 'neas'],
  ])('makes %j into %j', (label, key) => {
    expect(keyForLabel(label)).toBe(key);
  });

  it('leaves out the one word that no survey takes', () => {
    expect(keyForLabel('Constructor')).toMatch(/^constructor-[0-9a-f]{8}$/);
  });

  it('keeps labels apart that share no Latin letter, or only their beginning', () => {
    const labels = [
      '中文',
      '英语',
      'العربية',
      'A 甲',
      'A 乙',
      `${'a'.repeat(60)} one`,
      `${'a'.repeat(60)} two`,
      '!',
      '?',
    ];
    expect(new Set(labels.map(keyForLabel)).size).toBe(labels.length);
  });

  it('gives every text a key that a survey accepts, and the same one each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (label) => {
        expect(keyForLabel(label)).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
        expect(keyForLabel(` ${label.toUpperCase().toLowerCase()} `)).toBe(
          keyForLabel(label.toUpperCase().toLowerCase()),
        );
      }),
    );
  });
});

describe('sameLabel', () => {
  it('sees one label in two ways of writing it', () => {
    expect(sameLabel('  Cafe\u0301  du coin')).toBe(sameLabel('CAFÉ du  Coin'));
    expect(sameLabel('yes')).not.toBe(sameLabel('yes!'));
  });
});
