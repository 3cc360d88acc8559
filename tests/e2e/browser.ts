import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';
import { runAxe } from './inspections.ts';
import { openTwin, type Twin } from './twin.ts';

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a Chromium is on this machine; null where there is none. */
export function findChromium(): string | null {
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}

/**
 * Starts a Chromium that speaks to nobody but the page under test.
 * @param more further switches of its command line.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found: install one, or set CHROMIUM_PATH');
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** A person's browser. What it finds wrong by itself (console errors, failed scripts) is in `complaints`. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly complaints: readonly string[];
}

export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
  // A click on what is not there shall fail the test soon, and not use up its time.
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A page that is answered with 422, as a form with errors is, makes Chromium log its status; that is no fault.
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4')) {
      complaints.push(message.text());
    }
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}

/** Clicks what leads to another page, and waits until that one is there: what comes next must not meet the old one. */
export async function follow(page: Page, link: Locator): Promise<void> {
  await Promise.all([page.waitForEvent('load'), link.click()]);
}

const twins = new WeakMap<Browser, Promise<Twin>>();

/**
 * The accessibility faults of a page as it stands: WCAG 2.2 A and AA, and best practices. Empty is the only good answer.
 * All pages of a browser are looked at in one window: one at a time.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const browser = page.context().browser();
  const size = page.viewportSize();
  if (browser === null || size === null) throw new Error('The page has no browser, or no size');
  const opened = twins.get(browser) ?? openTwin(browser);
  twins.set(browser, opened);
  const twin = await (await opened).show(page, size);
  return twin.evaluate(runAxe, null);
}
