import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Role } from '#app/domain/permissions.ts';
import { defaultReviewSettings, type ReviewSettings } from '#app/domain/review-settings.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { reviewSettings } from '#db/schema/reading.ts';
import { writeResponse } from '#db/write/responses.ts';
import { accessibilityFaults, follow, visit, type Visitor } from './browser.ts';
import type { World } from './world.ts';

const PASSWORD = 'a password of the journeys';

export interface ReadTogether {
  readonly members: readonly (readonly [name: string, roles: Role[], languages: string[]])[];
  readonly settings: Partial<ReviewSettings>;
  readonly comments: readonly { readonly language: string; readonly text: string }[];
}

/** An organization whose consultation `living-here` has these comments, prepared, themed and planned to be read. */
export async function arrangeReading(world: World, { members, settings, comments }: ReadTogether): Promise<void> {
  const { app, connection, owner: look } = world.database;
  const owner = openOwner(connection);
  const organization = await createOrganization(owner.orm, { slug: 'bow-valley' });
  const { consultation, surveyId } = await createConsultation(owner.orm, organization, { slug: 'living-here' });
  const key = { organizationId: organization.id, consultationId: consultation.id };
  await owner.orm.insert(reviewSettings).values({ ...key, ...defaultReviewSettings, seed: 1, ...settings });
  await owner.close();
  for (const [name, roles, languages] of members) {
    const userId = await createUser(app, { email: addressOf(name), password: PASSWORD, name });
    await createMember(app, { organizationId: organization.id, userId, name, roles, languages });
  }
  for (const [i, { language, text }] of comments.entries())
    await writeResponse(app.database, {
      ...{ ...key, surveyId, surveyVersion: 1, responseId: randomUUID(), idempotencyKey: randomUUID(), language },
      ...{ channel: 'web', trial: false, consent: null, quoteConsent: true, receiptHash: null, draftId: null },
      submittedAt: null,
      answers: [{ questionKey: 'settled', choiceKey: i % 2 === 0 ? 'very' : 'somewhat' }],
      comments: [{ id: randomUUID(), questionKey: 'improve', text }],
    });
  for (let i = 0; i < 2; i += 1) {
    await world.work();
    await look`update job set run_at = now()`;
  }
  await world.work();
}

const addressOf = (name: string) => `${name.toLowerCase()}@heard.example`;

/** Signs in, on the way to the evening's reading. */
export async function signIn(
  { browser, origin }: World,
  name: string,
  options: Parameters<typeof visit>[1] = {},
): Promise<Visitor> {
  const visitor = await visit(browser, options);
  const { page } = visitor;
  await page.goto(`${origin}/team/bow-valley/review`);
  await page.locator('input[type=email]').fill(addressOf(name));
  await page.locator('input[type=password]').fill(PASSWORD);
  await follow(page, page.locator('main form button').first());
  return visitor;
}

/** Agrees to keep what is read to oneself, which comes before the first comment. */
export async function agreeToKeepIt(page: Page): Promise<void> {
  await follow(page, page.locator('a[href$="/review/confidentiality"]').first());
  expect(await accessibilityFaults(page)).toEqual([]);
  await follow(page, page.locator('main form button'));
  expect(await accessibilityFaults(page)).toEqual([]);
}

/** Agrees, and is given comments. */
export async function beginReading(page: Page): Promise<void> {
  await agreeToKeepIt(page);
  await draw(page);
}

export async function draw(page: Page): Promise<void> {
  await follow(page, page.locator('main form:has(input[name=consultation]) button'));
}

export const comments = (page: Page) => page.locator('.review-comment blockquote');

/** Says what the comment is about, from the whole codebook, and what kind it is; then saves. */
export async function say(page: Page, targets: readonly string[], kind = 'need'): Promise<void> {
  for (const fold of await page.locator('#add details.fold:not([open]) > summary').all()) await fold.click();
  for (const target of targets) await page.locator(`input[name=add][value="${target}"]`).check();
  await page.locator(`input[name=kind][value=${kind}]`).check();
  await follow(page, page.locator('button[name=intent][value=decided]'));
}
