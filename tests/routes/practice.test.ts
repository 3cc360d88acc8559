import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practiceComments } from '#app/domain/practice-comments.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let amina: CookieJar;
let edda: CookieJar;
const page = '/team/ours/review/practice';

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  amina = await team.signIn((await team.addMember(ours, 'Amina', ['reviewer'])).email);
  edda = await team.signIn((await team.addMember(ours, 'Edda', ['editor'])).email);
});
afterAll(() => team.end());

const open = async (path = page) => wordsOf(await (await team.visit(amina, path)).text());
const send = async (fields: Record<string, string | readonly string[]>) => {
  const answer = await team.send(amina, page, fields);
  return { status: answer.status, to: answer.headers.get('Location') ?? '', words: wordsOf(await answer.text()) };
};

describe('the guided practice', () => {
  test('is for readers, and begins when somebody says so', async () => {
    expect((await team.visit(edda, page)).status).toBe(403);
    expect(await open()).toContain('Eight short comments, about ten minutes.');
    expect((await send({ begin: 'first' })).status).toBe(303);
    expect(await open()).toContain('Made-up comment 1 of 8');
  });

  test('says what is in the way, then the answer and why; the first answer stays', async () => {
    const unkind = await send({ comment: 'two-areas', ending: 'decided', area: 'housing' });
    expect(unkind.status).toBe(422);
    expect(unkind.words).toContain('Choose what it is');
    const kept = await send({ comment: 'two-areas', ending: 'decided', area: 'housing', kind: 'need' });
    expect(kept.to).toBe(`${page}?shown=two-areas`);
    const words = await open(kept.to);
    expect(words).toMatch(/You said partly the same.*The practice says Housing and Getting around/);
    await send({ comment: 'two-areas', ending: 'decided', area: ['housing', 'transportation'], kind: 'need' });
    expect(await open(kept.to)).toContain('You said partly the same');
    // Whoever comes back goes on where they were.
    expect(await open()).toContain('Made-up comment 2 of 8');
  });

  test('ends with what to look at again, in both languages, and can be done again', async () => {
    for (const { id, ending, areas, kinds } of practiceComments)
      await send({ comment: id, ending, area: [...areas], kind: kinds[0] ?? '' });
    const words = await open();
    expect(words).toMatch(/You said the same on 7 of 8 comments\..*Two areas in one comment/);
    expect(words).toContain('When you have ended your first batch');
    const french = await (await team.visit(amina, page, { 'Accept-Language': 'fr' })).text();
    expect(wordsOf(french)).toContain('Deux domaines dans un commentaire');
    await send({ begin: 'again' });
    expect(await open()).toContain('Made-up comment 1 of 8');
    expect((await send({ comment: 'nothing', ending: 'none' })).status).toBe(400);
  });
});
