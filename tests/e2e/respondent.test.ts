import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createConsultation, type CreatedConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { accessibilityFaults, follow, visit, type Visitor } from './browser.ts';
import { createWorld, type World } from './world.ts';

let world: World;
let made: CreatedConsultation;
const slug = 'living-here';

beforeAll(async () => {
  world = await createWorld();
  const owner = openOwner(world.database.connection);
  const organization = await createOrganization(owner.orm, { slug: 'bow-valley' });
  made = await createConsultation(owner.orm, organization, { slug });
  await owner.close();
});
afterAll(() => world.end());

/** The words on the screen in one language, so that one journey is played in several. */
const spoken = {
  en: {
    begin: 'Start',
    settled: 'Very settled',
    library: 'The library',
    improve: 'What would make life here better?',
    words: 'Cheaper rent near the LRT. My e-mail is sara@example.org',
  },
  ar: {
    begin: 'بدء',
    settled: 'مستقر جدًا',
    library: 'المكتبة',
    improve: 'ما الذي يجعل الحياة هنا أفضل؟',
    words: 'أسكن في NE Calgary والإيجار غالٍ جدًا، هاتفي ٤٠٣-٥٥٥-٠١٩٩',
  },
} as const;

async function arrive(language: string): Promise<Visitor> {
  const visitor = await visit(world.browser, { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await visitor.page.goto(`${world.origin}/${language}/bow-valley/survey/${slug}`);
  return visitor;
}

/** What must hold of every page of the path, in every state. */
async function expectGood({ page, complaints }: Visitor, language: string): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.locator('html').getAttribute('lang')).toBe(language);
  expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
  // At most the one that only adds.
  expect(await page.locator('script:not([src^="/assets/aids-"])').count()).toBe(0);
  const [inner, scroll] = await page
    .evaluate(() => [innerWidth, document.documentElement.scrollWidth])
    .catch(() => [1, 1]);
  expect(scroll, 'the page scrolls sideways').toBeLessThanOrEqual(inner ?? 0);
}

async function submit({ page }: Visitor): Promise<void> {
  await follow(page, page.locator('main form .button').first());
}

describe.each(['en', 'ar'] as const)('a newcomer answers in %s, on a narrow phone without scripts', (language) => {
  const words = spoken[language];

  test('from the language choice to the receipt, and back out again', async () => {
    const visitor = await arrive(language);
    const { page } = visitor;
    await expectGood(visitor, language);

    await page.getByRole('link', { name: words.begin, exact: true }).click();
    await expectGood(visitor, language);

    // Without consent nobody goes on; the error is announced and leads to its field.
    await submit(visitor);
    await expectGood(visitor, language);
    expect(await page.title()).toMatch(/^(Error|خطأ)/);
    expect(await page.getByRole('alert').count()).toBe(1);

    await page.locator('main input[type=checkbox]').first().check();
    await submit(visitor);
    await expectGood(visitor, language);

    // A required question that was left out keeps what else was given.
    await page.getByLabel(words.library).check();
    await page.getByLabel(words.improve).fill(words.words);
    await submit(visitor);
    await expectGood(visitor, language);
    expect(await page.getByLabel(words.library).isChecked()).toBe(true);
    expect(await page.getByLabel(words.improve).inputValue()).toBe(words.words);
    await page.getByLabel(words.settled).check();
    await submit(visitor);

    // About you: every question may be left out.
    await expectGood(visitor, language);
    await submit(visitor);
    expect(page.url()).toContain('/check');
    await expectGood(visitor, language);
    expect(await page.locator('main').innerText()).toContain(words.words);

    await submit(visitor);
    expect(page.url()).toContain('/thank-you');
    await expectGood(visitor, language);
    const code = /\d{4}\s\d{4}\s\d{4}\s\d{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
    expect(code).not.toBe('');
    expect(page.url()).not.toContain(code.slice(0, 4));

    // Back and reload lead to the same code, and nothing is counted twice.
    await page.goBack();
    expect(await page.locator('main').innerText()).toContain(code);
    await page.reload();
    expect(await page.locator('main').innerText()).toContain(code);
    const responses = await world.database.owner`select id from response where language = ${language}`;
    expect(responses).toHaveLength(1);

    await page.goto(`${world.origin}/${language}/bow-valley/receipt`);
    await expectGood(visitor, language);
    await page
      .locator('main input[type=text], main input:not([type])')
      .first()
      .fill(code.replaceAll(/\d/g, (d) => (language === 'ar' ? '٠١٢٣٤٥٦٧٨٩'.charAt(Number(d)) : d)));
    await submit(visitor);
    expect(await page.locator('main').innerText()).toContain(words.words);
    await expectGood(visitor, language);
    await follow(page, page.locator('button[value=confirm]'));
    await expectGood(visitor, language);
    await page.locator('main form button').first().click();
    await expectGood(visitor, language);
    const [gone] = await world.database
      .owner`select withdrawn_at from response where id = ${responses[0]?.['id'] as string}`;
    expect(gone?.['withdrawn_at']).not.toBeNull();
    expect(await world.database.owner`select 1 from comment_original`).toHaveLength(0);
    await visitor.context.close();
  });
});

test('the language can be changed in the middle without losing an answer', async () => {
  const visitor = await arrive('en');
  const { page } = visitor;
  await follow(page, page.getByRole('link', { name: 'Start', exact: true }));
  await page.locator('main input[type=checkbox]').first().check();
  await submit(visitor);
  await page.getByLabel(spoken.en.settled).check();
  await submit(visitor);
  await page.goBack();
  await page.locator('.languages summary').click();
  await follow(page, page.getByRole('button', { name: 'العربية' }));
  await expectGood(visitor, 'ar');
  expect(await page.getByLabel(spoken.ar.settled).isChecked()).toBe(true);
  expect(made.document.sections.length).toBeGreaterThan(1);
  await visitor.context.close();
});
