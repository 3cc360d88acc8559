import { describe, expect, it } from 'vitest';
import { FORM_TOKEN_DAYS } from '#app/domain/form-token.ts';
import { get, post } from '../handler.ts';
import { createRespondent, hiddenFields, life, type Respondent } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const arranged = arrangeSurveys();
const newRespondent = (cookies = true) => createRespondent(arranged().handle, { cookies });

/** The token on a consent page that somebody has before them. */
async function tokenFor(respondent: Respondent, survey: ArrangedSurvey): Promise<string> {
  const page = await respondent.open(`/en${survey.path}/consent`);
  return hiddenFields(page.html)['form'] ?? '';
}

const again = 'Please press Continue again';

describe('a consent page', () => {
  it.each([true, false])('that is sent twice begins one draft (cookies: %s)', async (cookies) => {
    const survey = await arranged().newSurvey();
    const respondent = newRespondent(cookies);
    const form = await tokenFor(respondent, survey);
    const one = await respondent.send(`/en${survey.path}/consent`, { agree: 'yes', form });
    const two = await respondent.send(`/en${survey.path}/consent`, { agree: 'yes', form });
    expect([one.status, two.status, (await survey.drafts()).length]).toEqual([200, 200, 1]);
  });

  it('that is sent ten times at the same moment begins one draft', async () => {
    const survey = await arranged().newSurvey();
    const form = await tokenFor(newRespondent(), survey);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => arranged().handle(post(`/en${survey.path}/consent`, { agree: 'yes', form }))),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 303));
    expect(await survey.drafts()).toHaveLength(1);
  });

  it.each([
    ['without a token', () => Promise.resolve('')],
    ['with a forged one', () => Promise.resolve('A'.repeat(180))],
    ['with another survey’s', async () => tokenFor(newRespondent(), await arranged().newSurvey())],
  ])('%s is shown again, with what was ticked and a token that works', async (_, tokenOf) => {
    const survey = await arranged().newSurvey();
    const respondent = newRespondent();
    const page = await respondent.send(`/en${survey.path}/consent`, {
      agree: 'yes',
      quote: 'yes',
      form: await tokenOf(),
    });
    expect(page.status).toBe(422);
    expect(page.html).toContain(again);
    expect(page.html).toMatch(/name="agree"[^>]*checked=""/);
    expect(page.html).toMatch(/name="quote"[^>]*checked=""/);
    expect(await survey.drafts()).toHaveLength(0);
    const { form = '' } = hiddenFields(page.html);
    expect((await respondent.send(`/en${survey.path}/consent`, { agree: 'yes', form })).address).toContain('/q/life');
  });

  it.each([
    ['two days', 2, '/q/life'],
    ['as long as a draft lives', FORM_TOKEN_DAYS, '/q/life'],
    ['longer', FORM_TOKEN_DAYS + 0.01, '/consent'],
    ['less than no time, by clocks that differ', -0.5, '/q/life'],
  ])('that was left open for %s leads on', async (_, days, leadsTo) => {
    const { app } = arranged().db;
    const survey = await arranged().newSurvey({ closesAt: new Date(Date.now() + 60 * 86_400_000) });
    const respondent = newRespondent();
    const start = Date.now();
    app.setNow(new Date(start));
    const form = await tokenFor(respondent, survey);
    app.setNow(new Date(start + days * 86_400_000));
    const page = await respondent.send(`/en${survey.path}/consent`, { agree: 'yes', form });
    app.setNow(new Date(start));
    expect(page.address).toContain(leadsTo);
  });

  it('of an answer that was sent begins no second one under the same receipt', async () => {
    const survey = await arranged().newSurvey();
    const respondent = newRespondent();
    const form = await tokenFor(respondent, survey);
    const first = await respondent.send(`/en${survey.path}/consent`, { agree: 'yes', form });
    await respondent.send((await respondent.send(first.address, life)).address, {});
    await respondent.send(`/en${survey.path}/check`, {});
    expect(await survey.responses()).toHaveLength(1);
    const other = newRespondent();
    await other.open(`/en${survey.path}`);
    expect((await other.send(`/en${survey.path}/consent`, { agree: 'yes', form })).html).toContain(again);
    expect(await survey.drafts()).toHaveLength(0);
  });

  it('does not show the next person what the one before has typed, once the device has forgotten them', async () => {
    const survey = await arranged().newSurvey();
    const before = newRespondent();
    const form = await tokenFor(before, survey);
    const first = await before.send(`/en${survey.path}/consent`, { agree: 'yes', form });
    await before.send(first.address, life);
    const next = newRespondent();
    await next.open(`/en${survey.path}`);
    const page = await next.send(`/en${survey.path}/consent`, { agree: 'yes', form });
    expect(page.html).toContain(again);
  });

  it('has a field that people leave empty, and says so where it is read to them', async () => {
    const survey = await arranged().newSurvey();
    const html = await (await arranged().handle(get(`/fr${survey.path}/consent`))).text();
    const field = /<input[^>]*name="homepage"[^>]*>/.exec(html)?.[0] ?? '';
    expect(html).toContain('<label for="homepage">Laissez ce champ vide</label>');
    expect(field.toLowerCase()).toContain('autocomplete="off"');
    expect(field.toLowerCase()).toContain('tabindex="-1"');
  });
});
