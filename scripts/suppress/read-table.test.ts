import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const lines = (text: string) => text.split('\n').map((line) => line.split(','));

test('reads a grid with its totals, and a list', () => {
  const grid = readTable(lines('county,low,high,Total\nAlpha,15,3,18\nBeta,20,10,30\nTotal,35,13,48'));
  expect(grid.counts).toEqual([15, 3, 20, 10]);
  expect(grid.dimensions.map(({ categories }) => categories)).toEqual([
    ['Alpha', 'Beta'],
    ['low', 'high'],
  ]);
  const list = readTable(lines('county,level,sex,count\nA,low,f,1\nA,low,m,2\nA,high,f,3\nA,high,m,4\nA,low,Total,3'));
  expect(list.counts).toEqual([1, 2, 3, 4]);
});

test.each([
  ['county,low\nAlpha,x', 'Line 2: “x” is not a whole number.'],
  ['county,low\nAlpha,9007199254740993', 'Line 2: “9007199254740993” has more than 12 digits.'],
  ['county,low,high\nAlpha,1', 'Line 2 has not as many fields as the first.'],
  ['county,low,Total\nAlpha,1,2', 'Line 2: a Total of 2, but the counts add up to 1.'],
  ['a,b,count\nA,x,1\nB,y,1', 'A combination is missing; write 0 where there is nobody.'],
  ['a,b,count\nA,x,1\nA,x,1', 'Line 3 stands twice.'],
  ['county', 'There is no table in it.'],
])('says what is wrong with %j', (text, message) => {
  expect(() => readTable(lines(text))).toThrow(message);
});
