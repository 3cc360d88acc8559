import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { auditEvent } from '#db/schema/organization.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let owner: Owner;
let ours: OrganizationRow;
let editor: CookieJar;
let publisher: CookieJar;
let reviewer: CookieJar;
beforeAll(async () => {
  team = await arrangeTeam();
  owner = openOwner(team.db.connection);
  ours = await team.addOrganization('ours');
  editor = await team.signIn((await team.addMember(ours, 'Edith', ['editor'])).email);
  publisher = await team.signIn((await team.addMember(ours, 'Petra', ['publisher'])).email);
  reviewer = await team.signIn((await team.addMember(ours, 'Rahel', ['reviewer'])).email);
  await team.addConsultation(ours, 'living-here', { stage: 'closed' });
});
afterAll(async () => {
  await owner.close();
  await team.end();
});

const desk = (page = '') => `/team/ours/consultations/living-here/report${page}`;
const open = async (jar: CookieJar, path: string) => {
  const page = await team.visit(jar, path, { 'Accept-Language': 'en' });
  const html = await page.text();
  return { status: page.status, html, words: wordsOf(html).replace(/\s+/g, ' ') };
};
const send = async (jar: CookieJar, path: string, fields: Record<string, string | readonly string[]>) => {
  const answer = await team.send(jar, path, fields);
  const html = await answer.text();
  return { status: answer.status, to: answer.headers.get('Location'), html, words: wordsOf(html).replace(/\s+/g, ' ') };
};

test('the pages are for who writes the report, and for nobody of another organization', async () => {
  const theirs = await team.addOrganization('theirs');
  const stranger = await team.signIn((await team.addMember(theirs, 'Sam', ['admin'])).email);
  for (const page of ['', '/tables', '/narratives']) {
    expect((await open(editor, desk(page))).status).toBe(200);
    expect((await open(reviewer, desk(page))).status).toBe(403);
    expect((await open(stranger, desk(page))).status).toBe(404);
    expect((await send(reviewer, desk(page), { do: 'default' })).status).toBe(403);
  }
  expect((await open(stranger, '/team/theirs/consultations/living-here/report')).status).toBe(404);
});

test('words are offered from what is known, kept once, and not written over by a stale form', async () => {
  const started = await open(editor, `${desk()}?start=next`);
  expect(started.words).toContain('These words are made of what is known');
  expect(started.html).toContain('The Council reads this report');
  const words = { part: 'next', seen: '0', 'text-en': 'The Council meets in June.', 'text-fr': '' };
  for (const time of ['first', 'second']) {
    expect([time, (await send(editor, desk(), words)).to]).toEqual([time, `${desk()}?done=next#next`]);
  }
  expect((await open(editor, desk())).words).toContain('it comes into the report once it is in both');
  const stale = await send(publisher, desk(), { ...words, 'text-en': 'In July.', 'text-fr': 'En juillet.' });
  expect(stale.status).toBe(409);
  expect(stale.html).toContain('En juillet.');
  expect((await send(publisher, desk(), { ...words, seen: '1', 'text-fr': 'En juin.' })).status).toBe(303);
  expect((await open(editor, desk())).words).toContain('In the next edition of the report. Last written by Petra');
  const turned = await send(editor, desk(), { ...words, seen: '2', 'text-en': '\u202Eabc' });
  expect(turned.status).toBe(422);
});

test('tables by groups begin with the usual ones, are added and removed, and only what makes a table is taken', async () => {
  expect((await open(editor, desk('/tables'))).words).toContain('Nothing was chosen yet');
  const one = { row: 'newcomers.question.settled', column: 'newcomers.languages' };
  expect((await send(editor, desk('/tables'), { do: 'add', ...one })).status).toBe(303);
  const chosen = await open(editor, desk('/tables'));
  expect(chosen.words).not.toContain('Nothing was chosen yet');
  expect(chosen.html).toContain('id="chosen-newcomers.question.settled.by.newcomers.languages"');
  for (const wrong of [
    { ...one, row: 'newcomers.languages' },
    { ...one, column: 'newcomers.areas' },
  ])
    expect((await send(editor, desk('/tables'), { do: 'add', ...wrong })).status).toBe(422);
  expect((await send(editor, desk('/tables'), { do: 'remove', ...one })).status).toBe(303);
  expect((await open(editor, desk('/tables'))).html).not.toContain('chosen-newcomers.question.settled');
  expect((await send(editor, desk('/tables'), { do: 'protect', rounding: 'base-5' })).status).toBe(303);
  expect((await open(editor, desk('/tables'))).html).toMatch(/<input(?=[^>]*value="base-5")(?=[^>]*checked)/);
  expect((await send(editor, desk('/tables'), { do: 'protect', rounding: 'base-3' })).status).toBe(400);
});

describe('a narrative', () => {
  const path = desk('/narratives');
  const told = {
    ...{ do: 'propose', 'about-en': 'newcomers who are deaf', 'about-fr': 'des personnes sourdes' },
    ...{ 'text-en': 'They wait for an interpreter.', 'text-fr': 'Elles attendent une interprète.' },
    ...{ consent: 'Asked by Edith.', targets: 'housing' },
  };

  test('with a number is not taken, and what was typed stays', async () => {
    const narrative = hidden((await open(editor, path)).html, 'narrative');
    const refused = await send(editor, path, { ...told, narrative, 'text-fr': 'Trois familles attendent.' });
    expect(refused.status).toBe(422);
    expect(refused.words).toContain('this tells a number');
    expect(refused.html).toContain('Trois familles attendent.');
    expect(refused.html).toContain('Asked by Edith.');
  });

  test('is approved by a second person who confirms every point, and when it is taken back its words are gone', async () => {
    const narrative = hidden((await open(editor, path)).html, 'narrative');
    for (const time of ['first', 'second'])
      expect([time, (await send(editor, path, { ...told, narrative })).status]).toEqual([time, 303]);
    expect((await send(editor, path, { do: 'approved', narrative, confirmed: 'consent' })).status).toBe(403);
    const waiting = await open(publisher, path);
    expect(waiting.words).toContain('They wait for an interpreter.');
    expect(waiting.words.split('They wait for an interpreter.')).toHaveLength(2);
    const unconfirmed = await send(publisher, path, { do: 'approved', narrative, confirmed: 'consent' });
    expect(unconfirmed.status).toBe(422);
    expect((await send(publisher, path, { do: 'declined', narrative: crypto.randomUUID() })).status).toBe(410);
    const points = [...waiting.html.matchAll(/name="confirmed"[^>]* value="([a-z]+)"/g)].map(
      ([, point]) => point ?? '',
    );
    expect(points).toEqual(['health', 'together', 'consent']);
    expect((await send(publisher, path, { do: 'approved', narrative, confirmed: points })).status).toBe(303);
    expect((await send(publisher, path, { do: 'take-back', narrative })).to).toBe(`${path}?done=taken-back`);
    const after = await open(editor, path);
    expect(after.html).not.toMatch(/interpreter|deaf|Asked by Edith/);
    expect(after.words).toContain('Petra took it back');
    const said = JSON.stringify(await owner.orm.select().from(auditEvent));
    expect(said).toContain('narrative-taken-back');
    expect(said).not.toMatch(/interpreter|deaf|Asked by/);
  });
});
