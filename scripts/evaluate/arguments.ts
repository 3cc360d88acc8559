import { parseArgs } from 'node:util';
import { InputError } from '../json-lines.ts';

export const tasks = ['assign', 'discover', 'detect', 'redact'] as const;
export type Task = (typeof tasks)[number];

export interface EvaluateRequest {
  readonly task: Task;
  /** Null for the task that has a labelled set of its own. */
  readonly data: string | null;
  readonly codebook: string | null;
  /** Null: every train row. */
  readonly shots: number | null;
  readonly reviewed: number | null;
  readonly order: 'given' | 'active';
  /** Null: what the pipeline gives it. */
  readonly earlierWeight: number | null;
  /** Null: the pipeline chooses. */
  readonly clusters: number | null;
  /** How many runs stability is measured over; 0: it is not. */
  readonly runs: number;
  /** Null: whole texts, and the first five and three words. */
  readonly words: number | null;
  readonly seed: number;
  /** Null: to standard output. */
  readonly json: string | null;
  /** What was given and says nothing to this task. */
  readonly unused: readonly string[];
}

export const help = `Usage: npm run heard -- evaluate --task assign|discover|detect --data FILE.jsonl [options]

  --task assign     give each test row its label or labels (codebook, train rows, or both)
  --task discover   find the clusters that the labels name, without the labels
  --task detect     tell each text's language
  --task redact     find personal details: recall and precision on Heard's own labelled set; takes no --data

  --data FILE       one JSON object a line: "text", "label" or "labels", "lang", and "split" (train or test);
                    rows without "split" are test rows; assign takes rows with the split "earlier" for decisions
                    of an earlier consultation
  --json FILE       where the figures go, as JSON, whole or not at all (default: printed)
  --seed N          seed of every draw (default 0)

assign, within each language of the file:
  --codebook FILE   themes with labels, definitions and keywords by language, in the form of
                    app/theming/codebook/priority-areas.json; definitions and keywords may be absent
  --shots N         learn from N train rows of each label, drawn with the seed; 0: from none
  --reviewed N      learn from N train rows; 0: from none (default: from all)
  --order given     … the first N (default)
  --order active    … the N that the pipeline asks for, half of them at random
  --earlier-weight W  what an earlier row counts beside a decision, from 0 (nothing) to 1
                    (default: what the pipeline gives it)

discover:
  --clusters K      find K clusters (default: the pipeline chooses how many)
  --runs N          measure stability over N runs that each drop 10 % of the rows (default 10; 0: do not)

detect:
  --words N         the first N words of each text, of Chinese the first 2N characters
                    (default: whole texts, and the first 5 and 3 words)
`;

const optionsOf: Readonly<Record<Task, readonly string[]>> = {
  assign: ['data', 'codebook', 'shots', 'reviewed', 'order', 'earlier-weight'],
  discover: ['data', 'clusters', 'runs'],
  detect: ['data', 'words'],
  redact: [],
};
const optionsOfAll = ['task', 'seed', 'json', 'help'];

function whole(name: string, value: string | undefined, low: number, high: number): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!/^\d+$/.test(value.trim()) || number < low || number > high)
    throw new InputError(`--${name}: “${value}” is not a whole number from ${String(low)} to ${String(high)}`);
  return number;
}

function share(name: string, value: string | undefined): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (!/^[\d.]+$/.test(value.trim()) || !(number >= 0 && number <= 1))
    throw new InputError(`--${name}: “${value}” is not a number from 0 to 1`);
  return number;
}

const isTask = (value: string): value is Task => (tasks as readonly string[]).includes(value);

function parseOptions(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args,
      options: {
        task: text,
        data: text,
        codebook: text,
        shots: text,
        reviewed: text,
        order: text,
        'earlier-weight': text,
        clusters: text,
        runs: text,
        words: text,
        seed: text,
        json: text,
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

/** What was asked for. InputError that names the option where it is wrong. */
export function parseEvaluateRequest(args: string[]): EvaluateRequest | 'help' {
  const values = parseOptions(args);
  if (values.help === true) return 'help';
  const { task } = values;
  if (task === undefined) throw new InputError(`--task is missing: ${tasks.join(', ')}`);
  if (!isTask(task)) throw new InputError(`--task: “${task}” is not one of ${tasks.join(', ')}`);
  if (task !== 'redact' && values.data === undefined) throw new InputError('--data is missing');
  const order = values.order ?? 'given';
  if (order !== 'given' && order !== 'active') throw new InputError(`--order: “${order}” is not given or active`);
  const most = 10_000_000;
  const request = {
    task,
    data: task === 'redact' ? null : (values.data ?? null),
    codebook: values.codebook ?? null,
    shots: whole('shots', values.shots, 0, most),
    reviewed: whole('reviewed', values.reviewed, 0, most),
    order,
    earlierWeight: share('earlier-weight', values['earlier-weight']),
    clusters: whole('clusters', values.clusters, 2, most),
    runs: whole('runs', values.runs, 0, 1000) ?? 10,
    words: whole('words', values.words, 1, most),
    seed: whole('seed', values.seed, 0, 2 ** 32 - 1) ?? 0,
    json: values.json ?? null,
    unused: Object.keys(values).filter((name) => ![...optionsOfAll, ...optionsOf[task]].includes(name)),
  } as const;
  if (task === 'assign' && request.shots !== null && request.reviewed !== null)
    throw new InputError('--shots and --reviewed: only one of them');
  if (task === 'assign' && order === 'active' && request.reviewed === null)
    throw new InputError('--order active: --reviewed says how many');
  return request;
}
