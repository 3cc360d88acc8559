/**
 * How fast the whole theming pipeline is: seconds, CPU-seconds and peak memory over made-up comments of about thirty words
 * in eight languages, a tenth of them decided about. Run: npx tsx scripts/bench-theming-throughput.ts [comments, 10000]
 * [threads, 2]. Prints one JSON object.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseCodebook } from '#app/theming/codebook.ts';
import { inThisThread } from '#app/theming/parallel/pool.ts';
import { inThreads } from '#app/theming/parallel/threads.ts';
import { defaultThemingSettings, runTheming } from '#app/theming/pipeline.ts';
import { madeUpComments, madeUpDecisions } from './bench/made-up-comments.ts';
import { loadWordVectors } from './word-vectors.ts';

const count = Number(process.argv[2] ?? 10_000);
const threads = Number(process.argv[3] ?? 2);
const codebook = parseCodebook(
  JSON.parse(readFileSync(new URL('../app/theming/codebook/priority-areas.json', import.meta.url), 'utf8')),
);
const comments = madeUpComments(count, codebook);
const reviewed = madeUpDecisions(comments, codebook);
const words = await loadWordVectors(() => undefined);

const before = process.cpuUsage();
const started = performance.now();
const ended = new Map<string, number>();
const { result } = await runTheming({ comments, codebook, reviewed }, defaultThemingSettings, {
  words: words?.buffer ?? null,
  openPool: threads === 0 ? inThisThread : inThreads(threads),
  onProgress: ({ stage }) => ended.set(stage, (performance.now() - started) / 1000),
});
const seconds = (performance.now() - started) / 1000;
const used = process.cpuUsage(before);
const [read = 0, learn = 0, suggest = 0] = ['read', 'learn', 'suggest'].map((stage) => ended.get(stage));
process.stdout.write(
  `${JSON.stringify({
    comments: count,
    threads,
    seconds,
    cpuSeconds: (used.user + used.system) / 1e6,
    read,
    learn: learn - read,
    suggest: suggest - learn,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    suggestions: result.suggestions.length,
    themes: result.themes.length,
  })}\n`,
);
