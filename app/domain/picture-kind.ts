/** A picture of a choice is shown a few centimetres wide; on prepaid data every kilobyte is paid for. In bytes. */
export const LARGEST_PICTURE = 200_000;
/** More pixels a side than any phone shows; a small file may unpack to far more, and stop the phone. */
export const WIDEST_PICTURE = 4_096;

/** What a picture can be, by the media type that it is served with. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** A picture by its own word; sizes in pixels. */
export interface PictureKind {
  readonly mediaType: PictureType;
  readonly width: number;
  readonly height: number;
}

/**
 * What a picture is, from its bytes alone: PNG, JPEG or WebP, with the size that it declares. Null for all else, whatever
 * its name or its sender says; also for one that declares no size.
 */
export function pictureKindOf(bytes: Buffer): PictureKind | null {
  const found = pngSize(bytes) ?? jpegSize(bytes) ?? webpSize(bytes);
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}

const holds = (bytes: Buffer, text: string, at: number) => bytes.toString('latin1', at, at + text.length) === text;

/** The signature, then at once the header chunk with width and height (PNG, third edition, 5.2 and 11.2.1). */
function pngSize(bytes: Buffer): PictureKind | null {
  if (bytes.length < 24 || !holds(bytes, '\x89PNG\r\n\x1a\n', 0) || !holds(bytes, 'IHDR', 12)) return null;
  return { mediaType: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Segments that begin a frame (ITU T.81, table B.1): they say how large it is. C4, C8 and CC are no such. */
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

function jpegSize(bytes: Buffer): PictureKind | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // Any number of FF may stand before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (FRAMES.includes(marker))
      return { mediaType: 'image/jpeg', height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** The container's first chunk names the coding, and each of the three tells its size in its own way (RFC 9649, 2.5 to 2.7). */
function webpSize(bytes: Buffer): PictureKind | null {
  if (bytes.length < 30 || !holds(bytes, 'RIFF', 0) || !holds(bytes, 'WEBP', 8)) return null;
  const size = (width: number, height: number): PictureKind => ({ mediaType: 'image/webp', width, height });
  if (holds(bytes, 'VP8 ', 12)) {
    if (bytes.readUIntBE(23, 3) !== 0x9d012a) return null;
    return size(bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff);
  }
  if (holds(bytes, 'VP8L', 12)) {
    if (bytes[20] !== 0x2f) return null;
    const packed = bytes.readUInt32LE(21);
    return size((packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1);
  }
  if (holds(bytes, 'VP8X', 12)) return size(bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1);
  return null;
}
