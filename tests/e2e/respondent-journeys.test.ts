import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { interfaceLanguages } from '#app/language/languages.ts';
import {
  agree,
  answer,
  answerFrom,
  arrive,
  goOn,
  inOwnDigits,
  receiptOn,
  strings,
  survey,
  type Person,
  type Said,
} from './answering.ts';
import { accessibilityFaults, follow } from './browser.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let consultationId: string;
const home = '/prairie/survey/settling';

beforeAll(async () => {
  world = await createWorld();
  const owner = openOwner(world.database.connection);
  const organization = await createOrganization(owner.orm, { slug: 'prairie' });
  const languages = interfaceLanguages.map(({ tag }) => tag);
  const made = await createConsultation(owner.orm, organization, { slug: 'settling', survey, languages });
  consultationId = made.consultation.id;
  await owner.close();
});
afterAll(() => world.end());

/** What one person says, by language: a comment of two directions where the language runs to the left. */
const wishes: Readonly<Record<string, string>> = {
  en: 'Rent that we can pay near the LRT',
  fr: 'Un loyer que nous pouvons payer près du train',
  ar: 'أسكن في NE Calgary والإيجار غالٍ جدًا',
  am: 'የቤት ኪራይ በጣም ውድ ነው',
  'zh-Hans': '房租太贵了，公交车也太少',
};
const saidIn = (language: string): Said => ({
  arrival: 'under-1-year',
  helped: 'library',
  belonging: '3',
  needs: wishes[language] ?? '',
  age: '25-34',
});

const address = (language: string, page = '') => `${world.origin}/${language}${home}${page}`;
const comments = async () =>
  (
    await world.database.owner<{ text: string }[]>`
      select text from comment_original where consultation_id = ${consultationId}`
  ).map(({ text }) => text);

/** Scans cost more than all else here; respondent-accessibility.test.ts makes them of nearly every page. */
const scannedIn = 'ar';

async function expectWhole({ page, complaints, language }: Person, scanned = language === scannedIn): Promise<void> {
  if (scanned) expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
}

async function openReceipt({ page, language }: Person, code: string): Promise<void> {
  await page.goto(`${world.origin}/${language}/prairie/receipt`);
  await page.locator('#code').fill(inOwnDigits(code, language));
  await goOn(page);
}

describe.each(['en', 'fr', 'ar', 'am', 'zh-Hans'])('without scripts, in %s', (language) => {
  const t = strings(language);
  const wish = wishes[language] ?? '';
  let code = '';

  test('somebody answers, and gets a receipt', async () => {
    const person = await arrive(world.browser, address(language), { language });
    await agree(person);
    await answerFrom(person, 'arrival', saidIn(language));
    expect(await person.page.locator('main').innerText()).toContain(wish);
    await expectWhole(person);
    await goOn(person.page);
    await expectWhole(person);
    code = await receiptOn(person.page);
    expect(code).toMatch(/^\d{16}$/);
    expect(await comments()).toContain(wish);
    await person.context.close();
  });

  test('stops in the middle, and goes on with a return code on another phone', async () => {
    const begun = await arrive(world.browser, address(language), { language });
    await agree(begun);
    for (const section of survey.sections) {
      const [question] = section.questions;
      if (question === undefined) continue;
      const own = saidIn(language)[question.key];
      if (own !== undefined) await answer(begun, question, own);
      if (question.key === 'needs') break;
      await goOn(begun.page);
    }
    await follow(begun.page, begun.page.locator('button[name=go][value=save]'));
    await expectWhole(begun);
    await goOn(begun.page);
    const shown = await begun.page.locator('main').innerText();
    await expectWhole(begun);
    const [, returnCode = ''] = /(\d{3}\s\d{3}\s\d{3}\s\d{3})/.exec(shown) ?? [];
    expect(returnCode).not.toBe('');
    await begun.context.close();

    const other = await arrive(world.browser, address(language, '/resume'), { language });
    await expectWhole(other);
    await other.page.locator('#code').fill(inOwnDigits(returnCode, language));
    await goOn(other.page);
    expect(await other.page.getByRole('textbox').inputValue()).toBe(wish);
    await answerFrom(other, 'needs', saidIn(language));
    await goOn(other.page);
    expect(await receiptOn(other.page)).toMatch(/^\d{16}$/);
    await other.context.close();
  });

  test('corrects what was sent, with the same receipt', async () => {
    const person = await arrive(world.browser, address(language), { language });
    const { page } = person;
    await openReceipt(person, code);
    await expectWhole(person);
    await follow(page, page.getByRole('button', { name: t('receipt.change'), exact: true }));
    await expectWhole(person);
    await follow(page, page.locator('.answers-change a[href*="/q/needs"]'));
    await page.getByRole('textbox').fill(`${wish} !`);
    await goOn(page);
    await follow(page, page.getByRole('button', { name: t('correction.send'), exact: true }));
    await expectWhole(person);
    expect(await comments()).toContain(`${wish} !`);
    await openReceipt(person, code);
    expect(await page.locator('main').innerText()).toContain(`${wish} !`);
    await person.context.close();
  });

  test('takes it back', async () => {
    const person = await arrive(world.browser, address(language), { language });
    const { page } = person;
    await openReceipt(person, code);
    await follow(page, page.locator('button[value=confirm]'));
    await expectWhole(person);
    await follow(page, page.locator('button[value=withdraw]'));
    await expectWhole(person);
    expect(await comments()).not.toContain(`${wish} !`);
    await person.context.close();
  });
});

test('the language is changed on every page, and no answer is lost', async () => {
  const languages = ['en', 'ar', 'am', 'zh-Hans', 'fr'];
  let person = await arrive(world.browser, address('en'), { language: 'en' });
  const { page } = person;
  await agree(person);
  for (const [index, section] of survey.sections.entries()) {
    const [question] = section.questions;
    if (question === undefined) continue;
    const said = { ...saidIn('ar') }[question.key];
    if (said !== undefined) await answer(person, question, said);
    const language = languages[(index + 1) % languages.length] ?? 'en';
    await page.locator('.languages summary').click();
    await follow(page, page.locator(`.languages [lang="${language}"]`).first());
    person = { ...person, language };
    await expectWhole(person, false);
    if (said !== undefined && question.type === 'text') expect(await page.getByRole('textbox').inputValue()).toBe(said);
    if (said !== undefined && question.type !== 'text')
      expect(await page.locator(`main input[value="${said}"]`).isChecked()).toBe(true);
    await goOn(page);
  }
  await goOn(page);
  expect(await receiptOn(page)).toMatch(/^\d{16}$/);
  expect(await comments()).toContain(wishes['ar']);
  await person.context.close();
});
