import { expect, test } from 'vitest';
import { pathToStay, returnPath, signInPath } from './return-path.ts';

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

test.each([
  ['/team/sign-in?to=%2Fteam%2Fa', '/team/sign-in?to=%2Fteam%2Fa'],
  ['/team/sign-in?to=ክ', '/team/sign-in?to=%E1%8A%AD'],
  ['/team/sign-in?\r\nSet-Cookie: a=1', '/team/sign-in?Set-Cookie:%20a=1'],
  ['/team/sign-in/../..//evil.example', '/team'],
  ['//evil.example/team/sign-in', '/team'],
  ['/team/sign-out', '/team'],
])('who chooses a language on %j stays at %s, in characters that a header can hold', (asked, path) => {
  expect(pathToStay(asked)).toBe(path);
});

test('the sign-in page keeps the whole address that was asked for', () => {
  const path = signInPath(new Request('http://heard.test/team/a/review?last=b&c=d'));
  expect(returnPath(new URL(path, 'http://heard.test').searchParams.get('to'))).toBe('/team/a/review?last=b&c=d');
});
