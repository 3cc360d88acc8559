import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { openOwner } from '#db/factories/owner.ts';
import { accessibilityFaults, follow, visit, type Visitor } from './browser.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let visitor: Visitor;
let page: Page;
let survey: string;
/** What the device would have said aloud. */
const said = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

beforeAll(async () => {
  world = await createWorld();
  const owner = openOwner(world.database.connection);
  const organization = await createOrganization(owner.orm, { slug: 'bow-valley' });
  const safe = { ...smallSurvey, sections: smallSurvey.sections.map((section) => ({ ...section, safety: true })) };
  await createConsultation(owner.orm, organization, { slug: 'living-here', survey: safe });
  await owner.close();
  survey = `${world.origin}/en/bow-valley/survey/living-here`;
});
afterAll(() => world.end());

/** A device with voices of its own in English and Arabic, and one for French that would send the words elsewhere. */
function giveVoices(): void {
  const device = globalThis as unknown as Record<string, unknown> & { said: string[] };
  device.said = [];
  const voices = [
    { lang: 'en-US', localService: true, default: true, name: 'A' },
    { lang: 'ar-SA', localService: true, default: false, name: 'B' },
    { lang: 'fr-CA', localService: false, default: false, name: 'C' },
  ];
  interface Utterance {
    readonly text: string;
    readonly lang: string;
    readonly onend?: () => void;
  }
  function makeUtterance(this: { text: string }, text: string) {
    this.text = text;
  }
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: makeUtterance });
  Object.defineProperty(globalThis, 'speechSynthesis', {
    value: {
      getVoices: () => voices,
      speak: (utterance: Utterance) => {
        device.said.push(`${utterance.lang}: ${utterance.text}`);
        if (!utterance.text.includes('welcome')) setTimeout(() => utterance.onend?.(), 1);
      },
      cancel: () => undefined,
    },
  });
}

beforeEach(async () => {
  visitor = await visit(world.browser);
  page = visitor.page;
  await page.addInitScript(giveVoices);
});
afterEach(async () => {
  await visitor.context.close();
});

/** Agrees, and stands before the questions. */
async function begin(): Promise<void> {
  await page.goto(`${survey}/consent`);
  await page.locator('#agree').check();
  await follow(page, page.locator('main form .button').last());
  expect(page.url()).toContain('/q/life');
}

describe('reading aloud', () => {
  test('reads a question, how to answer it, and each choice with its number', async () => {
    await begin();
    const question = page.locator('[data-listen]', { hasText: 'How settled' });
    await question.getByRole('button', { name: 'Listen', exact: true }).click();
    await expect
      .poll(said)
      .toEqual([
        'en-US: How settled do you feel here?',
        'en-US: (required)',
        'en-US: Choose one answer.',
        'en-US: 1. Very settled',
        'en-US: 2. Somewhat',
        'en-US: 3. Not yet',
      ]);
    await question.getByRole('button', { name: 'Listen', exact: true }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  test('can be paused, gone on with from there, slowed down and stopped', async () => {
    await begin();
    const question = page.locator('[data-listen]', { hasText: 'How welcome' });
    const press = (name: string) => question.getByRole('button', { name, exact: true }).click();
    await press('Listen');
    await press('Pause');
    await press('Go on reading aloud');
    await press('Slower');
    await expect.poll(said).toEqual(Array.from({ length: 3 }, () => 'en-US: How welcome do you feel?'));
    await press('Stop reading');
    expect(await question.getByRole('button').count()).toBe(1);
  });

  test('says an error before its question, and offers nothing where the device has no voice of its own', async () => {
    await begin();
    await follow(page, page.locator('form .button').first());
    const question = page.locator('fieldset[data-listen]', { hasText: 'How settled' });
    await question.getByRole('button', { name: 'Listen', exact: true }).click();
    await expect.poll(async () => (await said())[0]).toBe('en-US: Please answer this question');
    await page.goto(page.url().replace('/en/', '/fr/'));
    expect(await page.getByRole('button', { name: 'Écouter' }).count()).toBe(0);
  });

  test('says the name of each language in its own voice', async () => {
    await page.goto(survey);
    await page.getByRole('button', { name: 'Listen: العربية' }).click();
    expect(await said()).toEqual(['ar-SA: العربية']);
    expect(await page.getByRole('button', { name: 'Listen: Français' }).count()).toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
  });
});

describe('a page that cannot be sent', () => {
  const words = 'Cheaper rent near the LRT';
  const kept = () => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('heard-')));
  const status = () => page.locator('main form [role=status]').innerText();
  const fill = async () => {
    await page.locator('#answer-settled').check();
    await page.locator('textarea').fill(words);
  };
  const send = () => page.locator('form .buttons .button').click();

  test('says so, keeps its words, and keeps none on the device of who did not choose that', async () => {
    await begin();
    await fill();
    await visitor.context.setOffline(true);
    await send();
    await expect.poll(status).toContain('Not sent: there is no connection');
    expect(await page.locator('textarea').inputValue()).toBe(words);
    expect(await kept()).toEqual([]);
    const arrived = page.waitForURL(/about-you/);
    await visitor.context.setOffline(false);
    await arrived;
  });

  test('waits on the phone of who saved their answers, is offered again, and leaves with the draft', async () => {
    await begin();
    const section = page.url();
    await fill();
    await follow(page, page.getByRole('button', { name: 'Save and come back later' }));
    await follow(page, page.locator('main form .button').first());
    await page.goto(section);
    await page.locator('textarea').fill(`${words}, please`);
    // Chromium may send what is pressed at the moment at which the network goes: here nothing can get out.
    await page.route(section, (route) => route.abort('internetdisconnected'));
    await send();
    await expect.poll(status).toContain('Not sent. Kept on this phone.');
    expect(await kept()).toEqual(['heard-unsent:/bow-valley/survey/living-here/q/life']);
    // The phone is closed; the page is opened anew.
    await page.close();
    page = await visitor.context.newPage();
    await page.goto(section.replace('/en/', '/ar/'));
    await page.goto(section);
    expect(await page.locator('textarea').inputValue()).toBe(words);
    await page.getByRole('button', { name: 'Put my answers back' }).click();
    expect(await page.locator('textarea').inputValue()).toBe(`${words}, please`);
    await visitor.context.setOffline(true);
    await send();
    await expect.poll(kept).toHaveLength(1);
    await visitor.context.setOffline(false);
    await page.waitForURL(/about-you/);
    expect(await kept()).toEqual([]);
  });
});

describe('leaving quickly', () => {
  test('Escape pressed three times leads away, and Back does not lead here', async () => {
    await begin();
    await page.route(/\/leave$/, (route) => route.fulfill({ body: 'the weather', contentType: 'text/html' }));
    for (let press = 0; press < 2; press += 1) await page.keyboard.press('Escape');
    expect(page.url()).toContain('/q/life');
    const away = page.waitForURL(/\/leave$/);
    await page.keyboard.press('Escape');
    await away;
    await page.goBack();
    expect(page.url()).not.toContain('/q/life');
  });
});

test('with the script blocked, everything is there and nothing is dead', async () => {
  await page.route(/\/assets\/aids-/, (route) => route.abort());
  await begin();
  await page.locator('#answer-settled').check();
  await follow(page, page.locator('form .buttons .button'));
  expect(page.url()).toContain('/q/about-you');
  expect(await page.getByRole('button', { name: 'Listen' }).count()).toBe(0);
});
