import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { get, type CookieJar } from '../handler.ts';
import { addPeople, people } from '../fixtures/people.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let owner: Owner;
let editor: CookieJar;
let publisher: CookieJar;
let reviewer: CookieJar;
let observer: CookieJar;
let stranger: CookieJar;
const home = '/team/ours/consultations/needs';
const [table, action, council] = [randomUUID(), randomUUID(), randomUUID()];
const recommendation = randomUUID();

beforeAll(async () => {
  team = await arrangeTeam();
  owner = openOwner(team.db.connection);
  const ours = await team.addOrganization('ours', { timeZone: 'America/Edmonton' });
  const signIn = async (name: string, role: 'editor' | 'publisher' | 'reviewer' | 'observer') =>
    team.signIn((await team.addMember(ours, name, [role])).email);
  [editor, publisher] = [await signIn('Edda', 'editor'), await signIn('Petra', 'publisher')];
  [reviewer, observer] = [await signIn('Rahel', 'reviewer'), await signIn('Olu', 'observer')];
  const theirs = await team.addOrganization('theirs');
  stranger = await team.signIn((await team.addMember(theirs, 'Sam', ['admin'])).email);
  const survey = await team.addConsultation(ours, 'needs', { stage: 'closed', timeZone: 'America/Edmonton' });
  await addPeople(owner.orm, survey, [
    ...people(30, { answers: { settled: ['very'] }, comment: 'Rent.', reviews: [{ accept: ['housing'] }] }),
    ...people(30, { answers: { settled: ['somewhat'] }, comment: 'Jobs.', reviews: [{ accept: ['employment'] }] }),
  ]);
  for (const kind of ['public', 'council-preview']) {
    await team.send(publisher, `${home}/publish`, { intent: 'prepare', kind });
    await team.makeEditions(ours);
  }
  const { html } = await look(publisher, `${home}/publish?kind=council-preview`);
  await team.send(publisher, `${home}/publish`, {
    kind: 'council-preview',
    fingerprint: hidden(html, 'fingerprint'),
  });
  await team.makeEditions(ours);
});
afterAll(async () => {
  await owner.close();
  await team.end();
});

async function look(jar: CookieJar, path: string) {
  const page = await team.visit(jar, path, { 'Accept-Language': 'en' });
  const html = await page.text();
  return { status: page.status, html, words: wordsOf(html) };
}
const both = (name: string, en: string) => ({ [`${name}-en`]: en, [`${name}-fr`]: `fr: ${en}` });
const addGroup = (id: string, kind: string, name: string, term = '') =>
  team.send(editor, '/team/ours/groups', { do: 'add', id, kind, term, ...both('name', name) });
const commitTo = (fields: Record<string, string>, jar = editor) =>
  team.send(jar, `${home}/commitments`, {
    ...{ do: 'commit', target: 'area:housing', seen: '0', stance: 'will', owner: action, due: '2027-09-01' },
    ...both('text', 'We will build'),
    ...fields,
  });

test('a group is added once, however often it is sent; an action team has a term', async () => {
  // Late in the evening of 30 June where the partnership is, already 1 July in UTC.
  team.db.app.setNow(new Date('2027-07-01T04:00:00Z'));
  expect((await addGroup(action, 'action-team', 'Homes')).status).toBe(422);
  for (let n = 0; n < 2; n++) expect((await addGroup(action, 'action-team', 'Homes', '2027-06-30')).status).toBe(303);
  await addGroup(table, 'advisory-table', 'Advisory Table');
  await addGroup(council, 'council', 'Council');
  expect(await team.db.owner`select 1 from partnership_group where id = ${action}`).toHaveLength(1);
  const other = { do: 'end', id: action };
  expect((await team.send(observer, '/team/ours/groups', other)).status).toBe(403);
  expect((await team.send(stranger, '/team/ours/groups', other)).status).toBe(404);
  expect((await team.send(stranger, '/team/theirs/groups', other)).status).toBe(409);
});

