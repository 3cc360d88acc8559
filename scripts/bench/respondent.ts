import type { Server } from 'node:http';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { createServer } from '#app/server/http.ts';
import type { Config } from '#app/config.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { twelveQuestions } from '#db/factories/twelve-questions.ts';
import { buildIfStale, loadBuild } from '../start/build.ts';
import { listen } from '../start/port.ts';
import type { Product } from '../start/product.ts';
import { measure, meter, openPhone, type Meter, type PageCost } from './phone.ts';
import { printJourney, printPromises, type Journey } from './respondent-table.ts';

const LANGUAGES = ['en', 'ar'];
const RUNS = 3;
const MOST_PAGES = 30;
const PLACE = { slug: 'bench-respondent', survey: 'twelve-questions' };
const WORDS = {
  en: 'More buses in the evening near the LRT, and rent that we can pay.',
  ar: 'أسكن في NE Calgary والإيجار غالٍ جدًا، ونحتاج إلى حافلات في المساء.',
};
/** Longer than any page takes: a page that waits for its script would show it. */
const HELD_MS = 8_000;

/** A whole visit, from the first page to the receipt, on a slow phone with scripts: what each page costs. */
export async function benchRespondent(product: Product, config: Config, browser: Browser): Promise<void> {
  await buildIfStale((sentence) => process.stderr.write(`${sentence}\n`));
  const owner = openOwner(product.connection);
  const organization = await createOrganization(owner.orm, { slug: PLACE.slug });
  // The list of languages is on every page: all are offered, as a real survey does.
  const languages = interfaceLanguages.map(({ tag }) => tag);
  await createConsultation(owner.orm, organization, { slug: PLACE.survey, survey: twelveQuestions, languages });
  await owner.close();
  const server = createServer({ build: await loadBuild(), app: product.app, config, log: () => undefined });
  const counted = meter(server);
  const origin = `http://127.0.0.1:${String(await listen(server, '127.0.0.1', 0))}`;
  try {
    const journeys: Journey[] = [];
    for (const language of LANGUAGES) {
      const runs: (readonly PageCost[])[] = [];
      for (let run = 0; run < RUNS; run++) runs.push(await answerAll(browser, counted, origin, language));
      journeys.push({ language, runs });
    }
    for (const journey of journeys) printJourney(journey);
    printPromises(journeys, await measureScripts(browser, origin));
  } finally {
    close(server);
  }
}

function close(server: Server): void {
  server.closeAllConnections();
  server.close();
}

const firstPage = (origin: string, language: string) => `${origin}/${language}/${PLACE.slug}/survey/${PLACE.survey}`;

/** Somebody answers every question and sends, in one visit. */
async function answerAll(browser: Browser, counted: Meter, origin: string, language: string): Promise<PageCost[]> {
  const { context, page } = await openPhone(browser);
  try {
    const costs = [await measure(page, counted, () => page.goto(firstPage(origin, language)))];
    const words = language === 'ar' ? WORDS.ar : WORDS.en;
    costs.push(await measure(page, counted, () => page.locator('main a.button').first().click()));
    while (!page.url().includes('/thank-you')) {
      if (costs.length > MOST_PAGES) throw new Error(`The journey does not end; it stands at ${page.url()}`);
      await answer(page, words);
      costs.push(
        await measure(page, counted, () =>
          page.locator('main form[method=post] .button[type=submit]:visible').first().click(),
        ),
      );
    }
    return costs;
  } finally {
    await context.close();
  }
}

/** Answers what the page asks: the first choice, or a line of words. Where it asks for agreement, agrees. */
async function answer(page: Page, words: string): Promise<void> {
  const text = page.locator('main textarea');
  if ((await text.count()) > 0) await text.first().fill(words);
  const choice = page.locator('main fieldset label:has(input)');
  if ((await choice.count()) > 0) await choice.first().click();
}

/** What the optional scripts of a question's page weigh compressed, and whether the page is painted without waiting for them. */
async function measureScripts(browser: Browser, origin: string): Promise<{ bytes: number; waits: boolean }> {
  const { context, page } = await openPhone(browser);
  const held: string[] = [];
  try {
    await page.route(/\.js$/, async (route) => {
      held.push(route.request().url());
      await new Promise((resolve) => setTimeout(resolve, HELD_MS));
      await route.continue().catch(() => undefined);
    });
    await page.goto(firstPage(origin, 'en'), { waitUntil: 'commit' });
    await page.locator('main a.button').first().click();
    await answer(page, WORDS.en);
    await page.locator('main form[method=post] .button[type=submit]:visible').first().click();
    await page.waitForURL(/\/q\//, { waitUntil: 'commit' });
    const paintMs = await page
      .waitForFunction(() => (globalThis as unknown as { heardPaints: number[] }).heardPaints[0])
      .then((handle) => handle.jsonValue());
    const sources = await page
      .locator('script[src]')
      .evaluateAll((tags) => tags.map((tag) => (tag as HTMLScriptElement).src));
    let bytes = 0;
    for (const source of sources)
      bytes += brotliCompressSync(Buffer.from(await (await fetch(source)).arrayBuffer())).length;
    return { bytes, waits: held.length > 0 && (paintMs ?? Infinity) >= HELD_MS };
  } finally {
    await context.close();
  }
}
