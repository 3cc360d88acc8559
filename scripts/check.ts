/** All that can be said about the code without running it. Every check runs, also after one has failed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const CHECKS: readonly (readonly [title: string, program: string, ...options: string[]])[] = [
  ['Lint', 'eslint', '.'],
  ['Types', 'tsc', '--noEmit'],
  ['Format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['Import directions', 'depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'db', 'scripts', 'tests'],
  ['Unused code', 'knip'],
  ['Locale parity', 'tsx', 'scripts/check-locales.ts'],
  ['Oldest browser', 'tsx', 'scripts/check-baseline.ts'],
];
/** Each uses one core; the longest comes first. */
const AT_ONCE = 2;

const failed: string[] = [];
const waiting = [...CHECKS];

async function runNext(): Promise<void> {
  const check = waiting.shift();
  if (check === undefined) return;
  const [title, program, ...options] = check;
  const start = performance.now();
  const child = spawn(path.resolve('node_modules/.bin', program), options, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const [status] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  // In one piece when it is over: two that speak at once cannot be told apart.
  console.log(`\n── ${title} ${'─'.repeat(60 - title.length)}`);
  process.stdout.write(Buffer.concat(said));
  console.log(status === 0 ? `passed in ${seconds} s` : `FAILED in ${seconds} s`);
  if (status !== 0) failed.push(title);
  await runNext();
}

await Promise.all(Array.from({ length: AT_ONCE }, runNext));
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
