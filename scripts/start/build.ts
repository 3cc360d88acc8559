import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';

const BUILD = path.resolve('build/server/index.js');
/** What goes into the bundles. Locales are read as the product runs. */
const SOURCES = ['app', 'db', 'public', 'package-lock.json', 'remix.config.js', 'vite.config.ts', 'tsconfig.json'];

/** Builds the application when there is no build, or one older than a source of it. */
export async function buildIfStale(report: (sentence: string) => void): Promise<void> {
  const built = existsSync(BUILD) ? statSync(BUILD).mtimeMs : 0;
  if (built >= Math.max(...SOURCES.map(newest))) return;
  report('Building the application (some seconds, once).');
  const bundler = createRequire(import.meta.url).resolve('@remix-run/dev/dist/cli.js');
  const child = spawn(process.execPath, [bundler, 'vite:build'], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`The application could not be built:\n${output}`);
}

export async function loadBuild(): Promise<ServerBuild> {
  return (await import(pathToFileURL(BUILD).href)) as ServerBuild;
}

/** When the newest file at or under a path was changed; tests are no part of the build. */
function newest(place: string): number {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return /\.test\.tsx?$/.test(place) ? 0 : stats.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
