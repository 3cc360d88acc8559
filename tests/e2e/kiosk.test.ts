import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import { answer, answerFrom, goOn, receiptOn, strings, survey, type Person } from './answering.ts';
import { accessibilityFaults, follow, visit } from './browser.ts';
import { createWorld, type World } from './world.ts';

const PASSWORD = 'a password of the journeys';
const MINUTE_MS = 60_000;
let world: World;
let picker: string;

beforeAll(async () => {
  world = await createWorld();
  const { app, connection } = world.database;
  const owner = openOwner(connection);
  const organization = await createOrganization(owner.orm, { slug: 'prairie' });
  const languages = interfaceLanguages.map(({ tag }) => tag);
  await createConsultation(owner.orm, organization, { slug: 'settling', survey, languages });
  await owner.close();
  const userId = await createUser(app, { email: 'edith@heard.example', password: PASSWORD, name: 'Edith' });
  await createMember(app, { organizationId: organization.id, userId, name: 'Edith', roles: ['editor'], languages: [] });
  picker = `${world.origin}/en/prairie/survey/settling/kiosk`;
});
afterAll(() => world.end());

/** A device that a member has made a kiosk; time passes on it as the test says. */
async function kiosk(): Promise<Person> {
  const visitor = await visit(world.browser, { viewport: { width: 820, height: 1180 } });
  const { page } = visitor;
  await page.clock.install();
  await page.goto(`${world.origin}/team/prairie/consultations/settling/ways`);
  await page.locator('input[type=email]').fill('edith@heard.example');
  await page.locator('input[type=password]').fill(PASSWORD);
  await follow(page, page.locator('main form button').first());
  await follow(page, page.locator('button[name=go][value=kiosk]'));
  expect(page.url()).toBe(picker);
  return { ...visitor, language: 'ar' };
}

/** Chooses Arabic and begins; stands before the question about what is hardest. */
async function begin(person: Person): Promise<void> {
  const { page } = person;
  await follow(page, page.locator('main').getByRole('link', { name: 'العربية' }));
  await follow(page, page.getByRole('link', { name: strings('ar')('start.begin'), exact: true }));
  await page.locator('#agree').check();
  await goOn(page);
  const [first] = survey.sections[0]?.questions ?? [];
  if (first === undefined) throw new Error('The survey asks nothing');
  await answer(person, first, 'under-1-year');
  await goOn(page);
}

test('a kiosk begins anew after each person, and Back shows nothing of the one before', async () => {
  const person = await kiosk();
  const { page } = person;
  expect(await accessibilityFaults(page)).toEqual([]);
  await begin(person);
  await answerFrom(person, 'helped', { needs: 'الإيجار مرتفع جدا' });
  await goOn(page);
  const code = await receiptOn(page);
  expect(code).toMatch(/^\d{16}$/);
  await follow(page, page.getByRole('button', { name: strings('ar')('kiosk.finish'), exact: true }));
  await page.waitForURL('**/kiosk');
  for (let back = 0; back < 3; back++) {
    await page.goBack();
    const shown = await page.locator('body').innerText();
    expect(shown).not.toContain('الإيجار مرتفع جدا');
    expect(shown.replaceAll(/\s/g, '')).not.toContain(code);
  }
  // Signed out on this device: the team's pages ask who is there.
  await page.goto(`${world.origin}/team/prairie/consultations/settling`);
  expect(page.url()).toContain('/team/sign-in');
  const channels = await world.database.owner`select channel from response`;
  expect([...channels]).toEqual([{ channel: 'kiosk' }]);
  expect(person.complaints).toEqual([]);
  await person.context.close();
});

test('somebody who goes away is asked, and then forgotten; who is still there goes on', async () => {
  const person = await kiosk();
  const { page } = person;
  await begin(person);
  const t = strings('ar');
  await page.clock.runFor(3 * MINUTE_MS - 90_000);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  await page.clock.runFor(MINUTE_MS / 2 + 1000);
  await page.getByRole('alertdialog').waitFor();
  await page.getByRole('button', { name: t('kiosk.stay') }).click();
  expect(await page.getByRole('alertdialog').count()).toBe(0);
  await page.clock.runFor(MINUTE_MS);
  expect(page.url()).toContain('/q/helped');
  await page.clock.runFor(MINUTE_MS + 1000);
  await page.getByRole('alertdialog').waitFor();
  await page.clock.runFor(21_000);
  await page.waitForURL('**/kiosk');
  expect(await world.database.owner`select 1 from draft`).toHaveLength(0);
  await page.goBack();
  expect(await page.locator('body').innerText()).not.toContain(t('question.why'));
  await person.context.close();
});
