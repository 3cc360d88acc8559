import { afterEach, describe, expect, test, vi } from 'vitest';
import { get, post } from '../handler.ts';
import { begin, codeOn, createRespondent, expectWholePage, hiddenFields, life } from './respondent.ts';
import { finish, inDigits, resume, returnCodeOn, save, saved } from './saved.ts';
import { arrangeSurveys } from './survey-arrangement.ts';

const at = arrangeSurveys();
// Each code that is made or tried takes its time, on purpose.
vi.setConfig({ testTimeout: 120_000 });
afterEach(() => {
  at().db.app.setNow(new Date());
});

const DAY = 24 * 60 * 60_000;
const later = (days: number) => {
  at().db.app.setNow(new Date(Date.now() + days * DAY));
};

describe('answers that were saved', () => {
  test.each([
    ['en', 'ltr', (code: string) => `${code.slice(0, 3)} ${code.slice(3, 6)}-${code.slice(6)}`],
    ['ar', 'rtl', (code: string) => inDigits(code, '٠')],
    ['fr', 'ltr', (code: string) => inDigits(code, '０')],
  ] as const)(
    'are gone on with on another device, in %s, with the words kept, and sent once',
    async (language, direction, typed) => {
      const survey = await at().newSurvey();
      const { page, code } = await saved(at().handle, survey, language);
      expectWholePage(page, language, direction);
      const { respondent, page: there } = await resume(at().handle, survey, typed(code), { language });
      expectWholePage(there, language, direction);
      expect(there.address).toBe(`/${language}${survey.path}/q/life`);
      expect(there.html).toContain('أسكن في NE Calgary</textarea>');
      expect(isReceipt(codeOn(await finish(respondent, there.address)))).toBe(true);
      expect(await survey.responses()).toHaveLength(1);
      expect(await survey.words()).toEqual(['أسكن في NE Calgary']);
    },
  );

  test('are gone on with where cookies are off, on both devices', async () => {
    const survey = await at().newSurvey();
    const here = createRespondent(at().handle, { cookies: false });
    await here.open(`/en${survey.path}`);
    const section = await here.send(`/en${survey.path}/consent`, { agree: 'yes' });
    const code = returnCodeOn(await save(here, section.address));
    const { respondent, page } = await resume(at().handle, survey, code, { cookies: false });
    expect(page.address).toMatch(/\/q\/life\?d=[\w-]+$/);
    expect(page.html).toContain('NE Calgary</textarea>');
    await finish(respondent, page.address);
    expect(await survey.responses()).toHaveLength(1);
  });

  test('stay open on the device they were begun on; what is typed on one is seen on the other', async () => {
    const survey = await at().newSurvey();
    const { respondent: here, section, code } = await saved(at().handle, survey);
    const { respondent: there, page } = await resume(at().handle, survey, code);
    await there.send(page.address, { 'answer-improve': 'typed there', go: 'back' });
    expect((await here.open(section)).html).toContain('typed there</textarea>');
    await here.send(section, { 'answer-improve': 'typed here', go: 'back' });
    expect((await there.open(section)).html).toContain('typed here</textarea>');
    const sent = await finish(there, section, { 'answer-improve': 'typed here' });
    expect(codeOn(await here.send(`/en${survey.path}/check`, {}))).toBe(codeOn(sent));
    expect(await survey.responses()).toHaveLength(1);
  });

  test('are kept until the survey closes; then the usual page says so', async () => {
    const survey = await at().newSurvey();
    const { code } = await saved(at().handle, survey);
    later(29);
    expect((await resume(at().handle, survey, code)).page.html).toContain('NE Calgary</textarea>');
    later(31);
    const { page } = await resume(at().handle, survey, code);
    expect(page.status).toBe(410);
    expect(page.html).toContain('This survey is closed');
  });

  test('finish on the version that they were begun with', async () => {
    const survey = await at().newSurvey();
    const { code } = await saved(at().handle, survey);
    await at().db.owner`insert into survey_version select organization_id, consultation_id, survey_id, 2,
      jsonb_set(document, '{sections,0,title,en,text}', '"Corrected"'), 'another hash', published_at
      from survey_version where consultation_id = ${survey.id}`;
    later(2);
    const { respondent, page } = await resume(at().handle, survey, code);
    expect(page.title).toContain('Your life here');
    await finish(respondent, page.address);
    expect(await survey.responses()).toMatchObject([{ survey_version: 1 }]);
  });

  test('bear a clock that was wrong when they were begun', async () => {
    const survey = await at().newSurvey();
    later(0.1);
    const { code } = await saved(at().handle, survey);
    later(0);
    const { respondent, page } = await resume(at().handle, survey, code);
    await finish(respondent, page.address);
    expect(await survey.responses()).toHaveLength(1);
  });

  test('of a form that was left open for two days are saved all the same', async () => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(at().handle, survey);
    const asking = await respondent.send(section, { 'answer-improve': 'old words', go: 'save' });
    later(2);
    await respondent.send(section, { 'answer-improve': 'two days later', go: 'save' });
    const code = returnCodeOn(await respondent.send(asking.address, hiddenFields(asking.html)));
    expect((await resume(at().handle, survey, code)).page.html).toContain('two days later</textarea>');
  });
});

