import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from 'playwright-core';

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

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * The accessibility faults of a page as it stands: WCAG 2.2 A and AA, and best practices. Empty is the only good answer.
 * The scan runs on the same HTML in a window where scripts may run (axe is one), since the page itself may forbid them.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  const html = await page.content();
  const url = page.url();
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser');
  const context = await browser.newContext({ bypassCSP: true, viewport: page.viewportSize() });
  try {
    const twin = await context.newPage();
    await twin.route(url, (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }));
    await twin.goto(url);
    await twin.addScriptTag({ path: axeSource });
    return await twin.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: AxeRunner };
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.flatMap((fault) =>
        fault.nodes.map((node) => `${fault.id}: ${node.target.join(' ')} (${node.failureSummary})`),
      );
    });
  } finally {
    await context.close();
  }
}

interface AxeRunner {
  run(
    context: Document,
    options: { runOnly: readonly string[] },
  ): Promise<{ violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[] }>;
}
