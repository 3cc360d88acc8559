/** The writing systems that language detection tells apart. */
export type Script =
  | 'Latn'
  | 'Arab'
  | 'Cyrl'
  | 'Ethi'
  | 'Guru'
  | 'Deva'
  | 'Hang'
  | 'Hani'
  | 'Kana'
  | 'Grek'
  | 'Hebr'
  | 'Beng'
  | 'Gujr'
  | 'Taml'
  | 'Telu'
  | 'Thai';

/** First and last code point and script, in ascending order; what is not listed has no script of interest. */
const ranges: readonly (readonly [first: number, last: number, script: Script])[] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xaa, 0xaa, 'Latn'],
  [0xba, 0xba, 'Latn'],
  [0xc0, 0x24f, 'Latn'],
  [0x370, 0x3ff, 'Grek'],
  [0x400, 0x52f, 'Cyrl'],
  [0x591, 0x5f4, 'Hebr'],
  [0x610, 0x65f, 'Arab'],
  [0x66e, 0x6ef, 'Arab'],
  [0x6fa, 0x6ff, 'Arab'],
  [0x750, 0x77f, 'Arab'],
  [0x8a0, 0x8ff, 'Arab'],
  [0x900, 0x965, 'Deva'],
  [0x970, 0x97f, 'Deva'],
  [0x980, 0x9e5, 'Beng'],
  [0xa01, 0xa65, 'Guru'],
  [0xa70, 0xa7f, 'Guru'],
  [0xa81, 0xae5, 'Gujr'],
  [0xb82, 0xbe5, 'Taml'],
  [0xc00, 0xc65, 'Telu'],
  [0xe01, 0xe4e, 'Thai'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1200, 0x139f, 'Ethi'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x1f00, 0x1fff, 'Grek'],
  [0x2d80, 0x2ddf, 'Ethi'],
  [0x3041, 0x30ff, 'Kana'],
  [0x3131, 0x318e, 'Hang'],
  [0x3400, 0x4dbf, 'Hani'],
  [0x4e00, 0x9fff, 'Hani'],
  [0xab01, 0xab2e, 'Ethi'],
  [0xac00, 0xd7a3, 'Hang'],
  [0xf900, 0xfaff, 'Hani'],
  [0xfb1d, 0xfb4f, 'Hebr'],
  [0xfb50, 0xfdff, 'Arab'],
  [0xfe70, 0xfefc, 'Arab'],
  [0xff21, 0xff3a, 'Latn'],
  [0xff41, 0xff5a, 'Latn'],
  [0xff66, 0xff9f, 'Kana'],
  [0x20000, 0x323af, 'Hani'],
];

/** Every script, in a fixed order: its place is the number by which scriptNumbers() knows it. */
export const scripts: readonly Script[] = [...new Set(ranges.map(([, , script]) => script))];

let numbers: Uint8Array | null = null;

/** For each code unit of the Basic Multilingual Plane: 1 + its script's place in `scripts`, or 0. Made when first asked for. */
export function scriptNumbers(): Uint8Array {
  if (numbers !== null) return numbers;
  const made = new Uint8Array(0x10000);
  for (const [first, last, script] of ranges) {
    if (first < made.length) made.fill(1 + scripts.indexOf(script), first, last + 1);
  }
  numbers = made;
  return made;
}

/** The script of a letter or mark; null for digits, punctuation, emoji and scripts that nothing here needs. */
export function scriptOf(codePoint: number): Script | null {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return null;
    if (codePoint < range[0]) high = middle - 1;
    else if (codePoint > range[1]) low = middle + 1;
    else return range[2];
  }
  return null;
}
