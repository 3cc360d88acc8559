import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let edda: CookieJar;
let rahel: CookieJar;
let observer: CookieJar;
const page = '/team/ours/consultations/needs/reading';
const open = async (jar: CookieJar, path: string) => {
  const answer = await team.visit(jar, path);
  return { status: answer.status, words: wordsOf(await answer.text()) };
};

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  const consultation = await team.addConsultation(ours, 'needs');
  await team.addConsultation(ours, 'empty', { languages: ['en', 'ar'] });
  edda = await team.signIn((await team.addMember(ours, 'Edda', ['editor'])).email);
  observer = await team.signIn((await team.addMember(ours, 'Olu', ['observer'])).email);
  await team.addMember(ours, 'Amina', ['reviewer'], ['en', 'ar']);
  const { userId, email } = await team.addMember(ours, 'Rahel', ['reviewer'], ['en']);
  rahel = await team.signIn(email);
  await team.db.owner`delete from confidentiality where user_id = ${userId}`;
  const ids: string[] = [];
  for (let n = 0; n < 12; n += 1)
    ids.push(await team.addComment(consultation, null, { text: 'The rent is too high.' }));
  for (let n = 0; n < 3; n += 1) await team.addComment(consultation, null, { text: 'الإيجار', language: 'ar' });
  await team.addComment(consultation, null, { text: 'Kirada', language: 'so' });
  const { organizationId, consultationId } = consultation.key;
  const batch = randomUUID();
  // Rahel read six, and Amina the same but for one area.
  const { owner } = team.db;
  const [, other] = await owner<{ user_id: string }[]>`select user_id from member where name in ('Rahel', 'Amina')
    order by name desc`;
  for (const [place, id] of ids.slice(0, 6).entries()) {
    await owner`insert into assignment (organization_id, consultation_id, comment_id, user_id, batch, place, state,
        assigned_at, ended_at)
      values (${organizationId}, ${consultationId}, ${id}, ${userId}, ${batch}, ${place + 1}, 'done', now(), now())`;
    for (const reader of [userId, other!.user_id]) {
      await owner`insert into reading (organization_id, consultation_id, comment_id, user_id, outcome)
        values (${organizationId}, ${consultationId}, ${id}, ${reader}, 'decided')`;
      const area = place === 0 && reader === userId ? 'employment' : 'housing';
      await owner`insert into coding (organization_id, consultation_id, comment_id, user_id, target_type, target_key,
          decision)
        values (${organizationId}, ${consultationId}, ${id}, ${reader}, 'area', ${area}, 'add')`;
    }
  }
});
afterAll(() => team.end());

describe('how far the reading has come', () => {
  test('small languages stand as steps, and each reader with their own progress', async () => {
    const { words } = await open(edda, page);
    expect(words).toContain('16 comments can be read. 6 have been read by enough people.');
    expect(words).toMatch(/Arabic \(العربية\) fewer than 10 fewer than 10 none none/);
    expect(words).toMatch(/Somali.*?fewer than 10 none none none fewer than 10 none nobody/);
    expect(words).toMatch(
      /Rahel English Has read 6 comments here\. About [\d.]+ h of reading is left for this person\./,
    );
    expect(words).toContain('Has not agreed to confidentiality yet');
    expect(words).toMatch(/Fewer than two people read these languages: Arabic \(العربية\) and Somali/);
  });

  test('the first batch stands beside other readers as a sentence, for whoever settles the reading alone', async () => {
    // Five of six the same; on the first one two areas differ.
    const said = 'First batch: 71% of the yes and no were the same as those of other readers, on 6 comments.';
    expect((await open(edda, page)).words).toContain(said);
    expect((await open(rahel, page)).words).not.toContain('First batch');
    expect((await open(rahel, '/team/ours/review/practice')).status).toBe(200);
  });

  test('before anything came it reckons with an assumption, and says that it is one', async () => {
    const empty = await open(edda, '/team/ours/consultations/empty/reading?expected=500');
    expect(empty.words).toMatch(/500 comments would take about [\d.]+ h of reading, with 2 reading each\./);
    expect(empty.words).toContain('A comment is taken to have 30 words: an assumption');
    expect(empty.words).toMatch(/it takes about \d+ evenings of 90 minutes/);
    const nonsense = await open(edda, '/team/ours/consultations/empty/reading?expected=-1e9');
    expect(nonsense.words).toContain('There is nothing to read yet');
  });

  test('the table is a file too; an observer has neither', async () => {
    const answer = await team.visit(edda, `${page}.csv`);
    expect(answer.headers.get('Content-Type')).toContain('text/csv');
    const lines = (await answer.text()).split('\r\n');
    expect(lines[0]).toContain('language,comments,waiting');
    expect(lines.find((line) => line.startsWith('ar,'))).toMatch(/^ar,<10,<10,0,0,0,0,1,1,/);
    expect((await open(observer, page)).status).toBe(403);
    expect((await open(observer, `${page}.csv`)).status).toBe(403);
    expect((await open(edda, '/team/ours/consultations/none/reading')).status).toBe(404);
  });
});