test('a Council preview is marked, and for the team alone', async () => {
  const page = await look(reviewer, `${home}/council/1`);
  expect(page.status).toBe(200);
  expect(page.words).toContain('Council preview 1 – not public');
  expect(page.html).toMatch(/<meta name="robots" content="noindex"/);
  const made = await look(publisher, `${home}/publish?kind=council-preview&done=1`);
  expect(made.html.match(/href="[^"]*\/council\/1"/g)).toHaveLength(2);
  expect((await look(publisher, `${home}/publish?kind=council-preview&done=2`)).html).not.toContain('/council/2"');
  expect((await look(observer, `${home}/council/1`)).status).toBe(403);
  expect((await look(stranger, `${home}/council/1`)).status).toBe(404);
  expect((await look(reviewer, `${home}/council/2`)).status).toBe(404);
  for (const query of ['', '?edition=1'])
    expect((await team.handle(get(`/en/ours/what-we-heard/needs${query}`))).status).toBe(404);
});

test('a recommendation rests on a shown figure, in both languages, and stays once the Council has decided', async () => {
  const page = `${home}/recommendations`;
  const found = /value="(\[1,[^"]*housing[^"]*\])"/.exec((await look(reviewer, page)).html)?.[1] ?? '';
  const finding = found.replaceAll('&quot;', '"');
  const sent = { do: 'add', id: recommendation, group: table, finding, ...both('text', 'Build homes') };
  expect((await team.send(reviewer, page, { ...sent, 'text-fr': '' })).status).toBe(422);
  const hiddenRow = '[1,"newcomers.areas","made-up"]';
  expect((await team.send(reviewer, page, { ...sent, finding: hiddenRow })).status).toBe(422);
  for (let n = 0; n < 2; n++) expect((await team.send(reviewer, page, sent)).status).toBe(303);
  expect((await look(reviewer, page)).words).toContain('30 of 60 people');
  const decide = { do: 'decide', id: recommendation, seen: '1', on: '2027-06-30', kind: 'declined' };
  expect((await team.send(reviewer, `${home}/decisions`, decide)).status).toBe(403);
  expect((await team.send(publisher, `${home}/decisions`, decide)).status).toBe(422);
  const full = { ...decide, ...both('because', 'It is too dear') };
  expect((await team.send(publisher, `${home}/decisions`, { ...full, on: '2027-07-01' })).status).toBe(422);
  for (let n = 0; n < 2; n++) expect((await team.send(publisher, `${home}/decisions`, full)).status).toBe(303);
  expect((await team.send(publisher, `${home}/decisions`, { ...full, kind: 'accepted' })).status).toBe(409);
  expect((await team.send(reviewer, page, { do: 'withdraw', id: recommendation })).status).toBe(409);
  const told = await team.db.owner`select details from audit_event where action = 'decision-recorded'`;
  expect(JSON.stringify(told)).not.toContain('too dear');
});

test('priorities are added once and put in order; a stale order changes nothing', async () => {
  const page = `${home}/decisions`;
  const [first, second] = [randomUUID(), randomUUID()];
  for (const id of [first, first, second])
    await team.send(publisher, page, { do: 'add-priority', id, ...both('text', id) });
  const order = async () =>
    (await team.db.owner<{ id: string }[]>`select id from council_priority order by position`).map(({ id }) => id);
  const html = (await look(publisher, page)).html;
  const seen = new RegExp(`value="${second}"/><input type="hidden" name="seen" value="([^"]+)"`).exec(html)?.[1] ?? '';
  expect((await team.send(publisher, page, { do: 'move-0', id: second, seen })).status).toBe(303);
  expect(await order()).toEqual([second, first]);
  expect((await team.send(publisher, page, { do: 'move-0', id: first, seen })).status).toBe(409);
  expect(await order()).toEqual([second, first]);
});

test('a commitment blocks until it is said, is said once, and a stale page shows both', async () => {
  const page = `${home}/commitments`;
  expect((await look(editor, page)).words).toContain(
    '2 areas and themes that the report shows have nothing said about them',
  );
  expect((await look(reviewer, page)).status).toBe(403);
  expect((await commitTo({}, stranger)).status).toBe(404);
  expect((await commitTo({ 'text-fr': '' })).status).toBe(422);
  expect((await commitTo({ due: '2027-06-29' })).status).toBe(422);
  for (let n = 0; n < 2; n++) expect((await commitTo({})).status).toBe(303);
  const stale = await commitTo(both('text', 'Something else'));
  expect(stale.status).toBe(409);
  const words = wordsOf(await stale.text());
  expect(words).toContain('We will build');
  expect(words).toContain('Something else');
  expect((await team.send(editor, page, { do: 'leave-undecided' })).status).toBe(303);
  expect((await look(editor, page)).words).toContain('Something is said about every area and theme');
  const csv = await (await team.visit(editor, `${page}.csv`)).text();
  expect(csv).toMatch(/area,housing,.*,true,will,We will build,fr: We will build,Homes,/);
});

test('when a term is over its commitments are handed over once, and nothing new is given to it', async () => {
  team.db.app.setNow(new Date('2027-07-01T07:00:00Z'));
  const page = '/team/ours/groups';
  expect((await look(editor, page)).words).toContain('Its term has ended, and it still owns 1 commitment');
  expect((await commitTo({ target: 'area:employment', seen: '1', owner: action })).status).toBe(422);
  const id = randomUUID();
  const sent = { do: 'hand-over', id, from: action, to: council };
  expect((await team.send(editor, page, { ...sent, to: action })).status).toBe(409);
  expect((await team.send(editor, page, { ...sent, from: table })).status).toBe(409);
  const answers = await Promise.all([1, 2].map(() => team.send(editor, page, sent)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(await team.db.owner`select commitments from handover`).toEqual([{ commitments: 1 }]);
  expect(await team.db.owner`select owner_id, revision from commitment where target_key = 'housing'`).toEqual([
    { owner_id: council, revision: 2 },
  ]);
  expect((await commitTo({ seen: '1' })).status).toBe(422);
});
