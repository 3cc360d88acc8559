import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { carriesAids } from './aids.ts';

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
