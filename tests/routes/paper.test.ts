import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isSampled, SAMPLE_EVERY } from '#app/domain/paper-entry-sample.ts';
import { paperSurvey } from '#tests/fixtures/paper-survey.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let consultationId: string;
let rahel: CookieJar;
let olu: CookieJar;
let reader: CookieJar;
const home = '/team/ours/consultations/paper/paper';
const entry = `${home}/entry`;

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  const made = await team.addConsultation(ours, 'paper', { survey: paperSurvey, languages: ['en', 'fr', 'ar', 'am'] });
  consultationId = made.key.consultationId;
  rahel = await team.signIn((await team.addMember(ours, 'Rahel', ['editor'])).email);
  olu = await team.signIn((await team.addMember(ours, 'Olu', ['editor'])).email);
  reader = await team.signIn((await team.addMember(ours, 'Reader', ['reviewer'])).email);
});
afterAll(() => team.end());

const open = async (path: string, as = rahel) => (await team.visit(as, path)).text();
const said = {
  ...{ 'answer-asked': '1', 'answer-places': '1 4', 'answer-places.other': 'the mosque', 'answer-trust.staff': '3' },
  ...{ 'answer-welcome': '5', 'answer-first.1': '2', 'answer-people': '4', 'answer-arrived': '2024 3' },
  ...{ 'answer-improve': 'Call me: 613-555-0142', 'answer-status': '2' },
};
type Fields = Record<string, string | readonly string[]>;
/** Types a sheet into a new form; gives what the form answers. */
async function type(sheet: string, fields: Fields = said, { as = rahel, language = 'en', id = '' } = {}) {
  const form = id === '' ? hidden(await open(entry, as), 'entry') : id;
  const kind = { entry: form, version: '1', language, go: 'save' };
  return team.send(as, entry, { ...kind, sheet, agreed: 'yes', ...fields });
}
const stored = (sheet: string) =>
  team.db.owner<
    { id: string; channel: string; language: string; not_asked: string[]; quote_consent: boolean; consent: object }[]
  >`select r.* from response r join paper_entry p on p.response_id = r.id where p.sheet = ${sheet}`;
const answersOf = async (sheet: string) => {
  const rows = await team.db.owner<{ said: string }[]>`
    select a.question_key || ' ' || a.choice_key as said from answer a
    join paper_entry p on p.response_id = a.response_id where p.sheet = ${sheet} order by 1`;
  return rows.map((row) => row.said);
};

describe('the form on paper', () => {
  it('stands in its own language and direction, with codes, numbers and its logic in words', async () => {
    const words = wordsOf(await open(`${home}/form/en`));
    expect(words).toContain('Only if you ticked “Yes” at question 1.');
    expect(words).toContain('Go to question 4');
    expect(words).toContain('Keep this strip');
    const arabic = await open(`${home}/form/ar`);
    expect(arabic).toContain('<article class="paper-form" lang="ar" dir="rtl">');
    expect((await team.visit(rahel, `${home}/form/ko`)).status).toBe(404);
  });
});

describe('a sheet', () => {
  it('is typed by its codes, in the digits of any script, and counts as one response with its consent', async () => {
    const arabic = { ...said, 'answer-places': '١ ٤', 'answer-arrived': '٢٠٢٤ ٣', quote: 'yes' };
    const answer = await type('٠٠١', arabic, { language: 'ar' });
    expect(answer.headers.get('Location')).toBe(`${entry}?language=ar&version=1&saved=1`);
    const [response] = await stored('1');
    expect(response).toMatchObject({ channel: 'paper', language: 'ar', not_asked: [], quote_consent: true });
    expect(response?.consent).toMatchObject({ version: 1, language: 'ar' });
    expect(await answersOf('1')).toEqual([
      ...['arrived 2024-03', 'asked yes', 'first.1 home', 'people 4', 'places library', 'places other'],
      ...['status citizen', 'trust.staff hard', 'welcome 5'],
    ]);
    // What was typed goes through redaction like any other words.
    const waiting = await team.db.owner`select 1 from outbox where response_id = ${response?.id ?? ''}`;
    expect(waiting).toHaveLength(1);
  });

  it('counts once when it is sent twice, and is refused when its number was typed before', async () => {
    const id = hidden(await open(entry), 'entry');
    const [one, two] = await Promise.all([type('A-2', said, { id }), type('A-2', said, { id })]);
    expect([one.status, two.status]).toEqual([303, 303]);
    expect(await stored('A-2')).toHaveLength(1);
    const again = await type('a2', { ...said, 'answer-people': '9' });
    expect(again.status).toBe(303);
    const taken = await type('a-2', { ...said, 'answer-people': '9' });
    const html = await taken.text();
    expect(taken.status).toBe(422);
    expect(wordsOf(html)).toContain('Sheet A-2 was typed in before, by Rahel');
    expect(html).toContain(`${home}?find=A-2#take-back`);
    expect(html).toMatch(/name="answer-people"[^>]*value="9"|value="9"[^>]*name="answer-people"/);
    expect(await answersOf('A-2')).toContain('people 4');
  });

  it('tells codes that are not printed, keeps what was typed, and saves nothing', async () => {
    const answer = await type('B-1', { ...said, 'answer-places': '1 7', agreed: 'no' });
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(wordsOf(html)).toContain('2: “7” is not one of the numbers beside the boxes.');
    expect(html).toContain('href="#agreed"');
    expect(html).toContain('value="1 7"');
    expect(await stored('B-1')).toEqual([]);
  });

  it('sets aside what does not apply, once that has been seen', async () => {
    const fields = { ...said, 'answer-asked': '2' };
    const first = await type('B-2', fields);
    const html = await first.text();
    expect(first.status).toBe(422);
    expect(wordsOf(html)).toContain('Question 2 was answered, but after the other answers it does not apply.');
    expect(await stored('B-2')).toEqual([]);
    expect((await type('B-2', { ...fields, aside: ['places', 'trust'] })).status).toBe(303);
    const [response] = await stored('B-2');
    expect(response?.not_asked).toEqual(['places', 'trust']);
    expect((await answersOf('B-2')).filter((one) => /places|trust/.test(one))).toEqual([]);
  });

  it('is not saved by the Enter key of a page without scripts', async () => {
    const answer = await type('B-3', { ...said, go: 'look' });
    expect([answer.status, (await stored('B-3')).length]).toEqual([200, 0]);
  });

  it('is withdrawn by its number, and only by who may type', async () => {
    await type('W-1');
    expect(wordsOf(await open(`${home}?find=w-1`))).toContain('Yes, withdraw sheet W-1');
    expect((await team.send(reader, home, { withdraw: 'W-1' })).status).toBe(403);
    expect((await team.send(rahel, home, { withdraw: 'W-1' })).status).toBe(303);
    expect(await answersOf('W-1')).toEqual([]);
    // A double tap: it is withdrawn, as was asked.
    expect((await team.send(rahel, home, { withdraw: 'W-1' })).status).toBe(303);
    expect(wordsOf(await open(`${home}?find=w-1`))).toContain('This sheet was withdrawn before.');
    expect((await type('W-1')).status).toBe(422);
  });
});

