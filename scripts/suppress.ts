import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { highsSolver } from '#app/disclosure/audit/highs-solver.ts';
import { suppress, type Suppression } from '#app/disclosure/suppression/suppress.ts';
import { readCsvRows } from '#app/exchange/csv-rows.ts';
import { readTable, TableError } from './suppress/read-table.ts';
import { describeFault } from './import/describe-fault.ts';
import { InputError, readInput } from './json-lines.ts';

export const summary =
  'protect a table of counts in a CSV file: which cells to hide, and what could still be said of them';

const help = `npm run heard -- suppress --table COUNTS.csv [--threshold 10] [--width 10] [--hide CELL]… [--json]

Reads a grid (columns named in the first line, rows in the first field), or a list whose last column is called "count" and
the others are the dimensions. A row or column called Total is checked, and need not be there. Every total is published.

  --threshold N   counts from 1 to N - 1 are hidden; 5 or more, 10 unless said
  --width N       how wide the interval must be in which each hidden count could lie; the threshold unless said
  --hide CELL     hides this cell for itself, and those named by further --hide, instead of the small ones: its names in the
                  order of the dimensions, as in "Alpha / low" or "Alpha / Total"
  --json          one line of JSON for each cell instead: id, count or null, and what can be said of a hidden one
`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Exit code 0, or 2 when something that was given is wrong. */
export async function run(args: string[]): Promise<number> {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const options = {
      ...{ table: text, threshold: text, width: text, hide: { ...text, multiple: true } },
      ...{ json: flag, help: { ...flag, short: 'h' } },
    } as const;
    const { table: path, threshold, width, hide, json, help: asked } = parseArgs({ args, options }).values;
    if (asked) {
      say(help);
      return 0;
    }
    if (path === undefined) throw new InputError('--table is needed.');
    const table = readTable(await linesOf(path));
    const outcome = suppress(table, {
      ...(threshold !== undefined && { threshold: wholeNumber('--threshold', threshold) }),
      ...(width !== undefined && { width: wholeNumber('--width', width) }),
      ...(hide !== undefined && { primary: new Set(hide) }),
      solver: await highsSolver(),
    });
    for (const line of json ? asJson(outcome) : asText(outcome)) say(line);
    return 0;
  } catch (error) {
    if (!isAboutInput(error)) throw error;
    complain(`${error.message}\nSee: npm run heard -- suppress --help`);
    return 2;
  }
}

async function linesOf(path: string): Promise<readonly (readonly string[])[]> {
  const lines: (readonly string[])[] = [];
  for await (const line of readCsvRows(Readable.from([await readInput(path)]))) {
    if (line.kind === 'fault') throw new InputError(describeFault(line));
    lines.push(line.cells);
  }
  return lines;
}

function isAboutInput(error: unknown): error is Error {
  if (error instanceof InputError || error instanceof TableError || error instanceof RangeError) return true;
  return error instanceof TypeError && 'code' in error;
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new InputError(`${option} takes a whole number.`);
  return Number(text);
}

function* asJson({ system, intervals, primary }: Suppression): Generator<string> {
  for (const [cell, { id, count }] of system.cells.entries()) {
    const interval = intervals.get(cell);
    yield JSON.stringify(
      interval === undefined ? { id, count } : { id, count: null, primary: primary.has(cell), ...interval },
    );
  }
}

function* asText({ system, intervals, primary, hidden }: Suppression): Generator<string> {
  const width = Math.max(...system.cells.map(({ id }) => id.length));
  for (const [cell, { id, count }] of system.cells.entries()) {
    const interval = intervals.get(cell);
    const said = interval === undefined ? '' : `  ${String(interval.lowest)} to ${String(interval.highest)}`;
    const why = interval === undefined ? '' : primary.has(cell) ? '  for itself' : '  to hide others';
    yield `${id.padEnd(width)}  ${(interval === undefined ? String(count) : '*').padStart(8)}${said}${why}`;
  }
  yield '';
  yield `${String(hidden.size)} of ${String(system.cells.length)} cells hidden, totals counted; ${String(primary.size)} of them for themselves.`;
}
