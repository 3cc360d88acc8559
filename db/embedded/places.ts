import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Account, canEnter } from './account.ts';

/** Where root keeps what an unprivileged server must reach and cannot reach where it was asked to. */
const ROOT_SHELF = '/var/lib';
/** The address of a Unix socket holds 103 bytes on macOS and 107 on Linux; the socket's own name takes 14. */
const LONGEST_SOCKET_DIRECTORY = 88;

export const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10);

/**
 * The directory that the database really lies in. For root, whose home is often closed to others, that may be
 * another than the one asked for: then, if it may move, it is the same place under /var/lib each time.
 * @throws when the server's account cannot reach it and it may not move.
 */
export async function placeDataDirectory(asked: string, account: Account, mayMove: boolean): Promise<string> {
  const wanted = canonical(asked);
  if (account.uid === undefined) return wanted;
  const elsewhere = path.join(ROOT_SHELF, `heard-${shortHash(wanted)}`, path.basename(wanted));
  const movedBefore = existsSync(path.join(elsewhere, 'PG_VERSION')) && !existsSync(path.join(wanted, 'PG_VERSION'));
  if (!(mayMove && movedBefore) && (await canEnter(account, path.dirname(wanted)))) return wanted;
  if (mayMove) return canonical(elsewhere);
  throw new Error(
    `PostgreSQL does not run as root, and the user it runs as (${String(account.uid)}) cannot reach ${wanted}: ` +
      'a folder above it is closed to others. Choose another with HEARD_DATA_DIR, for instance under /var/lib.',
  );
}

/** The directory of the server's socket: short, and closed to all but its own user; the one of before, if there was one. */
export async function placeSocket(dataDirectory: string, account: Account, before?: string): Promise<string> {
  if (before !== undefined) return close(before, account);
  const name = `heard-${shortHash(dataDirectory)}`;
  for (const parent of new Set([realpathSync(os.tmpdir()), realpathSync('/tmp')])) {
    if (parent.length + name.length + 8 > LONGEST_SOCKET_DIRECTORY || !(await canEnter(account, parent))) continue;
    const directory = path.join(parent, name);
    return isOursOrNew(directory, account) ? close(directory, account) : close(mkdtempSync(`${directory}-`), account);
  }
  throw new Error('Neither the temporary folder nor /tmp can hold the database socket.');
}

/** Makes the parent, readable to others where we had to make it, and resolves links, so that one place has one name. */
function canonical(directory: string): string {
  const parent = path.dirname(path.resolve(directory));
  const made = mkdirSync(parent, { recursive: true });
  for (let at = parent; made !== undefined && at.startsWith(made); at = path.dirname(at)) chmodSync(at, 0o755);
  return path.join(realpathSync(parent), path.basename(directory));
}

/** Somebody else may have made a folder of that name in a place that all may write to. */
function isOursOrNew(directory: string, account: Account): boolean {
  const found = lstatSync(directory, { throwIfNoEntry: false });
  return !found || (found.isDirectory() && [account.uid, process.getuid?.()].includes(found.uid));
}

function close(directory: string, account: Account): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  chmodSync(directory, 0o700);
  if (account.uid !== undefined && account.gid !== undefined) chownSync(directory, account.uid, account.gid);
  return directory;
}
