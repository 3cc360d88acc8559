import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { withdrawResponse } from '#db/write/withdrawals.ts';
import { get, type CookieJar } from '../handler.ts';
import { addPeople, leaveUndecided, people, type Person } from '../fixtures/people.ts';
import { heard } from './publish-people.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let owner: Owner;
let ours: OrganizationRow;
let publisher: CookieJar;
let editor: CookieJar;
let reviewer: CookieJar;
beforeAll(async () => {
  team = await arrangeTeam();
  owner = openOwner(team.db.connection);
  ours = await team.addOrganization('ours', { demonstration: true });
  publisher = await team.signIn((await team.addMember(ours, 'Petra', ['publisher'])).email);
  editor = await team.signIn((await team.addMember(ours, 'Edith', ['editor'])).email);
  reviewer = await team.signIn((await team.addMember(ours, 'Rahel', ['reviewer'])).email);
});
afterAll(async () => {
  await owner.close();
  await team.end();
});

async function closed(slug: string, given: readonly Person[] = heard) {
  const survey = await team.addConsultation(ours, slug, { stage: 'closed' });
  const responses = await addPeople(owner.orm, survey, given);
  await leaveUndecided(owner.orm, survey);
  await prepare(slug);
  return { survey, responses };
}
/** The next edition, as a publisher asks for it and the worker makes it. */
async function prepare(slug: string) {
  const asked = await team.send(publisher, desk(slug), { intent: 'prepare' });
  await team.makeEditions(ours);
  return asked;
}
const desk = (slug: string) => `/team/ours/consultations/${slug}/publish`;
const open = async (jar: CookieJar, path: string) => {
  const page = await team.visit(jar, path, { 'Accept-Language': 'en' });
  const html = await page.text();
  return { status: page.status, html, words: wordsOf(html).replace(/\s+/g, ' ') };
};
const read = async (path: string) => {
  const page = await team.handle(get(path));
  const html = await page.text();
  return {
    status: page.status,
    location: page.headers.get('Location'),
    html,
    words: wordsOf(html).replace(/\s+/g, ' '),
  };
};
async function publish(slug: string, jar = publisher) {
  const { html } = await open(publisher, desk(slug));
  const asked = await team.send(jar, desk(slug), { fingerprint: hidden(html, 'fingerprint') });
  await team.makeEditions(ours);
  return asked;
}

