import type { PageCost } from './phone.ts';
import { median, printTable } from './table.ts';

/** The same visit, several times over. */
export interface Journey {
  readonly language: string;
  readonly runs: readonly (readonly PageCost[])[];
}

/** What issue 6 promises; a kilobyte is a thousand bytes. */
const GOALS = { firstPaintS: 2, nextPaintS: 1.2, pageKB: 30, pageRequests: 3, journeyKB: 60, scriptsKB: 15 };

interface Promised {
  readonly what: string;
  readonly goal: string;
  readonly reached: string;
  readonly met: boolean;
}

/** The middle of the runs, page by page. */
function medians({ runs }: Journey): readonly PageCost[] {
  const [first = []] = runs;
  return first.map(({ page }, index) => {
    const of = (read: (cost: PageCost) => number) =>
      median(runs.flatMap((run) => (run[index] === undefined ? [] : [read(run[index])])));
    return { page, paintMs: of((c) => c.paintMs), bytes: of((c) => c.bytes), requests: of((c) => c.requests) };
  });
}

/** Each promise beside what was reached in the worst of the languages. */
export function promises(
  journeys: readonly Journey[],
  scripts: { bytes: number; waits: boolean },
): readonly Promised[] {
  const all = journeys.map(medians);
  const worst = (values: readonly number[]) => Math.max(...values);
  const atMost = (what: string, goal: number, reached: number, unit: string, digits: number): Promised => ({
    what,
    goal: `≤ ${goal.toFixed(digits > 1 ? 1 : digits)} ${unit}`.trim(),
    reached: `${reached.toFixed(digits)} ${unit}`.trim(),
    met: reached <= goal,
  });
  const seconds = (cost: PageCost | undefined) => (cost?.paintMs ?? NaN) / 1000;
  const pages = all.flat();
  return [
    atMost('first page, largest paint', GOALS.firstPaintS, worst(all.map(([first]) => seconds(first))), 's', 2),
    atMost(
      'slowest next page, largest paint',
      GOALS.nextPaintS,
      worst(all.flatMap((j) => j.slice(1).map(seconds))),
      's',
      2,
    ),
    atMost('heaviest page', GOALS.pageKB, worst(pages.map(({ bytes }) => bytes)) / 1000, 'KB', 1),
    atMost('most requests of a page', GOALS.pageRequests, worst(pages.map(({ requests }) => requests)), '', 0),
    atMost('whole journey of 12 questions', GOALS.journeyKB, worst(all.map(weightOf)) / 1000, 'KB', 1),
    atMost('optional scripts, compressed', GOALS.scriptsKB, scripts.bytes / 1000, 'KB', 1),
    {
      what: 'a page waits for its scripts',
      goal: 'never',
      reached: scripts.waits ? 'yes' : 'never',
      met: !scripts.waits,
    },
  ];
}

const weightOf = (pages: readonly PageCost[]) => pages.reduce((sum, { bytes }) => sum + bytes, 0);

/** One language, page by page. */
export function printJourney(journey: Journey): void {
  const pages = medians(journey);
  printTable(
    `The journey in ${journey.language}, page by page (median of ${String(journey.runs.length)} visits; bytes with headers and redirects)`,
    ['page', 'largest paint (s)', 'bytes', 'requests'],
    [
      ...pages.map(({ page, paintMs, bytes, requests }) => [page, (paintMs / 1000).toFixed(2), bytes, requests]),
      ['all', '', weightOf(pages), pages.reduce((sum, { requests }) => sum + requests, 0)],
    ],
  );
}

/** The table of the promises, and another tool's figures on the same phone. */
export function printPromises(journeys: readonly Journey[], scripts: { bytes: number; waits: boolean }): void {
  const rows = promises(journeys, scripts).map(({ what, goal, reached, met }) => [
    what,
    goal,
    reached,
    met ? 'met' : 'MISSED',
  ]);
  printTable(
    `Promised and reached, in the worst of ${journeys.map(({ language }) => language).join(', ')} (400 kbit/s, 400 ms round trip, CPU 4× slower, cold cache)`,
    ['what', 'goal', 'reached', ''],
    rows,
  );
  process.stdout.write(
    'For comparison, LimeSurvey 6.10 with ten questions on the same phone: 29 requests, 938 KB, largest paint 9.5 s.\n',
  );
}
