import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ConsultationTraits } from '#db/factories/consultation.ts';
import { answerSmallSurvey, begin, codeOn, createRespondent, expectWholePage, life } from './respondent.ts';
import { arrangeSurveys } from './survey-arrangement.ts';

const at = arrangeSurveys();

describe('what is wrong on a page', () => {
  test('is said in the language of the page, named, linked, and keeps what was typed', async () => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(at().handle, survey, 'ar');
    const page = await respondent.send(section, { 'answer-improve': 'كلماتي' });
    expect(page.status).toBe(422);
    expectWholePage(page, 'ar', 'rtl');
    expect(page.title).toMatch(/^خطأ/);
    expect(page.html).toContain('role="alert"');
    expect(page.html).toContain('href="#answer-settled"');
    expect(page.html).toContain('id="answer-settled"');
    expect(page.html).toMatch(
      /<fieldset[^>]*role="radiogroup"[^>]*aria-invalid="true"[^>]*aria-describedby="answer-settled-hint answer-settled-error"/,
    );
    expect(page.html).toContain('كلماتي</textarea>');
    const english = await respondent.open(`/en${survey.path}/q/life`);
    expect(english.title).toMatch(/^Error: /);
    expect((await respondent.open(`/en${survey.path}/check`)).address).toBe(`/en${survey.path}/q/life`);
  });

  test('is that consent was not given: nothing begins without it', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle);
    const page = await respondent.send(`/en${survey.path}/consent`, { quote: 'yes' });
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Error: /);
    expect(page.html).toMatch(/id="quote"[^>]*checked=""/);
    expect(page.html).not.toMatch(/id="agree"[^>]*checked=""/);
    expect(await survey.drafts()).toHaveLength(0);
    expect((await respondent.open(`/en${survey.path}/q/life`)).status).toBe(410);
  });

  test.each([
    ['a choice that does not exist', { 'answer-settled': 'entirely' }],
    ['a point beyond the scale', { 'answer-welcome': '6' }],
    ['two choices where one is asked for', { 'answer-settled': ['very', 'not-yet'] }],
  ])('is %s', async (_, fields) => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(at().handle, survey);
    expect((await respondent.send(section, { ...life, ...fields })).status).toBe(422);
    expect((await respondent.send(`/en${survey.path}/check`, {})).address).toBe(section);
    expect(await survey.responses()).toHaveLength(0);
  });

  test.each([5_001, 200_000])(
    'is a text of %i characters: its length is said and the words are kept',
    async (length) => {
      const { respondent, section } = await begin(at().handle, await at().newSurvey());
      const typed = 'x'.repeat(length);
      const page = await respondent.send(section, { ...life, 'answer-improve': typed });
      expect(page.status).toBe(422);
      expect(page.html).toContain(length.toLocaleString('en-CA'));
      expect(page.html).toContain(`${typed}</textarea>`);
      expect((await respondent.send(section, { ...life, 'answer-improve': 'x'.repeat(5_000) })).status).toBe(200);
    },
  );

  test('is not what a page does not ask: forged fields change nothing', async () => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(at().handle, survey);
    const forged = {
      organizationId: randomUUID(),
      trial: 'true',
      'answer-years': 'over-5',
      'answer-income': '1',
      channel: 'paper',
    };
    await respondent.send(section, { ...life, ...forged });
    await respondent.send(`/en${survey.path}/q/about-you`, {});
    await respondent.send(`/en${survey.path}/check`, { ...forged, language: 'fr', responseId: randomUUID() });
    const [response] = await at().db.owner`select * from response where consultation_id = ${survey.id}`;
    expect(response).toMatchObject({
      organization_id: survey.organization.id,
      channel: 'web',
      language: 'en',
      trial: false,
    });
    const keys = await at().db
      .owner`select distinct question_key from answer where consultation_id = ${survey.id} order by 1`;
    expect(keys.map((row) => row['question_key'] as string)).toEqual(['services', 'settled', 'welcome']);
  });
});

describe('what cannot be read', () => {
  const raw = (address: string, cookie: string, body: BodyInit, type = 'application/x-www-form-urlencoded') =>
    at().handle(
      new Request(`http://heard.test${address}`, {
        method: 'POST',
        body,
        headers: { Cookie: cookie, 'Content-Type': type, Origin: 'http://heard.test', Host: 'heard.test' },
      }),
    );

  test.each([
    ['a megabyte', `answer-improve=${'x'.repeat(1_000_000)}`, undefined, 413, 'That was too much'],
    ['bytes that are no text', 'answer-improve=%ff%fe', undefined, 400, 'could not read'],
    ['another kind of form', 'answer-improve=x', 'text/plain', 415, 'could not read'],
  ])('is refused and leaves the draft as it was: %s', async (_, body, type, status, words) => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(at().handle, survey);
    await respondent.send(section, { ...life, 'answer-improve': 'before', go: 'back' });
    const response = await raw(section, respondent.cookie, body, type);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
    expect((await respondent.open(section)).html).toContain('before</textarea>');
  });
});

