import { expect, test } from 'vitest';
import { narrow, type Equation } from './bounds.ts';

const wide = { lowest: 0, highest: 100 };
const sum = (variables: readonly number[], value: number): Equation => ({
  terms: variables.map((variable) => ({ variable, sign: 1 })),
  value,
});

test('each unknown is what the others leave of the sum', () => {
  expect(narrow([wide, { lowest: 0, highest: 4 }], [sum([0, 1], 30)])).toEqual([
    { lowest: 26, highest: 30 },
    { lowest: 0, highest: 4 },
  ]);
});

test('a bound goes on from one sum to the next', () => {
  const difference: Equation = {
    terms: [
      { variable: 1, sign: 1 },
      { variable: 2, sign: -1 },
    ],
    value: 5,
  };
  expect(narrow([wide, wide, wide], [sum([0, 1], 12), difference])).toEqual([
    { lowest: 0, highest: 7 },
    { lowest: 5, highest: 12 },
    { lowest: 0, highest: 7 },
  ]);
});

test('a contradiction is told from knowledge', () => {
  expect(narrow([{ lowest: 0, highest: 4 }], [sum([0], 5)])).toBeNull();
});
