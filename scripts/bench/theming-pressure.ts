import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseCodebook } from '#app/theming/codebook.ts';
import { inThreads } from '#app/theming/parallel/threads.ts';
import { defaultThemingSettings, runTheming } from '#app/theming/pipeline.ts';
import type { Product } from '../start/product.ts';
import { loadWordVectors } from '../word-vectors.ts';
import { madeUpComments } from './made-up-comments.ts';
import { openSubmissions } from './submissions.ts';
import { printTable } from './table.ts';

const COMMENTS = 100_000;
const THREADS = 2;
const PER_SECOND = 25;
/** The run is over when it is; people who answer alone are measured as long. */
const SECONDS_ALONE = 15;
const ROUNDS = 3;

/** What people who answer feel of a theming run: how long their submissions take without one and during one, in turns. */
export async function benchThemingPressure(product: Product): Promise<void> {
  const codebook = parseCodebook(
    JSON.parse(readFileSync(new URL('../../app/theming/codebook/priority-areas.json', import.meta.url), 'utf8')),
  );
  const comments = madeUpComments(COMMENTS, codebook);
  const words = await loadWordVectors(() => undefined);
  const { drafts, service, close } = await openSubmissions(product);
  const alone: number[] = [];
  const during: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const open = { drafts: await drafts(), over: false };
      void sleep(SECONDS_ALONE * 1000).then(() => (open.over = true));
      alone.push(...(await steadily(open, service)));
      const busy = { drafts: await drafts(), over: false };
      const run = runTheming({ comments, codebook }, defaultThemingSettings, {
        words: words?.buffer ?? null,
        openPool: inThreads(THREADS),
      }).finally(() => (busy.over = true));
      during.push(...(await steadily(busy, service)));
      await run;
    }
  } finally {
    await close();
  }
  const [quiet, pressed] = [percentile(alone, 95), percentile(during, 95)];
  printTable(
    `Submissions (${String(PER_SECOND)} a second) beside a theming run over ${String(COMMENTS)} comments on ${String(THREADS)} threads`,
    ['', 'submissions', 'median ms', '95th percentile ms'],
    [
      ['alone', alone.length, percentile(alone, 50).toFixed(1), quiet.toFixed(1)],
      ['during the run', during.length, percentile(during, 50).toFixed(1), pressed.toFixed(1)],
      ['ratio', '', (percentile(during, 50) / percentile(alone, 50)).toFixed(2), (pressed / quiet).toFixed(2)],
    ],
  );
}

/** Sends at a steady rate, whether or not the one before has come back, until told that it is over. */
async function steadily(
  until: { readonly drafts: string[]; readonly over: boolean },
  send: (draftId: string) => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  const underWay: Promise<void>[] = [];
  while (!until.over) {
    const id = until.drafts.pop();
    if (id === undefined) break;
    const begun = performance.now();
    underWay.push(
      send(id).then(() => {
        times.push(performance.now() - begun);
      }),
    );
    await sleep(1000 / PER_SECOND);
  }
  await Promise.all(underWay);
  return times;
}

function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? NaN;
}
