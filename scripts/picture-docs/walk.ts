import type { Locator, Page } from 'playwright-core';
import type { DemonstrationAccess } from '../demonstration/access.ts';
import type { Camera } from './camera.ts';
import { consentFacts, consentFactsInFrench, consultation, question, translations } from './words.ts';

const ORGANIZATION = 'prairie-rivers';
const DAY = 24 * 60 * 60 * 1000;

interface Place {
  readonly origin: string;
  readonly access: DemonstrationAccess;
}

/** From a new consultation to a poster and a form on paper, with a picture at each step that docs/author.md tells. */
export async function walkThroughBuilder(camera: Camera, { origin, access }: Place): Promise<void> {
  const team = `${origin}/team/${ORGANIZATION}`;
  await signIn(camera, team, access);
  const home = await begin(camera, team);
  await addQuestion(camera, home);
  await translate(camera, home);
  await publish(camera, home);
  await settle(camera, home);
  await handOut(camera, home);
}

const partsOf = (page: Page) => page.getByRole('navigation', { name: 'Parts of the survey' });

async function signIn({ page, press }: Camera, team: string, { members, password }: DemonstrationAccess) {
  await page.goto(team);
  await page.locator('input[type=email]').fill(members.find(({ roles }) => roles.includes('editor'))?.email ?? '');
  await page.locator('input[type=password]').fill(password);
  await press('Sign in');
}

/** @returns the address of the consultation's home page. */
async function begin({ page, press, take }: Camera, team: string): Promise<string> {
  await page.goto(`${team}/consultations/new`);
  for (const [field, words] of Object.entries(consultation)) await page.locator(`#${field}`).fill(words);
  await page.locator('input[name=start][value="template:settlement-needs"]').check();
  await page.locator('input[name=audience][value=newcomers]').check();
  for (const tag of ['en', 'fr', 'ar']) await page.locator(`input[name=languages][value=${tag}]`).check();
  await take('begin', page.locator('#start'));
  await press('Make the consultation');
  const home = page.url();
  await page.goto(`${home}/survey`);
  await take('survey', partsOf(page));
  return home;
}

/** One question with choices, that only those are asked whose home does not fit. */
async function addQuestion({ page, press, take }: Camera, home: string) {
  await page.goto(`${home}/survey/add?after=home-better`);
  await page.locator('#title').fill(question.title);
  await page.locator('input[name=type][value=single]').check();
  await press('Add the question');
  await page.locator('#hint').fill(question.hint);
  await page.locator('#choices summary').click();
  await page.locator('#choices-lines').fill(question.choices.join('\n'));
  await press('Use these lines');
  await press('Save');
  await take('question', page.locator('#choices'));
  await press('Add a condition');
  await page.locator('#test-0-question').selectOption('home-fits');
  await press('Show what can be asked of it');
  for (const value of ['1', '2', '3']) await page.locator(`input[name=test-0-choice][value="${value}"]`).check();
  await take('condition', page.getByText('When it is shown', { exact: true }));
  await press('Save');
}

async function translate(camera: Camera, home: string) {
  const { page, press, take } = camera;
  await page.goto(`${home}/survey/consent`);
  for (const [field, words] of Object.entries(consentFacts)) await page.locator(`#${field}`).fill(words);
  await press('Save');
  await page.goto(`${home}/survey/texts/fr?status=missing`);
  await fillIn(page.locator('.text-item'), { ...translations.fr, ...consentFactsInFrench });
  await take('translate', page.locator('.text-item').filter({ hasText: question.title }));
  await press('Save all on this page');
  await page.goto(`${home}/survey/texts/ar?status=missing`);
  for (let pages = 0; pages < 20; pages++) {
    if ((await fillIn(page.locator('.text-item'), translations.ar)) > 0) {
      await press('Save all on this page');
      continue;
    }
    const next = page.getByRole('link', { name: 'Next page' });
    if ((await next.count()) === 0) break;
    await Promise.all([page.waitForEvent('load'), next.click()]);
  }
  await page.goto(`${home}/survey/preview?language=ar`);
  const its = page.locator('#page option').filter({ hasText: question.title });
  await page.locator('#page').selectOption((await its.getAttribute('value')) ?? '');
  await press('Show');
  await take('preview', page.locator('.preview-choice'));
}

/** Writes what is known into the fields of a page of texts. Returns how many. */
async function fillIn(items: Locator, words: Readonly<Record<string, string>>): Promise<number> {
  let filled = 0;
  for (const item of await items.all()) {
    const source = (await item.locator('.text-source .text-words').textContent())?.trim() ?? '';
    const translation = words[source];
    if (translation === undefined) continue;
    await item.locator('textarea').first().fill(translation);
    filled++;
  }
  return filled;
}

async function publish({ page, press, take }: Camera, home: string) {
  await page.goto(`${home}/survey/publish`);
  await take('publish', partsOf(page));
  await press('Publish version 1');
}

/** Dates, a meeting with its plan, and the home page that shows them. */
async function settle({ page, press, take }: Camera, home: string) {
  const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  await page.goto(`${home}/settings`);
  const days = { opensAt: 60, closesAt: 102, withdrawUntil: 125, deleteAt: 800 };
  for (const [field, after] of Object.entries(days)) await page.locator(`#${field}`).fill(inDays(after));
  await Promise.all([page.waitForEvent('load'), page.locator('form:has(#deleteAt) button[type=submit]').click()]);
  await page.goto(`${home}/plan`);
  await page.locator('#meeting-title').fill('Spring meeting of the Council');
  await page.locator('#meeting-due').fill(inDays(150));
  await press('Save');
  await press('Make the plan');
  await page.goto(home);
  await take('home', page.locator('h1'));
}

async function handOut({ page, press, take }: Camera, home: string) {
  await page.goto(`${home}/links`);
  await page.locator('#newPartner').fill('Prairie Rivers Public Library');
  await page.locator('#medium').selectOption('poster');
  await press('Make the link');
  await page.getByText('QR code and posters', { exact: true }).first().click();
  const poster = page.getByRole('link', { name: 'Poster in all languages' });
  await Promise.all([page.waitForEvent('load'), poster.first().click()]);
  await take('poster', page.locator('.poster'));
  await page.goto(`${home}/paper/form/en`);
  await take('paper', page.locator('.paper-question:has(.paper-only)'));
}
