import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The name of the script that tells the figures of charts, which the bundler builds as a file by itself (vite.config.ts). */
export const TIPS_FILE = 'chart-tips.js';

/** Its bytes, for a copy of a report that lies elsewhere; null where nothing has been built: pages are whole without it. */
export function tipsBytes(): Buffer | null {
  const file = path.resolve('build/client', TIPS_FILE);
  return existsSync(file) ? readFileSync(file) : null;
}
