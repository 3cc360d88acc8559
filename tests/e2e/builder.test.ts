import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { readAudienceCounts } from '#db/read/aggregates.ts';
import { agree, arrive, type Person } from './answering.ts';
import { accessibilityFaults, follow, visit, type Visitor } from './browser.ts';
import { consentWords, writtenSurvey } from './builder-survey.ts';
import { enter, pick, tabTo, write } from './keyboard.ts';
import { addQuestion, answerAll, editTitle, publish, translate } from './builder-steps.ts';
import { createWorld, type World } from './world.ts';

const PASSWORD = 'a password of the journeys';
let world: World;
let staff: Visitor;
let page: Page;
const desk = () => ({ page, home: home() });
const home = () => `${world.origin}/team/bow-valley/consultations/living-here-2027`;

beforeAll(async () => {
  world = await createWorld();
  const { app, connection } = world.database;
  const owner = openOwner(connection);
  for (const slug of ['bow-valley', 'red-deer']) {
    const organization = await createOrganization(owner.orm, { slug });
    const userId = await createUser(app, { email: `${slug}@heard.example`, password: PASSWORD, name: 'Edna' });
    await createMember(app, {
      organizationId: organization.id,
      userId,
      name: 'Edna',
      roles: ['admin'],
      languages: ['en'],
    });
  }
  await owner.close();
  staff = await visit(world.browser, { viewport: { width: 1000, height: 800 } });
  page = staff.page;
});
afterAll(() => world.end());

