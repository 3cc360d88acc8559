import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import type { CookieJar } from '../handler.ts';
import { addPeople, leaveUndecided, people } from '../fixtures/people.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let owner: Owner;
let editor: CookieJar;
let reviewer: CookieJar;
let observer: CookieJar;
beforeAll(async () => {
  team = await arrangeTeam();
  owner = openOwner(team.db.connection);
  const ours = await team.addOrganization('ours');
  const member = async (name: string, role: 'editor' | 'reviewer' | 'observer') =>
    team.signIn((await team.addMember(ours, name, [role])).email);
  [editor, reviewer, observer] = [
    await member('Edith', 'editor'),
    await member('Rahel', 'reviewer'),
    await member('Olu', 'observer'),
  ];
  const survey = await team.addConsultation(ours, 'heard', { stage: 'closed' });
  // 47 and 26 of two answers, 7 of the third, 3 without an answer; 41 write about housing, and 3 about work.
  await addPeople(owner.orm, survey, [
    ...people(41, { answers: { settled: ['very'] }, comment: 'Rent is high.', reviews: [{ accept: ['housing'] }] }),
    ...people(3, { answers: { settled: ['very'] }, comment: 'No work.', reviews: [{ accept: ['employment'] }] }),
    ...people(3, { answers: { settled: ['very'] } }),
    ...people(26, { answers: { settled: ['somewhat'] }, language: 'fr' }),
    ...people(7, { answers: { settled: ['not-yet'] }, language: 'fr' }),
    ...people(3, { language: 'fr' }),
  ]);
  await leaveUndecided(owner.orm, survey);
});
afterAll(async () => {
  await owner.close();
  await team.end();
});

const results = '/team/ours/consultations/heard/results';
async function see(member: CookieJar, page: string) {
  const response = await team.visit(member, `${results}${page}`);
  const html = await response.text();
  return { status: response.status, html, words: wordsOf(html), headers: response.headers };
}

test('who may see exact counts sees them, marked; others see fives, nothing small, and nothing by groups', async () => {
  const exact = await see(editor, '/questions');
  expect(exact.status).toBe(200);
  expect(exact.words).toContain('not for publication');
  expect(exact.words).toMatch(/83 people\./);
  expect(exact.words).toMatch(/47 \(57%\)/);
  expect(exact.html).toContain('/results/cross');

  const rounded = await see(observer, '/questions');
  expect(rounded.words).toMatch(/80 people\./);
  expect(rounded.words).toMatch(/Not for publication/);
  expect(rounded.words).not.toMatch(/\b(83|47|26|7 \()/);
  expect(rounded.html).not.toContain('/results/cross');
  expect((await see(observer, '/cross')).status).toBe(403);
  expect((await see(observer, '?f.language=fr')).words).toContain('your role does not include');
});

test('a view of too few people, or of all but so few, shows no figure to anybody', async () => {
  for (const filter of ['?f.q.settled=not-yet', '?f.q.settled=very,somewhat,no-answer']) {
    const { status, html, words } = await see(editor, filter);
    expect(status).toBe(200);
    expect(words).toContain('Too few to count safely');
    expect(html).not.toContain('<figure');
    expect((await see(editor, `/figure/language.csv${filter}`)).status).toBe(404);
  }
  expect((await see(editor, '?f.language=fr')).words).toMatch(/36 people\./);
});

test('an address that is not understood is explained, and nothing of it is shown', async () => {
  const { status, html, words } = await see(editor, '?f.language=tlh&f.__proto__=x&sort=up&from=2026-02-30&rows=a');
  expect(status).toBe(200);
  expect(words).toContain('“tlh” is no answer in');
  expect(words).toContain('“sort” is nothing that this page knows');
  expect(words).toContain('“2026-02-30” is no day');
  expect(html).not.toContain('<figure');
  // One side of a table alone is a form that is half filled in, and no fault.
  const half = await see(editor, '/cross?rows=language');
  expect(half.words).not.toContain('could not be understood');
  expect(half.html).toMatch(/<option value="language" selected/);
});

test('comments are shown behind enough people, to those with the role, wherever the address asks for more', async () => {
  expect((await see(reviewer, '/comments?behind=areas:housing')).words).toContain('Rent is high.');
  const few = await see(editor, '/comments?behind=areas:employment');
  expect(few.words).toContain('no comment is shown of so few people');
  expect(few.words).not.toContain('No work');
  expect((await see(observer, '/comments?behind=areas:housing')).status).toBe(403);
  for (const crafted of [
    'areas:nothing',
    'lenses:housing',
    'areas:housing&after=1',
    'areas:housing&behind=areas:employment',
  ]) {
    const { status, words } = await see(editor, `/comments?behind=${crafted}`);
    expect([crafted, status]).toEqual([crafted, 200]);
    expect(words).not.toContain('No work');
  }
});

test('a figure as a file says that it is not for publication, and has the numbers that the page has', async () => {
  const { status, html: text, headers } = await see(editor, '/figure/q.settled.csv?f.language=fr');
  expect(status).toBe(200);
  expect(headers.get('Content-Disposition')).toContain('attachment');
  expect(text).toContain('not for publication');
  const rows: string[][] = parse(text, { relax_column_count: true, bom: true });
  expect(rows.some((row) => row.includes('26'))).toBe(true);
  expect(rows.flat()).not.toContain('47');
  expect((await see(editor, '/figure/cross.svg?rows=q.settled&columns=language')).html).toContain(
    'not for publication',
  );
  expect((await see(observer, '/figure/cross.svg?rows=q.settled&columns=language')).status).toBe(404);
});
