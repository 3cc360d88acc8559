import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const FOLDER = path.dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));

/** The letters of pictures: Noto Sans (SIL Open Font License), as TrueType. */
interface ChartFonts {
  readonly files: readonly Uint8Array[];
  /** Whether every character of a text has a shape in the font. */
  readonly covers: (text: string) => boolean;
}

let fonts: ChartFonts | null = null;

/** Read once, when the first picture is asked for. */
export function chartFonts(): ChartFonts {
  if (fonts !== null) return fonts;
  const files = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf'].map((file) =>
    readFileSync(path.join(FOLDER, file)),
  );
  const covered = files.map(characterRanges);
  const has = (code: number) => covered.every((ranges) => ranges.some(([from, to]) => code >= from && code <= to));
  fonts = {
    files,
    covers: (text) => Array.from(text).every((character) => isSpace(character) || has(character.codePointAt(0) ?? 0)),
  };
  return fonts;
}

const isSpace = (character: string) => /[\s\p{Cf}]/u.test(character);

/**
 * The characters that a TrueType font maps, from its `cmap` table in format 4 (OpenType specification, "cmap — Character to
 * Glyph Index Mapping Table"): code points of the Basic Multilingual Plane, which is all that is asked of these fonts. A range
 * that the font maps in part by its glyph array is looked at code by code.
 */
function characterRanges(font: Buffer): readonly (readonly [number, number])[] {
  const table = tableAt(font, 'cmap');
  const count = font.readUInt16BE(table + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = table + font.readUInt32BE(table + 8 + index * 8);
    if (font.readUInt16BE(subtable) === 4) return rangesOfFormat4(font, subtable);
  }
  return [];
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`the font has no table ${tag}`);
}

function rangesOfFormat4(font: Buffer, at: number): readonly (readonly [number, number])[] {
  const segments = font.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  const ranges: (readonly [number, number])[] = [];
  for (let index = 0; index < segments; index += 1) {
    const [end, start] = [font.readUInt16BE(ends + index * 2), font.readUInt16BE(starts + index * 2)];
    const [delta, place] = [font.readUInt16BE(deltas + index * 2), offsets + index * 2];
    const offset = font.readUInt16BE(place);
    if (start === 0xffff) continue;
    if (offset === 0) ranges.push([start, end]);
    else
      for (let code = start; code <= end; code += 1) {
        const glyph = font.readUInt16BE(place + offset + (code - start) * 2);
        if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) ranges.push([code, code]);
      }
  }
  return ranges;
}
