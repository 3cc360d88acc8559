import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Texts a second and peak memory of the pipeline: in a process of its own, whose memory is that of nothing else. */
export async function benchTheming(): Promise<void> {
  const script = fileURLToPath(new URL('../bench-theming-throughput.ts', import.meta.url));
  process.stdout.write('\n');
  const child = spawn(process.execPath, [...process.execArgv, script], { stdio: 'inherit' });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error('The theming benchmark failed');
}
