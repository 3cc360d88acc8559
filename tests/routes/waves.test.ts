import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { theme } from '#db/schema/theming.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let owner: Owner;
let edith: CookieJar;
let olu: CookieJar;
let nextWave: string;
const list = '/team/ours/consultations';
const waves = `${list}/next/waves`;

beforeAll(async () => {
  team = await arrangeTeam();
  owner = openOwner(team.db.connection);
  const ours = await team.addOrganization('ours');
  const first = await team.addConsultation(ours, 'first', { stage: 'closed' });
  const kept = { origin: 'pipeline', status: 'selected', language: 'en', label: 'high rents' } as const;
  const runs = [await team.addRun(first, 1), await team.addRun(first, 2)];
  await owner.orm.insert(theme).values([
    // Found by two runs: it is one theme.
    ...runs.map((runId) => ({
      ...first.key,
      ...kept,
      id: randomUUID(),
      runId,
      key: 'rents',
      keyphrases: [],
      commentCount: 3,
    })),
    { ...first.key, ...kept, id: randomUUID(), key: 'dropped', status: 'candidate', keyphrases: [], commentCount: 1 },
  ]);
  edith = await team.signIn((await team.addMember(ours, 'Edith', ['editor'])).email);
  olu = await team.signIn((await team.addMember(ours, 'Olu', ['observer'])).email);
  const made = await team.send(edith, `${list}/new`, {
    ...{ id: randomUUID(), titleEn: 'Next', titleFr: '', purposeEn: 'To compare.', purposeFr: '', slug: 'next' },
    ...{ audience: 'newcomers', languages: ['en', 'fr'], start: 'wave:first' },
  });
  nextWave = made.headers.get('Location') ?? '';
});
afterAll(async () => {
  await owner.close();
  await team.end();
});

const open = async (path = waves, as = edith) => (await team.visit(as, path)).text();
const decide = (fields: Record<string, string | readonly string[]>, as = edith) =>
  team.send(as, waves, { intent: 'decide', seen: '', earlier: '', comparable: '', note: '', ...fields });
const seenOf = (html: string, key: string) =>
  new RegExp(`name="key" value="${key}"[^>]*/><input type="hidden" name="seen" value="([^"]*)"`).exec(html)?.[1] ?? '';

describe('the next wave', () => {
  it('has the questions, areas and kept themes of the one before, by their keys, and none of its dates', async () => {
    expect(nextWave).toBe(`${list}/next`);
    const rows = await team.db.owner<
      { slug: string; themes: string[]; areas: number; closes: Date | null; stage: string }[]
    >`
      select c.slug, c.stage, c.closes_at as closes,
        (select array_agg(t.key || ' ' || t.status) from theme t where t.consultation_id = c.id) as themes,
        (select count(*)::int from priority_area a where a.consultation_id = c.id) as areas
      from consultation c order by c.slug`;
    const [first, next] = rows;
    expect(next).toMatchObject({ slug: 'next', themes: ['rents selected'], closes: null, stage: 'draft' });
    expect(next?.areas).toBe(first?.areas);
    const words = wordsOf(await open());
    expect(words).toContain('Everything is decided.');
    expect(words).toContain('are the same in both waves');
  });
});

describe('what differs', () => {
  let question = '';

  beforeAll(async () => {
    const [row] = await team.db.owner<{ id: string; key: string }[]>`
      select t.consultation_id as id, split_part(t.text_id, ':', 2) as key from survey_text t
      join consultation c on c.id = t.consultation_id
      where c.slug = 'next' and t.text_id like 'question:%:title' and t.language = 'en' order by t.text_id limit 1`;
    question = row?.key ?? '';
    await team.db.owner`update survey_text set text = 'Asked in other words?' where language = 'en'
      and consultation_id = ${row?.id ?? ''} and text_id = ${`question:${question}:title`}`;
  });

  it('is listed first with both wordings; somebody decides, another hears of it, and it can be taken back', async () => {
    const html = await open();
    expect(wordsOf(html)).toContain('1 thing waits for a decision');
    expect(wordsOf(html)).toContain('Asked in other words?');
    const yes = { kind: 'question', key: question, comparable: 'yes', earlier: question, note: 'The same meaning.' };
    const both = await Promise.all([decide(yes), decide({ ...yes, comparable: 'no' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const decided = await open();
    expect(wordsOf(decided)).toContain('Decided by Edith');
    expect(wordsOf(decided)).toContain('Everything is decided.');
    const csv = await open(`${waves}.csv`, olu);
    expect(csv).toContain(`question,${question},Asked in other words?,reworded,${question},`);
    const undo = { intent: 'undo', kind: 'question', key: question };
    expect((await decide({ ...undo, seen: new Date(0).toISOString() })).status).toBe(409);
    expect((await decide({ ...undo, seen: seenOf(decided, question) })).headers.get('Location')).toBe(
      `${waves}?done=undone`,
    );
    expect(wordsOf(await open())).toContain('1 thing waits for a decision');
  });

  it('cannot be said to be what it is not, and what was typed stays', async () => {
    const note = 'n'.repeat(501);
    const wrong = [
      { comparable: '' },
      { comparable: 'yes', earlier: '' },
      { comparable: 'yes', earlier: 'never-asked' },
      { comparable: 'no', note },
    ];
    for (const fields of wrong) {
      const answer = await decide({ kind: 'question', key: question, ...fields });
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain(`href="#question-${question}"`);
    }
    expect((await decide({ kind: 'question', key: 'never-asked', comparable: 'no' })).status).toBe(404);
    expect((await decide({ kind: 'comment', key: question, comparable: 'no' })).status).toBe(400);
  });

  it('is decided by those who may; a consultation without an earlier wave has no such page', async () => {
    expect(await open(waves, olu)).not.toContain('name="comparable"');
    expect((await decide({ kind: 'question', key: question, comparable: 'no' }, olu)).status).toBe(403);
    expect((await team.visit(edith, `${list}/first/waves`)).status).toBe(404);
    expect((await team.visit(edith, `${list}/first/waves.csv`)).status).toBe(404);
  });
});
