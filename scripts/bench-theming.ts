/**
 * Measures the theming pipeline on labelled data, one evaluation after another, and prints one table beside the goals
 * and the best that other methods were measured at: `npm run bench:theming -- --data ../shared/data/theming`.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { printTable } from './bench/table.ts';
import { protocol } from './bench/theming-protocol.ts';
import { runAll, runsOf } from './bench/theming-runs.ts';
import { measuredRow, tableCells, tableHeader } from './bench/theming-table.ts';
import { benchTheming } from './bench/theming.ts';
import { InputError, writeWhole } from './json-lines.ts';

const help = `Usage: npm run bench:theming -- --data DIR [--only WORDS] [--json FILE]

  --data DIR     the labelled data; docs/theming.md says which files, and what their protocols are
  --only WORDS   only the lines of the table that contain these words, such as "discovery" or "first 300"
  --json FILE    the table as JSON too, whole or not at all
`;

const say = (piece: string): void => void process.stderr.write(piece);

function options() {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: { data: text, only: text, json: text, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help !== true && values.data === undefined) throw new InputError('--data is missing');
    return values;
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

async function bench(directory: string, only: string, json: string | undefined): Promise<void> {
  const measures = protocol.filter(({ task, protocol: how, metric, figure }) =>
    [task, how, metric, figure.runs[0]?.data].join(' ').includes(only),
  );
  if (measures.length === 0) throw new InputError(`--only: no line of the table contains “${only}”`);
  const results = await runAll(runsOf(measures), directory, say);
  const rows = measures.map((measure) => measuredRow(measure, results));
  printTable('Theming', tableHeader, rows.map(tableCells));
  const withGoal = rows.filter(({ goal, reached }) => goal !== null && reached !== null);
  const met = withGoal.filter(({ verdict }) => verdict === 'met');
  const without = rows.filter(({ reached }) => reached === null);
  process.stdout.write(`\n${met.length} of ${withGoal.length} goals met.`);
  process.stdout.write(without.length === 0 ? '\n' : ` ${without.length} lines could not be measured.\n`);
  if (json !== undefined) await writeWhole(json, [`${JSON.stringify(rows, null, 2)}\n`]);
  if (only === '') await benchTheming();
  if ([...results.values()].some((result) => 'missing' in result && result.missing.startsWith('evaluate')))
    process.exitCode = 1;
}

try {
  const { data = '', only = '', json, help: wanted } = options();
  if (wanted === true) process.stdout.write(help);
  else await bench(data, only, json);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message}\n\n${help}`);
  process.exitCode = 2;
}