describe('an address that leads nowhere', () => {
  test.each([
    ['an unknown organization', '/fr/nobody/survey/anything'],
    ['an unknown consultation', '/fr/ours/survey/nothing'],
    ['its consent', '/fr/ours/survey/nothing/consent'],
    ['a receipt page of nobody', '/fr/nobody/receipt'],
  ])('says so in the reader’s language: %s', async (_, path) => {
    const { slug } = await at().newOrganization();
    const address = path.replace('ours', slug);
    const page = await createRespondent(at().handle).open(address);
    expect(page.status).toBe(404);
    expectWholePage(page, 'fr', 'ltr');
  });

  test('is a language that is none, in the language that the device asks for', async () => {
    const survey = await at().newSurvey();
    const page = await createRespondent(at().handle, { headers: { 'Accept-Language': 'ar,en;q=0.5' } }).open(
      `/xx${survey.path}`,
    );
    expect(page.status).toBe(404);
    expect(page.html).toContain('<html lang="ar" dir="rtl">');
  });

  test('is not another spelling of a language', async () => {
    const survey = await at().newSurvey();
    expect((await createRespondent(at().handle).open(`/fr-CA${survey.path}`)).address).toBe(`/fr${survey.path}`);
  });

  test('is a page in a language that the survey does not speak: the choice of languages comes first', async () => {
    const survey = await at().newSurvey();
    const page = await createRespondent(at().handle).open(`/uk${survey.path}/consent`);
    expect(page.address).toBe(`/uk${survey.path}`);
    expect(page.html).not.toContain('/consent"');
  });

  test('is a section that the survey does not have', async () => {
    const survey = await at().newSurvey();
    const { respondent } = await begin(at().handle, survey);
    expect((await respondent.open(`/en${survey.path}/q/nothing`)).status).toBe(404);
  });
});

describe('a survey that takes no answers', () => {
  const day = 24 * 60 * 60 * 1000;
  test.each<[string, ConsultationTraits, number]>([
    ['a draft', { stage: 'draft' }, 404],
    ['not open yet', { opensAt: new Date(Date.now() + day) }, 404],
    ['over, though nobody has closed it', { closesAt: new Date(Date.now() - 1000) }, 410],
    ['closed', { stage: 'closed' }, 410],
    ['archived', { stage: 'archived' }, 410],
  ])('says so: %s', async (_, traits, status) => {
    const survey = await at().newSurvey(traits);
    const respondent = createRespondent(at().handle);
    for (const address of [`/en${survey.path}`, `/en${survey.path}/consent`, `/en${survey.path}/q/life`]) {
      const page = await respondent.open(address);
      expect(page.status).toBe(status);
      expectWholePage(page, 'en', 'ltr');
    }
    expect((await respondent.send(`/en${survey.path}/consent`, { agree: 'yes' })).status).toBe(status);
  });

  test('keeps the words of who was in the middle of it, counts nothing, and shows the code of who was not', async () => {
    const survey = await at().newSurvey();
    const done = createRespondent(at().handle);
    const code = codeOn(await answerSmallSurvey(done, `/en${survey.path}`));
    const { respondent, section } = await begin(at().handle, survey);
    await respondent.send(section, life);
    await respondent.send(`/en${survey.path}/q/about-you`, {});
    await at().db.owner`update consultation set closes_at = now() - interval '1 second' where id = ${survey.id}`;
    const page = await respondent.send(`/en${survey.path}/check`, {});
    expect(page.status).toBe(410);
    expect(page.html).toContain('This survey is closed');
    const kept = await respondent.sendOnly(section, { ...life, 'answer-improve': 'later words' });
    expect(kept.status).toBe(303);
    await at().db.owner`update consultation set closes_at = null where id = ${survey.id}`;
    expect((await respondent.open(section)).html).toContain('later words</textarea>');
    await at().db.owner`update consultation set stage = 'closed' where id = ${survey.id}`;
    expect(await survey.responses()).toHaveLength(1);
    expect(codeOn(await done.open(`/en${survey.path}/thank-you`))).toBe(code);
  });
});