const isReceipt = (digits: string) => /^\d{16}$/.test(digits);

describe('the page with the code', () => {
  test('makes none when it is only looked at, and says the code digit by digit', async () => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(at().handle, survey);
    const asking = await respondent.send(section, { go: 'save' });
    await respondent.open(asking.address);
    expect(await at().db.owner`select 1 from return_code where consultation_id = ${survey.id}`).toHaveLength(0);
    const page = await respondent.send(asking.address, hiddenFields(asking.html));
    const code = returnCodeOn(page);
    const spoken = code.replace(/(\d)(\d)(\d)(?=(\d)?)/g, (_, a: string, b: string, c: string, more?: string) =>
      [a, b, c].join(' ').concat(more === undefined ? '' : ', '),
    );
    expect(page.html).toContain(`<p class="visually-hidden" dir="ltr">${spoken}</p>`);
    expect(page.html).toContain('class="code" dir="ltr" aria-hidden="true"');
    expect(page.html).toContain(`http://heard.test/en${survey.path}/resume`);
  });

  test('loaded again shows the same code, in another language too; asked for anew it shows another, and the first dies', async () => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(at().handle, survey);
    const asking = await respondent.send(section, { 'answer-improve': 'words', go: 'save' });
    const fields = hiddenFields(asking.html);
    const first = returnCodeOn(await respondent.send(asking.address, fields));
    expect(returnCodeOn(await respondent.send(asking.address, fields))).toBe(first);
    const moved = await respondent.sendOnly(asking.address, { ...fields, go: 'language:ar' });
    expect([moved.status, moved.headers.get('Location')]).toEqual([307, `/ar${survey.path}/save`]);
    const arabic = await respondent.send(`/ar${survey.path}/save`, { ...fields, go: 'language:ar' });
    expectWholePage(arabic, 'ar', 'rtl');
    expect(returnCodeOn(arabic)).toBe(first);
    const again = await respondent.open(asking.address);
    expect(again.html).toContain('already have a return code');
    const second = returnCodeOn(await respondent.send(asking.address, hiddenFields(again.html)));
    expect(second).not.toBe(first);
    expect((await resume(at().handle, survey, first)).page.status).toBe(422);
    expect((await resume(at().handle, survey, second)).page.html).toContain('words</textarea>');
    // The first form, sent once more, asks instead of showing a code that is dead.
    expect((await respondent.send(asking.address, fields)).html).toContain('already have a return code');
  });

  test('lets a phone that others use forget, and keeps the answers', async () => {
    const survey = await at().newSurvey();
    const { respondent, section, code } = await saved(at().handle, survey);
    const answer = await at().handle(post(`/en${survey.path}/save`, { go: 'forget' }, { cookie: respondent.cookie }));
    expect(answer.headers.get('Clear-Site-Data')).toBe('"cache"');
    const forgot = await respondent.send(`/en${survey.path}/save`, { go: 'forget' });
    expectWholePage(forgot, 'en', 'ltr');
    expect(respondent.cookie).not.toContain('heard-draft');
    expect((await respondent.open(section)).status).toBe(410);
    expect((await respondent.send(`/en${survey.path}/save`, { go: 'forget' })).status).toBe(200);
    expect((await resume(at().handle, survey, code)).page.html).toContain('NE Calgary</textarea>');
  });

  test('is not kept by the browser, and stands in no address', async () => {
    const survey = await at().newSurvey();
    const { respondent, code } = await saved(at().handle, survey);
    for (const page of ['save', 'resume']) {
      const answer = await at().handle(get(`/en${survey.path}/${page}`, { cookie: respondent.cookie }));
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
    const answer = await at().handle(post(`/en${survey.path}/resume`, { code }, { cookie: respondent.cookie }));
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/en${survey.path}/q/life`]);
  });

  test('can be come to from the check, and from the first page to where a code is typed', async () => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(at().handle, survey);
    await respondent.send(section, life);
    const check = await respondent.send(`/en${survey.path}/q/about-you`, {});
    expect(check.html).toContain(`href="/en${survey.path}/save"`);
    expect((await respondent.open(`/en${survey.path}`)).html).toContain(`href="/en${survey.path}/resume"`);
    const page = await respondent.open(`/en${survey.path}/save`);
    const code = returnCodeOn(await respondent.send(page.address, hiddenFields(page.html)));
    expect((await resume(at().handle, survey, code)).page.address).toBe(`/en${survey.path}/check`);
  });
});
