import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** With `/` between folders; in UTF-8. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names are in UTF-8. */
const UTF8 = 0x0800;
const MOST = 0xffff_ffff;

/**
 * Files as one ZIP archive, stored as they are (PKWARE's APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16): pictures
 * are compressed already, and the same files always give the same bytes. `at` is the moment that each bears, in UTC. Throws a RangeError on what
 * would need the 64-bit format: 65,535 files, or 4 GB.
 */
export function zipOf(entries: readonly ZipEntry[], at: Date): Buffer {
  if (entries.length >= 0xffff) throw new RangeError('Too many files for an archive');
  const { time, day } = dosMoment(at);
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = Buffer.from(path, 'utf8');
    const head = Buffer.alloc(26);
    head.writeUInt16LE(VERSION, 0);
    head.writeUInt16LE(UTF8, 2);
    // Method 0: stored.
    head.writeUInt16LE(time, 6);
    head.writeUInt16LE(day, 8);
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    parts.push(signature(LOCAL), head, name, bytes);
    const rest = Buffer.alloc(14);
    // Bytes 0 to 9: no comment, first disk, no attributes.
    rest.writeUInt32LE(offset, 10);
    directory.push(signature(CENTRAL), uint16(VERSION), head, rest, name);
    offset += 4 + head.length + name.length + bytes.length;
    if (offset > MOST) throw new RangeError('Too many bytes for an archive');
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, central, signature(END), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

/** A moment as MS-DOS writes it, in steps of two seconds; nothing is earlier than 1980. */
function dosMoment(at: Date): { readonly time: number; readonly day: number } {
  const year = Math.max(0, at.getUTCFullYear() - 1980);
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    day: (year << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  };
}
