import type { Browser, Page } from 'playwright-core';
import {
  clippedText,
  focusNotSeen,
  moving,
  notChosenToSee,
  runAxe,
  sidewaysBy,
  smallTargets,
  type Box,
} from './inspections.ts';
import { openTwin } from './twin.ts';

/** 400 % zoom of a window of 1280 pixels. */
const NARROW = { width: 320, height: 640 };
/** A common phone; with letters of twice the size it holds half as much. */
const PHONE = { width: 360, height: 740 };

/** Findings of one kind on one page that are told one by one. */
const MOST_TOLD = 3;

export interface Expected {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Looks at a page as it stands and says all that is wrong with it; empty is the only good answer. */
export interface Inspector {
  inspect(page: Page, expected: Expected): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Opens the window in which pages are looked at. */
export async function openInspector(browser: Browser): Promise<Inspector> {
  const window = await openTwin(browser);
  const inspect = async (page: Page, { language, direction }: Expected): Promise<readonly string[]> => {
    const twin = await window.show(page, NARROW);
    const faults: string[] = [];
    const say = (what: string, found: readonly string[]) => {
      faults.push(...found.slice(0, MOST_TOLD).map((one) => `${what}: ${one}`));
      if (found.length > MOST_TOLD) faults.push(`${what}: and ${found.length - MOST_TOLD} more`);
    };

    const [lang, dir, headings] = await twin.evaluate(() => {
      const { documentElement: root } = document;
      return [root.lang, root.dir, document.querySelectorAll('h1').length] as const;
    });
    if (lang !== language || dir !== direction) faults.push(`the page says that it is in ${lang}, ${dir}`);
    if (headings !== 1) faults.push(`the page has ${headings} first headings`);

    say('axe', await twin.evaluate(runAxe, null));
    say('no wider than 320 pixels', await twin.evaluate(sidewaysBy));
    say('cut off at 320 pixels', await twin.evaluate(clippedText));
    say('smaller than 44 pixels', (await twin.evaluate(smallTargets)).map(told));
    say('focus cannot be seen', await twin.evaluate(focusNotSeen));

    await twin.emulateMedia({ colorScheme: 'dark' });
    say('axe, dark', await twin.evaluate(runAxe, ['color-contrast']));

    await twin.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion: 'reduce' });
    say('moves although it should not', await twin.evaluate(moving));
    say('in forced colours, chosen looks like not chosen', await twin.evaluate(notChosenToSee));
    say('in forced colours, focus cannot be seen', await twin.evaluate(focusNotSeen));

    await twin.emulateMedia({ forcedColors: 'none' });
    await twin.setViewportSize(PHONE);
    await twin.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    say('with letters of twice the size', await twin.evaluate(sidewaysBy));
    say('cut off with letters of twice the size', await twin.evaluate(clippedText));
    return faults;
  };
  return { inspect, close: () => window.close() };
}

const told = ({ what, width, height }: Box) => `${what} (${width} × ${height})`;
