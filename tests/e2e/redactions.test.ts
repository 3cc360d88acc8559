import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { buildSubmission } from '#db/factories/submission.ts';
import { writeResponse } from '#db/write/responses.ts';
import { accessibilityFaults, follow, visit, type Visitor } from './browser.ts';
import { createWorld, type World } from './world.ts';

const PASSWORD = 'a password of the journeys';
let world: World;

beforeAll(async () => {
  world = await createWorld();
  const { app, connection, owner: look } = world.database;
  const owner = openOwner(connection);
  const organization = await createOrganization(owner.orm, { slug: 'bow-valley' });
  const made = await createConsultation(owner.orm, organization, { slug: 'living-here' });
  await owner.close();
  const userId = await createUser(app, { email: 'edda@heard.example', password: PASSWORD, name: 'Edda' });
  await createMember(app, {
    ...{ organizationId: organization.id, userId, name: 'Edda' },
    ...{ roles: ['editor'], languages: ['en'] },
  });
  for (const [text, language, words] of [
    ['Sister Tamsin helped us when the rent of our apartment was too high, call 403-555-0199', 'en', 'Tamsin'],
    ['ساعدتنا الأخت مريم كثيرا عندما كان الإيجار مرتفعا جدا', 'ar', 'مريم'],
  ] as const) {
    const id = randomUUID();
    const comments = [{ id, questionKey: 'improve', text }];
    await writeResponse(app.database, buildSubmission(made, { language, comments }));
    await world.work();
    // The same whatever today's rules make of it: a phone number is gone, somebody is asked about the name.
    await look`delete from redaction where comment_id = ${id}`;
    for (const [ordinal, detail, kind, redactionClass] of [
      [0, words, 'name', 'ask'],
      [1, '403-555-0199', 'phone', 'remove'],
    ] as const) {
      const start = text.indexOf(detail);
      if (start < 0) continue;
      await look`insert into redaction (organization_id, consultation_id, comment_id, ordinal, kind, rule, class,
          replacement, start_offset, end_offset)
        values (${organization.id}, ${made.consultation.id}, ${id}, ${ordinal}, ${kind}, 'cue', ${redactionClass},
          ${`⟦${kind}⟧`}, ${start}, ${start + detail.length})`;
    }
    const redacted = text.replace(words, '⟦name⟧').replace('403-555-0199', '⟦phone⟧');
    await look`update comment set redacted_text = ${redacted} where id = ${id}`;
  }
});
afterAll(() => world.end());

async function signIn(options: Parameters<typeof visit>[1] = {}): Promise<Visitor> {
  const visitor = await visit(world.browser, options);
  const { page } = visitor;
  await page.goto(`${world.origin}/team/bow-valley/redactions`);
  await page.locator('input[type=email]').fill('edda@heard.example');
  await page.locator('input[type=password]').fill(PASSWORD);
  await follow(page, page.locator('main form button').first());
  await page.locator('article.detail').first().waitFor();
  return visitor;
}

describe('deciding about details', () => {
  test('goes without scripts, on a narrow phone, by keys alone, and back again', async () => {
    const { page, complaints, context } = await signIn({ javaScriptEnabled: false });
    expect(await accessibilityFaults(page)).toEqual([]);
    const card = page.locator('article.detail', { hasText: 'Tamsin' });
    expect(await card.locator('blockquote mark').allInnerTexts()).toEqual(['Tamsin']);
    expect(await page.locator('blockquote[lang=ar]').getAttribute('dir')).toBe('rtl');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await card.locator('button[value=show]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.saved').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const decided = page.locator('article.detail', { hasText: 'Shown by Edda' });
    expect(await decided.locator('blockquote mark').innerText()).toBe('Tamsin');
    await decided.locator('button[value=undo]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.saved', { hasText: 'Undone' }).waitFor();
    expect(await page.locator('article.detail').first().innerText()).toContain('Tamsin');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('stands on an Arabic page in the words of the team, left to right', async () => {
    const { page, context } = await signIn({ locale: 'ar', viewport: { width: 1280, height: 900 } });
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('main [lang=en][dir=ltr]').first().innerText()).toContain('Do these words point');
    expect(await page.locator('.redacted').first().getAttribute('lang')).toBe('ar');
    expect(await accessibilityFaults(page)).toEqual([]);
    await context.close();
  });
});
