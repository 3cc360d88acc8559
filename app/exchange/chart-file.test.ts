import { inflateSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Figure } from '#app/charts/figure.ts';
import { countRow, figures } from '#app/charts/test-figures.ts';
import { chartCsv } from './chart-csv.ts';
import { chartFile } from './chart-file.ts';
import { chartPng } from './chart-png.ts';
import { chartSvg } from './chart-svg.ts';

const all: readonly (readonly [string, Figure])[] = Object.entries(figures);

/** Every element is closed by its own name, every attribute quoted, every entity known. */
function expectWellFormed(xml: string) {
  const open: string[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trim();
  expect(body.replace(/<\/?[a-zA-Z]+(?: [a-zA-Z][\w-]*="[^"<]*")*\/?>/g, '')).not.toMatch(/[<>]/);
  for (const [, close, name = '', self] of body.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    if (close === '/') expect(open.pop()).toBe(name);
    else if (self !== '/') open.push(name);
  }
  expect(open).toEqual([]);
  expect(body.replace(/&(?:amp|lt|gt|quot|apos|#x[0-9a-f]+|#\d+);/gi, '')).not.toContain('&');
}

describe('a chart as SVG', () => {
  test.each(all)('of the kind %s is a whole document that needs nothing beside it', (_, figure) => {
    const svg = chartSvg(figure);
    expectWellFormed(svg);
    expect(svg).toContain('<title id="title">What would help most?</title>');
    expect(svg).toContain('sha256 0f3a');
    expect(svg).toContain('lang="en"');
    expect(svg).not.toMatch(/var\(|class=|href|url\(|<style|<script|NaN|undefined/);
  });

  test('holds what somebody wrote as text, whatever it is', () => {
    const label = '"><script>a&b</script>\u0000\u0008 ="var(--ink)" \ud800';
    const svg = chartSvg({ ...figures.bars, title: label, rows: [countRow('x', 3, label)] });
    expectWellFormed(svg);
    // eslint-disable-next-line no-control-regex -- none of them may be there
    expect(svg).not.toMatch(/[\u0000-\u0008]/);
    expect(svg).not.toContain('<script');
  });

  test('says within the picture that live figures are not for publication', () => {
    const svg = chartSvg({ ...figures.dots, notForPublication: 'Not for publication' });
    expect(svg.match(/>Not for publication</g)).toHaveLength(2);
    expect(chartSvg(figures.dots)).not.toContain('ot for publication');
  });

  test('says how many rows are in the table alone', () => {
    const rows = Array.from({ length: 25 }, (_, index) => countRow(String(index), index));
    expect(chartSvg({ ...figures.bars, rows })).toContain('5 more in the table');
  });
});

/** The colours of a PNG with 8 bits a channel, by how often: enough to see that it is a picture. */
function coloursOf(png: Uint8Array) {
  const bytes = Buffer.from(png);
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    kinds: new Set(inflateSync(Buffer.concat(parts))).size,
  };
}

const same = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

describe('a chart as PNG', () => {
  test('is a picture of twice the size, and of another figure another one', async () => {
    const png = await chartPng(figures.pairs);
    expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    const { width, height, kinds } = coloursOf(png);
    expect(width).toBe(1312);
    expect(height).toBe(2 * Number(/height="(\d+)"/.exec(chartSvg(figures.pairs))?.[1]));
    expect(kinds).toBeGreaterThan(50);
    expect(same(png, await chartPng(figures.pairs))).toBe(true);
    expect(same(png, await chartPng(figures.days))).toBe(false);
  });

  test('has words in place of letters that its font lacks, and keeps those that it has', async () => {
    const named = (label: string) => ({ ...figures.bars, rows: [countRow('x', 3, label)] });
    const unwritable = await chartPng(named('(see the table)'));
    expect(same(await chartPng(named('العثور على مسكن 寻找住房')), unwritable)).toBe(true);
    expect(same(await chartPng(named('Un chez-soi à Québec, « près » d’ici – œuvre')), unwritable)).toBe(false);
  });
});

describe('the table behind a chart as CSV', () => {
  const read = (figure: Figure) => parse<Record<string, string>>(chartCsv(figure), { bom: true, columns: true });

  test('has a line for each figure that is shown or hidden, and no other', () => {
    expect(read(figures.bars).map(({ row, count, share }) => [row, count, share])).toEqual([
      ['c', '45', '0.45'],
      ['a', '20', '0.2'],
      ['d', '0', '0'],
      ['b', 'hidden', 'hidden'],
      ['no-answer', '7', '0.07'],
    ]);
    expect(read(figures.dots).map(({ row, group, share }) => [row, group, share])).toEqual([
      ['x', 'en', '0.5'],
      ['x', 'fr', '0.25'],
      ['x', 'ar', 'hidden'],
      ['y', 'en', '0.1'],
      ['y', 'fr', '0.12'],
      ['y', 'ar', '0.9'],
    ]);
    expect(read(figures.pairs)[3]).toMatchObject({ group: 'heard', share: 'hidden', note: 'not comparable' });
    expect(read(figures.days).map(({ row, count }) => [row, count])).toContainEqual(['2026-03-02', '0']);
    const rows = Array.from({ length: 200 }, (_, index) => countRow(String(index), index));
    expect(read({ ...figures.bars, rows, apart: null })).toHaveLength(200);
  });

  test('is no formula to a spreadsheet, and says on each line what is not for publication', () => {
    for (const [index, start] of ['=', '+', '-', '@', '\t'].entries()) {
      const [line] = read({
        ...figures.bars,
        notForPublication: 'Live',
        title: `${start}1`,
        rows: [countRow(String(index), 1, `${start}2`)],
      });
      expect(line).toMatchObject({ figure: `'${start}1`, label: `'${start}2`, notice: 'Live' });
    }
  });
});

test('each format has its type', async () => {
  expect((await chartFile(figures.bars, 'svg')).contentType).toBe('image/svg+xml; charset=utf-8');
  expect((await chartFile(figures.bars, 'csv')).contentType).toBe('text/csv; charset=utf-8');
  expect((await chartFile(figures.bars, 'png')).body).toBeInstanceOf(Uint8Array);
});
