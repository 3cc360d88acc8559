import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DateField } from './answer-field.ts';
import { checkDate } from './typed-date.ts';

const field = (limits: Partial<DateField> = {}): DateField => ({
  ...{ kind: 'date', key: 'd', required: false, declines: false, precision: 'day' },
  ...{ earliest: undefined, latest: undefined },
  ...limits,
});
const none = { kind: 'not-a-date' };

describe('a typed date', () => {
  it.each([
    [['2024', '2', '29'], '2024-02-29'],
    [['2023', '2', '29'], none],
    [['2000', '02', '29'], '2000-02-29'],
    [['1900', '2', '29'], none],
    [['2026', '4', '30'], '2026-04-30'],
    [['2026', '4', '31'], none],
    [['2026', '12', '31'], '2026-12-31'],
    [['2026', '13', '1'], none],
    [['2026', '0', '1'], none],
    [['2026', '1', '0'], none],
    [[' 2026 ', '1', ' 5'], '2026-01-05'],
    [['\u200f2026', '1', '5\u061c'], '2026-01-05'],
    [['26', '1', '5'], none],
    [['2026', '1', ''], none],
    [['2026', '', '5'], none],
    [['', '1', '5'], none],
    [['2026', '1'], none],
    [['2026', '1', '5', '7'], '2026-01-05'],
    [['-026', '1', '5'], none],
  ])('%j is %j', (typed, value) => {
    expect(checkDate(field(), typed)).toEqual(value);
  });

  it('goes as far as it is asked for', () => {
    expect(checkDate(field({ precision: 'year' }), ['2026'])).toBe('2026');
    expect(checkDate(field({ precision: 'month' }), ['2026', '9'])).toBe('2026-09');
    expect(checkDate(field({ precision: 'month' }), ['2026'])).toEqual(none);
  });

  it.each([
    ['1949', { kind: 'too-early', earliest: 1950 }],
    ['1950', '1950'],
    ['2026', '2026'],
    ['2027', { kind: 'too-late', latest: 2026 }],
  ])('from 1950 to 2026, %s is %j', (year, value) => {
    expect(checkDate(field({ precision: 'year', earliest: 1950, latest: 2026 }), [year])).toEqual(value);
  });

  it('that was kept is accepted again', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(checkDate(field(), iso.split('-'))).toBe(iso);
      }),
    );
  });
});
