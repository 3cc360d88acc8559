import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import type { CookieJar } from '../handler.ts';
import { createCookieJar } from '../handler.ts';
import { attack, expectRefusal, type Attacked } from './attacker.ts';
import { arrangeTeam, hidden, PASSWORD, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let server: Attacked;
const servers: Attacked[] = [];
let ours: OrganizationRow;
let comment: string;
const jars: Record<string, CookieJar> = {};

beforeAll(async () => {
  team = await arrangeTeam();
  ours = await team.addOrganization('ours');
  const theirs = await team.addOrganization('theirs');
  const needs = await team.addConsultation(ours, 'needs');
  const runId = await team.addRun(needs, 1);
  const text = 'The rent is too high';
  comment = await team.addComment(needs, runId, { text, quoteConsent: true, suggestions: [{ key: 'housing' }] });
  await team.addMember(ours, 'Amina', ['reviewer']);
  await team.addMember(ours, 'Olu', ['observer']);
  await team.addMember(theirs, 'Eve', ['admin']);
  for (const name of ['amina', 'olu', 'eve']) jars[name] = await team.signIn(`${name}@heard.example`);
});
beforeEach(async () => {
  server = await attack(team.db.app);
  servers.push(server);
});
afterAll(async () => {
  await Promise.all(servers.map((one) => one.stop()));
  await team.end();
});

const cookieOf = (name: string) => ({ Cookie: jars[name]?.header ?? '' });
const pages = [
  '',
  '/languages',
  '/redactions',
  '/review',
  '/review/needs/COMMENT',
  '/consultations/needs',
  '/consultations/needs/review',
  '/consultations/needs/quotes',
  '/consultations/needs/publish',
  '/consultations/needs/results',
  '/consultations/needs/results/heard',
  '/consultations/needs/report',
  '/consultations/needs/council/1',
  '/consultations/needs/commitments',
];
const actions = [
  ['/languages', 'language=en'],
  ['/review/needs/COMMENT', 'intent=decided&add=housing'],
  ['/review/needs/COMMENT', 'intent=propose-quote&quote=rent'],
  ['/redactions', `detail=needs/${randomUUID()}/0&decision=show`],
  ['/consultations/needs/quotes', `quote=${randomUUID()}&decision=approved`],
  ['/consultations/needs/publish', `fingerprint=${'0'.repeat(64)}`],
  ['/consultations/needs/publish', 'intent=prepare&kind=council-preview'],
  ['/groups', 'intent=add&kind=council&name-en=x&name-fr=x'],
  ['/consultations/needs/results/benchmarks', 'intent=read&csv=variable%2Cgroup%2Cshare'],
  ['/consultations/needs/report', 'part=why&en=x&fr=x'],
  ['/consultations/needs/report/tables', 'do=protect&rounding=base-5'],
  ['/consultations/needs/report/narratives', 'intent=propose&en=x&fr=x'],
  ['/consultations/needs/recommendations', 'intent=add&en=x&fr=x'],
  ['/consultations/needs/decisions', 'intent=add&en=x&fr=x'],
  ['/consultations/needs/commitments', 'target=area:housing&stance=undecided'],
] as const;
const at = (org: string, page: string) => `/team/${org}${page.replace('COMMENT', comment)}`;

async function nothingWritten() {
  const { owner } = team.db;
  const rows = await owner`select 1 from coding union all select 1 from quote union all select 1 from edition
    union all select 1 from reading union all select 1 from publication union all select 1 from partnership_group
    union all select 1 from benchmark union all select 1 from report_text union all select 1 from narrative
    union all select 1 from recommendation union all select 1 from council_priority union all select 1 from commitment`;
  expect(rows).toHaveLength(0);
}

describe('a page of the team', () => {
  test.each(pages)('“%s” is for members: nobody, a stranger, and an organization that does not exist', async (page) => {
    for (const path of [at('ours', page), `${at('ours', page)}.data`, `${at('ours', page)}/`]) {
      const nobody = await server.send(path);
      expect([path, nobody.status >= 200 && nobody.status < 400]).toEqual([path, true]);
      const body = await nobody.text();
      expect(nobody.headers.get('Location') ?? body).toContain('/team/sign-in?to=');
      expect(body).not.toContain('rent');
    }
    const stranger = await server.send(at('ours', page), { headers: cookieOf('eve') });
    const nowhere = await server.send(at('nowhere', page), { headers: cookieOf('eve') });
    expect([stranger.status, nowhere.status]).toEqual([404, 404]);
    const withoutNonce = (html: string) => html.replaceAll(/nonce="[^"]*"/g, '').replaceAll('nowhere', 'ours');
    expect(withoutNonce(await stranger.text())).toBe(withoutNonce(await nowhere.text()));
  });

  test.each(actions)('POST %s %s is refused as its page is, and writes nothing', async (page, body) => {
    for (const [who, status] of [
      ['nobody', 302],
      ['eve', 404],
      ['olu', 403],
    ] as const) {
      const answer = await server.sendForm(at('ours', page), body, cookieOf(who));
      expect([who, answer.status]).toEqual([who, status]);
    }
    const data = await server.sendForm(`${at('ours', page)}.data`, body, cookieOf('olu'));
    expect(await data.text()).toContain('Forbidden');
    await nothingWritten();
  });

  test.each([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://127.0.0.1' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'anything' },
  ])('takes no form from another site: %o', async (from) => {
    for (const [page, body] of actions) {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...cookieOf('amina'), ...from };
      const answer = await server.send(at('ours', page), { method: 'POST', body, headers });
      await expectRefusal(answer, { status: 403, language: 'en' });
    }
    await nothingWritten();
  });

  test.each<[string, string, number]>([
    ['an area that is in no codebook', 'intent=decided&answer:area:housing=accept&add=nothing', 422],
    ['an area of every object', 'intent=decided&answer:area:housing=accept&add=__proto__', 422],
    ['an area twice', 'intent=decided&answer:area:housing=accept&add=employment&add=employment', 422],
    ['a suggestion that was not made', 'intent=decided&answer:area:employment=accept', 422],
    ['what is no ending', 'intent=published', 400],
    ['nothing', '', 400],
    ['a moment beyond all calendars', 'intent=not sure&basis=%2B275760-09-13T00:00:00.000Z', 409],
    ['a run that is none', 'intent=not sure&run=x', 409],
  ])('takes no forged decision: %s', async (_, body, status) => {
    const path = at('ours', '/review/needs/COMMENT');
    const run = hidden(await (await server.send(path, { headers: cookieOf('amina') })).text(), 'run');
    const sent = body.includes('run=') ? body : `${body}&run=${run}`;
    expect((await server.sendForm(path, sent, cookieOf('amina'))).status).toBe(status);
    await nothingWritten();
  });
});

