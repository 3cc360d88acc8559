import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accountFor } from '#db/embedded/account.ts';
import { startEmbeddedPostgres } from '#db/embedded/launch.ts';
import { isRunning } from '#db/embedded/processes.ts';
import type { EmbeddedConnection } from '#db/embedded/running.ts';
import { clearFolder, killHard, openFolder, startProcess, until } from './processes.ts';

let folder: string;
let dataDirectory: string;
beforeEach(async () => {
  folder = await openFolder();
  dataDirectory = path.join(folder, 'postgresql');
});
afterEach(async () => {
  await clearFolder(folder);
});

async function ask<T>(connection: EmbeddedConnection, query: string): Promise<T> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => undefined });
  try {
    const [row] = await sql.unsafe(query);
    return Object.values(row ?? {})[0] as T;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

it('makes a database in UTF-8 with ICU, keeps it, and does not listen on TCP', async () => {
  const first = await startEmbeddedPostgres({ dataDirectory });
  expect(
    await ask(
      first.connection,
      `select pg_encoding_to_char(encoding) || datlocprovider::text from pg_database where datname = current_database()`,
    ),
  ).toBe('UTF8i');
  expect(await ask(first.connection, 'show listen_addresses')).toBe('');
  expect(await ask(first.connection, 'show fsync')).toBe('on');
  await ask(first.connection, 'create table kept as select 1 as one');
  await first.stop();
  const second = await startEmbeddedPostgres({ dataDirectory });
  expect(await ask(second.connection, 'select count(*)::int from kept')).toBe(1);
  await second.stop();
});

it('adopts a server that runs, and leaves it running', async () => {
  const starter = startProcess(dataDirectory);
  const { pid, connection } = await starter.ready;
  const adopted = await startEmbeddedPostgres({ dataDirectory });
  expect(adopted).toMatchObject({ adopted: true, pid, connection });
  await adopted.stop();
  expect(await ask(connection, 'select 1')).toBe(1);
  await starter.end();
  await adopted.gone;
});

it('serves two that start at the same moment on nothing with one server', async () => {
  const both = [startProcess(dataDirectory), startProcess(dataDirectory)] as const;
  const ready = await Promise.all(both.map((starter) => starter.ready));
  expect(ready.map(({ adopted }) => adopted).sort()).toEqual([false, true]);
  expect(ready[0]?.pid).toBe(ready[1]?.pid);
  await Promise.all(both.map((starter) => starter.end()));
});

it('begins again where another start was killed while it made the database', async () => {
  const starter = startProcess(dataDirectory);
  await until(async () => (await readdir(folder)).some((name) => name.startsWith('postgresql.making-')));
  await killHard(starter.process);
  expect(await readdir(folder)).not.toContain('postgresql');
  const server = await startEmbeddedPostgres({ dataDirectory });
  expect(await ask(server.connection, 'select 1')).toBe(1);
  expect(await readdir(folder)).toEqual(['postgresql']);
  await server.stop();
});

it('clears a database that another tool left half made, and nothing else', async () => {
  await mkdir(path.join(dataDirectory, 'base'), { recursive: true });
  await mkdir(path.join(dataDirectory, 'pg_wal'));
  const server = await startEmbeddedPostgres({ dataDirectory });
  await server.stop();

  const letters = path.join(folder, 'letters');
  await mkdir(letters);
  await writeFile(path.join(letters, 'to-the-council.txt'), 'Dear Council');
  await expect(startEmbeddedPostgres({ dataDirectory: letters })).rejects.toThrow('is not empty and holds no database');
  expect(await readFile(path.join(letters, 'to-the-council.txt'), 'utf8')).toBe('Dear Council');
});

it('is not held up by a process of its own user that has the number of a killed server', async () => {
  const starter = startProcess(dataDirectory);
  const { pid } = await starter.ready;
  process.kill(pid, 'SIGKILL');
  await until(() => !isRunning(pid));
  const bystander = spawn('sleep', ['60'], accountFor(dataDirectory));
  const file = path.join(dataDirectory, 'postmaster.pid');
  const [, ...rest] = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [String(bystander.pid), ...rest].join('\n'));
  const server = await startEmbeddedPostgres({ dataDirectory });
  expect(server.adopted).toBe(false);
  await server.stop();
  await starter.end();
  await killHard(bystander);
});

it('says so when the programs cannot read what another release wrote', async () => {
  const server = await startEmbeddedPostgres({ dataDirectory });
  await server.stop();
  await writeFile(path.join(dataDirectory, 'PG_VERSION'), '9\n');
  await expect(startEmbeddedPostgres({ dataDirectory })).rejects.toThrow(
    /No PostgreSQL 9, which wrote the data directory/,
  );
});

it('starts on a copy that was put back from a backup, at another place', async () => {
  const first = await startEmbeddedPostgres({ dataDirectory });
  await ask(first.connection, 'create table kept as select 1 as one');
  await first.stop();
  const restored = path.join(folder, 'restored');
  await cp(dataDirectory, restored, { recursive: true });
  await rename(dataDirectory, `${dataDirectory}-old`);
  const second = await startEmbeddedPostgres({ dataDirectory: restored });
  expect(await ask(second.connection, 'select count(*)::int from kept')).toBe(1);
  await second.stop();
});
