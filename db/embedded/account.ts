import { execFile } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whom PostgreSQL runs as: itself refuses to run as root. Empty means the user who started node. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** `nobody` on every Unix that has no line for it. */
const NOBODY = 65_534;

/**
 * The account for a data directory. Root hands over to whoever owns the database that is there already,
 * else to `postgres`, else to `nobody`; anybody else runs it as themselves.
 */
export function accountFor(dataDirectory: string): Account {
  if (process.getuid?.() !== 0) return {};
  const owner = ownerOfDatabase(dataDirectory);
  if (owner) return owner;
  const passwd = readFileSync('/etc/passwd', 'utf8');
  return accountNamed('postgres', passwd) ?? accountNamed('nobody', passwd) ?? { uid: NOBODY, gid: NOBODY };
}

/** The line of one user in the text of a passwd file. */
function accountNamed(name: string, passwd: string): Account | undefined {
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name);
  const uid = Number(fields?.[2]);
  const gid = Number(fields?.[3]);
  return fields && uid > 0 && gid > 0 ? { uid, gid } : undefined;
}

function ownerOfDatabase(dataDirectory: string): Account | undefined {
  const file = statSync(path.join(dataDirectory, 'PG_VERSION'), { throwIfNoEntry: false });
  return file && file.uid !== 0 ? { uid: file.uid, gid: file.gid } : undefined;
}

/** Whether the account may list and enter a directory. */
export async function canEnter(account: Account, directory: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'test -x "$0" && cd "$0"', directory], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
