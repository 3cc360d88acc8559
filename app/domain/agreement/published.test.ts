import { describe, expect, test } from 'vitest';
import { krippendorffAlpha, percentageAgreement } from './alpha.ts';
import { cohenKappa, tableOf } from './kappa.ts';
import { alphaOfTally } from './tally.ts';

// Published worked examples, to the decimals that their sources print.

/** Readers × units, as sources print them, as units × readers. */
function unitsOf(...readers: readonly string[]): (string | null)[][] {
  const rows = readers.map((reader) => reader.split(' '));
  return (rows[0] ?? []).map((_, unit) => rows.map((row) => (row[unit] === '.' ? null : (row[unit] ?? null))));
}

describe('Krippendorff’s alpha: K. Krippendorff (2011), Computing Krippendorff’s Alpha-Reliability, University of Pennsylvania', () => {
  test('section A, binary data, two observers: .095', () => {
    const units = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    expect(krippendorffAlpha(units).value?.toFixed(3)).toBe('0.095');
    expect(percentageAgreement(units)).toBeCloseTo(0.6, 10);
    const tally = [
      { yes: 2, no: 0, units: 1 },
      { yes: 1, no: 1, units: 4 },
      { yes: 0, no: 2, units: 5 },
    ];
    expect(alphaOfTally(tally).value?.toFixed(3)).toBe('0.095');
  });

  test('section B, nominal data, two observers: .692', () => {
    const units = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(krippendorffAlpha(units).value?.toFixed(3)).toBe('0.692');
    expect(percentageAgreement(units)).toBe(0.75);
  });

  test('section C, nominal data, four observers, with gaps: .743', () => {
    const units = unitsOf(
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    );
    expect(krippendorffAlpha(units).value?.toFixed(3)).toBe('0.743');
  });
});

describe('Cohen’s kappa', () => {
  test('J. Cohen (1960), Educational and Psychological Measurement 20, table of proportions of 200 cases: .492', () => {
    const proportions = [
      [0.44, 0.07, 0.09],
      [0.05, 0.2, 0.05],
      [0.01, 0.03, 0.06],
    ];
    expect(cohenKappa(proportions).value?.toFixed(3)).toBe('0.492');
    const cases = proportions.map((row) => row.map((share) => Math.round(share * 200)));
    expect(cohenKappa(cases).value?.toFixed(3)).toBe('0.492');
  });

  test('J. L. Fleiss, B. Levin and M. C. Paik (2003), Statistical Methods for Rates and Proportions, 3rd edition, table 18.1, p. 599: .676', () => {
    const diagnoses = [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ];
    expect(cohenKappa(diagnoses).value?.toFixed(3)).toBe('0.676');
  });

  test('from two readers value by value it is that of their table', () => {
    const [ben, gerry] = ['a a b b d c c c e d d a'.split(' '), 'b a b b b c c c e d d d'.split(' ')];
    const table = tableOf([...ben, null, 'a'], [...gerry, 'a', null]);
    expect(table.flat().reduce((total, units) => total + units)).toBe(12);
    // p_o = 9/12 and p_e = (3·1 + 2·4 + 3·3 + 3·3 + 1·1)/144, counted by hand.
    expect(cohenKappa(table).value).toBeCloseTo((9 / 12 - 30 / 144) / (1 - 30 / 144), 10);
  });
});
