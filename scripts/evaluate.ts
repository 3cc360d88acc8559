import path from 'node:path';
import process from 'node:process';
import { help, parseEvaluateRequest, type EvaluateRequest } from './evaluate/arguments.ts';
import type { Measurement } from './evaluate/measurement.ts';
import { readEvaluationCodebook } from './evaluate/read-codebook.ts';
import { readRows } from './evaluate/read-rows.ts';
import { loadWordVectors } from './word-vectors.ts';
import { InputError, writeWhole } from './json-lines.ts';

export const summary = 'measure how well the pipeline assigns, discovers, detects or redacts, on labelled texts';

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`);

/** Progress on a terminal; nothing when the output is a file or a pipe. */
function showProgress(done: number, total: number): void {
  if (process.stderr.isTTY)
    process.stderr.write(`\rrun ${String(done)} of ${String(total)}${done < total ? '' : '\n'}`);
}

/** Reads what the task needs and nothing else, so that the memory it is charged with is its own. */
async function measure(request: EvaluateRequest): Promise<{ measurement: Measurement; data: Record<string, unknown> }> {
  if (request.data === null) {
    const { measureRedaction } = await import('./evaluate/measure-redact.ts');
    return { measurement: await measureRedaction(), data: {} };
  }
  const data = await readRows(request.data);
  const counted = {
    file: path.basename(request.data),
    train: data.rows.filter(({ split }) => split === 'train').length,
    test: data.rows.filter(({ split }) => split === 'test').length,
    earlier: data.rows.filter(({ split }) => split === 'earlier').length,
    leftOut: data.leftOut,
    multiLabel: data.multiLabel,
  };
  if (request.task === 'detect') {
    const { measureDetect } = await import('./evaluate/measure-detect.ts');
    return { measurement: await measureDetect(data, request), data: counted };
  }
  const codebook = request.codebook === null ? [] : await readEvaluationCodebook(request.codebook);
  const words = await loadWordVectors(say);
  if (request.task === 'discover') {
    const { measureDiscover } = await import('./evaluate/measure-discover.ts');
    return { measurement: await measureDiscover(data, request, words, showProgress), data: counted };
  }
  const { measureAssign } = await import('./evaluate/measure-assign.ts');
  return { measurement: await measureAssign(data, codebook, request, words), data: counted };
}

/** Exit code 0, or 2 when something that was given is wrong. */
export async function run(args: string[]): Promise<number> {
  try {
    const request = parseEvaluateRequest(args);
    if (request === 'help') {
      process.stdout.write(help);
      return 0;
    }
    for (const option of request.unused) say(`--${option} says nothing to ${request.task} and is not used.`);
    const { measurement, data } = await measure(request);
    const { task, shots, reviewed, order, earlierWeight, clusters, words, seed } = request;
    const asked = { codebook: request.codebook === null ? null : path.basename(request.codebook) };
    const report = {
      task,
      data,
      settings: {
        ...asked,
        shots,
        reviewed,
        order,
        earlierWeight,
        clusters,
        words,
        seed,
        pipeline: measurement.settings,
      },
      metrics: measurement.metrics,
      throughput: measurement.effort,
      peakMemoryMegabytes: process.resourceUsage().maxRSS / 1024,
    };
    const text = `${JSON.stringify(report, null, 2)}\n`;
    if (request.json === null) process.stdout.write(text);
    else await writeWhole(request.json, [text]);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
