import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { get, post } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

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
    const inside = await (await team.visit(await team.signIn(email), '/team/theirs')).text();
    expect(inside).toContain('<a href="/team">Your organizations</a>');
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
    expect(wordsOf(page)).toMatch(/November 30, 2026.{1,5}11:59.PM MST/);
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
