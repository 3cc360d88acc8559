import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { post } from '../handler.ts';
import { codeOn, createRespondent, life, type Respondent } from './respondent.ts';
import { save } from './saved.ts';
import { arrangeWays, codeShown, deviceOf, survey, toTheCheck, ways, type Ways } from './ways-arrangement.ts';

let at: Ways;
const team = () => at.team;
beforeAll(async () => {
  at = await arrangeWays();
});
afterAll(() => team().end());

describe('who may help', () => {
  test.each([
    ['staff', 200],
    ['reviewer', 200],
    ['publisher', 403],
    ['observer', 403],
    ['stranger', 404],
  ] as const)('%s: %i, to see the ways and to begin one', async (name, status) => {
    const jar = await at.signIn(name);
    expect((await team().visit(jar, ways)).status).toBe(status);
    for (const fields of [{ go: 'kiosk' }, { go: 'interview', person: 'ar', own: 'en' }]) {
      const response = await team().send(await at.signIn(name), ways, fields);
      expect(response.status).toBe(status === 200 ? 303 : status);
      expect(response.headers.getSetCookie().some((cookie) => cookie.startsWith('heard-way-'))).toBe(status === 200);
    }
  });

  test('nobody without signing in', async () => {
    const response = await team().handle(post(ways, { go: 'kiosk' }));
    expect(response.headers.get('Location')).toContain('/team/sign-in');
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  test('is not offered what takes no answers, and languages are the survey’s and ours', async () => {
    const jar = await at.signIn('staff');
    const over = ways.replace('living', 'over');
    expect(await (await team().visit(jar, over)).text()).toContain('takes no answers now');
    expect((await team().send(jar, over, { go: 'kiosk' })).status).toBe(409);
    const wrong = await team().send(jar, ways, { go: 'interview', person: 'ko', own: 'xx' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('Choose the language of the person');
    expect(html).toContain('Choose your language');
  });
});

describe('an interview', () => {
  async function beginInterview(person: string, own: string) {
    const jar = await at.signIn('reviewer');
    const browser = deviceOf(team().handle, jar);
    const consent = await browser.send(ways, { go: 'interview', person, own });
    expect(consent.at).toBe(`/${person}${survey}/consent`);
    return { jar, browser, consent };
  }

  test('shows every question, hint, choice and error, and the five sentences, in both languages', async () => {
    const { browser, consent } = await beginInterview('ar', 'fr');
    const beneath = (html: string) =>
      [...html.matchAll(/<small class="companion" lang="([^"]*)" dir="([^"]*)">(.*?)<\/small>/g)].map((match) =>
        match.slice(1),
      );
    const sentences = /<ul class="facts">(.*?)<\/ul>/.exec(consent.html)?.[1] ?? '';
    expect(beneath(sentences)).toHaveLength(5);
    expect(beneath(sentences)[1]).toEqual(['fr', 'ltr', expect.stringContaining('programme informatique') as string]);
    const first = await browser.send(consent.at, { agree: 'yes' });
    const texts = beneath(first.html).map(([language, , text]) => [language, text]);
    for (const text of [
      'Votre vie ici',
      'Vous sentez-vous chez vous ici ?',
      'Un peu',
      'Choisissez une réponse.',
      'Beaucoup',
    ])
      expect(texts).toContainEqual(['fr', text]);
    const refused = await browser.send(first.at, { 'answer-settled': 'nothing we offer' });
    expect(refused.response.status).toBe(422);
    expect(beneath(refused.html).map(([, , text]) => text)).toContain('Choisissez une réponse dans la liste');
    expect(refused.response.headers.get('Cache-Control')).toBe('no-store');
  });

  test('in one language says nothing twice', async () => {
    const { browser } = await beginInterview('fr', 'fr');
    const first = await browser.send(`/fr${survey}/consent`, { agree: 'yes' });
    expect(first.html).not.toContain('class="companion"');
    expect(first.html).toContain('Vous posez les questions pour quelqu’un d’autre');
  });

  test('records the consent as spoken, with the words that were read', async () => {
    const { browser, consent } = await beginInterview('fr', 'en');
    expect((await browser.send(consent.at, {})).html).toContain(
      'Cochez la case seulement si vous avez lu ceci à voix haute',
    );
    const check = await toTheCheck(browser, 'fr');
    expect(check.html).toContain('<h1>Relisez les réponses à voix haute<small class="companion" lang="en"');
    await browser.send(check.at, {});
    const [response] = await at.responses();
    expect(response).toMatchObject({ channel: 'interviewer', language: 'fr', consent: { spoken: true } });
    const [recorded] = await team().db.owner<{ texts: string[] }[]>`
      select texts from consent_text where text_hash = ${(response?.['consent'] as { textHash: string }).textHash}`;
    expect(recorded?.texts).toContain('J’ai lu ceci à voix haute et la personne a dit oui.');
    expect(recorded?.texts).not.toContain('A computer program suggests themes, and people decide.');
  });

  test('ends with the code for the person alone, once; the interviewer cannot open it again', async () => {
    const { jar, browser } = await beginInterview('en', 'en');
    await toTheCheck(browser, 'en');
    const hand = await browser.send(`/en${survey}/check`, {});
    expect(hand.html).toContain('Hand the device to the person who answered.');
    expect(codeShown(hand.html)).toBe('');
    const shown = await browser.send(hand.at, { go: 'show' });
    expect(codeShown(shown.html)).toMatch(/^\d{16}$/);
    expect(shown.response.headers.get('Cache-Control')).toBe('no-store');
    expect(jar.header).not.toMatch(/heard-(draft|way)-/);
    for (const again of [
      await browser.send(hand.at, { go: 'show' }),
      await browser.open(hand.at),
      await browser.open(`/en${survey}/check`),
    ])
      expect(codeShown(again.html)).toBe('');
    const receipt = await createRespondent(team().handle).send('/en/rivers/receipt', { code: codeShown(shown.html) });
    expect(receipt.html).toContain('NE Calgary');
  });

  test('is written down with the member, never with which response', async () => {
    const [row] = await team().db.owner`
      select * from audit_event where action = 'interview-begun' order by at desc limit 1`;
    expect(row).toMatchObject({ subject: at.id });
    const ids = (await at.responses()).map((response) => response.id);
    for (const known of ids) expect(JSON.stringify(row)).not.toContain(known);
  });
});

describe('on one phone, one after the other', () => {
  const start = `/en${survey}`;
  async function begun(respondent: Respondent) {
    await respondent.open(start);
    return respondent.send(`${start}/consent`, { agree: 'yes' });
  }
  async function finished(respondent: Respondent) {
    const first = await begun(respondent);
    const safety = await respondent.send(first.address, life);
    const years = await respondent.send(safety.address, { 'answer-safe': 'no' });
    const check = await respondent.send(years.address, {});
    return respondent.send(check.address, {});
  }

  test('the next person is asked for their language, and counts as on a shared phone', async () => {
    const respondent = createRespondent(team().handle);
    const thanks = await finished(respondent);
    expect(thanks.html).toContain(`action="${start}/next"`);
    const next = await respondent.send(`${start}/next`, {});
    expect(next.address).toBe(start);
    expect(next.html).toContain('languages-open');
    expect((await respondent.open(`${start}/thank-you`)).html).not.toContain(codeOn(thanks).slice(0, 4));
    await finished(respondent);
    expect((await at.responses()).slice(0, 2).map(({ channel }) => channel)).toEqual(['shared-phone', 'web']);
  });

  test('unsent answers are asked about first, then deleted', async () => {
    const respondent = createRespondent(team().handle);
    const section = await begun(respondent);
    const earlier = await at.drafts();
    const page = await respondent.open(start);
    expect(page.html).toContain(`href="${start}/next"`);
    const asked = await respondent.open(`${start}/next`);
    expect(asked.html).toContain('They will be deleted. This cannot be undone.');
    expect(await at.drafts()).toBe(earlier);
    await respondent.send(`${start}/next`, {});
    expect(await at.drafts()).toBe(earlier - 1);
    expect((await respondent.open(section.address)).status).toBe(410);
  });

  test('answers that were saved with a return code stay, and nobody is asked to give them up', async () => {
    const respondent = createRespondent(team().handle);
    const section = await begun(respondent);
    const code = await save(respondent, section.address);
    expect(code.html).toContain(`action="${start}/next"`);
    const earlier = await at.drafts();
    expect((await respondent.open(start)).html).toContain(`action="${start}/next"`);
    expect((await respondent.open(`${start}/next`)).html).toContain('They were saved with a return code');
    await respondent.send(`${start}/next`, {});
    expect(await at.drafts()).toBe(earlier);
    expect((await respondent.open(section.address)).status).toBe(410);
  });

  test('works with cookies off: the way rides in the address', async () => {
    const respondent = createRespondent(team().handle, { cookies: false });
    const section = await begun(respondent);
    const token = new URL(section.address, 'http://heard.test').search;
    const next = await respondent.send(`${start}/next${token}`, {});
    expect(next.address).toMatch(/\?m=[\w-]+$/);
    const consent = /href="([^"]*\/consent\?m=[^"]*)"/.exec(next.html)?.[1] ?? '';
    const first = await respondent.send(consent, { agree: 'yes' });
    const safety = await respondent.send(first.address, life);
    const years = await respondent.send(safety.address, { 'answer-safe': 'no' });
    const check = await respondent.send(years.address, {});
    await respondent.send(check.address, {});
    expect((await at.responses())[0]?.['channel']).toBe('shared-phone');
  });
});

describe('the channels', () => {
  test('are counted apart, and a response says no more about how it came', async () => {
    const counted = await team().db.owner<{ channel: string; n: number }[]>`
      select channel, count(*)::int as n from response where consultation_id = ${at.id} group by channel order by channel`;
    expect(counted.map(({ channel }) => channel)).toEqual(['interviewer', 'shared-phone', 'web']);
  });
});
