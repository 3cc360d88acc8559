import { measureAgreement } from '#app/services/measure-agreement.ts';
import { planReading } from '#app/services/plan-reading.ts';
import { shapeTheme } from '#app/services/shape-theme.ts';
import { undoThemeChange } from '#app/services/undo-theme-change.ts';
import { openClient } from '#db/client.ts';
import { get } from '#tests/handler.ts';
import { buildIfStale } from '../start/build.ts';
import type { Product } from '../start/product.ts';
import { bareReview } from './review-bare.ts';
import { fillReview, LARGE, SIZE } from './review-data.ts';
import { playEvening } from './review-evening.ts';
import { CONSULTATION, gatherPeople, SLUG } from './review-people.ts';
import { median, printTable } from './table.ts';

const RUNS = 5;
/** What takes longer, in milliseconds, is said while the bench goes on. */
const WORTH_SAYING = 500;
/** What is promised, in milliseconds. */
const MOST = { next: 100, workshop: 300, merge: 2000, agreement: 5000 };
const EVENING = { every: 5, decisions: 12 };

interface Measured {
  readonly what: string;
  readonly ms: number;
  readonly bareMs: number | null;
  readonly most: number | null;
}

const say = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** What reading together costs in a consultation of 200,000 comments, beside what is promised and beside plain SQL. */
export async function benchReview(product: Product): Promise<void> {
  await buildIfStale(say);
  const { app } = product;
  const { place, handle, editor, reviewers } = await gatherPeople(product);
  const sql = openClient(product.connection, { max: 1 });
  try {
    say(`Writing ${SIZE.comments.toLocaleString('en')} comments and what was decided about them.`);
    await fillReview(
      sql,
      place,
      reviewers.map(({ membership }) => membership.member.userId),
    );
    const bare = bareReview(sql, place);
    const { organizationId, consultationId } = place;
    const key = { organizationId, consultationId };

    say('Planning what is read.');
    const planned = await time(() => planReading(app, organizationId, consultationId));
    // As the database does by itself within a minute.
    await sql`analyze`;
    say('Measuring agreement.');
    const fresh = await time(() => measureAgreement(app, key));
    say('Thirty reviewers read for a minute.');
    const evening = await playEvening(handle, reviewers, EVENING);
    const again = await time(() => measureAgreement(app, key));
    const bareNext = await medianOf(bare.next);

    const page = async () => {
      const response = await handle(
        get(`/team/${SLUG}/consultations/${CONSULTATION}/themes`, { cookie: editor.cookie }),
      );
      if (response.status !== 200) throw new Error(`The workshop answered ${String(response.status)}`);
      await response.text();
    };
    const workshop = await medianOf(page);
    const merges: number[] = [];
    const undone: number[] = [];
    let revision = 0;
    for (let turn = 0; turn < RUNS; turn += 1) {
      const act = { do: 'merge', theme: LARGE[0], into: LARGE[1] } as const;
      merges.push(
        await time(async () => {
          const done = await shapeTheme(app, editor.membership, { consultation: CONSULTATION, seen: revision, act });
          if (done.outcome !== 'done') throw new Error(`The merge was refused: ${JSON.stringify(done)}`);
          revision = done.revision;
        }),
      );
      undone.push(
        await time(async () => {
          const done = await undoThemeChange(app, editor.membership, { consultation: CONSULTATION, revision });
          if (done.outcome !== 'done') throw new Error(`It was not undone: ${JSON.stringify(done)}`);
          revision = done.revision;
        }),
      );
    }
    const remade = await time(() => measureAgreement(app, key));
    print([
      { what: 'what is read is planned (200,000)', ms: planned, bareMs: await medianOf(bare.count), most: null },
      { what: 'ten comments are drawn, p95', ms: p95(evening.draws), bareMs: null, most: MOST.next },
      { what: 'the page of the next comment, p95', ms: p95(evening.pages), bareMs: bareNext, most: MOST.next },
      { what: 'a decision is saved, p95', ms: p95(evening.saves), bareMs: null, most: MOST.next },
      { what: 'the theme workshop', ms: workshop, bareMs: await medianOf(bare.themes), most: MOST.workshop },
      {
        what: 'two themes of 20,000 are merged',
        ms: median(merges),
        bareMs: await medianOf(bare.sizes),
        most: MOST.merge,
      },
      { what: 'the merge is undone', ms: median(undone), bareMs: null, most: MOST.merge },
      { what: 'agreement, from nothing', ms: fresh, bareMs: await medianOf(bare.readings), most: MOST.agreement },
      {
        what: `agreement, after ${String(evening.saves.length)} decisions`,
        ms: again,
        bareMs: null,
        most: MOST.agreement,
      },
      { what: 'agreement, after the merges', ms: remade, bareMs: null, most: MOST.agreement },
    ]);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  if (took > WORTH_SAYING) say(`  ${String(Math.round(took))} ms`);
  return took;
}

/** The median of some runs, after one that is not counted. */
async function medianOf(work: () => PromiseLike<unknown>): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn <= RUNS; turn += 1) times.push(await time(async () => work()));
  return median(times.slice(1));
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? NaN;
}

function print(measured: readonly Measured[]): void {
  printTable(
    `Reading together: ${SIZE.comments.toLocaleString('en')} comments, ${String(SIZE.themes)} themes, ${String(SIZE.reviewers)} reviewers, one decision each in ${String(EVENING.every)} s; in ms at the server, beside plain SQL`,
    ['what', 'ms', 'plain SQL', 'ratio', 'promised'],
    measured.map(({ what, ms, bareMs, most }) => [
      what,
      Math.round(ms),
      bareMs === null ? '' : Number(bareMs.toFixed(1)),
      bareMs === null ? '' : Number((ms / bareMs).toFixed(1)),
      most ?? '',
    ]),
  );
  const broken = measured.filter(({ ms, most }) => most !== null && ms > most).map(({ what }) => what);
  process.stdout.write(broken.length === 0 ? 'Every promise is kept.\n' : `Not kept: ${broken.join('; ')}.\n`);
}
