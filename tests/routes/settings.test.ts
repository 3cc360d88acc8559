import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { get } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let editor: CookieJar;
let other: CookieJar;
let observer: CookieJar;
let arranged: Awaited<ReturnType<Team['addConsultation']>>;
const home = '/team/bow-valley/consultations/needs';
const page = `${home}/settings`;
const now = new Date('2026-11-21T18:00:00Z');

beforeAll(async () => {
  team = await arrangeTeam();
  const organization = await team.addOrganization('bow-valley', { contact: 'ask@bow-valley.example' });
  arranged = await team.addConsultation(organization, 'needs', { timeZone: 'America/Edmonton' });
  editor = await team.signIn((await team.addMember(organization, 'Edda', ['editor'])).email);
  other = await team.signIn((await team.addMember(organization, 'Olga', ['editor'])).email);
  observer = await team.signIn((await team.addMember(organization, 'Olu', ['observer'])).email);
  team.db.app.setNow(now);
});
afterAll(() => team.end());

beforeEach(async () => {
  await team.db.owner`delete from edition`;
  await team.db.owner`delete from comment`;
  await team.db.owner`delete from response`;
  await team.db.owner`update consultation set stage = 'open', opens_at = '2026-11-01T06:00:00Z',
    closes_at = '2026-12-24T07:00:00Z', withdraw_until = '2027-01-31T07:00:00Z', delete_at = '2028-01-01T07:00:00Z',
    languages = '{en,fr,ar}', disclosure_threshold = 10, contact = '', quoting = true, deleted_at = null`;
});

/** What a form of the page would send: its group, and the state that the page showed. */
async function formOf(jar: CookieJar, group: string) {
  const html = await (await team.visit(jar, page)).text();
  const form = new RegExp(`name="group" value="${group}"/><input type="hidden" name="seen" value="([^"]+)"`).exec(html);
  return { group, seen: form?.[1] ?? 'not there' };
}
const dates = {
  opensAt: '2026-11-01',
  closesAt: '2026-12-23',
  withdrawUntil: '2027-01-30',
  deleteAt: '2028-01-01',
};
const sendDates = async (change: Partial<typeof dates>) =>
  team.send(editor, page, { ...(await formOf(editor, 'dates')), ...dates, ...change });
const rows = async () => (await team.db.owner`select * from consultation where slug = 'needs'`)[0] ?? {};
const answerIn = (language: string) => team.addComment(arranged, null, { text: 'Something', language });

describe('who may', () => {
  test('an observer reads the settings and cannot change them', async () => {
    const html = await (await team.visit(observer, page)).text();
    expect(wordsOf(html)).toContain('An editor or administrator changes it.');
    expect(html).not.toMatch(/<button[^>]*>Save</);
    expect((await team.send(observer, page, { group: 'people', seen: '', contact: 'x' })).status).toBe(403);
  });
});

describe('dates', () => {
  test('sent as they stand nothing changes, to the minute', async () => {
    expect((await sendDates({})).status).toBe(303);
    expect((await rows())['closes_at']).toEqual(new Date('2026-12-24T07:00:00Z'));
  });

  test('the closing is put off through the end of a day in its own time zone, and the history says so', async () => {
    expect((await sendDates({ closesAt: '2027-01-30' })).status).toBe(303);
    expect((await rows())['closes_at']).toEqual(new Date('2027-01-31T07:00:00Z'));
    const words = wordsOf(await (await team.visit(editor, page)).text());
    expect(words).toMatch(/Last day: now January 31, 2027.*?Edda/);
  });

  test.each([
    ['the time to take answers back sooner', { withdrawUntil: '2027-01-29' }, 'they have longer to take their answers'],
    ['the deletion later', { deleteAt: '2028-01-02' }, 'their answers are deleted sooner'],
    ['no date at all', { closesAt: 'soon' }, 'Enter a date: Last day'],
    ['a closing beyond the time to take answers back', { closesAt: '2027-01-31' }, 'at least until the last day'],
  ])('refuses %s once somebody has answered, and keeps what was typed', async (_, change, message) => {
    await answerIn('en');
    const answer = await sendDates(change);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(wordsOf(html)).toContain(message);
    for (const typed of Object.values(change)) expect(html).toContain(`value="${typed}"`);
    expect((await rows())['withdraw_until']).toEqual(new Date('2027-01-31T07:00:00Z'));
  });

  test('are free while nobody has been told them', async () => {
    expect((await sendDates({ withdrawUntil: '2027-01-15', deleteAt: '2028-06-01' })).status).toBe(303);
    expect((await rows())['delete_at']).toEqual(new Date('2028-06-01T06:00:00Z'));
  });
});

