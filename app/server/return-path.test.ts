import { expect, test } from 'vitest';
import { returnPath, signInPath } from './return-path.ts';

test.each([
  ['/team', '/team'],
  ['/team/prairie/review?last=a', '/team/prairie/review?last=a'],
  ['/team/a/../b', '/team/b'],
])('%s is a page to return to', (asked, path) => {
  expect(returnPath(asked)).toBe(path);
});

test.each([
  null,
  undefined,
  '',
  'team',
  'https://evil.example/team',
  '//evil.example/team',
  String.raw`/\evil.example/team`,
  String.raw`/team/..//evil.example`,
  '/team/..//evil.example/team',
  '/teammate',
  '/en/prairie',
  '/team/sign-in?to=/team/sign-in',
  '/team/sign-out',
  'javascript:alert(1)',
  '/\t/evil.example/team',
])('%s leads to the first page', (asked) => {
  expect(returnPath(asked)).toBe('/team');
});

test('the sign-in page keeps the whole address that was asked for', () => {
  const path = signInPath(new Request('http://heard.test/team/a/review?last=b&c=d'));
  expect(returnPath(new URL(path, 'http://heard.test').searchParams.get('to'))).toBe('/team/a/review?last=b&c=d');
});
