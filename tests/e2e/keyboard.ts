import type { Page } from 'playwright-core';

/** More than any page of the team has; who needs more has lost the way. */
const MOST_STOPS = 900;

const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

/** So many presses go out before anybody looks how far they led. */
const AT_ONCE = 20;

/**
 * Presses Tab until what matches has the focus; of a group of radio buttons, the picked one has it. Presses that come after
 * that are held back in the page: to ask after each one where it led takes longer than all else.
 */
export async function tabTo(page: Page, selector: string): Promise<void> {
  if (await focused(page, selector)) return;
  const stop = await page.evaluateHandle((wanted) => {
    const stopping = new AbortController();
    const hold = (event: KeyboardEvent) => {
      if (event.key === 'Tab' && document.activeElement?.matches(wanted) === true) event.preventDefault();
    };
    document.addEventListener('keydown', hold, { capture: true, signal: stopping.signal });
    return stopping;
  }, selector);
  try {
    for (let stops = 0; stops < MOST_STOPS; stops += AT_ONCE) {
      for (let press = 0; press < AT_ONCE; press++) await page.keyboard.press('Tab');
      if (await focused(page, selector)) return;
    }
  } finally {
    await stop.evaluate((stopping) => {
      stopping.abort();
    });
    await stop.dispose();
  }
  throw new Error(`Tab never comes to ${selector} on ${page.url()}`);
}

/** Presses Enter on what matches, and waits until the page that it leads to is there. */
export async function enter(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  const arrived = page.waitForEvent('load');
  await page.keyboard.press('Enter');
  await arrived;
}

/** Writes into a field, in place of what it holds. */
export async function write(page: Page, selector: string, words: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Control+A');
  if (words === '') await page.keyboard.press('Delete');
  else await page.keyboard.insertText(words);
}

/** Goes with the arrow keys through a group of radio buttons, until the one of this value is picked. */
export async function pick(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `input[name="${name}"]`);
  for (let steps = 0; steps < 40; steps++) {
    if (await focused(page, `input[name="${name}"][value="${value}"]:checked`)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No arrow leads to ${name} ${value}`);
}

/** Ticks a box, or several. */
export async function tick(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Space');
}

/** Picks the option of a list that begins with these words, by typing them. */
export async function choose(page: Page, selector: string, words: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.type(words);
}

/** Opens what is folded. */
export async function unfold(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await page.keyboard.press('Enter');
}
