import { expect, test } from 'vitest';
import { wholePublished } from '#tests/fixtures/whole-edition.ts';
import { renderPage } from './render-page.tsx';
import { staticLinks } from './static-links.ts';

test('a copy of a report opens as a file: no module, which browsers refuse there, and no address of a server', () => {
  const elsewhere = { links: staticLinks('en', 2, ''), tips: 'chart-tips.js' };
  const { html } = renderPage(wholePublished, { page: 'report', language: 'en', origin: '', elsewhere });
  expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script defer="" src="chart-tips.js">']);
  const addresses = [...html.matchAll(/ (?:href|src)="([^"]+)"/g)].map(([, address]) => address ?? '');
  expect(addresses.length).toBeGreaterThan(50);
  expect(addresses.filter((address) => /^(\/|https?:)/.test(address))).toEqual([]);
});
