import { rmdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { type Account, accountFor } from './account.ts';
import { findBinaries } from './binaries.ts';
import { initialise, releaseOf, takeOver } from './initialise.ts';
import { placeDataDirectory, placeSocket } from './places.ts';
import { isRunning } from './processes.ts';
import { connectionTo, type EmbeddedConnection, standingOf } from './running.ts';
import { PORT } from './settings.ts';
import { supervise } from './supervise.ts';

export interface EmbeddedOptions {
  readonly dataDirectory: string;
  /** Off only for tests: without it, what was acknowledged may be lost when the machine loses power. */
  readonly fsync?: boolean;
  /** Whether root may choose a place under /var/lib when the server's account cannot reach the one asked for. */
  readonly mayMove?: boolean;
  /** Where its socket goes, when that must stay the same; else chosen. */
  readonly socketDirectory?: string;
  /** Told, in a sentence, what takes time or differs from what was asked. */
  readonly report?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  readonly connection: EmbeddedConnection;
  /** Where the database really lies. */
  readonly dataDirectory: string;
  /** The server was running already; somebody else started it and will stop it. */
  readonly adopted: boolean;
  readonly pid: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly gone: Promise<void>;
  /** Ends the server cleanly; does nothing to an adopted one. */
  stop(): Promise<void>;
}

/** How long to wait for a server that somebody else is starting or stopping, and for the remains of a killed one. */
const PATIENCE_MS = 120_000;
const RETRY_MS = 200;

/**
 * Starts PostgreSQL on a data directory, making it if need be, or adopts the server that runs on it already.
 * The server ends when this process does, even by `kill -9`.
 * @throws with a message for the operator when it cannot be had.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32')
    throw new Error('The embedded PostgreSQL needs a Unix shell: use WSL, or give DATABASE_URL.');
  const { fsync = true, mayMove = false, report = () => undefined } = options;
  const dataDirectory = await placeDataDirectory(options.dataDirectory, accountFor(options.dataDirectory), mayMove);
  const account = accountFor(dataDirectory);
  const until = Date.now() + PATIENCE_MS;

  for (let waited = false; ; waited = true) {
    const standing = standingOf(dataDirectory);
    if (standing.state === 'ready') return adopt(dataDirectory, standing);
    if (standing.state === 'free') {
      const server = await start({ ...options, dataDirectory, account, fsync, report, bystander: standing.bystander });
      if (!('refusal' in server)) return server;
      if (!isPassing(server.refusal) || Date.now() > until)
        throw new Error(`PostgreSQL did not start on ${dataDirectory}:\n${server.refusal.trim()}`);
    } else {
      if (Date.now() > until) throw new Error(stuck(dataDirectory, standing));
      if (!waited) report(`Waiting for another PostgreSQL on ${dataDirectory} (process ${String(standing.pid)}).`);
      if (standing.orphan) interrupt(standing.pid);
    }
    await sleep(RETRY_MS);
  }
}

interface Start {
  readonly dataDirectory: string;
  readonly account: Account;
  readonly fsync: boolean;
  readonly bystander: number | undefined;
  readonly socketDirectory?: string;
  readonly report: (sentence: string) => void;
}

async function start({ report, ...plan }: Start): Promise<EmbeddedPostgres | { readonly refusal: string }> {
  const { dataDirectory, account, fsync } = plan;
  const binaries = await findBinaries(account, releaseOf(dataDirectory));
  if (releaseOf(dataDirectory) === undefined) {
    report(`Making a new database in ${dataDirectory}.`);
    await initialise(dataDirectory, binaries, account, fsync);
  }
  takeOver(dataDirectory, account);
  const socketDirectory = await placeSocket(dataDirectory, account, plan.socketDirectory);
  const server = await supervise({ ...plan, binaries, socketDirectory });
  if ('refusal' in server) return server;
  const connection = connectionTo(socketDirectory, PORT);
  await ensureDatabase(connection);
  const stop = async () => {
    await server.stop();
    removeEmpty(socketDirectory);
  };
  return { ...server, stop, connection, dataDirectory, adopted: false };
}

async function adopt(
  dataDirectory: string,
  { pid, connection }: { pid: number; connection: EmbeddedConnection },
): Promise<EmbeddedPostgres> {
  await ensureDatabase(connection);
  return { connection, dataDirectory, adopted: true, pid, gone: watchUntilGone(pid), stop: () => Promise.resolve() };
}

/** The product's own database, in the cluster's encoding and collation (UTF-8, ICU). */
async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
  const sql = postgres({ ...connection, database: 'postgres', max: 1, onnotice: () => undefined });
  try {
    const found = await sql`select 1 from pg_database where datname = ${connection.database}`;
    if (found.length === 0) await sql`create database ${sql(connection.database)}`;
  } catch (error) {
    // Two that start at once may both find it missing; the second to create it is refused with one of these.
    if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Another server may have taken the socket's folder over at this moment: then it is not empty, and stays. */
function removeEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // Not empty, or somebody else's by now.
  }
}

/**
 * Refusals that pass by themselves: another start won, the last backends of a killed server are still ending, or a
 * server that was stopped took the socket's folder with it.
 */
function isPassing(refusal: string): boolean {
  return /lock file .* already exists|pre-existing shared memory block|lock file .* is empty|could not create lock file .*No such file/.test(
    refusal,
  );
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It has ended, or belongs to another user: the next look at it will tell.
  }
}

async function watchUntilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await sleep(1000, undefined, { ref: false });
}

function stuck(dataDirectory: string, { pid, status }: { pid: number; status: string }): string {
  return (
    `Another PostgreSQL (process ${String(pid)}, ${status}) has held ${dataDirectory} for too long. ` +
    `If it is a remnant, end it with: kill -INT ${String(pid)}`
  );
}
