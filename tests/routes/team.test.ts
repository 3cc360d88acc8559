import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOST_TRIES, TRY_WINDOW_MS } from '#app/services/sign-in.ts';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { createCookieJar, get, post } from '../handler.ts';
import { arrangeTeam, PASSWORD, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let ours: OrganizationRow;
let theirs: OrganizationRow;

beforeAll(async () => {
  team = await arrangeTeam();
  ours = await team.addOrganization('ours', { demonstration: true });
  theirs = await team.addOrganization('theirs');
  await team.addConsultation(ours, 'needs');
  await team.addConsultation(theirs, 'secrets');
  await team.addMember(ours, 'Amina', ['reviewer'], ['en', 'ar']);
  await team.addMember(ours, 'Olu', ['observer']);
  await team.addMember(theirs, 'Eve', ['admin']);
});
afterAll(() => team.end());

const nobody = createCookieJar();

describe('signing in', () => {
  test('a right password leads to the page that was asked for, with a cookie that scripts cannot read', async () => {
    const asked = await team.visit(nobody, '/team/ours/review?consultation=needs');
    expect(asked.status).toBe(302);
    const signInPage = asked.headers.get('Location') ?? '';
    const page = await (await team.visit(nobody, signInPage)).text();
    expect(page).toContain('<form method="post"');
    expect(page).not.toContain('<script');
    const to = new URL(signInPage, 'http://heard.test').searchParams.get('to') ?? '';
    const answer = await team.send(nobody, '/team/sign-in', { email: 'AMINA@heard.example ', password: PASSWORD, to });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Location')).toBe('/team/ours/review?consultation=needs');
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Secure/i);
  });

  test('over https the cookie is secure', async () => {
    const request = new Request('https://heard.test/team/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ email: 'amina@heard.example', password: PASSWORD }),
      headers: { Origin: 'https://heard.test', Host: 'heard.test' },
    });
    const [cookie = ''] = (await team.handle(request)).headers.getSetCookie();
    expect(cookie).toMatch(/^__Secure-heard.*; Secure/i);
  });

  test('nothing of the address or the device is kept', async () => {
    await team.handle(
      post(
        '/team/sign-in',
        { email: 'amina@heard.example', password: PASSWORD },
        { headers: { 'User-Agent': 'Telltale/1.0', 'X-Forwarded-For': '203.0.113.7' } },
      ),
    );
    const rows = await team.db.owner`select ip_address, user_agent from session`;
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toEqual({ ip_address: null, user_agent: null });
  });

  test('never leads to another site', async () => {
    for (const to of ['https://evil.example/team', '//evil.example', String.raw`/\evil.example`]) {
      const answer = await team.send(nobody, '/team/sign-in', { email: 'amina@heard.example', password: PASSWORD, to });
      expect(answer.headers.get('Location')).toBe('/team');
    }
  });

  test.each([
    ['a wrong password', { email: 'olu@heard.example', password: 'wrong' }],
    ['an address without an account', { email: 'nobody@heard.example', password: PASSWORD }],
    ['what is no address', { email: 'no address', password: PASSWORD }],
  ])('%s says the same, in the language of the page, and keeps the address', async (_, fields) => {
    const request = post('/team/sign-in', fields, { headers: { 'Accept-Language': 'fr-CA' } });
    const answer = await team.handle(request);
    expect(answer.status).toBe(422);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const page = await answer.text();
    expect(wordsOf(page)).toContain('L’adresse courriel ou le mot de passe est inexact');
    expect(page).toContain(`value="${fields.email}"`);
    expect(page).not.toContain(`value="${fields.password}"`);
  });

  test('says which field is missing', async () => {
    const answer = await team.send(nobody, '/team/sign-in', { email: '', password: '' });
    expect(answer.status).toBe(422);
    const page = wordsOf(await answer.text());
    expect(page).toContain('Enter your e-mail address');
    expect(page).toContain('Enter your password');
  });

  test(`the ${String(MOST_TRIES + 1)}th try with one address waits, right or wrong, until the window is over`, async () => {
    const now = new Date();
    team.db.app.setNow(now);
    const attempt = (password: string) => team.send(nobody, '/team/sign-in', { email: 'eve@heard.example', password });
    const statuses = [];
    for (let count = 1; count <= MOST_TRIES; count++) statuses.push((await attempt('guess')).status);
    expect(new Set(statuses)).toEqual(new Set([422]));
    expect((await attempt(PASSWORD)).status).toBe(429);
    team.db.app.setNow(new Date(now.getTime() + TRY_WINDOW_MS - 1));
    expect((await attempt(PASSWORD)).status).toBe(429);
    team.db.app.setNow(new Date(now.getTime() + TRY_WINDOW_MS));
    expect((await attempt(PASSWORD)).status).toBe(303);
    const kept = await team.db.app.database.global.execute(sql`select key from rate_limit`);
    expect(JSON.stringify(kept)).not.toContain('eve');
  });

  test('many tries at the same moment are counted each', async () => {
    const tries = Array.from({ length: MOST_TRIES + 5 }, () =>
      team.send(nobody, '/team/sign-in', { email: 'crowd@heard.example', password: 'guess' }),
    );
    const statuses = (await Promise.all(tries)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
  });

  test('signing out ends the session itself, not only its cookie', async () => {
    const jar = await team.signIn('olu@heard.example');
    const before = jar.header;
    expect((await team.visit(jar, '/team/ours')).status).toBe(200);
    const answer = jar.take(await team.send(jar, '/team/sign-out', {}));
    expect(answer.status).toBe(303);
    expect((await team.handle(get('/team/ours', { cookie: before }))).status).toBe(302);
    expect((await team.visit(jar, '/team/ours')).status).toBe(302);
  });

  test('a forged or an ended session is nobody', async () => {
    const forged = get('/team/ours', { cookie: 'heard.session_token=abc.def' });
    expect((await team.handle(forged)).status).toBe(302);
    const jar = await team.signIn('olu@heard.example');
    await team.db.owner`update session set expires_at = now() - interval '1 minute'`;
    expect((await team.visit(jar, '/team/ours')).headers.get('Location')).toContain('/team/sign-in?to=');
  });
});

