import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderingStamp, stampOf } from './rendering.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'rendering-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const write = (name: string, content: string) => {
  writeFileSync(path.join(folder, name), content);
  return stampOf([folder, path.join(folder, 'lock.json')]);
};

test('a change of code, styles, strings or libraries gives another name; a change of tests does not', () => {
  mkdirSync(path.join(folder, 'deep'));
  write('lock.json', '1');
  const first = write('deep/page.tsx', 'a');
  expect(first).toMatch(/^[0-9a-f]{8}$/);
  expect(write('deep/page.tsx', 'a')).toBe(first);
  expect(write('deep/page.test.tsx', 'x')).toBe(first);
  const second = write('deep/page.tsx', 'b');
  const third = write('lock.json', '2');
  const fourth = write('page.tsx', 'b');
  expect(new Set([first, second, third, fourth]).size).toBe(4);
});

test('the same code draws other pages at another origin', () => {
  const here = renderingStamp('https://heard.example');
  expect(here).toMatch(/^[0-9a-f]{8}$/);
  expect(renderingStamp('https://heard.example')).toBe(here);
  expect(renderingStamp('')).not.toBe(here);
});
