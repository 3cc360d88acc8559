import { execFile } from 'node:child_process';
import { chmodSync, chownSync, closeSync, existsSync, fsyncSync, lchownSync, mkdirSync, openSync } from 'node:fs';
import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { isRunning } from './processes.ts';
import { CHILD_ENVIRONMENT, INITDB_OPTIONS } from './settings.ts';

const run = promisify(execFile);

/** Between the name of a data directory and the process that is making it, beside its place. */
const MAKING = '.making-';

/** The major version that wrote a data directory; undefined where no whole one is. */
export function releaseOf(dataDirectory: string): number | undefined {
  const file = path.join(dataDirectory, 'PG_VERSION');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
}

/**
 * Makes a data directory where there is none. It is made beside its place and moved there when it is whole, so that
 * a directory of that name with a PG_VERSION never is half made. Two at once are harmless: the second one's is dropped.
 * @throws when something else lies at the place.
 */
export async function initialise(dataDirectory: string, binaries: Binaries, account: Account, fsync: boolean) {
  await clearRemains(dataDirectory);
  const making = `${dataDirectory}${MAKING}${String(process.pid)}-${String(Date.now())}`;
  mkdirSync(making, { mode: 0o700 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(making, account.uid, account.gid);
  try {
    const options = [...INITDB_OPTIONS, ...(fsync ? [] : ['--no-sync'])];
    await run(path.join(binaries.directory, 'initdb'), [...options, '-D', making], {
      ...account,
      cwd: '/',
      env: CHILD_ENVIRONMENT,
    });
    if (!existsSync(path.join(dataDirectory, 'PG_VERSION'))) renameSync(making, dataDirectory);
    if (fsync) syncDirectory(path.dirname(dataDirectory));
  } catch (error) {
    if (releaseOf(dataDirectory) === undefined) throw error;
  } finally {
    await remove(making);
  }
}

/** A database that root put back from a backup belongs to root; the server's account has to own it. */
export function takeOver(dataDirectory: string, account: Account): void {
  if (account.uid === undefined || account.gid === undefined || statSync(dataDirectory).uid === account.uid) return;
  chownTree(dataDirectory, account.uid, account.gid);
  chmodSync(dataDirectory, 0o700);
}

function chownTree(directory: string, uid: number, gid: number): void {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) chownTree(file, uid, gid);
    else lchownSync(file, uid, gid);
  }
  chownSync(directory, uid, gid);
}

/** Takes away what was left half made: beside the place by a start that was killed, at the place by another tool. */
async function clearRemains(dataDirectory: string): Promise<void> {
  const parent = path.dirname(dataDirectory);
  const prefix = `${path.basename(dataDirectory)}${MAKING}`;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(prefix))) {
    const maker = Number(name.slice(prefix.length).split('-')[0]);
    if (!isRunning(maker)) await remove(path.join(parent, name));
  }
  if (!existsSync(dataDirectory) || releaseOf(dataDirectory) !== undefined) return;
  const strangers = readdirSync(dataDirectory).filter((name) => !isMadeByInitdb(name));
  if (strangers.length > 0)
    throw new Error(
      `${dataDirectory} is not empty and holds no database: ${strangers.slice(0, 3).join(', ')}. Choose another HEARD_DATA_DIR.`,
    );
  await removeUnlessWhole(dataDirectory);
}

/** Moved before it is removed: another start may have put a whole one there, or taken it away, since we looked. */
async function removeUnlessWhole(dataDirectory: string): Promise<void> {
  const aside = `${dataDirectory}${MAKING}${String(process.pid)}-aside`;
  try {
    renameSync(dataDirectory, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (releaseOf(aside) === undefined) await remove(aside);
  else renameSync(aside, dataDirectory);
}

/** As far as it can be: the initdb of a killed start goes on writing for a moment. The next start tries again. */
function remove(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }).catch(() => undefined);
}

function isMadeByInitdb(name: string): boolean {
  return /^(base|global|(pg|postgresql)[_.]\w+(\.\w+)*)$/.test(name);
}

function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
