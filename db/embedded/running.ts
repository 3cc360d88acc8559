import { readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, isRunning } from './processes.ts';
import { DATABASE, STARTER_SETTING, SUPERUSER } from './settings.ts';

/** How postgres.js reaches an embedded server; `host` is the directory of its socket. */
export interface EmbeddedConnection {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly database: string;
}

/** What a data directory's postmaster.pid says, held against the processes that really run. */
export type Standing =
  /** Nobody serves it. `bystander`: a process that is no PostgreSQL and got the number of the one that was killed. */
  | { readonly state: 'free'; readonly bystander: number | undefined }
  /** Somebody does, and is not to be used now: it is starting, stopping, or its starter is dead. */
  | { readonly state: 'busy'; readonly pid: number; readonly status: string; readonly orphan: boolean }
  | { readonly state: 'ready'; readonly pid: number; readonly connection: EmbeddedConnection };

/** Reads the standing of a data directory; never throws for a file that is missing or half written. */
export function standingOf(dataDirectory: string): Standing {
  const lines = linesOf(path.join(dataDirectory, 'postmaster.pid'));
  const pid = Number(lines[0]);
  if (!isRunning(pid)) return { state: 'free', bystander: undefined };
  const command = commandLine(pid);
  if (!isPostmasterOf(command, [dataDirectory, lines[1] ?? ''])) return { state: 'free', bystander: pid };
  const status = lines[7]?.trim() ?? 'starting';
  const orphan = starterIsDead(command);
  if (status !== 'ready' || orphan) return { state: 'busy', pid, status, orphan };
  return { state: 'ready', pid, connection: connectionTo(lines[4] ?? '', Number(lines[3])) };
}

export function connectionTo(socketDirectory: string, port: number): EmbeddedConnection {
  return { host: socketDirectory, port, username: SUPERUSER, database: DATABASE };
}

/**
 * Whether a command line is a server of one of these directories. One that names no directory at all may be
 * (a distribution's server names its configuration file instead), so it counts.
 */
function isPostmasterOf(command: string, directories: readonly string[]): boolean {
  if (!/^\S*\b(postgres|postmaster)\b/.test(command)) return false;
  return !/ -D ?\S/.test(command) || directories.some((directory) => directory !== '' && command.includes(directory));
}

function starterIsDead(command: string): boolean {
  const starter = new RegExp(`${STARTER_SETTING}=(\\d+)`).exec(command)?.[1];
  return starter !== undefined && !isRunning(Number(starter));
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