describe('a second typing', () => {
  /** Types sheets until one is drawn. */
  async function drawnSheet(fields: Fields = said) {
    const [{ n } = { n: 0 }] = await team.db.owner<{ n: number }[]>`select count(*)::int as n from paper_entry`;
    let before = n;
    while (!isSampled(team.db.app.keys.form, { consultationId, before })) {
      await type(`F-${String(before)}`);
      before += 1;
    }
    const sheet = `S-${String(before)}`;
    await type(sheet, fields);
    const [row] = await stored(sheet);
    return { sheet, id: row?.id ?? '' };
  }
  const second = (id: string, fields: Fields, as = olu) =>
    team.send(as, `${home}/second/${id}`, { go: 'save', ...fields });

  it('is somebody else’s, blind, and settled by a look at the sheet; the rate says so', async () => {
    const { sheet, id } = await drawnSheet();
    expect(wordsOf(await open(home))).toContain('Not measured yet');
    // Who typed it first neither types it again nor sees that it was drawn.
    expect((await second(id, said, rahel)).status).toBe(409);
    expect(await open(home)).not.toContain(`/second/${id}`);
    const blind = await open(`${home}/second/${id}`, olu);
    expect(blind).not.toContain('613-555-0142');

    const changed = { ...said, 'answer-people': '5', 'answer-improve': 'Call me: 613-555-0143' };
    expect((await second(id, changed)).headers.get('Location')).toBe(`${home}/settle/${id}`);
    const settle = `${home}/settle/${id}`;
    const html = await open(settle, olu);
    expect(wordsOf(html)).toMatch(/613-555-0142.*613-555-0143/);
    expect((await team.visit(reader, settle)).status).toBe(403);
    const seen = hidden(html, 'seen');
    const half = await team.send(olu, settle, { seen, 'holds-people': 'second' });
    expect(half.status).toBe(422);
    expect(await answersOf(sheet)).toContain('people 4');
    const whole = { seen, 'holds-people': 'second', 'holds-improve': 'first' };
    expect((await team.send(olu, settle, whole)).status).toBe(303);
    expect((await team.send(olu, settle, whole)).status).toBe(409);
    expect(await answersOf(sheet)).toContain('people 5');
    const [{ text } = { text: '' }] = await team.db.owner<{ text: string }[]>`
      select o.text from comment_original o join comment c on c.id = o.comment_id
      where c.response_id = ${id} and c.question_key = 'improve'`;
    expect(text).toBe('Call me: 613-555-0142');
    expect(await team.db.owner`select 1 from draft where response_id = ${id}`).toEqual([]);
    // Ten fields and the quote box were compared, and one was wrong the first time.
    expect(wordsOf(await open(home))).toContain('Not measured yet: 11 of at least 20 fields');

    const next = await drawnSheet();
    const agrees = await second(next.id, said);
    expect(agrees.headers.get('Location')).toContain('done=agrees');
    expect(wordsOf(await open(home))).toContain(
      '1 of 22 fields that were typed twice were wrong the first time: 4.5 %.',
    );
  });

  it('draws one sheet in ten', async () => {
    const [{ n, drawn } = { n: 0, drawn: 0 }] = await team.db.owner<{ n: number; drawn: number }[]>`
      select count(*)::int as n, (count(*) filter (where sampled))::int as drawn from paper_entry`;
    expect(drawn).toBeGreaterThanOrEqual(Math.floor(n / SAMPLE_EVERY));
    expect(drawn).toBeLessThanOrEqual(Math.ceil(n / SAMPLE_EVERY));
  });
});
