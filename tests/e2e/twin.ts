import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A window in which pages are looked at, so that the person's own is left as it is. */
export interface Twin {
  /** The same HTML, with axe, in a window of this size; until the next page is shown in it. */
  show(page: Page, size: Size): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Opens a window where scripts may run (axe is one, and a page may forbid them). One window for many pages, one after the
 * other: to open one costs more than to look.
 */
export async function openTwin(browser: Browser): Promise<Twin> {
  const context = await browser.newContext({ bypassCSP: true });
  const twin = await context.newPage();
  const show = async (page: Page, size: Size): Promise<Page> => {
    const [html, url] = [await page.content(), page.url()];
    await twin.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
    await twin.setViewportSize(size);
    const address = url.replace(/#.*/, '');
    await twin.route(address, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
    await twin.goto(address);
    await twin.unroute(address);
    await twin.addScriptTag({ path: axeSource });
    return twin;
  };
  return { show, close: () => context.close() };
}
