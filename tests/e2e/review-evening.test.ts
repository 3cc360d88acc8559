import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults, follow, type Visitor } from './browser.ts';
import { agreeToKeepIt, arrangeReading, beginReading, comments, draw, say, signIn } from './review-steps.ts';
import { createWorld, type World } from './world.ts';

const PHONE = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const DESK = { viewport: { width: 1280, height: 900 } };
const SAID = {
  rent: 'The rent of our apartment is too high for my family',
  repair: 'Our landlord repairs nothing, and the rent goes up every year',
  waiting: 'We wait three years for housing, nobody tells us why',
  work: 'I found a job, but the rent takes half of what I earn',
};
const ARABIC = ['الإيجار مرتفع جدا ولا نجد سكنا مناسبا', 'وجدت عملا جيدا بمساعدة المكتبة'];
let world: World;
let theme: string;

/** Readers who see nothing of the machine: what they say is theirs alone. */
beforeAll(async () => {
  world = await createWorld();
  await arrangeReading(world, {
    members: [
      ['Rahel', ['reviewer'], ['en']],
      ['Omar', ['reviewer'], ['en', 'ar']],
      ['Amal', ['reviewer'], ['en', 'ar']],
    ],
    settings: { coders: 2, toAll: 0, suggestions: 'withheld', batchSize: 4 },
    comments: [
      ...Object.values(SAID).map((text) => ({ language: 'en', text })),
      ...ARABIC.map((text) => ({ language: 'ar', text })),
    ],
  });
});
afterAll(() => world.end());

const home = () => `${world.origin}/team/bow-valley/consultations/living-here`;
async function leave({ context, complaints }: Visitor): Promise<void> {
  expect(complaints).toEqual([]);
  await context.close();
}

/** Reads everything that one is given, batch after batch; `decide` says what a comment is about by its words. */
async function readAll(visitor: Visitor, decide: (text: string) => readonly string[]): Promise<readonly string[]> {
  const { page } = visitor;
  const read: string[] = [];
  for (;;) {
    while ((await comments(page).count()) > 0) {
      const text = await comments(page).innerText();
      expect(await page.locator('.suggestion input[value=accept]').count()).toBe(0);
      expect(await comments(page).locator('mark').count()).toBe(0);
      read.push(text);
      await say(page, decide(text));
    }
    if ((await page.locator('main form:has(input[name=consultation]) button').count()) === 0) return read;
    await draw(page);
  }
}

describe('three people read together, without the machine’s suggestions', () => {
  test('one of them begins a theme that all can choose', async () => {
    const visitor = await signIn(world, 'Amal', DESK);
    const { page } = visitor;
    await agreeToKeepIt(page);
    await page.goto(`${home()}/themes/new`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator('#add-name-en').fill('Rents that people cannot pay');
    await page.locator('#add-name-fr').fill('Des loyers trop élevés');
    await page.locator('select[name=area]').selectOption('housing');
    await follow(page, page.locator('main form[method=post] button.button'));
    theme = `theme:${decodeURIComponent(/themes\/([^/?]+)/.exec(page.url())?.[1] ?? '')}`;
    expect(await page.locator('main').innerText()).toContain('Rents that people cannot pay');
    expect(await accessibilityFaults(page)).toEqual([]);
    await leave(visitor);
  });

  test('on a narrow phone without scripts one reads the English comments, and proposes a quote', async () => {
    const visitor = await signIn(world, 'Rahel', PHONE);
    const { page } = visitor;
    await beginReading(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // Nothing chosen: what is missing is said, and nothing is saved.
    await follow(page, page.locator('button[name=intent][value=decided]'));
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(await accessibilityFaults(page)).toEqual([]);

    const words = (await comments(page).innerText()).trim();
    await page.locator('details:has(#quote) > summary').click();
    await page.locator('#quote').fill(words);
    await follow(page, page.locator('button[value=propose-quote]'));
    expect(await page.locator('#quote').inputValue()).toBe(words);
    const read = await readAll(visitor, () => ['area:housing', theme]);
    expect(read.toSorted()).toEqual(Object.values(SAID).toSorted());
    expect(await accessibilityFaults(page)).toEqual([]);
    await leave(visitor);
  });

  test('another reads in two languages, hides the screen in between, and differs once', async () => {
    const visitor = await signIn(world, 'Omar', DESK);
    const { page } = visitor;
    await beginReading(page);
    // What is chosen and not saved yet is there again, whatever comes in between.
    const chosen = page.locator('input[name=add][value="area:housing"]');
    await Promise.all([page.waitForResponse(/\/keep$/), chosen.check()]);
    await page.reload();
    expect(await chosen.isChecked()).toBe(true);
    await chosen.uncheck();
    await page.locator('button[value=hide]').click();
    await comments(page).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /show again/i }).click();
    await comments(page).waitFor();
    const read = await readAll(visitor, (text) =>
      text === SAID.work ? ['area:employment'] : ARABIC.includes(text) ? ['area:employment'] : ['area:housing', theme],
    );
    expect(read).toHaveLength(Object.keys(SAID).length + ARABIC.length);
    await leave(visitor);
  });

  test('a third reads what is left, decides where the two differ, and splits the theme', async () => {
    const visitor = await signIn(world, 'Amal', DESK);
    const { page } = visitor;
    await draw(page);
    expect(await comments(page).getAttribute('dir')).toBe('rtl');
    const read = await readAll(visitor, () => ['area:employment']);
    expect(read.toSorted()).toEqual(ARABIC.toSorted());

    await page.goto(`${home()}/differ`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await follow(page, page.locator('.differ-card a.button').first());
    expect(await page.locator('main').innerText()).toContain(SAID.work);
    expect(await page.locator('main').innerText()).not.toMatch(/Rahel|Omar/);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const yes of await page.locator('input[name^="about:"][value=yes]').all()) await yes.check();
    await page.locator('textarea[name=reason]').fill('Both are said: the work, and what the rent takes of it.');
    await follow(page, page.locator('button[name=intent][value=decide]'));
    expect(await page.locator('.differ-card').count()).toBe(0);

    await page.goto(`${home()}/themes/${encodeURIComponent(theme.slice('theme:'.length))}/split`);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator(`label:has-text("${SAID.waiting}") input[name=pick]`).check();
    await page.locator('input[name="name-en"]').fill('Long waits for housing');
    await page.locator('input[name="name-fr"]').fill('De longues attentes');
    await follow(page, page.locator('button[name=go][value=split]'));
    await page.goto(`${home()}/themes`);
    expect(await page.locator('main').innerText()).toContain('Long waits for housing');
    expect(await accessibilityFaults(page)).toEqual([]);
    await leave(visitor);
  });

  test('a second person approves the quote, and everybody sees how far they agree', async () => {
    const visitor = await signIn(world, 'Omar', DESK);
    const { page } = visitor;
    await page.goto(`${home()}/quotes`);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const box of await page.locator('main form input[type=checkbox][required]').all()) await box.check();
    await follow(page, page.locator('button[name=decision][value=approved]'));
    expect(await accessibilityFaults(page)).toEqual([]);

    const { owner } = world.database;
    await owner`update job set run_at = now()`;
    await world.work();
    await page.goto(`${home()}/agreement`);
    expect(await accessibilityFaults(page)).toEqual([]);
    const { n } = (await owner<{ n: number }[]>`select count(*)::int as n from ruling where about`)[0] ?? { n: 0 };
    // Four comments about housing, one of them about work too, two about work; three rents that cannot be paid and one wait.
    expect(n).toBe(4 + 1 + 2 + 4);
    await leave(visitor);
  });
});