describe('a survey from blank to live, with the keyboard alone', () => {
  test('begins as a consultation with nothing in it', async () => {
    await page.goto(`${world.origin}/team/bow-valley`);
    await write(page, 'input[type=email]', 'bow-valley@heard.example');
    await write(page, 'input[type=password]', PASSWORD);
    await enter(page, 'main form button');
    await enter(page, 'a[href$="/consultations/new"]');
    expect(await accessibilityFaults(page)).toEqual([]);
    await write(page, '#titleEn', 'Living here 2027');
    await write(page, '#titleFr', 'Vivre ici 2027');
    await write(page, '#purposeEn', 'To plan the next year.');
    await write(page, '#purposeFr', 'Planifier la prochaine année.');
    await pick(page, 'start', 'blank');
    await pick(page, 'audience', 'newcomers');
    await enter(page, 'main button.button');
    expect(page.url()).toBe(home());
  });

  test('gets its 25 questions, with branches', async () => {
    for (const [index, question] of writtenSurvey.entries()) await addQuestion(desk(), index, question);
    await page.goto(`${home()}/survey`);
    expect(await page.locator('main').innerText()).toContain('24 questions');
    expect(await accessibilityFaults(page)).toEqual([]);
  }, 240_000);

  test('says what people agree to, and thanks them', async () => {
    await page.goto(`${home()}/survey/consent`);
    for (const [field, words] of Object.entries(consentWords)) await write(page, `#${field}`, words[0]);
    await enter(page, '.save-bar button');
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('is translated into French, string by string', async () => {
    await page.goto(`${home()}/survey/texts/fr?status=missing`);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (let pages = 0; pages < 12; pages++) await translate(desk());
    await page.goto(`${home()}/survey/texts`);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('is looked at in Arabic, from right to left, before anybody has translated it', async () => {
    await page.goto(`${home()}/survey/preview?language=ar`);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.locator('.preview-frame, .preview [dir=rtl], [dir=rtl]').count()).toBeGreaterThan(0);
  });

  test('is published and opened', async () => {
    await page.goto(`${home()}/survey/publish`);
    expect(await page.locator('main').innerText()).not.toContain('stands in the way');
    await enter(page, 'main form button.button');
    expect(page.url()).toContain('done=1');
    await page.goto(`${home()}/settings`);
    expect(await accessibilityFaults(page)).toEqual([]);
    const year = new Date().getUTCFullYear();
    const days = {
      opensAt: `0101${year}`,
      closesAt: `1130${year + 1}`,
      withdrawUntil: `1230${year + 1}`,
      deleteAt: `1230${year + 2}`,
    };
    for (const [field, digits] of Object.entries(days)) {
      await tabTo(page, `#${field}`);
      await page.keyboard.type(digits);
    }
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await enter(page, 'form:has(#deleteAt) button[type=submit]');
    await page.goto(home());
    expect(await accessibilityFaults(page)).toEqual([]);
    await enter(page, 'button[name=move][value="open-draft"]');
    expect(await page.locator('main').innerText()).toContain('Open');
  });
});

describe('the survey that is live', () => {
  let begun: Person;

  test('is answered in both languages, and asks each person what applies', async () => {
    const asked = await answerAll(await begin('fr'), { yes: true });
    expect(asked).toContain('Combien d’enfants ?');
    expect(asked).toContain('Qu’est-ce qui va bien à l’école ?');
    const other = await answerAll(await begin('en'), { yes: false });
    expect(other).not.toContain('How many children?');
    expect(other).toContain('Is there anything else?');
    expect(asked.length - other.length).toBe(5);
    begun = await begin('en');
  });

  test('is corrected at once; who began before finishes on what they began', async () => {
    await editTitle(desk(), 'How welcome do you feel here?', 'How welcome do you feel in this city?');
    await publish(desk(), 2);
    expect(await answerAll(begun, { yes: false })).toContain('How welcome do you feel here?');
    expect(await answerAll(await begin('en'), { yes: true })).toContain('How welcome do you feel in this city?');
  });

  test('is extended, and answered again', async () => {
    await addQuestion(desk(), writtenSurvey.length, {
      title: ['Would you answer again next year?', 'Répondriez-vous de nouveau ?'],
      type: 'yes-no',
    });
    await translate(desk());
    await publish(desk(), 3);
    expect(await answerAll(await begin('fr'), { yes: true })).toContain('Répondriez-vous de nouveau ?');
  });

  test('is analysed as one, out of who was asked', async () => {
    const { app, owner } = world.database;
    const [row] = await owner<{ organization_id: string; id: string }[]>`
      select organization_id, id from consultation where slug = 'living-here-2027'`;
    const key = { organizationId: row?.organization_id ?? '', consultationId: row?.id ?? '' };
    const [counts] = await app.database.withTenant(key.organizationId, (tx) => readAudienceCounts(tx, key));
    expect(counts?.people).toBe(5);
    expect(counts?.versions).toEqual({ 1: 3, 2: 1, 3: 1 });
    expect(counts?.notAsked['how-many-children']).toBe(2);
    expect(counts?.answered['how-many-children']).toBe(3);
    expect(counts?.answered['would-you-answer-again-next-year']).toBe(1);
    expect(counts?.choices['how-welcome-do-you-feel-here']).toEqual({ 3: 5 });
  });

  test('goes to another organization as a file, and is the same there', async () => {
    const file = await (await page.request.get(`${home()}/survey/file.json`)).text();
    const second = await visit(world.browser, { viewport: { width: 1000, height: 800 } });
    const there = second.page;
    await there.goto(`${world.origin}/team/red-deer`);
    await there.locator('input[type=email]').fill('red-deer@heard.example');
    await there.locator('input[type=password]').fill(PASSWORD);
    await follow(there, there.locator('main form button').first());
    await there.goto(`${world.origin}/team/red-deer/consultations/new`);
    await there.locator('#titleEn').fill('Living here');
    await there.locator('#purposeEn').fill('To plan.');
    await there.locator('input[name=start][value=file]').check();
    await there.locator('input[name=audience][value=newcomers]').check();
    await follow(there, there.locator('main form button.button'));
    await there
      .locator('input[type=file]')
      .setInputFiles({ name: 'survey.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await follow(there, there.locator('form:has(input[type=file]) button.button').first());
    expect(await accessibilityFaults(there)).toEqual([]);
    await follow(there, there.locator('form:has(input[name=packed]) button.button'));
    const again = await (await there.request.get(there.url().replace(/\/file.*$/, '/file.json'))).text();
    expect(again).toBe(file);
    expect([...staff.complaints, ...second.complaints]).toEqual([]);
  });
});

/** Somebody on a phone without scripts, who has agreed. */
async function begin(language: string): Promise<Person> {
  const address = `${world.origin}/${language}/bow-valley/survey/living-here-2027`;
  const person = await arrive(world.browser, address, { language });
  await agree(person);
  return person;
}
