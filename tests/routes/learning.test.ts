import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let edda: CookieJar;
const page = '/team/ours/consultations/needs/learning';

/** Of so many comments, one reading each: whether the suggested area was on the screen and taken. */
interface Readings {
  readonly language: string;
  readonly shown: boolean;
  readonly yes: number;
  readonly no: number;
}

beforeAll(async () => {
  team = await arrangeTeam();
  const organization = await team.addOrganization('ours');
  const needs = await team.addConsultation(organization, 'needs');
  await team.addConsultation(organization, 'unread');
  const runs = [await team.addRun(needs, 1), await team.addRun(needs, 2)] as const;
  const { organizationId, consultationId } = needs.key;
  const readOne = async (runId: string, { language, shown }: Readings, yes: boolean) => {
    const text = { text: 'The rent', language };
    const id = await team.addComment(needs, runId, { ...text, suggestions: [{ key: 'housing', words: ['rent'] }] });
    await team.db
      .owner`insert into assignment (organization_id, consultation_id, comment_id, user_id, batch, place, state,
        suggestions_shown, assigned_at, ended_at)
      values (${organizationId}, ${consultationId}, ${id}, 'u', gen_random_uuid(), 1, 'done', ${shown}, now(), now())`;
    await team.db.owner`insert into reading (organization_id, consultation_id, comment_id, user_id, outcome, run_id,
        suggestions_shown)
      values (${organizationId}, ${consultationId}, ${id}, 'u', 'decided', ${runId}, ${shown})`;
    const decision = yes ? (shown ? 'accept' : 'add') : 'reject';
    if (yes || shown)
      await team.db.owner`insert into coding (organization_id, consultation_id, comment_id, user_id, target_type,
          target_key, decision, run_id)
        values (${organizationId}, ${consultationId}, ${id}, 'u', 'area', 'housing', ${decision}, ${runId})`;
  };
  const read = (runId: string, readings: Readings) =>
    Promise.all(
      Array.from({ length: readings.yes + readings.no }, (_, index) => readOne(runId, readings, index < readings.yes)),
    );
  await read(runs[0], { language: 'en', shown: true, yes: 5, no: 5 });
  await read(runs[1], { language: 'en', shown: true, yes: 21, no: 3 });
  await read(runs[1], { language: 'ti', shown: true, yes: 3, no: 1 });
  await read(runs[1], { language: 'en', shown: false, yes: 12, no: 20 });
  await team.addMember(organization, 'Edda', ['editor']);
  await team.addMember(organization, 'Rae', ['reviewer']);
  edda = await team.signIn('edda@heard.example');
});
afterAll(() => team.end());

describe('how suggestions fare', () => {
  test('says what readers did with the newest run, compared with the one before, and what seeing it does', async () => {
    const said = wordsOf(await (await team.visit(edda, page)).text());
    expect(said).toContain('Run 2 was on the screen in 28 readings. Readers took 86% of its 28 suggestions.');
    expect(said).toContain('The share taken is 36 points higher than for run 1.');
    expect(said).toMatch(/Seeing the suggestion made readers say yes more often by about 39 points \(1\d to 5\d\)\./);
    expect(said).toContain('With the suggestion on the screen they put comments under 76% of 38 suggested areas');
    expect(said).toContain('never published');
  });

  test('tells languages in steps, and one with few readings not at all', async () => {
    const said = wordsOf(await (await team.visit(edda, page)).text());
    expect(said).toMatch(/English\s+20 or more\s+20 or more\s+fewer than 5/);
    expect(said).toMatch(/Tigrinya \(ትግርኛ\)\s+fewer than 10\s+Too few to say/);
  });

  test('as a file has the same steps', async () => {
    const answer = await team.visit(edda, `${page}.csv`);
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const rows = parse<Record<string, string>>(await answer.text(), { bom: true, columns: true });
    expect(rows.map((row) => Object.values(row).join(' '))).toEqual([
      '2 all 28 24 4 0 0.857',
      '2 en >=20 >=20 <5 <5 ',
      '2 ti <10    ',
      '1 all 10 5 5 0 0.5',
      '1 en >=10 >=5 >=5 <5 ',
    ]);
  });

  test('has nothing to say before anybody has read, and speaks French', async () => {
    const unread = '/team/ours/consultations/unread/learning';
    const said = wordsOf(await (await team.visit(edda, unread)).text());
    expect(said).toContain('Nobody has read a comment with suggestions yet.');
    expect(said).toContain('Every reader sees the suggestions here');
    const jar = await team.signIn('edda@heard.example');
    jar.take(await team.send(jar, '/team/language', { language: 'fr', to: '/team' }));
    expect(wordsOf(await (await team.visit(jar, page)).text())).toContain('Voir la suggestion a fait dire oui');
  });

  test('is for whoever looks after theming alone, of their own organization', async () => {
    const reviewer = await team.signIn('rae@heard.example');
    for (const path of [page, `${page}.csv`]) expect((await team.visit(reviewer, path)).status).toBe(403);
    for (const path of ['/team/ours/consultations/none/learning', '/team/ours/consultations/none/learning.csv'])
      expect((await team.visit(edda, path)).status).toBe(404);
  });
});
