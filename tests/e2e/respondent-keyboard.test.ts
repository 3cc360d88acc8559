import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { arrangeAccessibleSurveys, organizationSlug, surveySlug } from './accessible-survey.ts';
import { visit } from './browser.ts';
import { createWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await arrangeAccessibleSurveys(world.database);
});
afterAll(() => world.end());

const MOST_STOPS = 80;
const MOST_PAGES = 20;
const words = 'أسكن في NE Calgary';

const first = (language: string) => `${world.origin}/${language}/${organizationSlug}/survey/${surveySlug}`;

/** Presses a key that leads to another page, and waits until that one is there. */
async function pressOn(page: Page, key: string): Promise<void> {
  const arrived = page.waitForEvent('load');
  await page.keyboard.press(key);
  await arrived;
}

/** Presses Tab until what has the focus matches. Every stop on the way must show its focus, and stand after the one before. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const { matches, fault } = await page.evaluate((wanted) => {
      const before = (globalThis as { heardBefore?: Element }).heardBefore;
      const here = document.activeElement ?? document.body;
      Object.assign(globalThis, { heardBefore: here });
      const shown = [here, here.nextElementSibling].some((element) => {
        const style = element === null ? null : getComputedStyle(element);
        return style !== null && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      });
      const follows =
        before?.isConnected !== true || (before.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      // What stays in its place over the page is out of the order of what is read.
      const stays = [here, before ?? here].some((element) => element.closest('.leave, .skip') !== null);
      const above =
        before !== undefined && here.getBoundingClientRect().bottom < before.getBoundingClientRect().top - 1;
      const faults = [
        ...(here === document.body || shown ? [] : ['cannot be seen']),
        ...(follows ? [] : ['goes back']),
        ...(above && !stays ? ['goes up'] : []),
      ];
      return {
        matches: here.matches(wanted),
        fault: faults.map((one) => `${one}: ${here.outerHTML.slice(0, 120)}`).join(),
      };
    }, selector);
    expect(fault).toBe('');
    if (matches) return;
  }
  throw new Error(`Tab never comes to ${selector} on ${page.url()}`);
}

describe.each([
  ['en', 'ar'],
  ['ar', 'en'],
])('with the keyboard alone, from %s to %s', (from, language) => {
  test('from the choice of a language to the receipt', async () => {
    const { page, context, complaints } = await visit(world.browser);
    await page.goto(first(from));
    await tabTo(page, '.skip');
    await tabTo(page, `.languages a[lang=${language}]`);
    await pressOn(page, 'Enter');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await tabTo(page, 'main a.button');
    await pressOn(page, 'Enter');

    // Without agreeing: the focus is on the summary, and its link leads into the field.
    await tabTo(page, 'main form .button[type=submit]');
    await pressOn(page, 'Enter');
    await expectSummary(page);
    await page.keyboard.press('Space');
    expect(await page.locator('#agree').isChecked()).toBe(true);
    await tabTo(page, 'main form .button[type=submit]');
    await pressOn(page, 'Enter');

    // A question that must be answered, left out, and then answered with an arrow.
    await tabTo(page, 'main form .button[type=submit]');
    await pressOn(page, 'Enter');
    await expectSummary(page);
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('main input[type=radio]').nth(1).isChecked()).toBe(true);
    await tabTo(page, 'main form .button[type=submit]');
    await pressOn(page, 'Enter');

    for (let pages = 0; !page.url().includes('/check'); pages++) {
      expect(pages).toBeLessThan(MOST_PAGES);
      await tabTo(page, 'main input:not([type=hidden]), main textarea');
      if ((await page.locator('main textarea').count()) > 0) await page.keyboard.type(words);
      else await page.keyboard.press('Space');
      await tabTo(page, 'main form .button[type=submit]');
      await pressOn(page, 'Enter');
    }
    expect(await page.locator('main').innerText()).toContain(words);
    await tabTo(page, 'main form .button[type=submit]');
    await pressOn(page, 'Enter');
    expect(page.url()).toContain('/thank-you');
    const code = /\d{4}\s\d{4}\s\d{4}\s\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';

    await page.goto(`${world.origin}/${language}/${organizationSlug}/receipt`);
    await tabTo(page, '#code');
    await page.keyboard.type(code.replaceAll(/\s/g, ' '));
    await pressOn(page, 'Enter');
    expect(await page.locator('main').innerText()).toContain(words);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

/** The page opens with the focus on what is wrong, and each line of it leads to its field. */
async function expectSummary(page: Page): Promise<void> {
  // The browser puts the focus there by itself (`autofocus`), which on a busy machine comes after the page has loaded.
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
  await tabTo(page, '.error-summary a');
  const target = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).hash.slice(1));
  await page.keyboard.press('Enter');
  await page.waitForURL(/#/);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe(target);
}
