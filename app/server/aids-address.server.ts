import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { carriesAids, carriesTips } from './aids.ts';

/** The bundler puts a hash into the script's name; while developing, the script is served from its source. */
function findAids(): string | null {
  if (import.meta.env.DEV) return '/app/aids/main.ts';
  const assets = path.resolve('build/client/assets');
  const name = existsSync(assets) ? readdirSync(assets).find((file) => /^aids-.*\.js$/.test(file)) : undefined;
  return name === undefined ? null : `/assets/${name}`;
}

const address = findAids();

/** The address of the script that the page at a path carries; null where it carries none. */
export function aidsAddress(pathname: string): string | null {
  return carriesAids(pathname) ? address : null;
}

/**
 * The address of the script that tells the figures of charts, to be loaded as `<script type="module" src>` under
 * `script-src 'self'`. It does not change from build to build: rendered pages are kept longer than a build.
 */
export function tipsAddress(pathname: string): string | null {
  if (!carriesTips(pathname)) return null;
  return import.meta.env.DEV ? '/app/aids/chart-tips.ts' : '/chart-tips.js';
}
