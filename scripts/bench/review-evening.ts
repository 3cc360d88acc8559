import { setTimeout as sleep } from 'node:timers/promises';
import { get, post, type createHandler } from '#tests/handler.ts';
import { CONSULTATION, SLUG, type Person } from './review-people.ts';

type Handler = Awaited<ReturnType<typeof createHandler>>;

/** Times in milliseconds, at the server. */
export interface Evening {
  readonly draws: readonly number[];
  readonly pages: readonly number[];
  readonly saves: readonly number[];
}

/** All reviewers at once, each with a decision every so many seconds, for so many decisions each. */
export async function playEvening(
  handle: Handler,
  reviewers: readonly Person[],
  { every, decisions }: { readonly every: number; readonly decisions: number },
): Promise<Evening> {
  const times = { draws: [] as number[], pages: [] as number[], saves: [] as number[] };
  const read = async ({ cookie }: Person, turn: number) => {
    await sleep((turn / reviewers.length) * every * 1000);
    let address = await toNextComment();
    for (let done = 0; done < decisions; done += 1) {
      const next = sleep(every * 1000);
      const page = await timed(times.pages, () => handle(get(address, { cookie })));
      if (page.status !== 200) throw new Error(`${address} answered ${String(page.status)}`);
      const fields = decisionOn(await page.text());
      const saved = await timed(times.saves, () => handle(post(address, fields, { cookie })));
      if (saved.status !== 303) throw new Error(`A decision answered ${String(saved.status)}: ${await saved.text()}`);
      address = saved.headers.get('Location') ?? '';
      if (!/\/review\/[^/]+\/[0-9a-f-]{36}/.test(address)) address = await toNextComment();
      await next;
    }

    async function toNextComment(): Promise<string> {
      const given = await timed(times.draws, () =>
        handle(post(`/team/${SLUG}/review`, { consultation: CONSULTATION }, { cookie })),
      );
      return given.headers.get('Location') ?? '';
    }
  };
  await Promise.all(reviewers.map(read));
  return times;
}

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  into.push(performance.now() - start);
  return result;
}

/** The form of a comment's page as a reader would send it who says yes to everything. */
function decisionOn(html: string): Record<string, string> {
  const fields: Record<string, string> = { intent: 'decided' };
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const value = attribute(tag, 'value');
    if (name === null || value === null) continue;
    if (tag.includes('type="hidden"')) fields[name] = value;
    if (name === 'kind' && value === 'need') fields[name] = value;
    if (name.startsWith('answer:area:') && value === 'accept') fields[name] = value;
  }
  return fields;
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? null;
}
