import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

/** Calm, and readable at the width of a page of documentation. */
const SIZE = { width: 960, height: 760 };
/** A page of documentation shall stay light. */
const MOST_BYTES = 120_000;
/** Above what a picture begins with. */
const MARGIN = 12;

/** A browser that presses buttons by their names, and takes pictures of what it sees. */
export interface Camera {
  readonly page: Page;
  /** Presses the first button of this name, and waits for the page that answers. */
  readonly press: (name: string) => Promise<void>;
  /** Takes a picture of what stands from this element on. */
  readonly take: (name: string, from: Locator) => Promise<void>;
}

export async function openCamera(browser: Browser, folder: string): Promise<Camera> {
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext({
    ...{ viewport: SIZE, deviceScaleFactor: 1, colorScheme: 'light', reducedMotion: 'reduce' },
    ...{ locale: 'en-CA', timezoneId: 'America/Edmonton' },
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  return {
    page,
    press: async (name) => {
      const button = page.getByRole('button', { name, exact: true }).first();
      await Promise.all([page.waitForEvent('load'), button.click()]);
    },
    take: async (name, from) => {
      // Nothing has the focus, and nothing is pointed at.
      await page.mouse.move(0, 0);
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
      });
      const top = await from.first().evaluate((found) => found.getBoundingClientRect().top);
      await page.evaluate((by) => window.scrollBy(0, by), top - MARGIN);
      const picture = await page.screenshot({ type: 'png', caret: 'hide', animations: 'disabled' });
      const file = path.join(folder, `${name}.png`);
      if (picture.length > MOST_BYTES)
        throw new Error(`${file} would have ${String(picture.length)} bytes; at most ${String(MOST_BYTES)} are kept`);
      await writeFile(file, picture);
      process.stdout.write(`${file}  ${String(Math.ceil(picture.length / 1000))} kB\n`);
    },
  };
}
