import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planReading } from '#app/services/plan-reading.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { arrangeTeam, hidden, PASSWORD, wordsOf, type Team } from './team-arrangement.ts';
import type { CookieJar } from '../handler.ts';

let team: Team;
let needs: Awaited<ReturnType<Team['addConsultation']>>;
const evening = '/team/ours/review';

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  needs = await team.addConsultation(ours, 'needs');
  const runId = await team.addRun(needs, 1);
  for (let i = 0; i < 12; i += 1)
    await team.addComment(needs, runId, {
      text: `The rent is high, number ${String(i)}`,
      suggestions: [{ key: i === 0 ? 'employment' : 'housing', words: ['rent'] }],
    });
  await planReading(team.db.app, ours.id, needs.key.consultationId);
  await team.addMember(ours, 'Amina', ['reviewer']);
  await team.addMember(ours, 'Rahel', ['reviewer']);
  const userId = await createUser(team.db.app, { email: 'new@heard.example', password: PASSWORD, name: 'New' });
  await createMember(team.db.app, {
    ...{ organizationId: ours.id, userId, name: 'New', roles: ['reviewer'], languages: ['en'] },
  });
});
afterAll(() => team.end());

async function open(jar: CookieJar, path: string) {
  const answer = await team.visit(jar, path);
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
}
async function send(jar: CookieJar, path: string, fields: Record<string, string | readonly string[]>) {
  const answer = await team.send(jar, path, fields);
  const html = await answer.text();
  return { status: answer.status, to: answer.headers.get('Location') ?? '', html, words: wordsOf(html) };
}
const states = async () => {
  const rows = await team.db.owner`select a.state from assignment a join member m on m.user_id = a.user_id
    where m.name = 'Rahel' order by a.state`;
  return rows.map((row) => String(row['state']));
};

describe('an evening', () => {
  test('begins with what everybody agrees to; before that nobody gets or sees a comment', async () => {
    const jar = await team.signIn('new@heard.example');
    const start = await open(jar, evening);
    expect(start.words).toContain('what we ask of everybody who reads');
    expect(start.html).not.toContain('name="consultation"');
    const [id] = await team.db.owner`select id from comment limit 1`;
    expect((await open(jar, `${evening}/needs/${String(id?.['id'])}`)).words).not.toContain('The rent is high');
    expect((await send(jar, evening, { consultation: 'needs' })).to).toBe(`${evening}/confidentiality`);

    const page = await open(jar, `${evening}/confidentiality`);
    expect((await send(jar, `${evening}/confidentiality`, { version: '0' })).status).toBe(409);
    const agreed = await send(jar, `${evening}/confidentiality`, { version: hidden(page.html, 'version') });
    expect([agreed.status, agreed.to]).toEqual([303, evening]);
    const [kept] = await team.db.owner`select version, language, length(text_hash) as hash from confidentiality
      where text_hash <> ''`;
    expect(kept).toEqual({ version: 1, language: 'en', hash: 64 });
    expect((await open(jar, `${evening}/confidentiality`)).words).toContain('You agreed to this on');
    expect((await open(jar, evening)).words).toContain('Practise first');
  });

  test('gives a batch on request, goes on with it, and says in the end what was read', async () => {
    const jar = await team.signIn('amina@heard.example');
    const start = await open(jar, evening);
    expect(start.words).toContain('12 comments wait for you.');
    expect(start.words).toContain('Give me 10 comments');
    expect(start.words).toContain('This takes about 10 minutes.');
    const drawn = await send(jar, evening, { consultation: 'needs' });
    expect(drawn.status).toBe(303);
    expect((await send(jar, evening, { consultation: 'needs' })).to).toBe(drawn.to);
    expect((await open(jar, drawn.to)).words).toContain('The rent is high, number');
    const middle = await open(jar, evening);
    expect(middle.words).toContain('You have 10 comments that you have not read yet.');
    expect(middle.html).toContain(`href="${drawn.to}"`);

    await team.db.owner`update assignment set state = case when place = 1 then 'skipped' else 'done' end,
      ended_at = now() where state = 'open'`;
    const id = drawn.to.split('/').at(-1) ?? '';
    const end = await open(jar, `${evening}?last=needs/${id}/skipped`);
    expect(end.words).toContain('Thank you. That was your last comment of these.');
    expect(end.words).toMatch(/You read 9 comments\. 1 went to somebody else\./);
    expect(end.words).toContain('Give me 2 more comments');
  });

  test('is without what the reader would rather not read about; what they had goes to others', async () => {
    const jar = await team.signIn('rahel@heard.example');
    await send(jar, evening, { consultation: 'needs' });
    expect(await states()).toEqual(Array.from({ length: 10 }, () => 'open'));
    const refused = await send(jar, '/team/ours/languages', { language: 'en', words: 'ab\nCalgary', area: 'housing' });
    expect(refused.status).toBe(422);
    expect(refused.words).toContain('Write “ab” with at least 3 characters');
    expect(refused.html).toMatch(/<textarea[^>]*>ab\nCalgary/);
    const saved = await send(jar, '/team/ours/languages', { language: 'en', words: 'Calgary', area: 'housing' });
    expect(saved.to).toMatch(/^\/team\/ours\/review\?chosen=(9|10)$/);
    const after = await open(jar, saved.to);
    expect(after.words).toContain('You now get comments in: English.');
    expect(after.words).toContain('You would rather not read about: Housing and Calgary');
    expect((await states()).filter((state) => state === 'open').length).toBeLessThanOrEqual(1);
  });
});
