/**
 * Holds what respondents' and readers' phones load against the oldest browser that must work: the style sheet of the survey,
 * and the optional scripts as they were built. Their markup is tried by tests/routes/baseline.test.ts, which renders it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { newerBesideOthers, newerInStyles } from './baseline/css.ts';
import { enhancements } from './baseline/enhancements.ts';
import { newerInScript } from './baseline/script.ts';
import { OLDEST_CHROME, type Newer } from './baseline/since.ts';

const STYLES = 'app/styles/public.css';
const ASSETS = 'build/client/assets';
/** How the bundler names the respondents' script. */
const SCRIPT = /^aids-.+\.js$/;
/** What tells the figures of charts. */
const TIPS = 'build/client/chart-tips.js';

const faults: string[] = [];
const told = (file: string, { feature, since, line }: Newer) =>
  `${file}:${line} ${feature} needs Chrome ${since === null ? 'that MDN knows nothing of' : String(since)}`;

const css = readFileSync(STYLES, 'utf8');
const newer = newerInStyles(css);
for (const one of newer) if (!Object.hasOwn(enhancements, one.feature)) faults.push(told(STYLES, one));
for (const one of newerBesideOthers(css, newer))
  faults.push(`${told(STYLES, one)}, and takes the other selectors of its rule along`);
for (const feature of Object.keys(enhancements))
  if (!newer.some((one) => one.feature === feature)) faults.push(`${feature} is an enhancement that nothing uses`);

const aids = existsSync(ASSETS) ? readdirSync(ASSETS).find((name) => SCRIPT.test(name)) : undefined;
for (const [name, file] of [
  ['respondents’ script', aids === undefined ? null : path.join(ASSETS, aids)],
  ['script of charts', existsSync(TIPS) ? TIPS : null],
] as const)
  if (file === null) console.log(`The ${name} is not built here (npm run build): it was not looked at.`);
  else for (const one of newerInScript(readFileSync(file, 'utf8'))) faults.push(told(file, one));

for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0
    ? `Nothing needs more than Chrome ${OLDEST_CHROME}, beside ${Object.keys(enhancements).length} enhancements.`
    : `${faults.length} things need more than Chrome ${OLDEST_CHROME}.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
