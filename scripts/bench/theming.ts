import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { printTable } from './table.ts';

interface Throughput {
  readonly comments: number;
  readonly threads: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly read: number;
  readonly learn: number;
  readonly suggest: number;
  readonly peakMegabytes: number;
}

const COMMENTS = 100_000;

/** The whole pipeline on one thread and on two: each in a process of its own, whose memory is that of nothing else. */
export async function benchTheming(): Promise<void> {
  const script = fileURLToPath(new URL('../bench-theming-throughput.ts', import.meta.url));
  const rows = [];
  for (const [comments, threads] of [
    [COMMENTS / 2, 2],
    [COMMENTS, 1],
    [COMMENTS, 2],
  ]) {
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...process.execArgv,
      script,
      String(comments),
      String(threads),
    ]);
    const measured = JSON.parse(stdout) as Throughput;
    rows.push([
      measured.comments,
      measured.threads,
      measured.seconds.toFixed(1),
      `${measured.read.toFixed(1)} + ${measured.learn.toFixed(1)} + ${measured.suggest.toFixed(1)}`,
      measured.cpuSeconds.toFixed(1),
      Math.round(measured.comments / measured.cpuSeconds),
      Math.round(measured.peakMegabytes),
    ]);
  }
  printTable(
    'Theming: made-up comments of thirty words in eight languages',
    ['comments', 'threads', 'seconds', 'read + learn + suggest', 'CPU-seconds', 'comments a CPU-second', 'peak MB'],
    rows,
  );
}
