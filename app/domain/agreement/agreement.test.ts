import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha, percentageAgreement } from './alpha.ts';
import type { Category } from './codings.ts';
import { cohenKappa } from './kappa.ts';
import { ALPHA_TO_PUBLISH, LEAST_DOUBLE_CODED, needsNote, standingOf } from './standing.ts';
import { alphaOfTally, percentageOfTally, type Pattern } from './tally.ts';

const value = fc.option(fc.constantFrom<Category>('a', 'b', 3, true), { nil: null });
const units = fc.array(fc.array(value, { minLength: 0, maxLength: 5 }), { maxLength: 20 });
const yesOrNo = fc.array(fc.array(fc.option(fc.boolean(), { nil: null }), { maxLength: 4 }), { maxLength: 20 });

describe('alpha', () => {
  test('is 1 exactly where nobody differs and not everything is the same', () => {
    fc.assert(
      fc.property(units, (codings) => {
        const paired = codings.map((unit) => unit.filter((one) => one !== null)).filter((unit) => unit.length > 1);
        const differ = paired.some((unit) => new Set(unit).size > 1);
        const varied = new Set(paired.flat()).size > 1;
        const { value: alpha, reason } = krippendorffAlpha(codings);
        if (paired.length === 0) expect(reason).toBe('no-pairs');
        else if (!varied) expect(reason).toBe('no-variation');
        else if (differ) expect(alpha).toBeLessThan(1);
        else expect(alpha).toBe(1);
        expect(alpha).not.toBeNaN();
      }),
    );
  });

  test('does not ask in which order units and readers come, nor who left a gap', () => {
    fc.assert(
      fc.property(units, fc.infiniteStream(fc.nat()), (codings, order) => {
        const shuffled = <T>(list: readonly T[]) =>
          list
            .map((one) => [order.next().value ?? 0, one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one);
        const other = shuffled(codings).map((unit) => shuffled([...unit, null]));
        expect(krippendorffAlpha(other).reason).toBe(krippendorffAlpha(codings).reason);
        expect(krippendorffAlpha(other).value ?? 0).toBeCloseTo(krippendorffAlpha(codings).value ?? 0, 10);
        expect(percentageAgreement(other) ?? -1).toBeCloseTo(percentageAgreement(codings) ?? -1, 10);
      }),
    );
  });

  test('from a tally of yes and no is that of the units', () => {
    fc.assert(
      fc.property(yesOrNo, (codings) => {
        const patterns: Pattern[] = codings.map((unit) => ({
          yes: unit.filter((one) => one === true).length,
          no: unit.filter((one) => one === false).length,
          units: 1,
        }));
        const [tally, matrix] = [alphaOfTally(patterns), krippendorffAlpha(codings)];
        expect(tally.reason).toBe(matrix.reason);
        expect(tally.value ?? 0).toBeCloseTo(matrix.value ?? 0, 10);
        expect(percentageOfTally(patterns) ?? -1).toBeCloseTo(percentageAgreement(codings) ?? -1, 10);
      }),
    );
  });

  test('of two readers who split on one unit of two is undefined nowhere and below 0', () => {
    expect(krippendorffAlpha([[true, false]])).toEqual({ value: 0, reason: null });
    expect(
      krippendorffAlpha([
        [true, false],
        [false, true],
      ]).value,
    ).toBe(-0.5);
    expect(krippendorffAlpha([['a', null], [null, 'b'], []])).toEqual({ value: null, reason: 'no-pairs' });
    expect(krippendorffAlpha([['a', 'a'], ['a', 'a', 'a'], ['b']])).toEqual({ value: null, reason: 'no-variation' });
  });
});

describe('kappa', () => {
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((size) =>
      fc.array(fc.array(fc.nat(20), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    );

  test('is the same whoever is called the first reader, and 1 exactly on a diagonal of two or more', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const turned = rows.map((_, column) => rows.map((row) => row[column] ?? 0));
        const { value: kappa, reason } = cohenKappa(rows);
        expect(cohenKappa(turned).reason).toBe(reason);
        expect(cohenKappa(turned).value ?? 0).toBeCloseTo(kappa ?? 0, 10);
        const diagonal = rows.every((row, i) => row.every((units, j) => i === j || units === 0));
        if (kappa !== null) expect(Math.abs(kappa - 1) < 1e-9).toBe(diagonal);
      }),
    );
  });

  test('is undefined where nothing was coded, and where both used one category', () => {
    expect(cohenKappa([])).toEqual({ value: null, reason: 'no-pairs' });
    expect(
      cohenKappa([
        [7, 0],
        [0, 0],
      ]),
    ).toEqual({ value: null, reason: 'no-variation' });
    expect(
      cohenKappa([
        [0.1 + 0.2, 0],
        [0, 0],
      ]).reason,
    ).toBe('no-variation');
    expect(
      cohenKappa([
        [0, 5],
        [0, 0],
      ]).value,
    ).toBe(0);
  });
});

describe('whether a finding can rest on it', () => {
  const at = (alpha: number | null, n: number) =>
    standingOf({ n, alpha: alpha === null ? { value: null, reason: 'no-variation' } : { value: alpha, reason: null } });

  test('is measured from 30 comments on that two have coded', () => {
    expect([LEAST_DOUBLE_CODED, ALPHA_TO_PUBLISH]).toEqual([30, 0.667]);
    expect([at(1, 29), at(1, 30), at(1, 31)]).toEqual(['not-measured', 'agreed', 'agreed']);
    expect([at(null, 29), at(null, 30)]).toEqual(['not-measured', 'undefined']);
  });

  test('holds from alpha .667 on', () => {
    expect([at(0.666, 30), at(0.6669999, 30), at(0.667, 30), at(0.668, 30)]).toEqual([
      ...['below', 'below', 'agreed', 'agreed'],
    ]);
  });

  test('asks for a note where readers do not agree or it cannot be said', () => {
    expect((['agreed', 'below', 'undefined', 'not-measured'] as const).map(needsNote)).toEqual([
      ...[false, true, true, false],
    ]);
  });
});
