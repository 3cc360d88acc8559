import { expect, test } from 'vitest';
import { byteRange } from './byte-range.ts';

test.each([
  [null, null],
  ['', null],
  ['bytes=-', null],
  ['bytes=0-1', { first: 0, last: 1 }],
  ['bytes=0-', { first: 0, last: 9 }],
  ['bytes=9-', { first: 9, last: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=0-99', { first: 0, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-10', { first: 0, last: 9 }],
  ['bytes=-11', { first: 0, last: 9 }],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-4', null],
  ['bytes=0-1,3-4', null],
  ['lines=0-1', null],
] as const)('of ten bytes, %s is %o', (header, range) => {
  expect(byteRange(header, 10)).toEqual(range);
});
