import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { may, type Role } from '#app/domain/permissions.ts';
import routes from '#app/routes.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import { publishEdition } from '#app/services/publish-edition.ts';
import { publishedPage, reportVersion } from '#app/services/published-page.ts';
import { findMember } from '#db/read/members.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { withdrawResponse } from '#db/write/withdrawals.ts';
import { addPeople, leaveUndecided, people, type Person, type Survey } from '../fixtures/people.ts';
import type { CookieJar } from '../handler.ts';
import { attack, type Attacked } from './attacker.ts';
import { guarded } from './results-guards.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

const [FIRST, SECOND] = ['Nobody answered my letters.', 'They asked me for a form that there is not.'];
const quoted = (comment: string): Person => ({
  ...{ comment, quoted: 'approved', reviews: [{ accept: ['housing'] }], answers: { settled: ['very'] } },
});
/** 317 and 284 of two answers; one person, whom a filter would find, of the third. */
const heard: readonly Person[] = [
  ...[quoted(FIRST), quoted(SECOND)],
  ...people(315, { comment: 'Rent.', reviews: [{ accept: ['housing'] }], answers: { settled: ['very'] } }),
  ...people(284, { answers: { settled: ['somewhat'] }, language: 'fr' }),
  { answers: { settled: ['not-yet'] }, comment: 'Rent.', reviews: [{ accept: ['housing'] }] },
];

let team: Team;
let server: Attacked;
let owner: Owner;
let who: Membership;
let survey: Survey;
let authors: readonly string[];
const jars: Record<string, CookieJar> = {};
const members: Readonly<Record<string, Role>> = { petra: 'publisher', amina: 'reviewer', olu: 'observer' };

beforeAll(async () => {
  team = await arrangeTeam();
  server = await attack(team.db.app);
  owner = openOwner(team.db.connection);
  const ours = await team.addOrganization('ours');
  const theirs = await team.addOrganization('theirs');
  for (const [name, role] of Object.entries(members)) await team.addMember(ours, name, [role]);
  await team.addMember(theirs, 'eve', ['admin']);
  for (const name of [...Object.keys(members), 'eve']) jars[name] = await team.signIn(`${name}@heard.example`);
  survey = await team.addConsultation(ours, 'needs', { stage: 'closed' });
  authors = await addPeople(owner.orm, survey, heard);
  await leaveUndecided(owner.orm, survey);
  const [petra] = await team.db.owner<{ user_id: string }[]>`select user_id from member where name = 'petra'`;
  const member = await team.db.app.database.withTenant(ours.id, (tx) => findMember(tx, ours.id, petra?.user_id ?? ''));
  who = { organization: ours, member: member ?? expect.fail('no member') };
}, 60_000);
afterAll(async () => {
  await server.stop();
  await owner.close();
  await team.end();
});

const as = (name: string) => ({ headers: { Cookie: jars[name]?.header ?? '' } });
const home = '/team/ours/consultations/needs';
const report = '/en/ours/what-we-heard/needs';
const withdraw = (author: number) =>
  team.db.app.database.withTenant(survey.key.organizationId, (tx) =>
    withdrawResponse(tx, { ...survey.key, responseId: authors[author] ?? '' }, new Date()),
  );
const prepared = async (kind: 'public' | 'council-preview' = 'public') =>
  (await previewEdition(team.db.app, who, 'needs', { kind }))?.fingerprint ?? '';
const editions = async () =>
  (await team.db.owner<{ number: number }[]>`select number from edition order by 1`).map(({ number }) => number);

test('every page of results, reports and commitments is for whom the permissions say, and 404 to another organization', async () => {
  const all = routes.flatMap(({ path = '', children = [] }) => [path, ...children.map((child) => child.path ?? '')]);
  const ofResults = all.filter((path) =>
    /^groups$|:slug\/(results|report|publish$|recommend|decisions|commitments)/.test(path),
  );
  expect(ofResults.filter((path) => !path.startsWith(':lang')).sort()).toEqual(Object.keys(guarded).sort());
  for (const [path, permission] of Object.entries(guarded)) {
    const at = `/team/ours/${path.replace(':slug', 'needs').replace(':figure', 'areas.csv').replace(':format', 'csv').replace(/:\w+/g, 'x')}`;
    const stranger = await server.send(at, as('eve'));
    expect([path, 'eve', stranger.status]).toEqual([path, 'eve', 404]);
    for (const [name, role] of Object.entries(members)) {
      const { status } = await server.send(at, as(name));
      const isThere = may([role], permission);
      expect([path, name, isThere ? status === 200 || status === 404 : status]).toEqual([path, name, isThere || 403]);
    }
  }
}, 60_000);

