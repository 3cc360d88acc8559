import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let edda: CookieJar;
let olga: CookieJar;
let rahel: CookieJar;
let rahelId: string;
let key: { organizationId: string; consultationId: string };
const page = '/team/ours/consultations/needs/review-settings';

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  const consultation = await team.addConsultation(ours, 'needs');
  key = consultation.key;
  for (let n = 0; n < 3; n += 1) await team.addComment(consultation, null, { text: 'The rent is too high.' });
  edda = await team.signIn((await team.addMember(ours, 'Edda', ['editor'])).email);
  olga = await team.signIn((await team.addMember(ours, 'Olga', ['editor'])).email);
  const added = await team.addMember(ours, 'Rahel', ['reviewer']);
  rahelId = added.userId;
  rahel = await team.signIn(added.email);
});
afterAll(() => team.end());

const chosen = {
  ...{ coders: '3', toAll: '5', suggestions: 'half', batchSize: '10', sampleTarget: '300' },
  ...{ debrief: '', urgentUserId: '', urgentContact: '' },
};
const open = async (jar: CookieJar) => (await team.visit(jar, page)).text();
const send = async (jar: CookieJar, html: string, change: Partial<typeof chosen>) => {
  const answer = await team.send(jar, page, { seen: hidden(html, 'seen'), ...chosen, ...change });
  return { status: answer.status, html: await answer.text() };
};
const stored = async () => (await team.db.owner`select * from review_settings`)[0] ?? {};

describe('how comments are read', () => {
  test('each choice says what it costs; a reviewer cannot settle it', async () => {
    const words = wordsOf(await open(edda));
    expect(words).toMatch(/Two people About [\d.]+ h for the 3 comments so far/);
    expect((await team.visit(rahel, page)).status).toBe(403);
    expect((await team.send(rahel, page, { seen: '', ...chosen })).status).toBe(403);
  });

  test('what is wrong is named where it is, everything typed stays, and nothing is saved', async () => {
    const html = await open(edda);
    const answer = await send(edda, html, { batchSize: '31', debrief: 'Ask Nadia', urgentUserId: 'somebody' });
    expect(answer.status).toBe(422);
    expect(wordsOf(answer.html)).toContain('Enter a whole number from 1 to 30: Comments in a batch');
    expect(wordsOf(answer.html)).toContain('This person is no longer a member');
    expect(answer.html).toContain('Ask Nadia');
    expect(await stored()).toEqual({});
  });

  test('saved once, planned and told to the audit without a typed word; a second person loses nothing', async () => {
    const before = await open(olga);
    const urgent = { urgentUserId: rahelId, urgentContact: '403 555 0142' };
    expect((await send(edda, await open(edda), urgent)).status).toBe(303);
    expect(await stored()).toMatchObject({ coders: 3, suggestions: 'half', urgent_user_id: rahelId });
    const audit = await team.db.owner`select details from audit_event where action = 'review-settings-changed'`;
    expect(audit).toHaveLength(1);
    expect(JSON.stringify(audit)).not.toContain('0142');
    const jobs = await team.db.owner`select 1 from job where queue = 'plan-reading'
      and consultation_id = ${key.consultationId}`;
    expect(jobs).toHaveLength(1);

    const late = await send(olga, before, { coders: '1', debrief: 'Call me' });
    expect(late.status).toBe(409);
    expect(wordsOf(late.html)).toMatch(/Somebody else saved this in the meantime.*How many people read each comment 3/);
    expect(late.html).toContain('Call me');
    expect(await stored()).toMatchObject({ coders: 3, debrief: '' });
    expect((await send(olga, late.html, { coders: '1', debrief: 'Call me' })).status).toBe(303);
    expect(await stored()).toMatchObject({ coders: 1, debrief: 'Call me', revision: 2 });
  });
});
