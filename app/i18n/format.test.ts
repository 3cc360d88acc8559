import { describe, expect, test } from 'vitest';
import { interfaceLanguages } from '../language/languages.ts';
import {
  formatCalendarDate,
  formatDay,
  formatDeadline,
  formatLastDay,
  formatMoment,
  formatNumber,
  formatPercent,
} from './format.ts';

const instant = new Date('2026-12-01T06:59:59Z');

describe('numbers and dates', () => {
  test('have Western digits and the Gregorian year in every language', () => {
    for (const { tag } of interfaceLanguages) {
      expect(formatDay(instant, tag, 'America/Edmonton'), tag).toContain('2026');
      expect(formatNumber(80, tag), tag).toBe('80');
      expect(formatPercent(0.25, tag).replaceAll(/\P{Nd}/gu, ''), tag).toBe('25');
    }
  });

  test('a day is the day in the consultation’s time zone, not the server’s', () => {
    expect(formatDay(instant, 'en', 'America/Edmonton')).toBe('November 30, 2026');
    expect(formatDay(instant, 'fr', 'Europe/Paris')).toBe('1er décembre 2026');
  });

  test('the first of a month is an ordinal in French, and no other day is', () => {
    expect(formatCalendarDate('2026-09-01', 'fr')).toBe('1er septembre 2026');
    expect(formatCalendarDate('2026-09-11', 'fr')).toBe('11 septembre 2026');
    expect(formatCalendarDate('2026-09', 'fr')).toBe('septembre 2026');
    expect(formatMoment(new Date('2026-12-01T12:00:00Z'), 'fr', 'UTC')).toMatch(/^1er décembre 2026/);
    expect(formatDay(new Date('2026-12-01T12:00:00Z'), 'es', 'UTC')).toBe('1 de diciembre de 2026');
  });

  test('the last day of what ends at midnight is the day that ends then', () => {
    expect(formatLastDay(new Date('2026-12-01T07:00:00Z'), 'en', 'America/Edmonton')).toBe('November 30, 2026');
    expect(formatLastDay(new Date('2026-12-01T18:00:00Z'), 'en', 'America/Edmonton')).toBe('December 1, 2026');
  });

  test('a moment names its time zone', () => {
    expect(formatMoment(instant, 'en', 'America/Edmonton')).toMatch(/November 30, 2026.*11:59.*MST/);
  });

  test.each([
    ['2026-12-01T07:00:00Z', 'November 30, 2026 at 11:59 PM MST'],
    ['2026-12-01T07:01:00Z', 'December 1, 2026 at 12:01 AM MST'],
    ['2026-12-01T06:59:00Z', 'November 30, 2026 at 11:59 PM MST'],
    ['2026-12-01T19:00:00Z', 'December 1, 2026 at 12:00 PM MST'],
  ])('a deadline at the end of a day is said as its last minute: %s', (instant, said) => {
    expect(formatDeadline(new Date(instant), 'en', 'America/Edmonton').replaceAll('\u202f', ' ')).toBe(said);
  });
});