describe('live results', () => {
  const figures = ['areas.csv', 'areas.svg', 'q.settled.csv', 'language.csv'].map((file) => `figure/${file}`);
  test.each([
    ['selects one person', 'f.q.settled=not-yet'],
    ['leaves one person out', 'f.q.settled=very,somewhat'],
    ['leaves one person out, by two names', 'f.q.settled=very&f.q.settled=somewhat'],
    ['selects nobody', 'f.q.settled=not-yet&f.language=fr'],
  ])('show no figure, and no comment, where a filter %s', async (_, query) => {
    for (const page of ['', '/questions', '/by-group', '/cross', '/comments']) {
      const asked = page === '/comments' ? `${query}&behind=areas:housing` : query;
      const answer = await server.send(`${home}/results${page}?${asked}`, as('petra'));
      const html = await answer.text();
      expect([page, answer.status, wordsOf(html).includes('Too few to count safely')]).toEqual([page, 200, true]);
      expect(html).not.toMatch(/<svg|\b(317|284|601|318|602)\b|Rent\./);
    }
    for (const file of figures)
      expect((await server.send(`${home}/results/${file}?${query}`, as('petra'))).status).toBe(404);
  });

  test.each([
    ['what every object has', 'f.__proto__=x&f.constructor=toString&audience=__proto__'],
    ['a table of what every object has', 'rows=__proto__&columns=constructor'],
    ['ten thousand filters', Array.from({ length: 3_000 }, (__, at) => `f.${String(at)}=x`).join('&')],
    ['one filter again and again', 'f.language=en&'.repeat(1_000)],
    ['zero bytes', 'f.language=%00&from=%00&behind=%00'],
    ['a very long value', `f.language=${'x'.repeat(12_000)}`],
    ['days that are none', 'from=2026-02-31&to=275760-09-14'],
    ['half a character', 'f.language=%ED%A0%BD'],
    ['a statement', `behind=areas:housing'--&after=${encodeURIComponent("' or 1=1")}`],
  ])('explain an address with %s, and never fail', async (_, query) => {
    for (const page of ['results', 'results/cross', 'results/comments', 'results/figure/areas.csv', 'results/heard']) {
      const { status } = await server.send(`${home}/${page}?${query}`, as('petra'));
      expect([page, status >= 200 && status < 500]).toEqual([page, true]);
    }
  });

  test('tell an observer no exact count, on any page or in any file', async () => {
    for (const page of ['', '/questions', '/by-group', '/heard', '/drop-out', ...figures.map((file) => `/${file}`)]) {
      const answer = await server.send(`${home}/results${page}`, as('olu'));
      expect([page, answer.status]).toEqual([page, 200]);
      expect([page, /(?<![\d.])(317|284|601|318|602|285)(?![\d.])/.exec(wordsOf(await answer.text()))?.[0]]).toEqual([
        page,
        undefined,
      ]);
    }
    expect((await server.send(`${home}/results?f.q.settled=very`, as('olu'))).status).toBe(200);
    expect((await server.send(`${home}/results/figure/areas.csv?f.q.settled=very`, as('olu'))).status).toBe(404);
  });
});

