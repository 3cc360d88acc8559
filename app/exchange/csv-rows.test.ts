import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvRows, type CsvRow } from './csv-rows.ts';
import type { RowFault } from './row-fault.ts';

function inChunks(bytes: Buffer, size: number): Readable {
  const count = Math.ceil(bytes.length / size);
  return Readable.from(Array.from({ length: count }, (_, index) => bytes.subarray(index * size, (index + 1) * size)));
}

async function read(file: string | Buffer, { chunk = 7, delimiter = ',' } = {}): Promise<(CsvRow | RowFault)[]> {
  const items: (CsvRow | RowFault)[] = [];
  for await (const item of readCsvRows(inChunks(Buffer.from(file), chunk), { delimiter })) items.push(item);
  return items;
}

const row = (number: number, ...cells: string[]): CsvRow => ({ kind: 'row', row: number, cells });

describe('readCsvRows', () => {
  it('reads quotes, commas and line ends within a cell, and numbers rows as a spreadsheet does', async () => {
    expect(await read('id,comment\r\n1,"two\nlines, and ""quotes"""\r\n\r\n2,plain\r\n')).toEqual([
      row(1, 'id', 'comment'),
      row(2, '1', 'two\nlines, and "quotes"'),
      row(4, '2', 'plain'),
    ]);
  });

  it.each([1, 2, 3, 64])('drops a byte order mark that arrives in pieces of %i bytes', async (chunk) => {
    expect(await read('\ufeffid,comment\n1,سلام\n', { chunk })).toEqual([row(1, 'id', 'comment'), row(2, '1', 'سلام')]);
  });

  it('keeps a formula as the text that it is', async () => {
    expect((await read('id,comment\n1,=1+1\n2,@SUM(A1)\n')).slice(1)).toEqual([
      row(2, '1', '=1+1'),
      row(3, '2', '@SUM(A1)'),
    ]);
  });

  it('takes mixed line ends, another delimiter, and rows of empty cells for nothing', async () => {
    expect(await read('id;a\r\n1;x\n;\n2;y\r', { delimiter: ';' })).toEqual([
      row(1, 'id', 'a'),
      row(2, '1', 'x'),
      row(4, '2', 'y'),
    ]);
  });

  it.each([
    [1, 'a\n'],
    [3, 'a,b,c\n'],
  ])('names a row of %i cells where there should be 2, and goes on', async (count, broken) => {
    expect(await read(`id,comment\n${broken}2,fine\n`)).toEqual([
      row(1, 'id', 'comment'),
      { kind: 'fault', row: 2, code: 'wrong-number-of-cells', detail: `${String(count)} instead of 2`, final: false },
      row(3, '2', 'fine'),
    ]);
  });

  it('names the row and the cell that is not UTF-8, and goes on', async () => {
    const file = Buffer.concat([Buffer.from('\ufeffid,comment\n1,'), Buffer.from([0xe9]), Buffer.from('\n2,fine\n')]);
    expect((await read(file)).slice(1)).toEqual([
      { kind: 'fault', row: 2, code: 'not-utf-8', detail: '2', final: false },
      row(3, '2', 'fine'),
    ]);
  });

  it('takes nothing from a file whose header is not UTF-8', async () => {
    expect(await read(Buffer.from([0x69, 0xe9, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0x32, 0x0a]))).toMatchObject([
      { row: 1, code: 'not-utf-8', final: true },
    ]);
  });

  it('refuses the character that no database can keep', async () => {
    expect((await read('id,comment\n1,a\0b\n'))[1]).toMatchObject({ code: 'impossible-character', row: 2 });
  });

  it.each([
    ['a quotation mark that is never closed', 'id,comment\n1,fine\n2,"never closed\n3,lost\n', 'broken-quotes', 3],
    ['text after a closing quotation mark', 'id,comment\n1,fine\n2,"closed" twice\n3,lost\n', 'broken-quotes', 3],
    ['a row of more than a megabyte', `id,comment\n1,"${'x'.repeat(1024 * 1024 + 10)}"\n`, 'row-too-long', 2],
  ])('stops at %s', async (_, file, code, at) => {
    expect((await read(file, { chunk: 65_536 })).at(-1)).toMatchObject({ kind: 'fault', code, row: at, final: true });
  });

  it('says that a file in UTF-16 is one, and that an empty file has no header', async () => {
    expect(await read(Buffer.from('\ufeffid,comment\n', 'utf16le'))).toMatchObject([
      { code: 'unknown-encoding', final: true },
    ]);
    expect(await read('')).toMatchObject([{ code: 'no-header', row: 1, final: true }]);
    expect(await read('\n\n')).toMatchObject([{ code: 'no-header', final: true }]);
  });

  it('hands on what the file cannot be read for', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield Buffer.from('id,comment\n');
      await Promise.reject(new Error('the disk is gone'));
    }
    const rows = readCsvRows(failing());
    await expect(
      (async () => {
        for await (const _ of rows);
      })(),
    ).rejects.toThrow('the disk is gone');
  });

  it('reads back any text that was written with quotes', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, chunk) => {
          const quoted = [['x', 'y'], ...rows].map((cells) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
          );
          const items = await read(`${quoted.join('\r\n')}\r\n`, { chunk });
          const kept = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
          expect(items.slice(1).map((item) => (item.kind === 'row' ? item.cells : item))).toEqual(kept);
        },
      ),
      { numRuns: 100 },
    );
  });
});
