import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../styles/figures.css', import.meta.url), 'utf8');
const sets = [...css.matchAll(/:root \{((?:\s*--group-\d: #[0-9a-f]{6};)+)/g)].map((match) =>
  [...(match[1] ?? '').matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => linear(colour)),
);
/** Papers of public.css. */
const papers = ['#fffdf9', '#171817'].map(linear);

type Rgb = readonly [number, number, number];

function linear(colour: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Rgb, b: Rgb) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

/** Machado, Oliveira and Fernandes (2009), severity 1: how eyes see that lack one kind of cone. From memory. */
const eyes: Readonly<Record<string, readonly Rgb[]>> = {
  'all three': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no long-wave': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no medium-wave': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no short-wave': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(['light', 'dark'])('the colours of groups in the %s', (which) => {
  const at = which === 'light' ? 0 : 1;
  const colours = sets[at] ?? [];
  const paper = papers[at] ?? [0, 0, 0];

  test('are six, each at least 3 : 1 on the paper', () => {
    expect(colours).toHaveLength(6);
    for (const colour of colours) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(eyes))('are far apart for eyes with %s cones', (_, [toR, toG, toB]) => {
    const see = (colour: Rgb): Rgb => {
      const of = (row: Rgb = [0, 0, 0]) =>
        Math.min(1, Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2]));
      return lab([of(toR), of(toG), of(toB)]);
    };
    for (const [i, one] of colours.entries())
      for (const other of colours.slice(i + 1))
        expect(Math.hypot(...see(one).map((part, k) => part - (see(other)[k] ?? 0)))).toBeGreaterThan(30);
  });
});
