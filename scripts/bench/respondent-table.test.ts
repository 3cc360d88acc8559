import { expect, it } from 'vitest';
import type { PageCost } from './phone.ts';
import { promises, type Journey } from './respondent-table.ts';

const cost = (traits: Partial<PageCost> = {}): PageCost => ({
  page: 'p',
  paintMs: 1000,
  bytes: 3000,
  requests: 2,
  ...traits,
});
const journey = (...runs: readonly (readonly PageCost[])[]): Journey => ({ language: 'en', runs });
const scripts = { bytes: 4000, waits: false };
const missed = (journeys: readonly Journey[], of = scripts) =>
  promises(journeys, of).flatMap(({ what, met }) => (met ? [] : [what]));

it('is met up to the goal, and missed past it', () => {
  const at = { paintMs: 1200, bytes: 30_000, requests: 3 };
  expect(missed([journey([cost({ ...at, paintMs: 2000 }), cost(at)])])).toEqual([]);
  expect(missed([journey([cost({ paintMs: 2001 })])])).toEqual(['first page, largest paint']);
  expect(missed([journey([cost(), cost({ paintMs: 1201 })])])).toEqual(['slowest next page, largest paint']);
  expect(missed([journey([cost({ bytes: 30_001 })])])).toEqual(['heaviest page']);
  expect(missed([journey([cost({ requests: 4 })])])).toEqual(['most requests of a page']);
  expect(missed([journey([cost({ bytes: 30_000 }), cost({ bytes: 30_000 }), cost({ bytes: 1 })])])).toEqual([
    'whole journey of 12 questions',
  ]);
});

it('judges scripts by their weight and by whether a page waits for them', () => {
  expect(missed([journey([cost()])], { bytes: 15_000, waits: false })).toEqual([]);
  expect(missed([journey([cost()])], { bytes: 15_001, waits: true })).toEqual([
    'optional scripts, compressed',
    'a page waits for its scripts',
  ]);
});

it('takes the middle of the runs, and the worst of the languages', () => {
  const middle = journey([cost({ paintMs: 9000 })], [cost({ paintMs: 1500 })], [cost({ paintMs: 1400 })]);
  expect(missed([middle])).toEqual([]);
  expect(missed([middle, journey([cost({ paintMs: 2500 })])])).toEqual(['first page, largest paint']);
  expect(promises([middle], scripts)[0]?.reached).toBe('1.50 s');
});
