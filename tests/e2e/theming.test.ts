import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { writeResponse } from '#db/write/responses.ts';
import { accessibilityFaults, follow, visit } from './browser.ts';
import { createWorld, type World } from './world.ts';

const PASSWORD = 'a password of the journeys';
const home = '/team/bow-valley/consultations/living-here';
let world: World;
let answer: (text: string, language: string) => Promise<void>;

beforeAll(async () => {
  world = await createWorld();
  const { app, connection } = world.database;
  const owner = openOwner(connection);
  const organization = await createOrganization(owner.orm, { slug: 'bow-valley' });
  const { consultation, surveyId } = await createConsultation(owner.orm, organization, { slug: 'living-here' });
  await owner.close();
  const userId = await createUser(app, { email: 'edda@heard.example', password: PASSWORD, name: 'Edda' });
  await createMember(app, { organizationId: organization.id, userId, name: 'Edda', roles: ['editor'], languages: [] });
  answer = async (text, language) => {
    await writeResponse(app.database, {
      ...{ organizationId: organization.id, consultationId: consultation.id, surveyId, surveyVersion: 1 },
      ...{ responseId: randomUUID(), idempotencyKey: randomUUID(), language, channel: 'web', trial: false },
      ...{ consent: null, quoteConsent: false, receiptHash: null, draftId: null, submittedAt: null },
      answers: [{ questionKey: 'settled', choiceKey: 'very' }],
      comments: [{ id: randomUUID(), questionKey: 'improve', text }],
    });
  };
  for (let i = 0; i < 8; i += 1) {
    await answer(`The rent of our apartment is too high, and the bus is late on day ${String(i)}`, 'en');
    await answer('الإيجار مرتفع جدا ولا نجد عملا مناسبا', 'ar');
  }
  await work();
});
afterAll(() => world.end());

async function work(): Promise<void> {
  await world.work();
  await world.database.owner`update job set run_at = now()`;
  await world.work();
}

/** What is wrong with a page for somebody who reads it with other means, or on a narrow phone. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return [...(await accessibilityFaults(page)), ...(tooWide ? [`${page.url()} is too wide`] : [])];
}

test('an editor asks for a run without scripts, sees what moved and why, and decides about a keyword', async () => {
  const { page, complaints, context } = await visit(world.browser, { javaScriptEnabled: false });
  await page.goto(`${world.origin}${home}/theming`);
  await page.locator('input[type=email]').fill('edda@heard.example');
  await page.locator('input[type=password]').fill(PASSWORD);
  await follow(page, page.locator('main form button').first());
  await page.waitForURL(`**${home}/theming`);
  expect(await faultsOf(page)).toEqual([]);

  await answer('My job does not pay the rent, and nobody answers at the office', 'en');
  await world.work();
  await world.database.owner`delete from job where done_at is null`;
  await page.reload();
  await follow(page, page.locator('button[value=ask]'));
  await page.getByText('See whether it is done').waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await work();
  await follow(page, page.getByText('See whether it is done'));
  await follow(page, page.locator('a[href$="/theming/2"]').first());
  await page.waitForURL('**/theming/2');
  expect(await page.locator('h2').allInnerTexts()).toContain('Compared with run 1');
  expect(await faultsOf(page)).toEqual([]);

  await follow(page, page.locator('a[href*="of=area%3Aemployment"]'));
  await page.waitForURL('**#moved');
  expect(await page.locator('section[aria-labelledby=moved]').innerText()).toContain('It came after run 1');
  expect(await faultsOf(page)).toEqual([]);

  await world.database.owner`insert into keyword_proposal
    (organization_id, consultation_id, area_key, language, term, run_id, score, comment_count)
    select organization_id, consultation_id, 'employment', 'en', 'office', id, 0.9, 5 from theming_run where number = 2
    on conflict do nothing`;
  await page.goto(`${world.origin}${home}/keywords`);
  expect(await faultsOf(page)).toEqual([]);
  await follow(page, page.locator('article', { hasText: 'office' }).locator('button[value=accepted]'));
  await page.getByRole('status').waitFor();
  expect(await page.getByRole('status').innerText()).toContain('The word is a keyword now');
  expect(await faultsOf(page)).toEqual([]);

  // The team's words are English on an Arabic page, and stay left to right there.
  await page.locator('.languages summary').click();
  await follow(page, page.locator('button[value=ar]'));
  await page.goto(`${world.origin}${home}/theming/2`);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await faultsOf(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
});
