import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LONGEST_TEXT } from '#app/domain/answer-field.ts';
import { arrangeAccessibleSurveys, closedSlug, longSlug, organizationSlug } from './accessible-survey.ts';
import { follow } from './browser.ts';
import { openInspector, type Expected, type Inspector } from './inspector.ts';
import { answer, fourLanguages, lookAround, submit } from './look-around.ts';
import { createWorld, type World } from './world.ts';

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

const open = (expected: Expected) => lookAround(world.browser, world.origin, inspector, expected);
const MOST_PAGES = 20;

describe.each(fourLanguages)('in $language', (expected) => {
  test('every page from the first to the receipt, with its errors', async () => {
    const { page, faults, home, survey, look, at, context, complaints } = await open(expected);
    await at('the list of surveys', `${world.origin}/${expected.language}`);
    await at('first page', survey);
    await follow(page, page.locator('main a.button').first());
    await look('consent');
    await submit(page);
    await look('consent, not agreed');
    await page.locator('main input[name=agree]').check();
    await submit(page);
    await look('a question that must be answered');
    await submit(page);
    await look('a question that must be answered, left out');
    let tooLong = false;
    for (let pages = 0; !page.url().includes('/check'); pages++) {
      expect(pages).toBeLessThan(MOST_PAGES);
      const name = page.url().split('/q/')[1] ?? '';
      if (pages > 0) await look(name);
      if (!tooLong && (await page.locator('main textarea').count()) > 0) {
        await page.locator('main textarea').fill('a'.repeat(LONGEST_TEXT + 1));
        await submit(page);
        await look(`${name}, too long`);
        tooLong = true;
      }
      await answer(page, 'أسكن في NE Calgary\nCheaper rent, please');
      await submit(page);
    }
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
    await at('no page here', `${home}/nothing/at/all`);
    await at('closed', `${home}/survey/${closedSlug}`);
    await at('accessibility statement', `${world.origin}/${expected.language}/accessibility?org=${organizationSlug}`);
    for (const [name, address, field] of [
      ['code of a session', `${survey}/session`, '[name=code]'],
      ['return code', `${survey}/resume`, '[name=code]'],
    ] as const) {
      await at(name, address);
      await page.locator(`main ${field}`).fill('123');
      await submit(page);
      await look(`${name}, wrong`);
    }
    await at('letters about the report', `${survey}/follow`);
    await page.goto(`${survey}/consent`);
    await page.locator('main input[name=agree]').check();
    await submit(page);
    await at('somebody else will answer', `${survey}/next`);
    await at('save', `${survey}/save`);
    await submit(page);
    await look('saved');
    await at('first page with a draft', survey);
    expect(faults).toEqual({});
    await context.close();
  });
});

test.each(fourLanguages.filter(({ language }) => language === 'en' || language === 'am'))(
  'words of sixty letters wrap, in $language',
  async (expected) => {
    const { page, faults, look, at, home, context } = await open(expected);
    await at('first page', `${home}/survey/${longSlug}`);
    await page.goto(`${home}/survey/${longSlug}/consent`);
    await page.locator('main input[name=agree]').check();
    await submit(page);
    for (let pages = 0; !page.url().includes('/check'); pages++) {
      expect(pages).toBeLessThan(MOST_PAGES);
      if (pages < 4) await look(page.url().split('/q/')[1] ?? '');
      await answer(page, 'x'.repeat(200));
      await submit(page);
    }
    await look('check');
    expect(faults).toEqual({});
    await context.close();
  },
);
