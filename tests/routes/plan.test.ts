import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let editor: CookieJar;
let observer: CookieJar;
let editorId: string;
let arranged: Awaited<ReturnType<Team['addConsultation']>>;
const home = '/team/bow-valley/consultations/needs';
const page = `${home}/plan`;

beforeAll(async () => {
  team = await arrangeTeam();
  const organization = await team.addOrganization('bow-valley');
  arranged = await team.addConsultation(organization, 'needs', {
    timeZone: 'America/Edmonton',
    opensAt: new Date('2027-03-01T07:00:00Z'),
    closesAt: new Date('2027-04-10T06:00:00Z'),
    withdrawUntil: new Date('2027-05-01T06:00:00Z'),
  });
  const edda = await team.addMember(organization, 'Edda', ['editor']);
  editorId = edda.userId;
  editor = await team.signIn(edda.email);
  observer = await team.signIn((await team.addMember(organization, 'Olu', ['observer'])).email);
  // Late in the evening of the 3rd in the consultation's time zone, already the 4th in UTC.
  team.db.app.setNow(new Date('2027-03-04T04:00:00Z'));
});
afterAll(() => team.end());

interface Row {
  readonly id: string;
  readonly standard: string | null;
  readonly due: string;
  readonly done_by: string | null;
}
const steps = async () => team.db.owner<Row[]>`select id, standard, due::text, done_by from plan_step order by due`;
const stepCalled = async (standard: string) => (await steps()).find((step) => step.standard === standard);
const send = (fields: Record<string, string>) => team.send(editor, page, fields);
const homeWords = async () => wordsOf(await (await team.visit(observer, home)).text());

test('a plan is made once from the meeting, goes by the settled dates, and is told on the home page', async () => {
  expect(await homeWords()).toContain('There is no plan yet');
  expect((await send({ do: 'make' })).status).toBe(422);
  const seen = hidden(await (await team.visit(editor, page)).text(), 'seen');
  await send({ do: 'meeting', title: 'Council', due: '2027-06-10', seen });
  for (let n = 0; n < 2; n++) expect((await send({ do: 'make' })).status).toBe(303);
  expect(await steps()).toHaveLength(10);
  expect((await stepCalled('closes'))?.due).toBe('2027-04-09');
  const words = await homeWords();
  expect(words).toContain('Questions are settled');
  expect(words).toContain('Late by 37 days');
  expect(words).toContain('0 of 10 steps are done');
});

test('a step is done and not, by whom is written down; the next one comes forward', async () => {
  const first = await stepCalled('questions-settled');
  for (const name of ['translations-done', 'opens']) await send({ do: 'done', id: (await stepCalled(name))?.id ?? '' });
  await send({ do: 'done', id: first?.id ?? '' });
  expect((await stepCalled('questions-settled'))?.done_by).toBe(editorId);
  expect(await homeWords()).toMatch(/Partners are reminded\s+Due in \d+ days/);
  await send({ do: 'undone', id: first?.id ?? '' });
  expect((await stepCalled('questions-settled'))?.done_by).toBeNull();
});

test('a step is changed with what its page showed; a stale page changes nothing and keeps its words', async () => {
  const reminder = await stepCalled('reminder');
  const html = await (await team.visit(editor, page)).text();
  const seen = new RegExp(`name="id" value="${reminder?.id ?? ''}"/><input type="hidden" name="seen" value="([^"]+)"`);
  const edit = { do: 'edit', id: reminder?.id ?? '', seen: seen.exec(html)?.[1] ?? '', owner: editorId };
  expect((await send({ ...edit, due: '2027-03-19' })).status).toBe(303);
  const stale = await send({ ...edit, due: '2027-03-25' });
  expect(stale.status).toBe(409);
  expect(await stale.text()).toContain('value="2027-03-25"');
  expect((await stepCalled('reminder'))?.due).toBe('2027-03-19');
  expect((await send({ ...edit, due: 'soon' })).status).toBe(422);
  expect((await send({ ...edit, due: '2027-03-20', owner: randomUUID() })).status).toBe(422);
});

test('the team’s own step is added once, however often it is sent, and removed; a standard one stays', async () => {
  const id = randomUUID();
  for (let n = 0; n < 2; n++) await send({ do: 'add', id, title: 'Book the hall', due: '2027-05-03', owner: '' });
  expect((await steps()).filter((step) => step.id === id)).toHaveLength(1);
  expect((await send({ do: 'remove', id })).status).toBe(303);
  expect((await send({ do: 'remove', id: (await stepCalled('closes'))?.id ?? '' })).status).toBe(409);
  expect(await steps()).toHaveLength(10);
});

test('what waits to be read is told with its estimate; an observer changes nothing', async () => {
  for (let n = 0; n < 3; n++) await team.addComment(arranged, null, { text: 'Something' });
  expect(await homeWords()).toContain('3 comments are ready and not read by anybody: about 0.5 h');
  expect((await team.send(observer, page, { do: 'make' })).status).toBe(403);
});
