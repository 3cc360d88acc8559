import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureKindOf } from './picture-kind.ts';

/** A PNG of one red pixel, whole. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
const segment = (marker: number, content: readonly number[]) => {
  const length = content.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...content];
};
const jpeg = (frame: number) =>
  Buffer.from([0xff, 0xd8, ...segment(0xe0, [1, 2, 3]), 0xff, ...segment(frame, [8, 0, 48, 1, 64, 3, 0, 0])]);
const webp = (coding: string, content: readonly number[]) =>
  Buffer.concat([
    ...[Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from(`WEBP${coding}`), Buffer.alloc(4)],
    Buffer.from([...content, ...Array<number>(20).fill(0)]),
  ]);

describe('the kind of a picture', () => {
  it('is told from its bytes, with its size', () => {
    expect(pictureKindOf(png)).toEqual({ mediaType: 'image/png', width: 1, height: 1 });
    expect(pictureKindOf(jpeg(0xc0))).toEqual({ mediaType: 'image/jpeg', width: 320, height: 48 });
    expect(pictureKindOf(jpeg(0xc2))).toEqual({ mediaType: 'image/jpeg', width: 320, height: 48 });
  });

  it('is told for each of the three codings of WebP', () => {
    const lossy = [0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0x30, 0x00];
    expect(pictureKindOf(webp('VP8 ', lossy))).toEqual({ mediaType: 'image/webp', width: 320, height: 48 });
    const packed = Buffer.alloc(4);
    packed.writeUInt32LE((319 | (47 << 14)) >>> 0);
    expect(pictureKindOf(webp('VP8L', [0x2f, ...packed]))).toMatchObject({ width: 320, height: 48 });
    expect(pictureKindOf(webp('VP8X', [0, 0, 0, 0, 0x3f, 1, 0, 0x2f, 0, 0]))).toMatchObject({ width: 320, height: 48 });
  });

  it.each([
    ['an SVG, which may carry scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', Buffer.from('GIF89a\x01\0\x01\0')],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a PNG of no width', Buffer.concat([png.subarray(0, 16), Buffer.alloc(4), png.subarray(20)])],
    ['a JPEG that ends before its frame', jpeg(0xc0).subarray(0, 12)],
    ['a JPEG with tables only', jpeg(0xc4)],
    ['nothing', Buffer.alloc(0)],
  ])('is none for %s', (_, bytes) => {
    expect(pictureKindOf(bytes)).toBeNull();
  });

  it('never fails, whatever comes', () => {
    const heads = [png.subarray(0, 12), Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('RIFF....WEBPVP8X')];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        const kind = pictureKindOf(Buffer.concat([head, tail]));
        expect(kind === null || (kind.width > 0 && kind.height > 0)).toBe(true);
      }),
    );
  });
});
