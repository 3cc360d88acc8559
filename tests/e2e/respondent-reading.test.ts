import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { arrangeAccessibleSurveys, organizationSlug, surveySlug } from './accessible-survey.ts';
import { visit } from './browser.ts';
import { submit } from './look-around.ts';
import { createWorld, type World } from './world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await arrangeAccessibleSurveys(world.database);
});
afterAll(() => world.end());

const MOST_PAGES = 20;

const first = (language: string) => `${world.origin}/${language}/${organizationSlug}/survey/${surveySlug}`;

interface AxNode {
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
  readonly description?: { readonly value?: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/** Without spaces: names are put together from parts with none or more than one between them. */
const plain = (words: string) => words.replaceAll(/\s/g, '');

/** What a screen reader is told of a page: the nodes of one role, their words `plain`. */
async function told(page: Page, role: string) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Accessibility.enable');
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  await devtools.detach();
  return nodes
    .filter((node) => node.role?.value === role)
    .map(({ name, description, properties = [] }) => ({
      name: plain(name?.value ?? ''),
      description: plain(description?.value ?? ''),
      state: Object.fromEntries(properties.map((one) => [one.name, one.value.value])),
    }));
}

describe.each(['en', 'ar', 'am', 'zh-Hans'])('what a screen reader is told in %s', (language) => {
  test('names of groups and answers, what is required, and what is wrong', async () => {
    const { page, context } = await visit(world.browser, { javaScriptEnabled: false });
    await page.goto(`${first(language)}/consent`);
    await submit(page);
    const shown = async (selector: string) => plain(await page.locator(selector).innerText());
    const allShown = async (selector: string) => (await page.locator(selector).allInnerTexts()).map(plain);
    const error = await shown('#agree-error');
    const [agree] = await told(page, 'checkbox');
    expect(agree?.name).toBe(await shown('label:has(#agree)'));
    // Chromium tells of a checkbox that it is required, but not to who asks through its tools.
    expect(await page.locator('#agree').getAttribute('aria-required')).toBe('true');
    expect(agree?.state).toMatchObject({ invalid: 'true' });
    expect(agree?.description).toContain(error);
    const alerts = await told(page, 'alert');
    expect(alerts.map(({ name }) => name)).toEqual([await shown('.error-summary h2')]);

    await page.locator('#agree').check();
    await submit(page);
    const question = () => shown('main h1');
    const [group] = await told(page, 'radiogroup');
    expect(group?.name).toBe(await question());
    expect(group?.state).toMatchObject({ required: true });
    const choices = (await told(page, 'radio')).map(({ name }) => name);
    expect(choices).toEqual(await allShown('main .choice'));
    await submit(page);
    const [wrong] = await told(page, 'radiogroup');
    expect(wrong?.state).toMatchObject({ invalid: 'true' });
    expect(wrong?.description).toContain(await shown('main .error'));

    await page.locator('main .choice input').first().check();
    await submit(page);
    expect((await told(page, 'group')).map(({ name }) => name)).toContain(await question());
    await submit(page);
    // A scale: its ends are said with their numbers.
    const points = await told(page, 'radio');
    const ends = await allShown('.scale-ends > *');
    expect(points[0]?.name).toContain(ends[0]);
    expect(points.find(({ name }) => name.startsWith('5'))?.name).toContain(ends[1]);
    await submit(page);
    const [text] = await told(page, 'textbox');
    expect(text?.name).toBe(await question());
    expect(text?.description).toBe(await shown('main .hint'));
    await context.close();
  });
});

test.each(['en', 'ar'])(
  'an answer in two directions is shown line by line in its own, on a page in %s',
  async (language) => {
    const { page, context } = await visit(world.browser);
    await page.goto(`${first(language)}/consent`);
    await page.locator('#agree').check();
    await submit(page);
    await page.locator('main .choice input').first().check();
    for (let pages = 0; !page.url().includes('/check'); pages++) {
      expect(pages).toBeLessThan(MOST_PAGES);
      const text = page.locator('main textarea');
      if ((await text.count()) > 0) await text.fill('أسكن في NE Calgary\nRent in شارع النور');
      await submit(page);
    }
    await expectOwnDirections(page);
    await submit(page);
    const code = /\d{4}\s\d{4}\s\d{4}\s\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
    await page.goto(`${world.origin}/${language}/${organizationSlug}/receipt`);
    await page.locator('#code').fill(code);
    await submit(page);
    await expectOwnDirections(page);
    await context.close();
  },
);

/** The Arabic line begins at the right and ends in the Latin words to their left; the English line the other way about. */
async function expectOwnDirections(page: Page): Promise<void> {
  const seen = await page
    .locator('.typed')
    .first()
    .evaluate((element) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
      const words = text?.textContent ?? '';
      const leftOf = (word: string) => {
        const range = document.createRange();
        const at = words.indexOf(word);
        if (text !== null) {
          range.setStart(text, at);
          range.setEnd(text, at + word.length);
        }
        return range.getBoundingClientRect().left;
      };
      const { unicodeBidi } = getComputedStyle(element);
      return {
        unicodeBidi,
        arabicFirst: leftOf('أسكن') > leftOf('Calgary'),
        wordsInOrder: leftOf('NE') < leftOf('Calgary'),
        englishFirst: leftOf('Rent') < leftOf('النور'),
      };
    });
  expect(seen).toEqual({ unicodeBidi: 'plaintext', arabicFirst: true, wordsInOrder: true, englishFirst: true });
}
