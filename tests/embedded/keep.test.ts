import { readFile } from 'node:fs/promises';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepEmbeddedPostgres } from '#db/embedded/keep.ts';
import { isRunning } from '#db/embedded/processes.ts';
import { clearFolder, openFolder, startProcess, until } from './processes.ts';

let folder: string;
let dataDirectory: string;
const gaveUp: Error[] = [];
beforeEach(async () => {
  folder = await openFolder();
  dataDirectory = path.join(folder, 'postgresql');
  gaveUp.length = 0;
});
afterEach(async () => {
  await clearFolder(folder);
});

const serverPid = async () =>
  Number((await readFile(path.join(dataDirectory, 'postmaster.pid'), 'utf8')).split('\n')[0]);
const answers = (sql: postgres.Sql) => () =>
  sql`select 1`.then(
    () => true,
    () => false,
  );

it('starts a killed server anew, under the client that uses it', async () => {
  const kept = await keepEmbeddedPostgres({ dataDirectory }, (reason) => gaveUp.push(reason));
  const sql = postgres({ ...kept.connection, max: 2, onnotice: () => undefined });
  await sql`create table kept as select 1 as one`;
  const first = await serverPid();
  process.kill(first, 'SIGKILL');
  await until(() => !isRunning(first));
  await until(answers(sql));
  expect(await sql`select one from kept`).toEqual([{ one: 1 }]);
  const second = await serverPid();
  expect(second).not.toBe(first);
  // Without a limit postgres.js now and then waits for ever to end a client whose server was killed (1 of 24 times tried).
  await sql.end({ timeout: 5 });
  await kept.stop();
  expect(isRunning(second)).toBe(false);
  expect(gaveUp).toEqual([]);
});

it('takes over when the owner of an adopted server stops it', async () => {
  const owner = startProcess(dataDirectory);
  await owner.ready;
  const kept = await keepEmbeddedPostgres({ dataDirectory }, (reason) => gaveUp.push(reason));
  expect(kept.adopted).toBe(true);
  const sql = postgres({ ...kept.connection, max: 2, onnotice: () => undefined });
  expect(await answers(sql)()).toBe(true);
  await owner.end();
  await until(answers(sql));
  await sql.end({ timeout: 5 });
  await kept.stop();
  expect(gaveUp).toEqual([]);
});
