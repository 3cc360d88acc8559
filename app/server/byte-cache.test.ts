import { expect, test } from 'vitest';
import { createByteCache } from './byte-cache.ts';

test('a cache keeps what was used last, up to its bytes', () => {
  const cache = createByteCache<string>(10);
  cache.set('a', 'A', 4);
  cache.set('b', 'B', 4);
  expect(cache.get('a')).toBe('A');
  cache.set('c', 'C', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  cache.set('a', 'AA', 7);
  expect([cache.get('a'), cache.get('c')]).toEqual(['AA', 'C']);
  cache.set('d', 'D', 11);
  expect(cache.get('d')).toBeUndefined();
});

test('forgets by prefix, and counts no bytes of what is gone', () => {
  const cache = createByteCache<number>(10);
  cache.set('report one', 1, 5);
  cache.set('report two', 2, 5);
  cache.drop('report ');
  expect([cache.get('report one'), cache.get('report two')]).toEqual([undefined, undefined]);
  cache.set('x', 3, 10);
  expect(cache.get('x')).toBe(3);
});
