import type { Page } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { organizationSlug, surveySlug } from './accessible-survey.ts';
import { follow, visit } from './browser.ts';
import type { Expected, Inspector } from './inspector.ts';

/** One left-to-right, one right-to-left, one Ethiopic, one of East Asia. */
export const fourLanguages: readonly Expected[] = [
  { language: 'en', direction: 'ltr' },
  { language: 'ar', direction: 'rtl' },
  { language: 'am', direction: 'ltr' },
  { language: 'zh-Hans', direction: 'ltr' },
];

/** Presses the button that leads on. */
export const submit = (page: Page) =>
  follow(page, page.locator('main form[method=post] .button[type=submit]:visible').first());

/** Answers what a page asks: the first choice of the first question, and these words. */
export async function answer(page: Page, words: string): Promise<void> {
  const choice = page.locator('main .choice input, main .scale-point input');
  if ((await choice.count()) > 0) await choice.first().check();
  const text = page.locator('main textarea');
  if ((await text.count()) > 0) await text.first().fill(words);
}

/** Somebody without scripts on a narrow phone, who says of each page what is wrong with it, under the page's name. */
export async function lookAround(browser: Browser, origin: string, inspector: Inspector, expected: Expected) {
  const visitor = await visit(browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  const { page } = visitor;
  const faults: Record<string, readonly string[]> = {};
  const home = `${origin}/${expected.language}/${organizationSlug}`;
  const look = async (name: string) => {
    const found = await inspector.inspect(page, expected);
    if (found.length > 0) faults[name] = found;
  };
  const at = async (name: string, address: string) => {
    await page.goto(address);
    await look(name);
  };
  return { ...visitor, faults, home, survey: `${home}/survey/${surveySlug}`, look, at };
}
