import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let publisher: CookieJar;
let reviewer: CookieJar;
const home = '/team/bow-valley/consultations/needs';
const now = new Date('2026-11-21T18:00:00Z');

beforeAll(async () => {
  team = await arrangeTeam();
  const organization = await team.addOrganization('bow-valley');
  await team.addConsultation(organization, 'needs', { timeZone: 'America/Edmonton' });
  publisher = await team.signIn((await team.addMember(organization, 'Petra', ['publisher'])).email);
  reviewer = await team.signIn((await team.addMember(organization, 'Ravi', ['reviewer'])).email);
  team.db.app.setNow(now);
});
afterAll(() => team.end());

beforeEach(async () => {
  await team.db.owner`update consultation set stage = 'open', closes_at = '2026-12-24T07:00:00Z',
    withdraw_until = '2027-01-31T07:00:00Z'`;
});

const state = async () => {
  const [row] = await team.db.owner`select stage, closes_at from consultation`;
  return { stage: row?.['stage'] as string, closesAt: (row?.['closes_at'] as Date).toISOString() };
};
const close = (jar: CookieJar) => team.send(jar, home, { move: 'close' });
const open = (lastDay: string) => team.send(publisher, home, { move: 'open', lastDay });

describe('closing before its time, and opening again', () => {
  test('closes at this moment, and the page then offers to open it again', async () => {
    const answer = await close(publisher);
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, home]);
    expect(await state()).toEqual({ stage: 'closed', closesAt: now.toISOString() });
    const page = wordsOf(await (await team.visit(publisher, home)).text());
    expect(page).toContain('Open it again');
    expect(page).not.toContain('Close it now');
  });

  test('closing twice says that it was closed already', async () => {
    await close(publisher);
    const answer = await close(publisher);
    expect(answer.status).toBe(409);
    expect(wordsOf(await answer.text())).toContain('It was closed already');
  });

  test('opens through the end of the last day in its own time zone', async () => {
    await close(publisher);
    expect((await open('2026-12-05')).status).toBe(303);
    expect(await state()).toEqual({ stage: 'open', closesAt: '2026-12-06T07:00:00.000Z' });
  });

  test.each([
    ['no date at all', 'soon', 'Enter the last day as a date'],
    ['a day that is over', '2026-11-20', 'not over yet'],
    ['a day beyond the promised time to withdraw', '2027-02-01', 'Choose an earlier day'],
  ])('refuses %s, and keeps what was typed', async (_, lastDay, message) => {
    await close(publisher);
    const answer = await open(lastDay);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(wordsOf(html)).toContain(message);
    expect(html).toContain(`value="${lastDay}"`);
    expect((await state()).stage).toBe('closed');
  });

  test('a published consultation is not opened again', async () => {
    await team.db.owner`update consultation set stage = 'published'`;
    expect((await open('2026-12-05')).status).toBe(409);
    expect((await state()).stage).toBe('published');
  });

  test('a reviewer is not offered it, and cannot do it', async () => {
    expect(wordsOf(await (await team.visit(reviewer, home)).text())).not.toContain('Close it now');
    expect((await close(reviewer)).status).toBe(403);
    expect((await state()).stage).toBe('open');
  });
});