describe('the publisher’s page', () => {
  test('shows what would be published, what would be hidden, and why', async () => {
    await closed('previewed');
    const { status, words } = await open(publisher, desk('previewed'));
    expect(status).toBe(200);
    expect(words).toContain('47 of 83 people (57%) answered “Very settled”');
    expect(words).toContain('Not yet fewer people than the threshold 7 not shown');
    expect(words).toContain('No answer fewer people than the threshold 3 not shown');
    expect(words).toContain('Somewhat enough people, but the small row could be worked out from it 26 not shown');
    expect(words).toContain('Exact numbers of hidden rows are not for publication');
    expect(words).toMatch(/The auditor tried to work out \d+ hidden figures? from everything published/);
    expect(words).toContain('Priority areas in people’s comments by Languages in which people answered');
    expect(words).toContain('Publish edition 1');
  });

  test('is for those who answer for the figures; an editor sees it and cannot publish', async () => {
    await closed('guarded');
    expect((await open(reviewer, desk('guarded'))).status).toBe(403);
    const seen = await open(editor, desk('guarded'));
    expect(seen.status).toBe(200);
    expect(seen.html).not.toContain('name="fingerprint"');
    expect(seen.words).toContain('needs the role of a publisher');
    expect((await publish('guarded', editor)).status).toBe(403);
    expect((await publish('guarded', reviewer)).status).toBe(403);
    expect((await read('/en/ours/what-we-heard/guarded')).status).toBe(404);
  });

  test('is not there for another organization', async () => {
    const theirs = await team.addOrganization('theirs');
    const stranger = await team.signIn((await team.addMember(theirs, 'Sam', ['admin'])).email);
    await closed('private');
    expect((await open(stranger, desk('private'))).status).toBe(404);
    expect((await open(stranger, '/team/theirs/consultations/private/publish')).status).toBe(404);
    expect((await open(publisher, desk('nothing'))).status).toBe(404);
  });

  test('says why an open consultation cannot be published, and that a draft has no preview', async () => {
    const survey = await team.addConsultation(ours, 'still-open', { stage: 'open' });
    await addPeople(owner.orm, survey, heard);
    await prepare('still-open');
    const { words, html } = await open(publisher, desk('still-open'));
    expect(words).toContain('could be subtracted from each other');
    expect(html).not.toContain('name="fingerprint"');
    await team.addConsultation(ours, 'a-draft', { stage: 'draft' });
    expect((await open(publisher, desk('a-draft'))).words).toContain('There is nothing to preview in this stage');
  });

  test('publishes only what was seen, once, however often it is sent, and says how far it is without scripts', async () => {
    const { survey } = await closed('sent');
    const fingerprint = hidden((await open(publisher, desk('sent'))).html, 'fingerprint');
    await addPeople(owner.orm, survey, people(30, { answers: { settled: ['very'] } }));
    const asked = await team.send(publisher, desk('sent'), { fingerprint });
    const watch = asked.headers.get('Location') ?? '';
    expect([asked.status, watch]).toEqual([303, expect.stringMatching(/\/publish\?watch=[0-9a-f-]{36}$/)]);
    const waiting = await open(publisher, watch);
    expect(waiting.html).toMatch(/<meta http-equiv="refresh" content="2"\/>[^]*<progress/);
    await team.makeEditions(ours);
    expect((await open(publisher, watch)).words).toContain('Something has changed since you opened this page');
    expect((await read('/en/ours/what-we-heard/sent')).status).toBe(404);

    await prepare('sent');
    const fresh = hidden((await open(publisher, desk('sent'))).html, 'fingerprint');
    const answers = await Promise.all([1, 2].map(() => team.send(publisher, desk('sent'), { fingerprint: fresh })));
    const places = new Set(answers.map((answer) => answer.headers.get('Location') ?? ''));
    expect([answers.map(({ status }) => status), places.size]).toEqual([[303, 303], 1]);
    await team.makeEditions(ours);
    const done = await team.visit(publisher, [...places][0] ?? '');
    expect([done.status, done.headers.get('Location')]).toEqual([303, `${desk('sent')}?done=1`]);
    expect((await team.send(publisher, desk('sent'), { fingerprint: fresh })).headers.get('Location')).toBe(
      `${desk('sent')}?done=1`,
    );
    expect((await read('/en/ours/what-we-heard/sent?edition=2')).status).toBe(404);
    expect((await team.send(publisher, desk('sent'), { fingerprint: 'f'.repeat(64) })).status).toBe(409);
    expect((await team.send(publisher, desk('sent'), { fingerprint: 'nonsense' })).status).toBe(400);
    expect((await team.send(publisher, desk('sent'), {})).status).toBe(400);
  });
});

