/** All that can be said about the code without running it. Every check runs, also after one has failed. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const CHECKS: readonly (readonly [title: string, program: string, ...options: string[]])[] = [
  ['Format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['Lint', 'eslint', '.'],
  ['Types', 'tsc', '--noEmit'],
  ['Import directions', 'depcruise', '--config', '.dependency-cruiser.cjs', 'app', 'db', 'scripts', 'tests'],
  ['Unused code', 'knip'],
  ['Locale parity', 'tsx', 'scripts/check-locales.ts'],
  ['Oldest browser', 'tsx', 'scripts/check-baseline.ts'],
];

const failed: string[] = [];
for (const [title, program, ...options] of CHECKS) {
  console.log(`\n── ${title} ${'─'.repeat(60 - title.length)}`);
  const start = performance.now();
  const { status } = spawnSync(path.resolve('node_modules/.bin', program), options, { stdio: 'inherit' });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(status === 0 ? `passed in ${seconds} s` : `FAILED in ${seconds} s`);
  if (status !== 0) failed.push(title);
}

console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
