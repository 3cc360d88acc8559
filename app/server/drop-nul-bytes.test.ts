import { createElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { text } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { dropNulBytes } from './drop-nul-bytes.ts';

/** A page of Arabic whose letters fall on the edges of the renderer's buffers in one way or another. */
function render(length: number, through: PassThrough | ReturnType<typeof dropNulBytes>): Promise<string> {
  const words = Array.from({ length: 600 }, (_, i) => createElement('span', { key: i }, 'سكن'));
  const page = createElement('div', { title: 'x'.repeat(length) }, words);
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady() {
        resolve(text(pipe(through)));
      },
      onError: reject,
    });
  });
}

describe('dropNulBytes', () => {
  test('takes out what the renderer leaves in pages that are not in Latin script, and nothing else', async () => {
    for (let length = 0; length < 40; length += 1) {
      const clean = await render(length, dropNulBytes());
      expect(clean).not.toContain('\0');
      expect(clean.match(/سكن/g)).toHaveLength(600);
    }
  });

  test('is still needed: without it there are some', async () => {
    const pages = await Promise.all(Array.from({ length: 40 }, (_, length) => render(length, new PassThrough())));
    expect(pages.some((page) => page.includes('\0'))).toBe(true);
  });
});
