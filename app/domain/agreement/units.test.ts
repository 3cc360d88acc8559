import { expect, test } from 'vitest';
import type { MeasuredReading } from '../measured-reading.ts';
import { pairsOf, patternsOf, pooledCell } from './units.ts';

const reading = (userId: string, day: number, yes: string[], viaTranslation = false): MeasuredReading => ({
  ...{ userId, yes, viaTranslation },
  at: `2026-11-0${String(day)}T18:00:00.000Z`,
});
const area = { id: 'area:housing', selectedAt: null };
const theme = { id: 'theme:bus', selectedAt: '2026-11-04T18:00:00.000Z' };

test('about an area every reader has spoken; what they did not choose is a no', () => {
  const unit = {
    language: 'en',
    readings: [reading('a', 1, ['area:housing']), reading('b', 2, []), reading('c', 3, [])],
  };
  expect(patternsOf(unit, [area])).toEqual([{ target: 'area:housing', viaTranslation: false, yes: 1, no: 2 }]);
});

test('about a theme speak only those who decided when it was in the codebook, from that moment on', () => {
  const late = [reading('b', 4, []), reading('c', 5, ['theme:bus'])];
  const unit = { language: 'en', readings: [reading('a', 3, ['theme:bus'], true), ...late] };
  expect(patternsOf(unit, [theme])).toEqual([{ target: 'theme:bus', viaTranslation: false, yes: 1, no: 1 }]);
  expect(patternsOf({ ...unit, readings: unit.readings.slice(0, 2) }, [theme])).toEqual([]);
  expect(patternsOf(unit, [area])[0]?.viaTranslation).toBe(true);
});

test('one reader alone says nothing about agreement', () => {
  expect(patternsOf({ language: 'en', readings: [reading('a', 1, [])] }, [area])).toEqual([]);
  expect(pooledCell([])).toBeNull();
});

test('over all targets a comment brings the sum of what it brings to each', () => {
  const unit = { language: 'en', readings: [reading('b', 5, ['area:housing']), reading('a', 5, [])] };
  expect(pooledCell(patternsOf(unit, [area, theme]))).toEqual({
    ...{ decisions: 2, yes: 1, no: 3, differing: 1, same: 1, units: 1 },
  });
  expect(pairsOf(unit)).toEqual([['a', 'b']]);
});
