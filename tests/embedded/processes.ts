import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { shortHash } from '#db/embedded/places.ts';
import type { EmbeddedConnection } from '#db/embedded/running.ts';

export interface Ready {
  readonly connection: EmbeddedConnection;
  readonly adopted: boolean;
  readonly pid: number;
}

export interface Starter {
  readonly process: ChildProcess;
  /** Rejects with the message that the process failed with. */
  readonly ready: Promise<Ready>;
  /** Every row that was acknowledged, in order. */
  readonly written: number[];
  /** Lets it end by itself, cleanly. */
  end(): Promise<void>;
}

/** Runs writer.ts on a data directory, as another user where `account` says so. */
export function startProcess(
  dataDirectory: string,
  task: 'write' | 'hold' = 'hold',
  account: { uid?: number; gid?: number; env?: NodeJS.ProcessEnv } = {},
): Starter {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/embedded/writer.ts', dataDirectory, task], {
    ...account,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  const written: number[] = [];
  const ready = new Promise<Ready>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, value] = JSON.parse(line) as ['ready', Ready] | ['wrote', number] | ['failed', string];
      if (word === 'ready') resolve(value);
      else if (word === 'wrote') written.push(value);
      else reject(new Error(value));
    });
    child.once('exit', () => {
      reject(new Error('ended before it was ready'));
    });
  });
  ready.catch(() => undefined);
  const end = async () => {
    const exit = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.stdin.end();
    await exit;
  };
  return { process: child, ready, written, end };
}

/** `kill -9`, and until the process is no more. */
export async function killHard(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** A new folder that every user may enter. */
export async function openFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'heard-embedded-'));
  await chmod(folder, 0o755);
  return folder;
}

/** Waits until no server runs in the folder any more, then removes it and their sockets' folders. */
export async function clearFolder(folder: string): Promise<void> {
  // A test may put its data one folder deeper.
  const files = await readdir(folder, { recursive: true });
  for (const pidFile of files.filter((name) => path.basename(name) === 'postmaster.pid'))
    for (let waited = 0; waited < 100 && (await readFile(path.join(folder, pidFile)).catch(() => null)); waited++)
      await sleep(50);
  for (const name of await readdir(folder))
    await rm(path.join(os.tmpdir(), `heard-${shortHash(path.join(folder, name))}`), { recursive: true, force: true });
  // The last files of a server that ends can come while the folder is emptied.
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

export async function until(condition: () => boolean | Promise<boolean>, limitMs = 60_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('It did not come to pass in time.');
    await sleep(20);
  }
}
