/**
 * Builds the application and runs all tests; what is given on the command line goes to vitest. The browser journeys run where
 * a Chromium is found. Where none is, they are left out, loudly; where CI is set, that is a failure.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium } from '#tests/e2e/browser.ts';
import { buildIfStale } from './start/build.ts';
import { countTests, type TestReport } from './test/count.ts';

const JOURNEYS = 'tests/e2e';

const isBuilt = await buildIfStale((sentence) => console.log(sentence)).then(
  () => true,
  (reason: unknown) => console.error(reason instanceof Error ? reason.message : reason),
);

const hasBrowser = findChromium() !== null;
const folder = mkdtempSync(path.join(os.tmpdir(), 'heard-report-'));
const report = path.join(folder, 'report.json');
const options = [
  ...['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ...(hasBrowser ? [] : ['--project=!browser']),
  ...process.argv.slice(2),
];
const vitest = path.resolve('node_modules/.bin/vitest');
const status = isBuilt ? spawnSync(vitest, options, { stdio: 'inherit' }).status : null;
const result = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as TestReport) : null;
rmSync(folder, { recursive: true });

const leftOut = hasBrowser ? [] : readdirSync(JOURNEYS).filter((name) => name.endsWith('.test.ts'));
if (leftOut.length > 0) {
  console.log('\n!!! No Chromium was found: these browser journeys were NOT run:');
  for (const name of leftOut) console.log(`!!!   ${JOURNEYS}/${name}`);
  console.log('!!! Install one (apt-get install chromium), or say where it is with CHROMIUM_PATH.\n');
}
const isRefused = leftOut.length > 0 && Boolean(process.env['CI']);
if (isRefused) console.log('!!! CI is set: leaving them out is a failure.\n');

const { passed, failed } = countTests(result, status === 0);
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 || isRefused ? 1 : 0;
