import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Whether a process runs. A zombie does not: it was killed and only waits for its parent to notice.
 * A process of another user does, which is why EPERM counts as running.
 */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return !isZombie(pid);
}

/** The command line of a process as one text; empty when there is none to read. */
export function commandLine(pid: number): string {
  return existsSync('/proc/self/cmdline')
    ? readOrEmpty(`/proc/${String(pid)}/cmdline`)
        .replaceAll('\0', ' ')
        .trim()
    : askPs(pid, 'command=');
}

function isZombie(pid: number): boolean {
  const state = existsSync('/proc/self/stat')
    ? /\) (\w) /.exec(readOrEmpty(`/proc/${String(pid)}/stat`))?.[1]
    : askPs(pid, 'stat=');
  return state?.startsWith('Z') ?? false;
}

/** Where there is no /proc, as on macOS. */
function askPs(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-ww', '-o', column, '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
