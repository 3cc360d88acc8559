import { describe, expect, test } from 'vitest';
import { greedyPattern } from '../compare/greedy.ts';
import { maskOf, rangeOf, walkable } from './network.ts';
import { networkOfSystem } from './network-of-system.ts';
import { suppress } from './suppress.ts';
import { systemOf, type CountTable } from './count-tables.ts';

const table = (rows: readonly string[], columns: readonly string[], counts: readonly number[]): CountTable => ({
  dimensions: [
    { name: 'rows', categories: rows },
    { name: 'columns', categories: columns },
  ],
  counts,
});

/** What can be said of the cells of a pattern, by id. */
function intervalsOf(source: CountTable, hiddenIds: readonly string[]) {
  const system = systemOf(source);
  const network = networkOfSystem(system);
  if (network === null) throw new Error('A table of two dimensions is a network');
  const hidden = new Set(hiddenIds.map((id) => system.cells.findIndex((cell) => cell.id === id)));
  return Object.fromEntries(
    [...hidden].map((cell) => {
      const { count = 0, id = '' } = system.cells[cell] ?? {};
      const { down, up } = rangeOf(walkable(network), maskOf(network, hidden), cell, 1_000);
      return [id, [count - down, count + up]];
    }),
  );
}

const hiddenIds = ({ system, hidden }: ReturnType<typeof suppress>) =>
  [...hidden].map((cell) => system.cells[cell]?.id).sort();

/**
 * Federal Committee on Statistical Methodology, Statistical Policy Working Paper 22 (second version, 2005), "Report on Statistical Disclosure
 * Limitation Methodology", chapter 2: fictitious delinquent children by county and education of the head of household, with
 * a threshold of five. The counts are given from memory; they add up to the totals that the paper prints.
 */
describe('delinquent children by county', () => {
  const children = table(
    ['Alpha', 'Beta', 'Gamma', 'Delta'],
    ['Low', 'Medium', 'High', 'Very high'],
    [15, 1, 3, 1, 20, 10, 10, 15, 3, 10, 10, 2, 12, 14, 7, 2],
  );
  const small = [
    'Alpha / Medium',
    'Alpha / High',
    'Alpha / Very high',
    'Gamma / Low',
    'Gamma / Very high',
    'Delta / Very high',
  ];

  test('adds up to the totals of the paper', () => {
    const totals = systemOf(children).cells.filter(({ isTotal }) => isTotal);
    expect(Object.fromEntries(totals.map(({ id, count }) => [id, count]))).toEqual({
      'Alpha / Total': 20,
      'Beta / Total': 55,
      'Gamma / Total': 25,
      'Delta / Total': 35,
      'Total / Low': 50,
      'Total / Medium': 35,
      'Total / High': 30,
      'Total / Very high': 20,
      'Total / Total': 135,
    });
  });

  test('two cells in every row and column are not enough: the paper solves its first pattern for one cell', () => {
    const naive = [...small, 'Beta / Medium', 'Beta / High', 'Delta / Low'];
    const { 'Alpha / Very high': told } = intervalsOf(children, naive);
    expect(told).toEqual([1, 1]);
  });

  test('the pattern with which the paper ends tells no cell, but some within less than five', () => {
    const intervals = intervalsOf(children, [...small, 'Gamma / Medium', 'Delta / Low', 'Delta / High']);
    expect(Object.values(intervals).every(([lowest = 0, highest = 0]) => highest > lowest)).toBe(true);
  });

  test('ours is safe, and hides as few cells as keep every interval five wide', () => {
    const own = suppress(children, { threshold: 5 });
    expect([...own.primary].map((cell) => own.system.cells[cell]?.id)).toEqual(small);
    for (const { lowest, highest } of own.intervals.values()) expect(highest - lowest).toBeGreaterThanOrEqual(5);
    expect(own.hidden.size).toBeLessThanOrEqual(greedyPattern(own.system, { width: 5, primary: own.primary }).size);
    expect(own.hidden.size).toBe(9);
  });

  test('with one person of doubt, as the paper asks, it hides no more than the nine of the paper', () => {
    expect(suppress(children, { threshold: 5, width: 1 }).hidden.size).toBeLessThanOrEqual(9);
  });
});

/**
 * A. Hundepool and others, Handbook on Statistical Disclosure Control, second edition (2024), section 4.2.2, example 3, after J. Geurts
 * (1992), table 10: X11 and X12 add up to 7, X21 and X22 to 3, X11 and X21 to 6, X12 and X22 to 4, a third row of 3 and 3
 * is shown. The handbook finds 3 to 6 for X11.
 */
test('the feasibility interval of the handbook', () => {
  const source = table(['1', '2', '3'], ['1', '2'], [4, 3, 2, 1, 3, 3]);
  const intervals = intervalsOf(source, ['1 / 1', '1 / 2', '2 / 1', '2 / 2']);
  expect(intervals).toEqual({ '1 / 1': [3, 6], '1 / 2': [1, 4], '2 / 1': [0, 3], '2 / 2': [0, 3] });
});

/**
 * The same, section 5.2, marital status by sex (one single woman among 70 people). The handbook shows the risk and no
 * pattern: by a threshold of five the divorced women and the single are small, and so is the total of the single.
 */
test('the single woman of the handbook, and the total that holds her, are hidden', () => {
  const source = table(['Married', 'Divorced', 'Single'], ['Male', 'Female'], [38, 17, 7, 4, 3, 1]);
  const own = suppress(source, { threshold: 5 });
  expect(hiddenIds(own)).toEqual(expect.arrayContaining(['Single / Female', 'Single / Male', 'Single / Total']));
  for (const { lowest, highest } of own.intervals.values()) expect(highest - lowest).toBeGreaterThanOrEqual(4);
});

/**
 * GaussSuppression (Statistics Norway), vignette "Small count frequency table suppression", table 1: age by country,
 * where the nought of the young in Portugal is what has to be hidden. The package hides four cells.
 */
test('the vignette of Statistics Norway: the same four cells', () => {
  const source = table(['young', 'old'], ['Spain', 'Iceland', 'Portugal'], [5, 2, 0, 6, 3, 4]);
  const own = suppress(source, { primary: new Set(['young / Portugal']), width: 1 });
  expect(hiddenIds(own)).toEqual(['old / Iceland', 'old / Portugal', 'young / Iceland', 'young / Portugal']);
});

/**
 * M. Fischetti and J. J. Salazar, Solving the Cell Suppression Problem on Tabular Data with Linear Constraints (Management
 * Science 47, 2001), figure 1, from memory: investments by activity and region, of which those of activity II in region C are to
 * be hidden. With the three that the paper hides beside them they lie between 5 and 30.
 */
test('the investments by activity and region: their interval, and a pattern as wide', () => {
  const source = table(['I', 'II', 'III'], ['A', 'B', 'C'], [20, 50, 10, 8, 19, 22, 17, 32, 12]);
  expect(intervalsOf(source, ['II / C', 'II / A', 'III / C', 'III / A'])['II / C']).toEqual([5, 30]);
  const own = suppress(source, { primary: new Set(['II / C']), width: 25 });
  const interval = own.intervals.get(own.system.cells.findIndex(({ id }) => id === 'II / C'));
  expect(own.hidden.size).toBe(4);
  expect((interval?.highest ?? 0) - (interval?.lowest ?? 0)).toBeGreaterThanOrEqual(25);
});