describe('who may see what', () => {
  const pages = [
    '/team/ours',
    '/team/ours/review',
    '/team/ours/languages',
    '/team/ours/consultations/needs',
    '/team/ours/consultations/needs/review',
    '/team/ours/consultations/needs/quotes',
    '/team/ours/review/needs/00000000-0000-4000-8000-000000000000',
  ];

  test.each(pages)('%s asks who is nobody to sign in, GET and POST', async (path) => {
    for (const request of [get(path), post(path, {})]) {
      const answer = await team.handle(request);
      if (request.method === 'POST' && answer.status === 405) continue;
      expect(answer.status).toBe(302);
      expect(answer.headers.get('Location')).toMatch(/^\/team\/sign-in\?to=/);
    }
  });

  test.each(pages)(
    '%s is not there for a member of another organization, nor is one that does not exist',
    async (path) => {
      const eve = await team.signIn('eve@heard.example');
      const other = await team.visit(eve, path);
      const none = await team.visit(eve, path.replace('/ours', '/nowhere'));
      expect([other.status, none.status]).toEqual([404, 404]);
      expect(wordsOf(await other.text())).toBe(wordsOf(await none.text()));
    },
  );

  test.each(pages.filter((path) => /review|quotes|languages/.test(path)))('%s needs a role', async (path) => {
    const olu = await team.signIn('olu@heard.example');
    const answer = await team.visit(olu, path);
    expect(answer.status).toBe(403);
    const page = wordsOf(await answer.text());
    expect(page).toContain('You do not have access to this page');
    expect(page).toContain('Sign out');
  });

  test('a role that is taken away ends at once', async () => {
    const { userId, email } = await team.addMember(ours, 'Rosa', ['reviewer']);
    const rosa = await team.signIn(email);
    expect((await team.visit(rosa, '/team/ours/review')).status).toBe(200);
    await team.db.owner`update member set roles = '{observer}' where user_id = ${userId}`;
    expect((await team.visit(rosa, '/team/ours/review')).status).toBe(403);
  });
});

