import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { createRespondent, hiddenFields } from './respondent.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let rahel: CookieJar;
let olu: CookieJar;
const page = '/team/ours/consultations/open/sessions';

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  await team.addConsultation(ours, 'open');
  await team.addConsultation(ours, 'over', { stage: 'closed' });
  rahel = await team.signIn((await team.addMember(ours, 'Rahel', ['reviewer'])).email);
  olu = await team.signIn((await team.addMember(ours, 'Olu', ['observer'])).email);
});
afterAll(() => team.end());

const open = async (path = page, as = rahel) => (await team.visit(as, path)).text();
const send = (fields: Record<string, string>, path = page, as = rahel) => team.send(as, path, fields);
const codeOn = (html: string) => /<bdi dir="ltr">(\d{3} \d{3})<\/bdi>/.exec(html)?.[1] ?? '';

describe('a facilitator', () => {
  it('makes a code, sees how far it is used, ends it and lets it go on', async () => {
    expect(wordsOf(await open())).toContain('No code has been made yet.');
    expect((await send({ intent: 'open', people: '٣٠', hours: '3' })).headers.get('Location')).toBe(
      `${page}?done=opened`,
    );
    const html = await open();
    expect(codeOn(html)).toMatch(/^\d{3} \d{3}$/);
    expect(wordsOf(html)).toContain('0 of 30 responses have come by it.');
    expect(html).toContain(`/en/ours/survey/open/session?code=${codeOn(html).replace(' ', '')}`);
    const id = hiddenFields(html)['id'] ?? '';
    const ended = (await send({ intent: 'end', id })).headers.get('Location') ?? '';
    const after = await open(ended);
    expect(wordsOf(after)).toContain('Over.');
    expect((await send({ intent: 'end', id })).status).toBe(409);
    const { until = '' } = hiddenFields(after);
    expect((await send({ intent: 'resume', id, until })).headers.get('Location')).toBe(`${page}?done=resumed`);
    expect(wordsOf(await open())).toContain('Running.');
    const later = new Date(Date.now() + 13 * 3_600_000).toISOString();
    expect((await send({ intent: 'resume', id, until: later })).status).toBe(409);
  });

  it.each([
    ['people', { people: '201', hours: '3' }, 422],
    ['people', { people: '0', hours: '3' }, 422],
    ['people', { people: 'many', hours: '3' }, 422],
    ['hours', { people: '30', hours: '13' }, 422],
    ['hours', { people: '30', hours: '1.5' }, 422],
  ])('is told that %s are wrong: %o', async (field, typed, status) => {
    const answer = await send({ intent: 'open', ...typed });
    const html = await answer.text();
    expect(answer.status).toBe(status);
    expect(html).toContain(`href="#${field}"`);
    expect(html).toMatch(new RegExp(`name="people"[^>]*value="${typed.people}"`));
  });

  it('cannot while no answers are taken, nor without the permission, nor with another’s form', async () => {
    expect((await send({ intent: 'open', people: '3', hours: '1' }, page.replace('/open/', '/over/'))).status).toBe(
      409,
    );
    expect((await team.visit(olu, page)).status).toBe(403);
    expect((await send({ intent: 'open', people: '3', hours: '1' }, page, olu)).status).toBe(403);
    expect((await send({ intent: 'end', id: 'x' })).status).toBe(400);
    expect((await send({ intent: 'end', id: '00000000-0000-4000-8000-000000000000' })).status).toBe(404);
  });
});

describe('somebody in the room', () => {
  const survey = '/ar/ours/survey/open';
  const newCode = async () => {
    await send({ intent: 'open', people: '30', hours: '3' });
    return codeOn(await open()).replace(' ', '');
  };
  const sealed = async () => {
    const { owner } = team.db;
    const [row] = await owner<{ n: number }[]>`select count(*)::int as n from draft`;
    return row?.n ?? 0;
  };

  it('types the code in the digits of their script, and goes on to the survey', async () => {
    const code = await newCode();
    const arabic = Array.from(code, (digit) => String.fromCodePoint(0x660 + Number(digit))).join(' ');
    const respondent = createRespondent(team.handle);
    await respondent.open(`${survey}/session`);
    expect((await respondent.send(`${survey}/session`, { code: arabic })).address).toBe(survey);
    expect(respondent.cookie).toContain('heard-session-');
  });

  it('arrives by a link with the code in it, which does nothing before they press Continue', async () => {
    const code = await newCode();
    const respondent = createRespondent(team.handle);
    const page = await respondent.open(`${survey}/session?code=${code}`);
    expect(page.html).toMatch(new RegExp(`name="code"[^>]*value="${code}"`));
    expect(respondent.cookie).not.toContain('heard-session-');
  });

  it('goes on without cookies too: the address carries the session to the consent', async () => {
    const code = await newCode();
    const respondent = createRespondent(team.handle, { cookies: false });
    const consent = await respondent.send(`${survey}/session`, { code });
    expect(consent.address).toMatch(/\/consent\?s=/);
    const before = await sealed();
    expect((await respondent.send(consent.address, { agree: 'yes' })).address).toContain('/q/life?');
    expect(await sealed()).toBe(before + 1);
  });

  it.each(['', '12345', '000000', 'letters', '9'.repeat(5_000)])(
    'is told that a code does not work: %s',
    async (code) => {
      const respondent = createRespondent(team.handle);
      const page = await respondent.send('/en/ours/survey/open/session', { code });
      expect([page.status, page.html.includes('This code does not work')]).toEqual([422, true]);
      expect(respondent.cookie).not.toContain('heard-session-');
    },
  );

  it('is told the same of a code whose session has ended', async () => {
    const code = await newCode();
    await send({ intent: 'end', id: hidden(await open(), 'id') });
    const page = await createRespondent(team.handle).send('/en/ours/survey/open/session', { code });
    expect([page.status, page.html.includes('This code does not work')]).toEqual([422, true]);
  });
});
