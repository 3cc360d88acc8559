import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAt, dayBefore, endOfDay, startOfDay } from './closing-day.ts';

describe('endOfDay', () => {
  test('is the next midnight on the clocks of the time zone', () => {
    expect(endOfDay('2026-12-01', 'America/Edmonton')).toEqual(new Date('2026-12-02T07:00:00Z'));
    expect(endOfDay('2026-07-01', 'America/Edmonton')).toEqual(new Date('2026-07-02T06:00:00Z'));
    expect(endOfDay('2026-12-31', 'America/St_Johns')).toEqual(new Date('2027-01-01T03:30:00Z'));
  });

  test('is right on the days when the clocks change', () => {
    // Clocks go forward on the 14th of March 2027 and back on the 1st of November 2026, both at two in the morning.
    expect(endOfDay('2027-03-13', 'America/Toronto')).toEqual(new Date('2027-03-14T05:00:00Z'));
    expect(endOfDay('2027-03-14', 'America/Toronto')).toEqual(new Date('2027-03-15T04:00:00Z'));
    expect(endOfDay('2026-10-31', 'America/Toronto')).toEqual(new Date('2026-11-01T04:00:00Z'));
    expect(endOfDay('2026-11-01', 'America/Toronto')).toEqual(new Date('2026-11-02T05:00:00Z'));
  });

  test('knows no day that the calendar does not have, and no other form', () => {
    for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', 'tomorrow', '', '2026-12-01T00:00']) {
      expect(endOfDay(day, 'America/Toronto'), day).toBeNull();
    }
    expect(endOfDay('2028-02-29', 'America/Toronto')).not.toBeNull();
  });

  test('the instant before still shows the day, and the instant itself the next one', () => {
    const shown = (instant: number) =>
      new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', { timeZone: 'America/Halifax' }).format(instant);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const end = endOfDay(day, 'America/Halifax')?.getTime() ?? 0;
          return shown(end - 1) === day && shown(end) !== day;
        },
      ),
    );
  });
});

describe('days and instants', () => {
  const zones = fc.constantFrom('America/Edmonton', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Auckland', 'UTC');
  const days = fc
    .date({ min: new Date('2020-01-02'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  test('a day begins where the one before it ends, and both its edges lead back to it', () => {
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        const [begins, ends] = [startOfDay(day, zone), endOfDay(day, zone)];
        if (begins === null || ends === null) return false;
        return dayAt(begins, zone) === day && dayBefore(ends, zone) === day && dayBefore(begins, zone) < day;
      }),
    );
  });

  test('knows no first instant of a day that is none', () => {
    expect(startOfDay('2026-02-29', 'America/Toronto')).toBeNull();
    expect(startOfDay('2026-03-01', 'America/Toronto')).toEqual(new Date('2026-03-01T05:00:00Z'));
  });
});
