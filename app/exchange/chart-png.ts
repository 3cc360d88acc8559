import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Figure } from '#app/charts/figure.ts';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { chartFonts } from './chart-font.ts';
import { chartSvg } from './chart-svg.ts';

/** Two dots of the picture for each of the drawing: sharp on paper and on the screens of phones. */
const SCALE = 2;

let ready: Promise<void> | null = null;

/** Starts the renderer, once in a process, however many copies of this file it has loaded. */
function startRenderer(): Promise<void> {
  ready ??= readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm'))
    .then((bytes) => initWasm(bytes))
    .catch((error: unknown) => {
      if (error instanceof Error && error.message.startsWith('Already initialized')) return;
      ready = null;
      throw error;
    });
  return ready;
}

/**
 * A figure as a PNG picture, twice as large as its SVG, in letters of its own: whatever fonts a server has, the same bytes
 * come out. A name in letters that the font lacks is replaced by the figure's `unwritable` words; no box stands for a letter.
 */
export async function chartPng(figure: Figure): Promise<Uint8Array> {
  await startRenderer();
  const { files, covers } = chartFonts();
  const written = writable(figure, (text) => (covers(text) ? text : figure.unwritable));
  const drawing = new Resvg(chartSvg(written), {
    fitTo: { mode: 'zoom', value: SCALE },
    font: { fontBuffers: [...files], defaultFontFamily: 'Noto Sans', sansSerifFamily: 'Noto Sans' },
  });
  const picture = drawing.render();
  const png = picture.asPng();
  picture.free();
  drawing.free();
  return png;
}

/** These name things and are not shown. */
const NAMES = new Set(['key', 'kind', 'language', 'direction', 'measure']);

/** The same figure with each text that it shows passed through `write`. */
function writable<Value>(value: Value, write: (text: string) => string): Value {
  const through = (one: unknown): unknown => {
    if (typeof one === 'string') return write(one);
    if (Array.isArray(one)) return one.map(through);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one).map(([name, part]) => [name, NAMES.has(name) ? part : through(part)]),
    );
  };
  return through(value) as Value;
}
