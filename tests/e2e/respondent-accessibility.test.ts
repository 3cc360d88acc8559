import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { arrangeAccessibleSurveys, closedSlug, longSlug, organizationSlug, surveySlug } from './accessible-survey.ts';
import { follow, visit } from './browser.ts';
import { openInspector, type Expected, type Inspector } from './inspector.ts';
import { createWorld, type World } from './world.ts';

/** One left-to-right, one right-to-left, one Ethiopic, one of East Asia. */
const languages: readonly Expected[] = [
  { language: 'en', direction: 'ltr' },
  { language: 'ar', direction: 'rtl' },
  { language: 'am', direction: 'ltr' },
  { language: 'zh-Hans', direction: 'ltr' },
];

let world: World;
let inspector: Inspector;

beforeAll(async () => {
  world = await createWorld();
  await arrangeAccessibleSurveys(world.database);
  inspector = await openInspector(world.browser);
});
afterAll(async () => {
  await inspector.close();
  await world.end();
});

const submit = (page: Page) =>
  follow(page, page.locator('main form[method=post] .button[type=submit]:visible').first());

/** Opens pages as somebody without scripts does, and gathers what is wrong with each, under its name. */
async function open(expected: Expected) {
  const visitor = await visit(world.browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const { page } = visitor;
  const faults: Record<string, readonly string[]> = {};
  const home = `${world.origin}/${expected.language}/${organizationSlug}`;
  return {
    ...visitor,
    faults,
    home,
    survey: `${home}/survey/${surveySlug}`,
    look: async (name: string) => {
      const found = await inspector.inspect(page, expected);
      if (found.length > 0) faults[name] = found;
    },
    at: async (name: string, address: string) => {
      await page.goto(address);
      const found = await inspector.inspect(page, expected);
      if (found.length > 0) faults[name] = found;
    },
  };
}

describe.each(languages)('in $language', (expected) => {
  test('every page from the first to the receipt, with each of its errors', async () => {
    const { page, faults, home, survey, look, at, context, complaints } = await open(expected);
    await at('the list of surveys', `${world.origin}/${expected.language}`);
    await at('first page', survey);
    await follow(page, page.locator('main a.button').first());
    await look('consent');
    await submit(page);
    await look('consent, not agreed');
    await page.locator('main input[name=agree]').check();
    await submit(page);
    await look('question with one choice');
    await submit(page);
    await look('question with one choice, left out');
    await page.locator('main .choice input').first().check();
    await submit(page);
    for (const name of ['several choices', 'scale']) {
      await look(`question with ${name}`);
      await page.locator('main .choice input, main .scale-point input').first().check();
      await submit(page);
    }
    await look('question with words');
    await page.locator('main textarea').fill('a'.repeat(10_001));
    await submit(page);
    await look('question with words, too many');
    await page.locator('main textarea').fill('أسكن في NE Calgary\nCheaper rent, please');
    await submit(page);
    await submit(page);
    await look('question that touches safety');
    await submit(page);
    await look('about you');
    await submit(page);
    expect(page.url()).toContain('/check');
    await look('check');
    await submit(page);
    expect(page.url()).toContain('/thank-you');
    await look('thank you');
    const code = /\d{4}\s\d{4}\s\d{4}\s\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';

    await at('receipt', `${home}/receipt`);
    await page.locator('#code').fill('1234');
    await submit(page);
    await look('receipt, wrong code');
    await page.locator('#code').fill(code);
    await submit(page);
    await look('own answers');
    await follow(page, page.locator('main button[name=go][value=confirm]'));
    await look('withdraw?');
    await submit(page);
    await look('withdrawn');

    expect(faults).toEqual({});
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('every page beside the way', async () => {
    const { page, faults, home, survey, at, look, context } = await open(expected);
    await at('no draft to go on with', `${survey}/q/needs`);
    await at('no survey here', `${home}/survey/nowhere`);
    await at('closed', `${home}/survey/${closedSlug}`);
    await at('accessibility statement', `${world.origin}/${expected.language}/accessibility?org=${organizationSlug}`);
    await at('code of a session', `${survey}/session`);
    await page.locator('main input[type=text]').first().fill('123');
    await submit(page);
    await look('code of a session, wrong');
    expect(faults).toEqual({});
    await context.close();
  });
});

test.each(languages.filter(({ language }) => language === 'en' || language === 'am'))(
  'words of sixty letters wrap, in $language',
  async (expected) => {
    const { page, faults, look, at, home, context } = await open(expected);
    await at('first page', `${home}/survey/${longSlug}`);
    await follow(page, page.locator('main a.button').first());
    await look('consent');
    await page.locator('main input[name=agree]').check();
    await submit(page);
    for (let pages = 0; !page.url().includes('/check'); pages++) {
      expect(pages).toBeLessThan(12);
      await look(page.url());
      const choice = page.locator('main .choice input');
      if ((await choice.count()) > 0) await choice.first().check();
      await submit(page);
    }
    await look('check');
    expect(faults).toEqual({});
    await context.close();
  },
);
