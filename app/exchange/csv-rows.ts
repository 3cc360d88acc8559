import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { fileFault, rowFault, type RowFault } from './row-fault.ts';

/** A row as it stands in the file; cells in the order of the columns. */
export interface CsvRow {
  readonly kind: 'row';
  readonly row: number;
  readonly cells: readonly string[];
}

interface ParsedRecord {
  readonly record: readonly Buffer[];
  readonly info: { readonly records: number; readonly empty_lines: number };
}

/** A longer row is a quotation mark that was never closed. */
const LONGEST_ROW_BYTES = 1024 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const UTF16_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];

/**
 * Reads a CSV file (RFC 4180, in UTF-8, with or without a byte order mark, any line ends) row by row, in memory that does
 * not grow with the file. The first row is the header; rows without any text are left out; text is kept as it is, also
 * where it looks like a formula. A broken row comes out as a fault, and reading goes on where that is possible.
 */
export async function* readCsvRows(
  bytes: AsyncIterable<Uint8Array>,
  { delimiter = ',' }: { delimiter?: string } = {},
): AsyncGenerator<CsvRow | RowFault> {
  const parser = parse({
    delimiter,
    // Cells stay bytes, so that one which is not UTF-8 is known by its row. (The parser's own `bom` would undo this.)
    encoding: null,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW_BYTES,
    info: true,
  });
  const source = Readable.from(withoutMark(bytes));
  source.on('error', (error) => parser.destroy(error));
  let width: number | undefined;
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<ParsedRecord>) {
      const row = info.records + info.empty_lines;
      const item = decodeRow(row, record, width);
      if (item === null) continue;
      if (item.kind === 'fault' && width === undefined) {
        yield { ...item, final: true };
        return;
      }
      width ??= record.length;
      yield item;
    }
    if (width === undefined) yield fileFault(1, 'no-header');
  } catch (error) {
    yield faultOf(error);
  } finally {
    source.destroy();
  }
}

function decodeRow(row: number, record: readonly Buffer[], width: number | undefined): CsvRow | RowFault | null {
  const cells: string[] = [];
  for (const [index, cell] of record.entries()) {
    try {
      cells.push(decoder.decode(cell));
    } catch {
      return rowFault(row, 'not-utf-8', String(index + 1));
    }
  }
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (width !== undefined && cells.length !== width)
    return rowFault(row, 'wrong-number-of-cells', `${String(cells.length)} instead of ${String(width)}`);
  if (cells.some((cell) => cell.includes('\0'))) return rowFault(row, 'impossible-character', 'U+0000');
  return { kind: 'row', row, cells };
}

/** After these nobody can say where the next row begins. */
function faultOf(error: unknown): RowFault {
  if (error instanceof UnknownEncoding) return fileFault(1, 'unknown-encoding', 'UTF-16');
  if (!(error instanceof CsvError)) throw error;
  const place = error as CsvError & { readonly records?: number; readonly empty_lines?: number };
  const row = (place.records ?? 0) + (place.empty_lines ?? 0) + 1;
  return fileFault(row, error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'broken-quotes');
}

class UnknownEncoding extends Error {}

/** The bytes without the mark that some spreadsheets put before them. */
async function* withoutMark(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (head === undefined) {
      yield Buffer.from(chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < UTF8_MARK.length) continue;
    yield afterMark(head);
    head = undefined;
  }
  if (head !== undefined) yield afterMark(head);
}

function afterMark(head: Buffer): Buffer {
  if (UTF16_MARKS.some((mark) => head.subarray(0, mark.length).equals(mark))) throw new UnknownEncoding();
  return head.subarray(0, UTF8_MARK.length).equals(UTF8_MARK) ? head.subarray(UTF8_MARK.length) : head;
}
