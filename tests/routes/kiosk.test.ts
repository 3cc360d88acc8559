import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWayPass } from '#app/domain/answering-way.ts';
import { get } from '../handler.ts';
import { life } from './respondent.ts';
import { arrangeWays, codeShown, deviceOf, survey, toTheCheck, ways, type Ways } from './ways-arrangement.ts';

let at: Ways;
const team = () => at.team;
beforeAll(async () => {
  at = await arrangeWays();
});
afterAll(() => team().end());

async function startKiosk() {
  const jar = await at.signIn('staff');
  const browser = deviceOf(team().handle, jar);
  const picker = await browser.send(ways, { go: 'kiosk' });
  expect(picker.at).toBe(`/en${survey}/kiosk`);
  return { jar, browser, picker };
}

describe('a kiosk', () => {
  test('signs the member out, and begins with every language of the survey', async () => {
    const { jar, picker, browser } = await startKiosk();
    expect(jar.header).not.toContain('session_token');
    expect((await browser.open(ways.replace('/ways', ''))).at).toContain('/team/sign-in');
    for (const language of ['en', 'fr', 'ar']) expect(picker.html).toContain(`href="/${language}${survey}"`);
    expect(picker.html).toContain(`/en${survey}/kiosk/end`);
  });

  test('its pages are not kept, lead nowhere else, and begin anew when nobody is there', async () => {
    const { browser } = await startKiosk();
    const start = await browser.open(`/ar${survey}`);
    const consent = await browser.open(`/ar${survey}/consent`);
    const check = await toTheCheck(browser, 'ar');
    for (const page of [start, consent, check]) {
      expect(page.response.headers.get('Cache-Control')).toBe('no-store');
      expect(page.html).toContain(
        `<noscript><meta http-equiv="refresh" content="300; url=/ar${survey}/kiosk/reset"/></noscript>`,
      );
      expect(page.html).toContain(`data-kiosk-reset="/ar${survey}/kiosk/reset"`);
      const links = [...page.html.matchAll(/<a [^>]*href="([^"#][^"]*)"/g)].map((match) => match[1] ?? '');
      for (const link of links) expect(link).toMatch(new RegExp(`^/[\\w-]+${survey}|^tel:`));
    }
  });

  test('forgets each person: two, one after the other, and Back shows nothing of the first', async () => {
    const { browser } = await startKiosk();
    await toTheCheck(browser, 'ar');
    const thanks = await browser.send(`/ar${survey}/check`, {});
    expect(thanks.at).toBe(`/ar${survey}/thank-you`);
    expect(codeShown(thanks.html)).toMatch(/^\d{16}$/);
    expect(thanks.html).toContain(`<meta http-equiv="refresh" content="60; url=/ar${survey}/kiosk/reset"/>`);
    expect(thanks.html).not.toContain('/receipt"');
    const picker = await browser.send(`/ar${survey}/kiosk/reset`, {});
    expect(picker.at).toBe(`/en${survey}/kiosk`);
    for (const page of ['thank-you', 'check', 'q/life', 'q/safety', 'consent']) {
      const back = await browser.open(`/ar${survey}/${page}`);
      expect(back.html).not.toContain(codeShown(thanks.html).slice(0, 4));
      expect(back.html).not.toContain('NE Calgary');
      expect(back.at).toBe(page === 'consent' ? `/ar${survey}/consent` : `/ar${survey}/kiosk`);
    }
    await toTheCheck(browser, 'fr');
    const second = await browser.send(`/fr${survey}/check`, {});
    expect(codeShown(second.html)).not.toBe(codeShown(thanks.html));
    expect((await at.responses()).slice(0, 2).map(({ channel, language }) => [channel, language])).toEqual([
      ['kiosk', 'fr'],
      ['kiosk', 'ar'],
    ]);
  });

  test('deletes what somebody left unfinished when it begins anew', async () => {
    const { browser } = await startKiosk();
    const earlier = await at.drafts();
    const first = await browser.send(`/en${survey}/consent`, { agree: 'yes' });
    await browser.send(first.at, { ...life, go: 'back' });
    expect(await at.drafts()).toBe(earlier + 1);
    expect((await browser.open(`/en${survey}/kiosk/reset`)).at).toBe(`/en${survey}/kiosk`);
    expect(await at.drafts()).toBe(earlier);
    expect((await browser.open(first.at)).at).toBe(`/en${survey}/kiosk`);
    // Whoever goes back to the languages by themselves leaves nothing either.
    await browser.send(`/en${survey}/consent`, { agree: 'yes' });
    expect((await browser.open(`/en${survey}/kiosk`)).at).toBe(`/en${survey}/kiosk`);
    expect(await at.drafts()).toBe(earlier);
  });

  test('is ended by a member who signs in, and then only', async () => {
    const { jar, browser } = await startKiosk();
    const end = await browser.open(`/en${survey}/kiosk/end`);
    expect(end.at).toContain('/team/sign-in?to=');
    expect(jar.header).toContain('heard-way-');
    const reviewer = await at.signIn('reviewer');
    for (const pair of reviewer.header.split('; '))
      jar.take(new Response(null, { headers: { 'Set-Cookie': `${pair}; Path=/` } }));
    expect((await browser.open(ways)).html).toContain('This device is a kiosk of this survey now.');
    await browser.send(ways, { go: 'end-kiosk' });
    expect(jar.header).not.toContain('heard-way-');
  });

  test('cannot be made up: a forged cookie, another consultation’s, one that is over', async () => {
    const place = { organizationId: 'another', consultationId: at.id };
    const now = new Date();
    const kiosk = { channel: 'kiosk', companion: null } as const;
    const over = new Date(now.getTime() - 12 * 60 * 60 * 1000);
    const passes = [
      'kiosk',
      Buffer.from(JSON.stringify(kiosk)).toString('base64url'),
      makeWayPass(team().db.app.keys.draft, place, kiosk, now),
      makeWayPass(team().db.app.keys.receipt, at.key, kiosk, now),
      makeWayPass(team().db.app.keys.draft, at.key, kiosk, over),
    ];
    for (const pass of passes) {
      const response = await team().handle(get(`/en${survey}/kiosk`, { cookie: `heard-way-${at.id}=${pass}` }));
      expect(response.headers.get('Location')).toBe(`/en${survey}`);
      const reset = await team().handle(get(`/en${survey}/kiosk/reset`, { cookie: `heard-way-${at.id}=${pass}` }));
      expect([reset.headers.get('Location'), reset.headers.getSetCookie()]).toEqual([`/en${survey}`, []]);
    }
  });
});