describe('the public page', () => {
  beforeAll(async () => {
    await closed('living-here');
    expect((await read('/en/ours/what-we-heard/living-here')).status).toBe(404);
    expect((await publish('living-here')).status).toBe(303);
  });
  const at = (language: string, more = '') => `/${language}/ours/what-we-heard/living-here${more}`;

  test('opens with findings from shown figures, and needs no script', async () => {
    const { status, html, words } = await read(at('en'));
    expect(status).toBe(200);
    // The one that there is only tells again what is written.
    expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script type="module" src="/chart-tips.js">']);
    expect(words).toContain('47 of 83 people (57%) answered “Very settled”');
    expect(html).toMatch(/<li id="finding-1">/);
    expect(html).toContain('href="#newcomers.question.settled"');
    expect(words).toContain('83 people took part');
    expect(words).toContain('made up');
    expect(html).toMatch(/SHA-256[^]*?[0-9a-f]{64}/);
  });

  test('has no hidden figure in it anywhere, nor why it is hidden', async () => {
    const { html, words } = await read(at('en'));
    const figure = /<figure[^>]*id="newcomers\.question\.settled"[^]*?<\/figure>/.exec(html)?.[0] ?? '';
    expect(figure).toContain('47');
    for (const count of ['26', '7', '3'])
      expect(wordsOf(figure)).not.toMatch(new RegExp(`(^|[^\\d])${count}([^\\d%]|$)`));
    expect(words).not.toMatch(/complementary|fewer people than the threshold|worked out from it/);
    expect(words).toContain('Together: 36 (43%)');
  });

  test('says the same numbers in English and in French, each in its own language', async () => {
    const [en, fr] = [await read(at('en')), await read(at('fr'))];
    const numbers = (html: string) =>
      [...html.matchAll(/<td>([\d\s\u00a0\u202f]+)<\/td>/g)].map((match) => match[1]?.trim());
    expect(numbers(en.html).length).toBeGreaterThan(5);
    expect(numbers(fr.html)).toEqual(numbers(en.html));
    expect(en.html).toMatch(/<html lang="en" dir="ltr">/);
    expect(fr.html).toMatch(/<html lang="fr" dir="ltr">/);
    expect(fr.words).toContain('Ce que nous avons entendu');
    expect(fr.html).toContain('href="/en/ours/what-we-heard/living-here"');
  });

  test('shows a quote in its own language and direction', async () => {
    const { html } = await read(at('en'));
    expect(html).toContain('<blockquote lang="ar" dir="rtl"><p>الإيجار مرتفع</p></blockquote>');
  });

  test.each([
    ['ar', 200],
    ['tl', 301],
    ['xx', 404],
  ])('in language %s answers %i', async (language, status) => {
    const page = await read(at(language));
    expect(page.status).toBe(status);
    if (status === 200) expect(page.html).toMatch(/<html lang="ar" dir="rtl">/);
  });

  test.each(['?edition=2', '?edition=0', '?edition=x', '?edition=1%27'])('has no edition %s', async (query) => {
    expect((await read(at('en', query))).status).toBe(404);
  });

  test('has its figures as a file: the same, with a name, safe to open', async () => {
    const file = await team.handle(get(at('fr', '.csv')));
    expect(file.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect(file.headers.get('Content-Disposition')).toBe(
      'attachment; filename="what-we-heard-living-here-edition-1.csv"',
    );
    const bytes = Buffer.from(await file.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = parse<Record<string, string>>(bytes, { bom: true, columns: true });
    const settled = rows.filter((row) => row['table'] === 'newcomers.question.settled');
    expect(settled.map((row) => [row['row'], row['count'], row['denominator']])).toEqual([
      ['very', '47', '83'],
      ['somewhat', 'hidden', '83'],
      ['not-yet', 'hidden', '83'],
      ['no-answer', 'hidden', '83'],
      ['hidden-together', '36', '83'],
    ]);
    expect((await team.handle(get('/en/ours/what-we-heard/nothing.csv'))).status).toBe(404);
  });
});

test('a withdrawn person’s quote leaves the published page at once', async () => {
  const { survey, responses } = await closed('taken-back');
  await publish('taken-back');
  const author = responses[46] ?? '';
  await team.db.app.database.withTenant(ours.id, (tx) =>
    withdrawResponse(tx, { ...survey.key, responseId: author }, new Date()),
  );
  const { html, words } = await read('/en/ours/what-we-heard/taken-back');
  expect(html).not.toContain('الإيجار');
  expect(words).toContain('A quote stood here. It has been taken back.');
  expect(words).toContain('47 of 83 people');
});

test('of too few people nothing is published, and the page says so', async () => {
  await closed('few', people(9, { answers: { settled: ['very'] } }));
  expect((await open(publisher, desk('few'))).words).toContain('Too few people have taken part');
  expect((await publish('few')).status).toBe(400);
});
