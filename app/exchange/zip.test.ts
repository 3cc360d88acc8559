import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { zipOf } from './zip.ts';

const at = new Date('2026-03-04T05:06:08Z');
const entries = [
  { path: 'index.html', bytes: Buffer.from('<p>Hello</p>') },
  { path: 'figures/fr/aînés par âge.svg', bytes: Buffer.from('<svg/>') },
  { path: 'empty', bytes: Buffer.alloc(0) },
];

/** Reads an archive by its directory, as any program does. */
function unzip(archive: Buffer) {
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  const found: { path: string; text: string; offset: number }[] = [];
  let place = archive.readUInt32LE(end + 16);
  expect(place + archive.readUInt32LE(end + 12)).toBe(end);
  for (let index = 0; index < archive.readUInt16LE(end + 10); index += 1) {
    expect(archive.readUInt32LE(place)).toBe(0x02014b50);
    const length = archive.readUInt32LE(place + 24);
    const nameLength = archive.readUInt16LE(place + 28);
    const offset = archive.readUInt32LE(place + 42);
    const path = archive.toString('utf8', place + 46, place + 46 + nameLength);
    expect(archive.readUInt32LE(offset)).toBe(0x04034b50);
    const begin = offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const bytes = archive.subarray(begin, begin + length);
    expect(crc32(bytes)).toBe(archive.readUInt32LE(place + 16));
    found.push({ path, text: bytes.toString('utf8'), offset });
    place += 46 + nameLength;
  }
  return found;
}

describe('an archive', () => {
  test('holds each file by its name, whole', () => {
    expect(unzip(zipOf(entries, at)).map(({ path, text }) => [path, text])).toEqual([
      ['index.html', '<p>Hello</p>'],
      ['figures/fr/aînés par âge.svg', '<svg/>'],
      ['empty', ''],
    ]);
  });

  test('of the same files is the same bytes', () => {
    expect(zipOf(entries, at)).toEqual(zipOf(entries, at));
    expect(unzip(zipOf([], at))).toEqual([]);
  });

  test('refuses what the format cannot hold', () => {
    const many = Array.from({ length: 0xffff }, (_, index) => ({ path: String(index), bytes: Buffer.alloc(0) }));
    expect(() => zipOf(many, at)).toThrow(RangeError);
  });

  test('is one to a program that others wrote, where there is one', (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'heard-zip-'));
    try {
      const file = join(folder, 'a.zip');
      writeFileSync(file, zipOf(entries, at));
      const read = `import zipfile,sys;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip());print(','.join(z.namelist()));print(z.infolist()[0].date_time)`;
      let said: string;
      try {
        said = execFileSync('python3', ['-c', read, file], {
          encoding: 'utf8',
          env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
        });
      } catch {
        context.skip();
        return;
      }
      expect(said.trim().split('\n')).toEqual([
        'None',
        'index.html,figures/fr/aînés par âge.svg,empty',
        '(2026, 3, 4, 5, 6, 8)',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