describe('the team’s pages', () => {
  test('one organization is gone straight to; several are chosen from; none is said', async () => {
    const amina = await team.signIn('amina@heard.example');
    expect((await team.visit(amina, '/team')).headers.get('Location')).toBe('/team/ours');
    const { email, userId } = await team.addMember(ours, 'Both', ['observer']);
    await team.db.owner`insert into member (organization_id, user_id, name, roles)
      values (${theirs.id}, ${userId}, 'Both', '{observer}')`;
    const page = await (await team.visit(await team.signIn(email), '/team')).text();
    expect(page).toContain('href="/team/ours"');
    expect(page).toContain('href="/team/theirs"');
    await team.db.owner`delete from member where user_id = ${userId}`;
    const none = await (await team.visit(await team.signIn(email), '/team')).text();
    expect(wordsOf(none)).toContain('You are not a member of an organization yet');
  });

  test('consultations are listed with their stage; where there is none, it is said', async () => {
    const amina = await team.signIn('amina@heard.example');
    const page = await (await team.visit(amina, '/team/ours')).text();
    expect(page).toContain('href="/team/ours/consultations/needs"');
    expect(page).not.toContain('secrets');
    expect(wordsOf(page)).toContain('This is a demonstration.');
    const empty = await team.addOrganization('empty');
    const { email } = await team.addMember(empty, 'Early', ['admin']);
    const first = await (await team.visit(await team.signIn(email), '/team/empty')).text();
    expect(wordsOf(first)).toContain('There is no consultation yet');
  });

  test('a consultation’s home shows dates in its own time zone, and 404 for one that is not there', async () => {
    const zoned = await team.addConsultation(ours, 'zoned', {
      timeZone: 'America/Edmonton',
      closesAt: new Date('2026-12-01T07:00:00Z'),
    });
    const amina = await team.signIn('amina@heard.example');
    const page = await (await team.visit(amina, `/team/ours/consultations/${zoned.slug}`)).text();
    expect(wordsOf(page)).toMatch(/December 1, 2026.{1,5}12:00.AM MST/);
    expect((await team.visit(amina, '/team/ours/consultations/secrets')).status).toBe(404);
  });

  test('the language is chosen by a form, kept in a cookie, and sets lang and dir', async () => {
    const jar = await team.signIn('amina@heard.example');
    const answer = jar.take(await team.send(jar, '/team/language', { language: 'ar', to: '/team/ours?x=1' }));
    expect(answer.headers.get('Location')).toBe('/team/ours?x=1');
    const page = await (await team.visit(jar, '/team/ours/consultations/needs')).text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toMatch(/<div lang="en" dir="ltr"><h2>What to do next/);
    expect((await team.send(jar, '/team/language', { language: 'xx', to: '/team' })).status).toBe(400);
  });

  test('a member says which languages they read', async () => {
    const { email } = await team.addMember(ours, 'Lena', ['reviewer'], []);
    const lena = await team.signIn(email);
    const none = await (await team.visit(lena, '/team/ours/review')).text();
    expect(wordsOf(none)).toContain('First say which languages you read');
    expect((await team.send(lena, '/team/ours/languages', {})).status).toBe(422);
    const saved = await team.send(lena, '/team/ours/languages', { language: ['uk', 'en', 'not a tag'] });
    const page = await (await team.visit(lena, saved.headers.get('Location') ?? '')).text();
    expect(wordsOf(page)).toContain('You now get comments in: Ukrainian (Українська) and English.');
  });
});
