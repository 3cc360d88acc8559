import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createUser, SHORTEST_PASSWORD } from '#app/services/create-user.ts';
import { MOST_TRIES, TRY_WINDOW_MS } from '#app/services/sign-in.ts';
import { createCookieJar, get, post } from '../handler.ts';
import { arrangeTeam, PASSWORD, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;

beforeAll(async () => {
  team = await arrangeTeam();
  const organization = await team.addOrganization('ours');
  await team.addMember(organization, 'Amina', ['reviewer']);
  await team.addMember(organization, 'Olu', ['observer']);
  await team.addMember(organization, 'Eve', ['admin']);
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

describe('making an account', () => {
  const make = (email: string, length: number) =>
    createUser(team.db.app, { email, name: 'New', password: 'x'.repeat(length) });

  test.each([
    [SHORTEST_PASSWORD - 1, false],
    [SHORTEST_PASSWORD, true],
    [SHORTEST_PASSWORD + 1, true],
  ])('takes a password of %d characters: %s', async (length, taken) => {
    const made = make(`new${String(length)}@heard.example`, length);
    await (taken ? expect(made).resolves.toBeTypeOf('string') : expect(made).rejects.toThrow(/at least/));
  });

  test('takes an address once, however it is written', async () => {
    await make('once@heard.example', SHORTEST_PASSWORD);
    await expect(make(' ONCE@heard.example', SHORTEST_PASSWORD)).rejects.toThrow();
  });
});
