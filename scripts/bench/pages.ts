import type { Config } from '#app/config.ts';
import { createServer } from '#app/server/http.ts';
import { demonstrationOrganization, demonstrationWaves } from '#db/factories/demonstration/organization.ts';
import { seedDemonstration } from '../demonstration/seed.ts';
import { buildIfStale, loadBuild } from '../start/build.ts';
import { listen } from '../start/port.ts';
import type { Product } from '../start/product.ts';
import { printTable } from './table.ts';
import { createVisitor, fillForm, resourcesOf, type Visitor } from './visitor.ts';

/** The promise: one page with all it loads, for somebody who has nothing of it yet. */
const MOST_BYTES = 30_000;
const MOST_REQUESTS = 3;
/** It only adds, and never holds a page up. */
const MOST_SCRIPTS = 1;
const ENCODINGS = ['br', 'gzip'];
const MOST_PAGES = 20;

type Row = readonly [page: string, requests: number, scripts: number, ...bytes: number[]];

/** What every page of the respondent's path weighs, served as in earnest and walked through from its links and forms. */
export async function benchPages(product: Product, config: Config): Promise<void> {
  await buildIfStale((sentence) => process.stderr.write(`${sentence}\n`));
  await seedDemonstration(product.connection, product.app);
  const server = createServer({ build: await loadBuild(), app: product.app, config, log: () => undefined });
  const port = await listen(server, '127.0.0.1', 0);
  const visitor = createVisitor(`http://127.0.0.1:${String(port)}`);
  try {
    const open = demonstrationWaves.find(({ stage }) => stage === 'open')?.slug ?? '';
    const rows: Row[] = [];
    for (const language of ['en', 'ar', 'ti']) {
      const place = `/${language}/${demonstrationOrganization.slug}`;
      rows.push((await visit(visitor, `/${language}`)).row);
      rows.push(...(await walk(visitor, `${place}/survey/${open}`)));
      rows.push((await visit(visitor, `${place}/receipt`)).row);
    }
    printTable(
      `A respondent's page with all that it loads, in bytes on the wire with headers (promised: at most ${String(MOST_BYTES)} in ${String(MOST_REQUESTS)} requests, and at most one optional script)`,
      ['page', 'requests', 'scripts', ...ENCODINGS],
      rows,
    );
    const broken = rows.filter(
      ([, requests, scripts, ...bytes]) =>
        requests > MOST_REQUESTS || scripts > MOST_SCRIPTS || Math.min(...bytes) > MOST_BYTES,
    );
    process.stdout.write(
      broken.length === 0 ? 'Every page keeps the promise.\n' : `${String(broken.length)} pages break the promise.\n`,
    );
  } finally {
    visitor.close();
    server.closeAllConnections();
    server.close();
  }
}

/** From the first page of a survey to its last: on by the form where there is one, by the link that begins otherwise. */
async function walk(visitor: Visitor, start: string): Promise<Row[]> {
  const rows: Row[] = [];
  const seen = new Set<string>();
  let page = start;
  for (let step = 0; step < MOST_PAGES; step++) {
    if (seen.has(page)) return rows;
    seen.add(page);
    const { text, row } = await visit(visitor, page);
    rows.push(row);
    const form = fillForm(text, page);
    const link = /href="([^"]*\/consent[^"]*)"/.exec(text)?.[1];
    const next =
      form === null ? (step === 0 ? link : undefined) : (await visitor.post(form.action, form.fields)).location;
    if (next === undefined || next === null) return rows;
    page = next;
  }
  throw new Error(`The survey has more pages than ${String(MOST_PAGES)}, or leads in a circle`);
}

async function visit(visitor: Visitor, page: string): Promise<{ text: string; row: Row }> {
  const { text, status } = await visitor.get(page);
  if (status !== 200) throw new Error(`${page} answered ${String(status)}`);
  const { addresses, scripts } = resourcesOf(text);
  const bytes: number[] = [];
  for (const encoding of ENCODINGS) {
    let sum = 0;
    for (const address of [page, ...addresses]) sum += (await visitor.get(address, encoding)).bytes;
    bytes.push(sum);
  }
  return { text, row: [page, 1 + addresses.length, scripts, ...bytes] };
}
