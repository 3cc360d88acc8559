import { expect, test } from 'vitest';
import { dissentProblem, LONGEST_DISSENT } from './dissent.ts';

test('a dissent has words, and at most 500 code points of them', () => {
  expect(LONGEST_DISSENT).toBe(500);
  expect([' \n', 'x', 'ܐ'.repeat(500), `${'ܐ'.repeat(500)} `, '😀'.repeat(501)].map(dissentProblem)).toEqual([
    ...['empty', null, null, null, 'too-long'],
  ]);
});
