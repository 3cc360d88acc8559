import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';
import { standingOf } from './running.ts';
import { CHILD_ENVIRONMENT, serverSettings } from './settings.ts';

/**
 * Runs the server under a shell that holds the end of a pipe from us. When the pipe ends, whether we closed it or were
 * killed, the shell stops the server; when the server ends, so does the shell. SIGINT is a fast, clean shutdown; it is
 * repeated because a server that has only just been started does not listen yet.
 * $0 is the log file; the arguments are the command. The log is opened by the server's own account, not by root.
 */
const SHELL = `
exec 3<&0 </dev/null
[ "$(wc -c <"$0" 2>/dev/null || echo 0)" -lt 1000000 ] || mv -f "$0" "$0.old"
"$@" >>"$0" 2>&1 3<&- & SERVER=$!
trap '' TERM INT HUP
echo "$SERVER"
exec >&- 2>/dev/null
{ read -r _ <&3; while kill -INT "$SERVER"; do sleep 1; done; } & WATCH=$!
wait "$SERVER"; STATUS=$?
kill -KILL "$WATCH"
exit "$STATUS"
`;

const POLL_MS = 20;

/** A server that we started: its process, how to end it, and when it has ended (for whatever reason). */
export interface Supervised {
  readonly pid: number;
  readonly gone: Promise<void>;
  stop(): Promise<void>;
}

export interface ServerPlan {
  readonly dataDirectory: string;
  readonly socketDirectory: string;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly fsync: boolean;
  /** See Standing: a process that only looks like the server of before. PostgreSQL is told to pay it no heed. */
  readonly bystander: number | undefined;
}

/** Starts a server and waits until it takes connections; answers with its last words when it ends before that. */
export async function supervise(plan: ServerPlan): Promise<Supervised | { readonly refusal: string }> {
  const log = path.join(plan.dataDirectory, 'postgresql.log');
  const before = existsSync(log) ? statSync(log).size : 0;
  const settings = serverSettings(plan.socketDirectory, plan.fsync).flatMap((setting) => ['-c', setting]);
  const command = [path.join(plan.binaries.directory, 'postgres'), '-D', plan.dataDirectory, ...settings];
  const bystander = plan.bystander === undefined ? {} : { PG_GRANDPARENT_PID: String(plan.bystander) };
  const shell = spawn('/bin/sh', ['-c', SHELL, log, ...command], {
    ...plan.account,
    cwd: '/',
    env: { ...CHILD_ENVIRONMENT, ...bystander },
    detached: true,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await once(shell, 'spawn');
  const gone = once(shell, 'exit').then(() => undefined);
  const pid = Number(await firstLine(shell.stdout));
  while (shell.exitCode === null && shell.signalCode === null) {
    const standing = standingOf(plan.dataDirectory);
    if (standing.state === 'ready' && standing.pid === pid) return letGo(shell, pid, gone);
    await sleep(POLL_MS);
  }
  return { refusal: lastWords(log, before) };
}

/** From here on the server does not keep node from ending by itself. */
function letGo(shell: ChildProcessByStdio<Writable, Readable, null>, pid: number, gone: Promise<void>): Supervised {
  const pipe = shell.stdin as Writable & { unref?: () => void };
  shell.unref();
  pipe.unref?.();
  return {
    pid,
    gone,
    stop: () => {
      shell.ref();
      pipe.end();
      return gone;
    },
  };
}

async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  return '';
}

/** What a server wrote to its log since an offset; a log that was rotated in between is read from its beginning. */
function lastWords(log: string, since: number): string {
  if (!existsSync(log)) return '';
  const size = statSync(log).size;
  const start = size < since ? 0 : since;
  const bytes = Buffer.alloc(Math.min(size - start, 20_000));
  const handle = openSync(log, 'r');
  readSync(handle, bytes, 0, bytes.length, start);
  closeSync(handle);
  return bytes.toString('utf8');
}