describe('two people at once', () => {
  test('the slower one’s words are kept and not saved, beside what the faster one saved', async () => {
    const [mine, theirs] = [await formOf(editor, 'people'), await formOf(other, 'people')];
    await team.send(other, page, { ...theirs, contact: 'olga@bow-valley.example', quoting: 'yes' });
    const answer = await team.send(editor, page, { ...mine, contact: 'edda@bow-valley.example', quoting: 'yes' });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(html).toContain('value="edda@bow-valley.example"');
    expect(wordsOf(html)).toContain('olga@bow-valley.example');
    expect((await rows())['contact']).toBe('olga@bow-valley.example');
  });

  test('another group was not touched, and is saved', async () => {
    const mine = await formOf(editor, 'figures');
    await team.send(other, page, { ...(await formOf(other, 'people')), contact: 'olga@bow-valley.example' });
    expect((await team.send(editor, page, { ...mine, disclosureThreshold: '12' })).status).toBe(303);
  });
});

describe('what else is settled', () => {
  test('a language that somebody answered in stays; another goes, and a new one says what is missing in it', async () => {
    await answerIn('ar');
    const refused = await team.send(editor, page, { ...(await formOf(editor, 'languages')), language: ['en', 'fr'] });
    expect(refused.status).toBe(422);
    expect(wordsOf(await refused.text())).toContain('Somebody has answered in Arabic');
    const saved = await team.send(editor, page, {
      ...(await formOf(editor, 'languages')),
      language: ['en', 'ar', 'uk'],
    });
    expect(saved.status).toBe(303);
    expect((await rows())['languages']).toEqual(['en', 'ar', 'uk']);
    const words = wordsOf(await (await team.visit(editor, page)).text());
    expect(words).toMatch(/not complete in:.*Ukrainian \(Українська\) \(\d+ texts\)/);
  });

  test('the threshold is not lowered once an edition is published', async () => {
    const { organizationId, consultationId } = arranged.key;
    await team.db.owner`insert into edition (organization_id, consultation_id, number, document, content_hash,
      published_by, published_at) values (${organizationId}, ${consultationId}, 1, '{}', 'x', 'somebody', now())`;
    const send = async (disclosureThreshold: string) =>
      team.send(editor, page, { ...(await formOf(editor, 'figures')), disclosureThreshold });
    expect((await send('9')).status).toBe(422);
    expect((await send('11')).status).toBe(303);
    await team.db.owner`alter table edition disable trigger all`;
    await team.db.owner`delete from edition`;
  });

  test('switched off, quoting is asked of nobody; the contact stands on the survey’s pages', async () => {
    const form = await formOf(editor, 'people');
    expect((await team.send(editor, page, { ...form, contact: '403 555 0100' })).status).toBe(303);
    const consent = await (await team.handle(get('/en/bow-valley/survey/needs/consent'))).text();
    expect(consent).not.toContain('name="quote"');
    expect(wordsOf(consent)).toContain('403 555 0100');
    expect(wordsOf(consent)).not.toContain('ask@bow-valley.example');
  });

  test('a sign that turns the direction of text is refused, and the audit has no words', async () => {
    const form = await formOf(editor, 'words');
    const words = {
      'title-en': 'Needs \u202E2027',
      'title-fr': 'Besoins',
      'purpose-en': 'To plan',
      'purpose-fr': 'Pour',
    };
    expect((await team.send(editor, page, { ...form, ...words })).status).toBe(422);
    expect((await team.send(editor, page, { ...form, ...words, 'title-en': 'Needs of 2027' })).status).toBe(303);
    const audit = await team.db.owner`select details from audit_event where subject = 'words'`;
    expect(audit.map(({ details }) => details as unknown)).toEqual([{ changed: ['title', 'purpose'] }]);
  });
});

describe('the stage', () => {
  const move = (name: string) => team.send(editor, home, { move: name });

  test('a draft opens once its dates are settled, and says what is missing before', async () => {
    await team.db.owner`update consultation set stage = 'draft', opens_at = null, delete_at = null`;
    const words = wordsOf(await (await team.visit(editor, home)).text());
    expect(words).toContain('Settle when all answers are deleted');
    expect(words).not.toContain('Write the survey and publish it');
    expect((await move('open-draft')).status).toBe(409);
    await team.db.owner`update consultation set delete_at = '2028-01-01T07:00:00Z'`;
    expect((await move('open-draft')).status).toBe(303);
    expect(await rows()).toMatchObject({ stage: 'open', opens_at: now });
  });

  test('an open one is kept open longer; reviewing begins and goes back once it is closed', async () => {
    expect((await team.send(editor, home, { move: 'extend', lastDay: '2027-01-15' })).status).toBe(303);
    expect((await rows())['closes_at']).toEqual(new Date('2027-01-16T07:00:00Z'));
    await move('close');
    for (const [name, stage] of [
      ['start-reviewing', 'reviewing'],
      ['back', 'closed'],
    ] as const) {
      expect((await move(name)).status).toBe(303);
      expect((await rows())['stage']).toBe(stage);
    }
    expect((await move('back')).status).toBe(409);
  });

  test('it is not archived while people can take their answers back', async () => {
    await answerIn('en');
    await move('close');
    expect((await move('archive')).status).toBe(409);
    team.db.app.setNow(new Date('2027-01-31T07:00:00Z'));
    expect((await move('archive')).status).toBe(303);
    team.db.app.setNow(now);
    expect((await rows())['stage']).toBe('archived');
  });
});
