import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Figure, Measure, Run } from './theming-protocol.ts';

const heard = fileURLToPath(new URL('../heard.ts', import.meta.url));

/** The JSON that `heard evaluate` printed, or why there is none. */
export type RunResult = { readonly report: Readonly<Record<string, unknown>> } | { readonly missing: string };

/** The same for two runs that would say the same. */
export const nameOf = ({ data, options }: Run): string =>
  [...options.map((option) => path.basename(option)), ...(data === null ? [] : [data])].join(' ');

const figuresOf = ({ figure, goal }: Measure): Figure[] =>
  goal !== null && 'atLeastFigure' in goal ? [figure, goal.atLeastFigure] : [figure];

/** Every run that the measures need, once each, in their order. */
export function runsOf(measures: readonly Measure[]): Run[] {
  const runs = measures.flatMap(figuresOf).flatMap((figure) => figure.runs);
  return [...new Map(runs.map((run) => [nameOf(run), run])).values()];
}

async function evaluate(run: Run, directory: string): Promise<RunResult> {
  const file = run.data === null ? null : path.join(directory, run.data);
  if (file !== null && !existsSync(file)) return { missing: `${run.data ?? ''} is not there` };
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', heard, 'evaluate', ...run.options, ...(file === null ? [] : ['--data', file])],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [report, complaint, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  if (status === 0) return { report: JSON.parse(report) as Record<string, unknown> };
  process.stderr.write(complaint);
  return { missing: `evaluate ended with ${String(status)}` };
}

/**
 * Runs one evaluation after another, each in a process of its own, so that time and memory are those of nothing else.
 * `report` hears of each before it starts and after it ends.
 */
export async function runAll(
  runs: readonly Run[],
  directory: string,
  report: (sentence: string) => void,
): Promise<Map<string, RunResult>> {
  const results = new Map<string, RunResult>();
  for (const [index, run] of runs.entries()) {
    const started = performance.now();
    report(`[${index + 1}/${runs.length}] ${nameOf(run)} … `);
    const result = await evaluate(run, directory);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    report('missing' in result ? `${result.missing}\n` : `${seconds} s\n`);
    results.set(nameOf(run), result);
  }
  return results;
}
