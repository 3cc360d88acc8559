import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { standingOf } from '#db/embedded/running.ts';
import { clearFolder, killHard, openFolder, until } from './processes.ts';

let folder: string;
let port: number;
const started: ChildProcess[] = [];

beforeEach(async () => {
  folder = await openFolder();
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  ({ port } = probe.address() as AddressInfo);
  probe.close();
});
afterEach(async () => {
  for (const child of started.splice(0))
    if (child.exitCode === null && child.signalCode === null) await killHard(child);
  await clearFolder(folder);
});

/** What `npm start` runs, on a folder of its own; `npm test` has built the application. */
function start(env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts'], {
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), HEARD_DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output.text += chunk.toString();
    });
  const isReady = () => until(() => output.text.includes('Heard is ready'), 90_000);
  return { child, output, isReady };
}

const get = (address: string) =>
  fetch(`http://127.0.0.1:${String(port)}${address}`).then((response) => response.status);

it('is ready on nothing, works in the background, and survives kill -9 of all', async () => {
  const first = start();
  await first.isReady();
  const survey = /\/en\/[\w-]+\/survey\/[\w-]+/.exec(first.output.text)?.[0] ?? '';
  expect(await get(survey)).toBe(200);
  expect(await get('/api/health')).toBe(200);

  const standing = standingOf(path.join(folder, 'postgresql'));
  if (standing.state !== 'ready') throw new Error(standing.state);
  const sql = postgres({ ...standing.connection, max: 1 });
  await sql`update consultation set closes_at = now() - interval '1 minute' where stage = 'open'`;
  await until(async () => (await sql`select 1 from consultation where stage = 'open'`).length === 0);
  await sql.end({ timeout: 5 });
  process.kill(standing.pid, 'SIGKILL');
  await killHard(first.child);

  const second = start();
  await second.isReady();
  expect(second.output.text).not.toContain('Filling');
  expect(second.output.text).not.toContain('failed');
  second.child.kill('SIGTERM');
  expect(await once(second.child, 'exit')).toEqual([0, null]);
});

it('says that its port is taken, without a stack', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  const { child, output } = start();
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(output.text).toContain(`Port ${String(port)} is in use`);
  expect(output.text).not.toContain('    at ');
  other.close();
});

it('names the variable that is wrong, without a stack', async () => {
  const { child, output } = start({ HEARD_SECRET: 'short' });
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(output.text).toMatch(/^HEARD_SECRET must have at least 32 characters\n$/);
});