describe('signing in', () => {
  const signIn = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    server.sendForm('/team/sign-in', new URLSearchParams({ password: PASSWORD, ...fields }).toString(), headers);

  test.each([
    'https://evil.example/team',
    '//evil.example/team',
    String.raw`/\evil.example/team`,
    String.raw`/team\..\..\\evil.example`,
    '/team/..//evil.example',
    '/team/%2e%2e//evil.example',
    '/team\r\nSet-Cookie: a=1',
    '\t//evil.example/team',
    '/\t/evil.example/team',
    'javascript:alert(1)//team',
    '/team@evil.example',
  ])('leads to %j nowhere but here', async (to) => {
    const { email } = await team.addMember(ours, `m${randomUUID()}`, ['observer']);
    const answer = await signIn({ email, to });
    expect(answer.status).toBe(303);
    const location = answer.headers.get('Location') ?? '';
    expect(location).toMatch(/^\/team(\/|$|[A-Z])/);
    expect(new URL(location, server.origin).origin).toBe(server.origin);
    expect(answer.headers.getSetCookie().some((cookie) => cookie.startsWith('a='))).toBe(false);
    const page = await (await server.send(`/team/sign-in?to=${encodeURIComponent(to)}`)).text();
    expect(page).not.toMatch(/(href|action)="[^"]*evil\.example/);
    for (const [, value = ''] of page.matchAll(/name="to" value="([^"]*)"/g)) expect(value).toMatch(/^\/team\b/);
  });

  test('never takes over a session that somebody else has put there', async () => {
    const { email } = await team.addMember(ours, `m${randomUUID()}`, ['observer']);
    const planted = jars['eve']?.header ?? '';
    const answer = await signIn({ email }, { Cookie: planted });
    const jar = createCookieJar();
    jar.take(answer);
    expect(jar.header).not.toBe('');
    expect(planted).not.toContain(/session_token=([^;]+)/.exec(jar.header)?.[1]);
    expect((await server.send('/team/ours', { headers: { Cookie: jar.header } })).status).toBe(200);
    expect((await server.send('/team/ours', { headers: { Cookie: planted } })).status).toBe(404);
  });

  test('signed out, a session is over in every window; another of the same person is not', async () => {
    const { email } = await team.addMember(ours, `m${randomUUID()}`, ['observer']);
    const [phone, library] = await Promise.all([team.signIn(email), team.signIn(email)]);
    await server.sendForm('/team/sign-out', '', { Cookie: library.header });
    const seen = async (jar: CookieJar) =>
      (await server.send('/team/ours', { headers: { Cookie: jar.header } })).status;
    expect([await seen(library), await seen(phone)]).toEqual([302, 200]);
    expect((await server.send('/team/sign-out', { headers: { Cookie: phone.header } })).status).toBe(302);
    expect(await seen(phone)).toBe(200);
  });

  test.each([
    ['cut', (value: string) => value.slice(0, -4)],
    ['with another signature', (value: string) => value.replace(/\..*/, `.${'A'.repeat(43)}%3D`)],
    ['unsigned', (value: string) => value.replace(/\..*/, '')],
    ['that is no text', () => '%E0%A4%A'],
    ['of eight kilobytes', () => 'a'.repeat(8_000)],
  ])('a session cookie %s is nobody’s', async (_, forge) => {
    const [name = '', value = ''] = (jars['amina']?.header ?? '').split('=', 2);
    const rest = (jars['amina']?.header ?? '').slice(name.length + 1);
    const answer = await server.send('/team/ours', { headers: { Cookie: `${name}=${forge(rest || value)}` } });
    expect(answer.status).toBe(302);
  });

  test('says the same of an address with an account and of one without, after about the same time', async () => {
    const time = async (email: string) => {
      const start = performance.now();
      const answer = await signIn({ email, password: 'wrong' });
      const html = (await answer.text()).replaceAll(email, '').replaceAll(/nonce="[^"]*"/g, '');
      return { took: performance.now() - start, said: `${String(answer.status)} ${wordsOf(html)}` };
    };
    await time('first@heard.example');
    const known = [await time('olu@heard.example'), await time('olu@heard.example'), await time('olu@heard.example')];
    const unknown = [await time('no1@heard.example'), await time('no1@heard.example'), await time('no1@heard.example')];
    expect(new Set([...known, ...unknown].map(({ said }) => said)).size).toBe(1);
    const fastest = (tries: typeof known) => Math.min(...tries.map(({ took }) => took));
    // The password's hash takes most of the time: without one for the unknown address the ratio is beyond ten.
    const ratio = fastest(known) / fastest(unknown);
    expect(ratio).toBeGreaterThan(1 / 4);
    expect(ratio).toBeLessThan(4);
  });

  test('is slowed down from one place, whatever addresses are tried, in the reader’s language', async () => {
    for (let n = 0; n < 20; n++) expect((await signIn({ email: `a${String(n)}@heard.example` })).status).toBe(422);
    const refused = await signIn({ email: 'olu@heard.example' }, { 'Accept-Language': 'ar' });
    await expectRefusal(refused, { status: 429, language: 'ar', direction: 'rtl' });
  });

  test.each([
    ['a zero byte', 'email=a%00b&password=x', 400],
    ['a very long address', `email=${'x'.repeat(100_000)}@b.example&password=x`, 422],
    ['a very long password', `email=a@b.example&password=${'x'.repeat(200_000)}`, 422],
    ['two addresses', 'email=olu@heard.example&email=amina@heard.example&password=wrong', 422],
    ['an address that is a query', `email=${encodeURIComponent(`' or 1=1 --@x.example`)}&password=x`, 422],
  ])('with %s is refused, not a fault', async (_, body, status) => {
    const answer = await server.sendForm('/team/sign-in', body);
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([status, []]);
  });
});
