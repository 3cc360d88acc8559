import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goOn, type Person } from './answering.ts';
import { accessibilityFaults, follow } from './browser.ts';
import { inFrench, writtenSurvey, type Written } from './builder-survey.ts';
import { choose, enter, pick, tabTo, tick, unfold, write } from './keyboard.ts';

/** Where somebody of the team writes a survey, with the keyboard alone. */
export interface Desk {
  readonly page: Page;
  /** The address of the consultation. */
  readonly home: string;
}

/** Through all pages that the survey shows, to the receipt; returns what was asked. */
export async function answerAll(
  { page: phone, context }: Person,
  { yes }: { readonly yes: boolean },
): Promise<readonly string[]> {
  const asked: string[] = [];
  while (!phone.url().includes('/check')) {
    asked.push(await phone.locator('h1').first().innerText());
    const pickYesNo = phone.locator(`main input[value="${yes ? 'yes' : 'no'}"]`);
    if ((await pickYesNo.count()) > 0) await pickYesNo.first().check();
    else if ((await phone.locator('main .scale input').count()) > 0)
      await phone.locator('main input[value="3"]').check();
    else if (yes && (await phone.locator('main input[type=checkbox]').count()) > 0)
      await phone.locator('main input[type=checkbox]').last().check();
    else if ((await phone.locator('main input[inputmode]').count()) === 1)
      await phone.locator('main input[inputmode]').fill('2');
    await goOn(phone);
    expect(asked.length).toBeLessThan(40);
  }
  await follow(phone, phone.locator('main form .button').first());
  expect(phone.url()).toContain('/thank-you');
  await context.close();
  return asked;
}

export async function editTitle({ page, home }: Desk, before: string, after: string): Promise<void> {
  await page.goto(`${home}/survey`);
  const link = page.getByRole('link', { name: before }).first();
  await page.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  await write(page, '#title', after);
  await enter(page, '.save-bar button');
  await translate({ page, home });
}

/** Writes in French what lacks it, or has changed since. */
export async function translate({ page, home }: Desk): Promise<void> {
  for (const state of ['missing', 'outdated']) {
    await page.goto(`${home}/survey/texts/fr?status=${state}`);
    const items = await page.locator('.text-item').evaluateAll((found) =>
      found.map((item) => ({
        field: item.querySelector('textarea')?.id ?? '',
        source: item.querySelector('.text-source .text-words')?.textContent ?? '',
      })),
    );
    const asked = items.filter(({ source }) => source !== '');
    if (asked.length === 0) continue;
    for (const { field, source } of asked) await write(page, `[id="${field}"]`, inFrench(source));
    await enter(page, 'button[name=do][value=all]');
  }
}

export async function publish({ page, home }: Desk, version: number): Promise<void> {
  await page.goto(`${home}/survey/publish`);
  await enter(page, 'main form button.button');
  expect(page.url()).toContain(`done=${String(version)}`);
}

export async function addQuestion({ page, home }: Desk, index: number, question: Written): Promise<void> {
  // The outline is gone through with Tab while it is short; later its link is taken at once.
  if (index < 4) {
    await page.goto(`${home}/survey`);
    await enter(page, 'a.button[href*="/survey/add"]');
  } else await page.goto(`${home}/survey/add`);
  await write(page, '#title', question.title[0]);
  await pick(page, 'type', question.type);
  await enter(page, 'main form button.button');
  if (index === 2) expect(await accessibilityFaults(page)).toEqual([]);
  if (question.body) await write(page, '#body', question.body[0]);
  if (question.rows) await paste(page, 'rows', question.rows);
  if (question.choices) await paste(page, 'choices', question.choices);
  if (question.ends) {
    await write(page, '#minLabel', question.ends[0]?.[0] ?? '');
    await write(page, '#maxLabel', question.ends[1]?.[0] ?? '');
  }
  if (question.aboutYou) await tick(page, 'input[name=tick][value=aboutYou]');
  if (question.after) await addCondition(page, question.after);
  await enter(page, '.save-bar button');
  expect(await page.locator('#save-state').innerText(), question.title[0]).toContain('Saved');
}

async function paste(page: Page, list: 'choices' | 'rows', lines: NonNullable<Written['choices']>): Promise<void> {
  await unfold(page, `#${list} summary`);
  await write(page, `#${list}-lines`, lines.map(([en]) => en).join('\n'));
  await enter(page, `button[value="${list}:paste"]`);
}

async function addCondition(page: Page, { question, choice }: NonNullable<Written['after']>): Promise<void> {
  await enter(page, 'button[value="tests:add"]');
  const asked = writtenSurvey[question - 1]?.title[0] ?? '';
  const option = await page.locator('#test-0-question option').filter({ hasText: asked }).first().innerText();
  await choose(page, '#test-0-question', option);
  await enter(page, 'button[value="tests:show:0"]');
  await tabTo(page, 'input[name="test-0-choice"]');
  for (let place = 1; place < choice; place++) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
}