describe('an edition', () => {
  test('is not published when an author withdraws between counting and writing; published twice at once it is one', async () => {
    const seen = await prepared();
    const published = await publishEdition(
      team.db.app,
      who,
      { consultation: 'needs', fingerprint: seen },
      async (step) => {
        if (step === 'writing') await withdraw(0);
      },
    );
    expect([published, await editions()]).toEqual([{ problem: 'changed' }, []]);
    const fingerprint = await prepared();
    const twice = [1, 2].map(() => publishEdition(team.db.app, who, { consultation: 'needs', fingerprint }));
    expect(await Promise.all(twice)).toEqual([{ edition: 1 }, { edition: 1 }]);
    expect(await editions()).toEqual([1]);
    const html = await (await server.send(report)).text();
    expect([html.includes(FIRST), html.includes(SECOND)]).toEqual([false, true]);
  });

  test('is one page with at most one script and no cookie, and may be framed as its light page alone', async () => {
    const weird = ['br;q=0, gzip;q=x', 'identity;q=0, *;q=0', ',,;;q', 'x'.repeat(4_000), 'BR'];
    for (const encoding of weird)
      expect((await server.send(report, { headers: { 'Accept-Encoding': encoding } })).status).toBe(200);
    const strange = [
      ['Range', 'bytes=0-0'],
      ['If-None-Match', '"x", W/"'],
      ['If-None-Match', ',,,'],
    ] as const;
    for (const [name, value] of strange)
      expect((await server.send(report, { headers: { [name]: value } })).status).toBe(200);
    expect((await server.send(report, { headers: { 'If-None-Match': '*' } })).status).toBe(304);
    const files = ['.csv', '.json', '/figures/newcomers.areas.svg', '/embed', ''].map((end) => report + end);
    for (const path of [...files, '/api/v1/ours/what-we-heard/needs/editions.json']) {
      const answer = await server.send(path, as('petra'));
      expect([path, answer.status, answer.headers.getSetCookie()]).toEqual([path, 200, []]);
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      const framed = path.endsWith('/embed') || !policy.includes("frame-ancestors 'none'");
      expect([path, framed && answer.headers.get('X-Frame-Options') !== 'DENY']).toEqual([
        path,
        path.endsWith('/embed'),
      ]);
      if (path === report) expect((await answer.text()).match(/<script\b/g)).toHaveLength(1);
    }
  });

  test('is told of by oEmbed for no other address than its own, and nothing else is asked for or led to', async () => {
    const foreign = [
      `https://evil.example${report}`,
      `//evil.example${report}`,
      `${server.origin}@evil.example${report}`,
    ];
    const other = [
      `${server.origin}${report}%00`,
      `${server.origin}/team/ours`,
      `${server.origin}${report}?edition=2`,
      'file:///etc/passwd',
    ];
    for (const url of [...foreign, ...other]) {
      const answer = await server.send(`/api/v1/oembed?url=${encodeURIComponent(url)}`);
      expect([url, answer.status, answer.headers.get('Location')]).toEqual([url, 404, null]);
    }
    const wide = await server.send(`/api/v1/oembed?maxwidth=-1&url=${encodeURIComponent(server.origin + report)}`);
    expect(await wide.json()).toMatchObject({ width: 640 });
  });

  test('has no word of an author who withdraws while its pages are made, in what is kept of them or served', async () => {
    const state = (await reportVersion(team.db.app, { organization: 'ours', consultation: 'needs' })) ?? expect.fail();
    await team.db.owner`delete from edition_page`;
    const make = (page: 'report' | 'embed', language: string) =>
      publishedPage(team.db.app, state, { slug: 'needs', edition: 1, page, language });
    await Promise.all([make('report', 'en'), make('report', 'fr'), withdraw(1), make('embed', 'en')]);
    const kept = await team.db.owner<{ html: string }[]>`select convert_from(plain, 'UTF8') as html from edition_page`;
    expect(kept.filter(({ html }) => html.includes(SECOND))).toEqual([]);
    await server.sendForm('/team/sign-in', 'email=x');
    for (const path of [report, `${report}/embed`, `${report}.json`])
      expect(await (await server.send(path)).text()).not.toContain(SECOND);
  });

  test('that is a preview for the Council is at no public address, and in no other organization', async () => {
    await addPeople(owner.orm, survey, people(30, { answers: { settled: ['very'] } }));
    const fingerprint = await prepared('council-preview');
    const sent = { consultation: 'needs', fingerprint, kind: 'council-preview' } as const;
    expect(await publishEdition(team.db.app, who, sent)).toEqual({ edition: 2 });
    for (const end of ['', '.csv', '.json', '.zip', '/embed', '/figures/newcomers.areas.svg'])
      for (const name of ['petra', 'nobody'])
        expect([end, (await server.send(`${report}${end}?edition=2`, as(name))).status]).toEqual([end, 404]);
    const api = '/api/v1/ours/what-we-heard/needs/editions';
    expect((await server.send(`${api}/2.json`)).status).toBe(404);
    expect(await (await server.send(`${api}.json`)).json()).toMatchObject({ editions: [{ edition: 1 }] });
    expect((await server.send(`${api.replace('ours', 'theirs')}/1.json`)).status).toBe(404);
    expect(await (await server.send(`${report}.json`)).json()).toMatchObject({ document: { edition: 1 } });
    for (const [name, status] of [
      ['petra', 200],
      ['amina', 200],
      ['olu', 403],
      ['eve', 404],
    ] as const)
      expect([name, (await server.send(`${home}/council/2`, as(name))).status]).toEqual([name, status]);
    expect((await server.send(`${home}/council/1`, as('petra'))).status).toBe(404);
  });
});
