import { expect, it } from 'vitest';
import { saysNothing } from './nothing.ts';

it.each([
  'n/a',
  'N/A.',
  'None',
  'no comment!',
  'Rien à ajouter.',
  'nada',
  'لا شيء',
  'ندارم',
  '没有。',
  '없음',
  'Không có',
  'ምንም',
  'ਕੁਝ ਨਹੀਂ',
  'waxba',
])('%s says nothing', (text) => {
  expect(saysNothing(text)).toBe(true);
});

it.each([
  'No bus',
  'None of us can find work',
  'rent',
  '没有工作',
  'لا أجد عملا',
  'nothing is affordable',
  'a'.repeat(100_000),
])('what is more than that says something: %s', (text) => {
  expect(saysNothing(text)).toBe(false);
});
