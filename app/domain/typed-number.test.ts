import { describe, expect, it } from 'vitest';
import type { NumberField } from './answer-field.ts';
import { checkNumber } from './typed-number.ts';

const field = (limits: Partial<NumberField> = {}): NumberField => ({
  ...{ kind: 'number', key: 'n', required: false, declines: false, decimals: 0 },
  ...{ min: undefined, max: undefined },
  ...limits,
});

describe('a typed number', () => {
  it.each([
    ['12', '12'],
    ['007', '7'],
    ['-0', '0'],
    ['−5', '-5'],
    ['1 200', '1200'],
    ['1\u202f200', '1200'],
    ['1’200', '1200'],
    ['1,200', '1200'],
    ['1.200.000', '1200000'],
    ['1٬200', '1200'],
    ['\u200e-5', '-5'],
    ['\u061c12', '12'],
  ])('%j is %s', (typed, value) => {
    expect(checkNumber(field(), typed)).toBe(value);
  });

  it.each(['', 'twelve', '1.2.3', '12,34', '1e3', '0x1f', 'Infinity', '--1', '1-', '５'])('%j is none', (typed) => {
    expect(checkNumber(field(), typed)).toEqual({ kind: 'not-a-number' });
  });

  it.each([
    ['1,5', '1.5'],
    ['1.50', '1.5'],
    ['1٫25', '1.25'],
    ['1.255', { kind: 'not-a-number' }],
  ])('with two decimals, %j is %j', (typed, value) => {
    expect(checkNumber(field({ decimals: 2 }), typed)).toEqual(value);
  });

  it.each([
    ['0', { kind: 'too-small', least: 1 }],
    ['1', '1'],
    ['20', '20'],
    ['21', { kind: 'too-large', most: 20 }],
  ])('from 1 to 20, %j is %j', (typed, value) => {
    expect(checkNumber(field({ min: 1, max: 20 }), typed)).toEqual(value);
  });

  it('is no larger than what is counted exactly', () => {
    expect(checkNumber(field(), '1000000000000')).toBe('1000000000000');
    expect(checkNumber(field(), '1000000000001')).toEqual({ kind: 'not-a-number' });
  });
});
