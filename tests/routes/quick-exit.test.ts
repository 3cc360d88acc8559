import { describe, expect, test } from 'vitest';
import { safetySurvey } from '#db/factories/safety-survey.ts';
import { get } from '../handler.ts';
import { createRespondent, life, type Page } from './respondent.ts';
import { arrangeSurveys } from './survey-arrangement.ts';

const at = arrangeSurveys();

async function beforeSafety(language = 'en') {
  const survey = await at().newSurvey({ survey: safetySurvey });
  const respondent = createRespondent(at().handle);
  const address = `/${language}${survey.path}`;
  await respondent.open(address);
  const first = await respondent.send(`${address}/consent`, { agree: 'yes' });
  const page = await respondent.send(first.address, life);
  expect(page.address).toBe(`${address}/q/safety`);
  return { survey, respondent, address, first, page };
}

const leaveLink = ({ html }: Page) => /<a href="([^"]*)"[^>]*data-leave/.exec(html)?.[1] ?? null;

describe('a page that touches safety', () => {
  test('offers the quick way out before anything else, also with an error, and says what it does', async () => {
    const { respondent, address, page } = await beforeSafety();
    const refused = await respondent.send(page.address, {});
    expect(refused.status).toBe(422);
    for (const shown of [page, refused]) {
      expect(leaveLink(shown)).toBe(`${address}/leave`);
      expect(shown.html.indexOf('data-leave')).toBeLessThan(shown.html.indexOf('class="masthead"'));
      expect(shown.html).toContain('The list of pages that this device has visited still names this page');
    }
  });

  test('is not kept, and neither is the page that shows its answers again', async () => {
    const { respondent, page, first } = await beforeSafety();
    const kept = async (address: string) =>
      (await at().handle(get(address, { cookie: respondent.cookie }))).headers.get('Cache-Control');
    expect(await kept(first.address)).toBe('private, no-cache');
    expect(await kept(page.address)).toBe('no-store');
    const years = await respondent.send(page.address, { 'answer-safe': 'no' });
    expect(leaveLink(years)).toBeNull();
    const check = await respondent.send(years.address, {});
    expect(await kept(check.address)).toBe('no-store');
    expect(leaveLink(check)).not.toBeNull();
  });

  test('names help in the person’s language, with numbers that dial and run left to right', async () => {
    const { page } = await beforeSafety('ar');
    for (const dialled of ['tel:911', 'tel:988', 'tel:211', 'tel:+14035550142'])
      expect(page.html).toContain(`href="${dialled}"><bdi dir="ltr">`);
    expect(page.html).toContain('ملجأ المثال');
  });

  test('every thank-you page names help, and no other page of the small survey offers a way out', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle);
    await respondent.open(`/en${survey.path}`);
    const first = await respondent.send(`/en${survey.path}/consent`, { agree: 'yes' });
    const second = await respondent.send(first.address, life);
    const check = await respondent.send(second.address, {});
    const thanks = await respondent.send(check.address, {});
    for (const page of [first, second, check, thanks]) expect(leaveLink(page)).toBeNull();
    expect(thanks.html).toContain('href="tel:911"');
    expect(first.html).not.toContain('tel:911');
  });
});

describe('leaving', () => {
  test.each([
    ['en', 'https://weather.gc.ca/'],
    ['fr', 'https://meteo.gc.ca/'],
    ['ar', 'https://weather.gc.ca/'],
  ])('leads, in %s, to %s, tells it nothing, and is not kept', async (language, weather) => {
    const { respondent, address } = await beforeSafety(language);
    const response = await at().handle(get(`${address}/leave`, { cookie: respondent.cookie }));
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(weather);
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(await response.text()).toBe('');
  });

  test('lets the device forget: Back finds nothing of the answers', async () => {
    const { survey, respondent, address, first } = await beforeSafety();
    const response = await at().handle(get(`${address}/leave`, { cookie: respondent.cookie }));
    const gone = response.headers.getSetCookie();
    expect(gone).toHaveLength(1);
    expect(gone[0]).toMatch(new RegExp(`^heard-draft-${survey.id}=; Path=/; Max-Age=0`));
    const forgotten = respondent.cookie.replace(/heard-draft-[^;]*(; )?/, '');
    const back = await at().handle(get(first.address, { cookie: forgotten }));
    expect(back.status).toBe(410);
    expect(await back.text()).not.toContain('NE Calgary');
  });

  test('works where no survey is, and where nothing is kept', async () => {
    const response = await at().handle(get('/en/nobody/survey/nothing/leave'));
    expect([response.status, response.headers.getSetCookie()]).toEqual([303, []]);
  });
});
