import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '#db/embedded/launch.ts';
import { isRunning } from '#db/embedded/processes.ts';
import { clearFolder, killHard, openFolder, startProcess, until } from './processes.ts';

const ROUNDS = 4;
const LONGEST_WAIT_MS = 400;

let folder: string;
beforeEach(async () => {
  folder = await openFolder();
});
afterEach(async () => {
  await clearFolder(folder);
});

/** What is killed with -9; `starter` is node, which holds the pipe that the server hangs on. */
const victims = {
  node: ['starter'],
  PostgreSQL: ['server'],
  both: ['starter', 'server'],
  'both, PostgreSQL first': ['server', 'starter'],
} as const;

describe('what was acknowledged is there after kill -9', () => {
  it.each(Object.entries(victims))('of %s, at any moment', async (_name, order) => {
    const dataDirectory = `${folder}/postgresql`;
    const acknowledged: [writer: number, number: number][] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const starter = startProcess(dataDirectory, 'write');
      const { pid, adopted } = await starter.ready;
      expect(adopted).toBe(false);
      await until(() => starter.written.length > 0);
      await sleep(Math.random() * LONGEST_WAIT_MS);
      for (const victim of order) {
        if (victim === 'server') process.kill(pid, 'SIGKILL');
        else await killHard(starter.process);
      }
      if (starter.process.exitCode === null && starter.process.signalCode === null) await killHard(starter.process);
      acknowledged.push(...starter.written.map((number): [number, number] => [starter.process.pid ?? 0, number]));
    }

    const server = await startEmbeddedPostgres({ dataDirectory });
    const sql = postgres({ ...server.connection, max: 1 });
    const rows = await sql<{ writer: number; number: string }[]>`select writer, number from acknowledged`;
    const kept = new Set(rows.map(({ writer, number }) => `${String(writer)}:${number}`));
    const lost = acknowledged.filter(([writer, number]) => !kept.has(`${String(writer)}:${String(number)}`));
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
    expect(lost).toEqual([]);
    await sql.end({ timeout: 5 });
    await server.stop();
    expect(isRunning(server.pid)).toBe(false);
  });
});

it('ends the server when node is killed', async () => {
  const starter = startProcess(`${folder}/postgresql`);
  const { pid } = await starter.ready;
  await killHard(starter.process);
  await until(() => !isRunning(pid));
});

it('ends the server when node ends by itself', async () => {
  const starter = startProcess(`${folder}/postgresql`);
  const { pid } = await starter.ready;
  await starter.end();
  await until(() => !isRunning(pid));
});

it.runIf(existsSync('/proc/self/stat'))(
  'does not adopt a server whose starter and shell were killed, but ends it',
  async () => {
    const dataDirectory = `${folder}/postgresql`;
    const starter = startProcess(dataDirectory);
    const { pid } = await starter.ready;
    const shell = Number(/\) \w (\d+)/.exec(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))?.[1]);
    process.kill(shell, 'SIGKILL');
    await killHard(starter.process);
    expect(isRunning(pid)).toBe(true);
    const server = await startEmbeddedPostgres({ dataDirectory });
    expect(server.adopted).toBe(false);
    expect(isRunning(pid)).toBe(false);
    await server.stop();
  },
);
