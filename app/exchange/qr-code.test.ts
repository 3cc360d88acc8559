import { describe, expect, it } from 'vitest';
import { qrPng, qrSvg } from './qr-code.ts';

const address = 'https://heard.example/s/AC23DE';

/** How many modules a side has, and which of them are dark, from the SVG's path of horizontal strokes. */
function read(svg: string) {
  const side = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
  const dark = new Set<string>();
  const path = /stroke="#000000" d="([^"]*)"/.exec(svg)?.[1] ?? '';
  let [x, y] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([Mmh])([-\d. ]*)/g)) {
    const [first = 0, second = 0] = numbers
      .trim()
      .split(/ |(?=-)/)
      .map(Number);
    if (command === 'M') [x, y] = [first, second];
    if (command === 'm') [x, y] = [x + first, y + second];
    if (command === 'h') for (const end = x + first; x < end; x++) dark.add(`${String(x)} ${String(Math.floor(y))}`);
  }
  return { side, isDark: (column: number, row: number) => dark.has(`${String(column)} ${String(row)}`) };
}

describe('a QR code', () => {
  it('has its finder patterns in three corners, inside a quiet zone of four modules', async () => {
    const { side, isDark } = read(await qrSvg(address));
    const last = side - 5;
    for (const [column, row] of [
      [4, 4],
      [last - 6, 4],
      [4, last - 6],
    ] as const) {
      for (let step = 0; step < 7; step++)
        expect([isDark(column + step, row), isDark(column, row + step)]).toEqual([true, true]);
      expect([isDark(column + 1, row + 1), isDark(column + 3, row + 3)]).toEqual([false, true]);
    }
    for (let step = 0; step < side; step++)
      for (let quiet = 0; quiet < 4; quiet++)
        expect([isDark(step, quiet), isDark(quiet, step), isDark(step, side - 1 - quiet)]).toEqual([
          false,
          false,
          false,
        ]);
  });

  it('is made at level M: its format information says so', async () => {
    const { isDark } = read(await qrSvg(address));
    // ISO/IEC 18004, 7.9: the first two bits beside the upper left finder, under the mask 10…: level M is 00.
    expect([isDark(4, 12), isDark(5, 12)]).toEqual([true, false]);
  });

  it('is a PNG too, large enough to print', async () => {
    const png = await qrPng(address);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(1_000);
    expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20));
  });
});
