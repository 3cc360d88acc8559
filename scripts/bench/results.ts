import http from 'node:http';
import { refreshResultsWhereDue } from '#app/services/refresh-results.ts';
import { askForResults } from '#app/services/results-queue.ts';
import { createServer } from '#app/server/http.ts';
import type { Config } from '#app/config.ts';
import { openClient } from '#db/client.ts';
import { get } from '#tests/handler.ts';
import { buildIfStale, loadBuild } from '../start/build.ts';
import { listen } from '../start/port.ts';
import type { Product } from '../start/product.ts';
import { requestRate } from './request-rate.ts';
import { bareResults } from './results-bare.ts';
import { fillResults, RESPONSES } from './results-data.ts';
import { workOnEditions } from './results-edition.ts';
import { CONSULTATION, gatherResults, SLUG } from './results-people.ts';
import { median, printTable } from './table.ts';

const PAGES = 40;
const RUNS = 3;
/** What is promised, in milliseconds, and for requests in a second. */
const MOST = { dashboard: 300, crossTab: 500, edition: 60_000, page: 20 };
const LEAST_PER_SECOND = 1_000;
const MEGABYTE = 1024 * 1024;

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** What a million responses cost: results, an edition with its audit, and its readers. */
export async function benchResults(product: Product, config: Config): Promise<void> {
  await buildIfStale(say);
  const { app } = product;
  const { place, handle, publisher, cookie, observerCookie } = await gatherResults(product);
  const sql = openClient(product.connection, { max: 1 });
  try {
    say(`Writing ${RESPONSES.toLocaleString('en')} responses.`);
    await fillResults(sql, place);
    say('Putting them into columns.');
    await app.database.withTenant(place.organizationId, (tx) => askForResults(tx, place));
    const snapshot = await time(() => refreshResultsWhereDue(app, place.organizationId));
    const base = `/team/${SLUG}/consultations/${CONSULTATION}/results`;
    const page = (path: string, by: string) => async () => {
      const response = await handle(get(`${base}${path}`, { cookie: by }));
      const html = await response.text();
      if (response.status !== 200 || !html.includes('<svg')) throw new Error(`${path} answered without a figure`);
    };
    const cross = '/cross?rows=q.closed-1&columns=q.neighbourhood&f.q.age=c0,c1&f.language=en';
    say('Asking for pages.');
    const dashboard = await times(page('', cookie));
    const observed = await times(page('', observerCookie));
    const crossTab = await times(page(cross, cookie));
    const bare = bareResults(sql, place);
    const bareOverview = median(await times(bare.overview, RUNS));
    const bareCross = median(await times(bare.crossTab, RUNS));
    const bareChoices = median(await times(bare.choices, RUNS));
    say('Preparing and publishing an edition.');
    const before = process.memoryUsage.rss();
    const { prepared, published, said } = await workOnEditions(app, publisher);
    say(said);
    const rows = [
      row('everybody is put into columns', snapshot, bareChoices, null),
      row('the dashboard, in the middle', median(dashboard), bareOverview, null),
      row('the dashboard, p95', p95(dashboard), bareOverview, MOST.dashboard),
      row('the dashboard without exact counts, in the middle', median(observed), bareOverview, null),
      row('the dashboard without exact counts, p95', p95(observed), bareOverview, MOST.dashboard),
      row('a table by groups with two filters, in the middle', median(crossTab), bareCross, null),
      row('a table by groups with two filters, p95', p95(crossTab), bareCross, MOST.crossTab),
      row('an edition is prepared and audited', prepared.ms, bareChoices, MOST.edition),
      row('the edition is published, audited again', published.ms, bareChoices, MOST.edition),
    ];
    printTable(
      `Results of ${RESPONSES.toLocaleString('en')} responses, 12 closed questions, 3 about the person; in ms at the server, beside plain SQL over the live tables`,
      ['what', 'ms', 'plain SQL', 'ratio', 'promised', ''],
      rows,
    );
    const memory = Math.max(prepared.memory, published.memory);
    process.stdout.write(
      `Memory of the process: ${String(Math.round(before / MEGABYTE))} MB before the edition, at most ${String(Math.round(memory / MEGABYTE))} MB during it.\n`,
    );
    await benchReaders(product, config);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** How many readers a published page serves, beside the same bytes from a server that does nothing else. */
async function benchReaders({ app }: Product, config: Config): Promise<void> {
  const server = createServer({ build: await loadBuild(), app, config, log: () => undefined });
  const port = await listen(server, '127.0.0.1', 0);
  const address = `http://127.0.0.1:${String(port)}/en/${SLUG}/what-we-heard/${CONSULTATION}`;
  const answer = await fetch(address, { headers: { 'Accept-Encoding': 'br' } });
  if (answer.status !== 200) throw new Error(`The published page answered ${String(answer.status)}`);
  const bytes = Buffer.alloc(Number(answer.headers.get('content-length') ?? '20000'), 'x');
  await answer.arrayBuffer();
  const fixed = http.createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length }).end(bytes);
  });
  const fixedPort = await listen(fixed, '127.0.0.1', 0);
  try {
    const ours = await requestRate(address);
    const theirs = await requestRate(`http://127.0.0.1:${String(fixedPort)}/`);
    const rate = (value: number) => Math.round(value);
    printTable(
      `The published page (${bytes.length.toLocaleString('en')} bytes with Brotli), sixteen readers at once, beside a fixed answer of as many bytes`,
      ['what', 'here', 'fixed answer', 'ratio', 'promised', ''],
      [
        [
          'requests a second',
          ...[rate(ours.perSecond), rate(theirs.perSecond), (ours.perSecond / theirs.perSecond).toFixed(2)],
          ...[`≥ ${String(LEAST_PER_SECOND)}`, ours.perSecond >= LEAST_PER_SECOND ? 'kept' : 'missed'],
        ],
        [
          'a request, p95, ms',
          ...[Number(ours.p95.toFixed(1)), Number(theirs.p95.toFixed(1)), (ours.p95 / theirs.p95).toFixed(1)],
          ...[`≤ ${String(MOST.page)}`, ours.p95 <= MOST.page ? 'kept' : 'missed'],
        ],
      ],
    );
  } finally {
    for (const one of [server, fixed]) {
      one.closeAllConnections();
      one.close();
    }
  }
}

function row(what: string, ms: number, bareMs: number, most: number | null) {
  return [
    ...[what, Math.round(ms), Math.round(bareMs), (ms / bareMs).toFixed(1)],
    ...(most === null ? ['', ''] : [`≤ ${String(most)}`, ms <= most ? 'kept' : 'missed']),
  ];
}

async function time(work: () => PromiseLike<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Some times, after one that is not counted. */
async function times(work: () => PromiseLike<unknown>, runs = PAGES): Promise<readonly number[]> {
  const all: number[] = [];
  for (let turn = 0; turn <= runs; turn += 1) all.push(await time(work));
  return all.slice(1);
}

/** The nearest rank: of forty, the thirty-eighth. */
function p95(all: readonly number[]): number {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? NaN;
}
