import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { shortHash } from './places.ts';

/**
 * Copies a tree of programs to where every user may run it, for a server that must not run as root while
 * node_modules lies in root's closed home. Done once for each build of the programs.
 * @returns the copy's root.
 */
export function copyForAll(source: string): string {
  const { mtimeMs, size } = statSync(path.join(source, 'bin/postgres'));
  const copy = `/var/lib/heard-programs/${shortHash([source, mtimeMs, size].join('\n'))}`;
  if (existsSync(copy)) return copy;
  const half = `${copy}.${String(process.pid)}`;
  mkdirSync(half, { recursive: true });
  chmodSync(path.dirname(copy), 0o755);
  cpSync(source, half, { recursive: true, verbatimSymlinks: true });
  openToAll(half);
  try {
    renameSync(half, copy);
  } catch (error) {
    rmSync(half, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** What `chmod -R a+rX` does. */
function openToAll(directory: string): void {
  chmodSync(directory, 0o755);
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o111 ? 0o755 : 0o644);
  }
}
