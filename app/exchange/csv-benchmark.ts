import type { BenchmarkShares, BenchmarkVariable } from '#app/domain/results/benchmark-variable.ts';
import { placeBenchmarkColumns, type BenchmarkPlaces } from './benchmark-columns.ts';
import type { BenchmarkFault, BenchmarkFaultCode } from './benchmark-fault.ts';
import { readGroup, readVariable } from './benchmark-groups.ts';
import { readPeople, readShare } from './benchmark-numbers.ts';
import { benchmarkOf, type BenchmarkRecord } from './benchmark-shares.ts';
import { readCsvRows } from './csv-rows.ts';

/** More than any list of groups has; a longer file is another kind of file. */
export const MOST_BENCHMARK_ROWS = 1_000;

const FAULTS_TOLD = 20;

export interface BenchmarkFile {
  readonly bytes: Uint8Array;
  readonly variables: readonly BenchmarkVariable[];
  /** The variable that rows are of which do not name one; null: each has to. */
  readonly chosen: string | null;
}

export type ReadBenchmark =
  | { readonly benchmarks: readonly BenchmarkShares[] }
  | { readonly faults: readonly BenchmarkFault[]; readonly more: number };

/**
 * Reads shares of the population from a CSV file (UTF-8; commas, semicolons or tabs): a row for each group with its share
 * (`0.123`, `12.3 %`, `12,3 %`; in a column of percents `12.3`) or its number of people, then with a row for the total.
 * Groups are found by key or by label in any language. All or nothing: whatever is wrong comes out as faults, by row and
 * column.
 */
export async function readBenchmarkCsv(file: BenchmarkFile): Promise<ReadBenchmark> {
  const faults: BenchmarkFault[] = [];
  const records: BenchmarkRecord[] = [];
  let places: BenchmarkPlaces | null = null;
  let last = 1;
  for await (const item of readCsvRows(once(file.bytes), { delimiter: delimiterOf(file.bytes) })) {
    last = item.row;
    if (item.kind === 'fault')
      faults.push({ row: item.row, column: null, code: codeOf(item.code), detail: item.detail });
    else if (places === null) {
      places = placeBenchmarkColumns(item.cells, item.row, file.chosen !== null, faults);
      if (places === null) break;
    } else if (records.length >= MOST_BENCHMARK_ROWS) {
      faults.push({ row: item.row, column: null, code: 'too-many-rows', detail: String(MOST_BENCHMARK_ROWS) });
      break;
    } else {
      const record = readRecord(item, places, file, faults);
      if (record !== null) records.push(record);
    }
  }
  if (faults.length === 0 && records.length === 0) faults.push({ row: last, column: null, code: 'empty', detail: '' });
  const benchmarks = faults.length > 0 ? [] : benchmarkOf(records, file.variables, faults);
  return faults.length > 0
    ? { faults: faults.slice(0, FAULTS_TOLD), more: Math.max(0, faults.length - FAULTS_TOLD) }
    : { benchmarks };
}

function readRecord(
  { row, cells }: { readonly row: number; readonly cells: readonly string[] },
  places: BenchmarkPlaces,
  file: BenchmarkFile,
  faults: BenchmarkFault[],
): BenchmarkRecord | null {
  const at = (place: number | null) => (place === null ? '' : (cells[place] ?? '').trim());
  const say = (place: number | null, code: BenchmarkFaultCode, detail = '') => {
    faults.push({ row, column: place === null ? null : (places.names[place] ?? null), code, detail });
    return null;
  };
  // A spreadsheet that saved its formulas instead of what they come to; a minus belongs to a number, and is told as one.
  const formula = cells.findIndex((cell, index) => /^\s*[=@]/u.test(cell) && places.used.has(index));
  if (formula >= 0) return say(formula, 'formula');
  // A group whose share is not known, as the file to fill in has them.
  if (at(places.share ?? places.people) === '' && at(places.group) !== '') return null;
  const variable = readVariable(at(places.variable), file);
  if (variable === null) return say(places.variable, 'unknown-variable', at(places.variable).slice(0, 60));
  const group = readGroup(at(places.group), variable);
  if (group === null)
    return say(
      places.group,
      at(places.group) === '' ? 'group-missing' : 'unknown-group',
      at(places.group).slice(0, 60),
    );
  const amount = places.people === null ? readShare(at(places.share), places.percents) : readPeople(at(places.people));
  if (typeof amount === 'string') {
    const place = places.people ?? places.share;
    return say(place, amount, at(place).slice(0, 30));
  }
  const column = places.names[places.people ?? places.share ?? 0] ?? null;
  return { row, column, variable: variable.key, group, amount, people: places.people !== null };
}

/** The sign that parts the cells of the first line most often; French spreadsheets write semicolons. */
function delimiterOf(bytes: Uint8Array): string {
  const end = bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d);
  const head = Buffer.from(bytes.subarray(0, end < 0 ? Math.min(bytes.length, 4096) : end)).toString('latin1');
  const times = (sign: string) => head.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (times(sign) > times(best) ? sign : best), ',');
}

/** What can be wrong with the file itself, in the words of this page. */
function codeOf(code: string): BenchmarkFaultCode {
  switch (code) {
    case 'not-utf-8':
    case 'unknown-encoding':
      return 'encoding';
    case 'no-header':
      return 'empty';
    case 'wrong-number-of-cells':
      return 'cells';
    default:
      return 'broken';
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- what reads the rows takes a stream
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
