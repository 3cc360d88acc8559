import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, follow, visit } from './browser.ts';
import { arrangeReading, beginReading, comments, signIn } from './review-steps.ts';
import { createWorld, type World } from './world.ts';

const ENGLISH = 7;
const ARABIC = 5;
let world: World;

beforeAll(async () => {
  world = await createWorld();
  await arrangeReading(world, {
    members: [
      ['Rahel', ['reviewer'], ['en']],
      ['Amal', ['reviewer'], ['ar']],
      ['Petra', ['publisher'], []],
    ],
    settings: { coders: 1, toAll: 0, batchSize: 30 },
    comments: Array.from({ length: ENGLISH + ARABIC }, (_, i) => ({
      language: i < ENGLISH ? 'en' : 'ar',
      text:
        i < ENGLISH
          ? `The rent of our apartment is too high for us, call 403-555-01${String(10 + i)}`
          : 'الإيجار مرتفع جدا ولا نجد عملا مناسبا قرب السكن',
    })),
  });
});
afterAll(() => world.end());

/** Says yes to every suggestion of the comment on the screen, and goes on. */
async function accept(page: Page): Promise<void> {
  for (const yes of await page.locator('section .suggestion input[value=accept]').all()) await yes.check();
  await page.locator('input[name=kind][value=need]').check();
  await follow(page, page.locator('button[name=intent][value=decided]'));
}

describe('an evening', () => {
  test('a volunteer reads English comments on a narrow phone without scripts', async () => {
    const { page, complaints, context } = await signIn(world, 'Rahel', {
      javaScriptEnabled: false,
    });
    await beginReading(page);
    await comments(page).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await comments(page).getAttribute('lang')).toBe('en');
    expect(await comments(page).innerText()).not.toContain('403-555');
    expect(await comments(page).locator('mark').allInnerTexts()).toContain('rent');

    // Without a decision nothing is saved; the page says what is missing.
    await follow(page, page.locator('button[name=intent][value=decided]'));
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);

    for (let left = ENGLISH; left > 0; left -= 1) {
      await comments(page).waitFor();
      await accept(page);
    }
    expect(await comments(page).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('another reads Arabic comments right to left, with scripts and keys', async () => {
    const { page, complaints, context } = await signIn(world, 'Amal', {
      viewport: { width: 1280, height: 900 },
    });
    await beginReading(page);
    await comments(page).waitFor();
    await context.addCookies([{ name: 'heard-language', value: 'ar', url: world.origin }]);
    await page.goto(page.url());
    await comments(page).waitFor();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await comments(page).getAttribute('dir')).toBe('rtl');
    expect(await accessibilityFaults(page)).toEqual([]);
    for (let left = ARABIC; left > 0; left -= 1) {
      await comments(page).waitFor();
      await accept(page);
    }
    await comments(page).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a publisher closes the consultation, sees what is hidden, and publishes', async () => {
    const { page, complaints, context } = await signIn(world, 'Petra', { javaScriptEnabled: false });
    // Reading comments is not a publisher's part.
    expect(await page.locator('h1').innerText()).toContain('access');
    const home = `${world.origin}/team/bow-valley/consultations/living-here`;
    await page.goto(home);
    await follow(page, page.getByRole('button', { name: 'Close it now' }));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${home}/commitments`);
    await follow(page, page.locator('button[value="leave-undecided"]'));
    await page.goto(`${home}/publish`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await follow(page, page.locator('button[value="prepare"]'));
    expect(await page.locator('progress').count()).toBe(1);
    await world.work();
    // The page looks again by itself: asking for another meanwhile would break off either.
    const publish = page.locator('form:has(input[name="fingerprint"]) button');
    await publish.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await follow(page, publish);
    await world.work();
    await page.waitForURL(/done=1$/);
    await page.getByRole('status').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('the team looks at its results and at what goes into the report, without scripts', async () => {
    const { page, complaints, context } = await signIn(world, 'Petra', { javaScriptEnabled: false });
    const home = `${world.origin}/team/bow-valley/consultations/living-here`;
    const pages = ['', '/questions', '/by-group', '/cross?rows=q.services&columns=q.settled', '/heard', '/drop-out'];
    for (const place of [...pages.map((one) => `results${one}`), 'report', 'report/tables', 'commitments']) {
      expect((await page.goto(`${home}/${place}`))?.status(), place).toBe(200);
      expect(await accessibilityFaults(page), place).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('anybody reads it in short in Arabic, from right to left', async () => {
    const { page, complaints, context } = await visit(world.browser, { javaScriptEnabled: false });
    await page.goto(`${world.origin}/ar/bow-valley/what-we-heard/living-here`);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('main').innerText()).toContain(String(ENGLISH + ARABIC));
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each(['en', 'fr'])(
    'anybody reads the report in %s, and finds the same figures as in the CSV',
    async (language) => {
      const { page, complaints, context } = await visit(world.browser, { javaScriptEnabled: false });
      const report = `${world.origin}/${language}/bow-valley/what-we-heard/living-here`;
      const answer = await page.goto(report);
      expect(answer?.status()).toBe(200);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('script:not([src="/chart-tips.js"])').count()).toBe(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.locator('main').innerText()).toContain(String(ENGLISH + ARABIC));
      const csv = await (await page.request.get(`${report}.csv`)).text();
      expect(csv).toMatch(/housing/);
      expect(complaints).toEqual([]);
      await context.close();
    },
  );
});
