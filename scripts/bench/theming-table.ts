import type { Figure, Measure } from './theming-protocol.ts';
import { nameOf, type RunResult } from './theming-runs.ts';

/** One line of the table, and of the JSON. */
export interface MeasuredRow {
  readonly task: string;
  readonly data: string;
  readonly protocol: string;
  readonly metric: string;
  readonly baseline: string | null;
  readonly goal: string | null;
  readonly reached: number | null;
  readonly verdict: string;
  readonly textsPerCpuSecond: number | null;
  readonly peakMemoryMegabytes: number | null;
}

type Results = ReadonlyMap<string, RunResult>;

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined,
    value,
  );

/** The mean over the figure's runs, or why there is none. */
function meanOver(figure: Figure, results: Results, path: readonly string[]): number | string {
  const values: number[] = [];
  for (const run of figure.runs) {
    const result = results.get(nameOf(run));
    if (result === undefined) return 'not run';
    if ('missing' in result) return result.missing;
    const value = valueAt(result.report, path);
    if (typeof value !== 'number') return `no ${path.join('.')}`;
    values.push(value);
  }
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const metricOf = (figure: Figure, results: Results): number | string =>
  meanOver(figure, results, ['metrics', ...figure.path]);

const short = (value: number): string => value.toFixed(3).replace(/^0\./, '.');

function judge(reached: number, goal: Measure['goal'], results: Results): { goal: string | null; verdict: string } {
  if (goal === null) return { goal: null, verdict: '—' };
  if ('atMost' in goal) return { goal: `≤ ${short(goal.atMost)}`, verdict: reached <= goal.atMost ? 'met' : 'missed' };
  const least = 'atLeast' in goal ? goal.atLeast : metricOf(goal.atLeastFigure, results);
  if (typeof least === 'string') return { goal: null, verdict: least };
  const named = 'called' in goal ? ` (${goal.called})` : '';
  const missing = short(least - reached);
  const missed = missing === '.000' ? 'just missed' : `missed by ${missing}`;
  return { goal: `≥ ${short(least)}${named}`, verdict: reached >= least ? 'met' : missed };
}

/** What a measure reached, beside its baseline and its goal. */
export function measuredRow(measure: Measure, results: Results): MeasuredRow {
  const { task, protocol, metric, figure, baseline } = measure;
  const reached = metricOf(figure, results);
  const number = (value: number | string): number | null => (typeof value === 'number' ? value : null);
  const [run] = figure.runs;
  const judged =
    typeof reached === 'string' ? judge(NaN, measure.goal, results) : judge(reached, measure.goal, results);
  return {
    task,
    data: run?.data?.replace('.jsonl', '') ?? '',
    protocol,
    metric,
    baseline,
    goal: judged.goal,
    reached: number(reached),
    verdict: typeof reached === 'string' ? reached : judged.verdict,
    textsPerCpuSecond: number(meanOver(figure, results, ['throughput', 'textsPerCpuSecond'])),
    peakMemoryMegabytes: number(meanOver(figure, results, ['peakMemoryMegabytes'])),
  };
}

export const tableHeader = [
  'task',
  'data',
  'protocol',
  'metric',
  'baseline',
  'goal',
  'reached',
  'goal met?',
  'texts/CPU-s',
  'peak MB',
] as const;

export function tableCells(row: MeasuredRow): string[] {
  const { textsPerCpuSecond: speed, peakMemoryMegabytes: memory } = row;
  return [
    row.task,
    row.data,
    row.protocol,
    row.metric,
    row.baseline ?? '—',
    row.goal ?? '—',
    row.reached === null ? '—' : short(row.reached),
    row.verdict,
    speed === null ? '—' : speed.toFixed(0),
    memory === null ? '—' : memory.toFixed(0),
  ];
}
