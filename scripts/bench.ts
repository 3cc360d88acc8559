/**
 * Measures what the product promises about speed, and prints a table for each topic. `npm run bench`, or
 * `npm run bench -- pages submissions` for some of them.
 */
import { benchPages } from './bench/pages.ts';
import { withInstallation } from './bench/installation.ts';
import { benchSubmissions } from './bench/submissions.ts';
import { benchTheming } from './bench/theming.ts';
import { benchThemingPressure } from './bench/theming-pressure.ts';

const topics = {
  pages: () => withInstallation(benchPages),
  submissions: () => withInstallation(benchSubmissions),
  theming: benchTheming,
  'theming-pressure': () => withInstallation(benchThemingPressure),
} satisfies Record<string, () => Promise<void>>;

const isTopic = (name: string): name is keyof typeof topics => Object.hasOwn(topics, name);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isTopic(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(topics).join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked.filter(isTopic) : (Object.keys(topics) as (keyof typeof topics)[]))
    await topics[name]();
}
