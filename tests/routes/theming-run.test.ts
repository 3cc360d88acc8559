import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let edda: CookieJar;
const page = '/team/ours/consultations/needs/theming';
const ids: Record<string, string> = {};

beforeAll(async () => {
  team = await arrangeTeam();
  const organization = await team.addOrganization('ours');
  const needs = await team.addConsultation(organization, 'needs');
  const runs = [await team.addRun(needs, 1), await team.addRun(needs, 2), await team.addRun(needs, 3)];
  for (const [number, run] of runs.entries())
    await team.db.owner`update theming_run set finished_at = now() + ${String(number + 1)}::int * interval '1 hour',
      version = ${number < 2 ? '2.0' : '2.1'}, comment_count = 3 where id = ${run}`;
  const [first = '', second = '', third = ''] = runs;
  const rent = 'The rent of our basement is too high, call ⟦phone⟧ <script>alert(1)</script>';
  ids['rent'] = await team.addComment(needs, second, {
    text: rent,
    suggestions: [{ key: 'housing', words: ['basement'] }],
  });
  ids['job'] = await team.addComment(needs, first, {
    text: 'No job here',
    suggestions: [{ key: 'employment', words: ['job'] }],
  });
  await team.suggest(needs, second, ids['job'], 'No job here', { key: 'employment', words: ['job'] });
  ids['arabic'] = await team.addComment(needs, first, { text: 'الإيجار مرتفع', language: 'ar' });
  await team.suggest(needs, first, ids['arabic'], 'الإيجار مرتفع', { key: '=evil', type: 'theme' });
  await team.suggest(needs, second, ids['arabic'], 'الإيجار مرتفع', { key: 'costs', type: 'theme' });
  await team.suggest(needs, third, ids['job'], 'No job here', { key: 'employment', words: ['job'], score: 0.2 });
  await team.db.owner`update theme set proposed_label = 'What <b>living</b> costs' where key = 'costs'`;
  await team.addMember(organization, 'Edda', ['editor']);
  edda = await team.signIn('edda@heard.example');
});
afterAll(() => team.end());

const html = async (path: string) => (await team.visit(edda, path)).text();

describe('a run', () => {
  test('tells what moved since the one before it, and why, by area and theme', async () => {
    const said = wordsOf(await html(`${page}/2`));
    expect(said).toContain('3 comments · 1 theme');
    expect(said).toContain('Compared with run 1');
    expect(said).toContain('Keywords that led to an area now and not then: “\u2068basement\u2069”.');
    expect(said).toMatch(/Housing\s+1 came, 0 left\s+A keyword counts now \(1\)/);
    expect(said).toMatch(/Work\s+The same comments\s+1\s+1/);
    expect(said).toContain('Called “=evil” then');
    expect(said).toContain('An assistant proposes the name: What &lt;b&gt;living&lt;/b&gt; costs');
    expect(said).toContain('No count of suggestions is ever published');
  });

  test('shows the redacted words of what moved, with its reasons, and no markup of theirs', async () => {
    const there = await html(`${page}/2?of=area:housing`);
    expect(wordsOf(there)).toContain('Came, with a score of 0.7');
    expect(wordsOf(there)).toContain('Counts as a keyword now: “\u2068basement\u2069”');
    expect(there).toContain('phone number removed');
    expect(there).not.toContain('<script>alert');
    expect(wordsOf(await html(`${page}/2?of=area:nothing`))).not.toContain('Comments that moved:');
    const worse = wordsOf(await html(`${page}/3?of=area:employment`));
    expect(worse).toContain('Its score went from 0.7 to 0.2');
  });

  test('is compared with any earlier one, and the first with none', async () => {
    const third = await html(`${page}/3?with=1`);
    expect(wordsOf(third)).toContain('Compared with run 1');
    expect(wordsOf(third)).toContain('Another version of the pipeline: 2.0 then, 2.1 now.');
    expect(third).toMatch(/<option value="1" selected=""/);
    expect(wordsOf(await html(`${page}/1`))).toContain('This is the first run');
  });

  test('speaks French', async () => {
    const jar = await team.signIn('edda@heard.example');
    jar.take(await team.send(jar, '/team/language', { language: 'fr', to: '/team' }));
    const said = wordsOf(await (await team.visit(jar, `${page}/2`)).text());
    expect(said).toContain('Comparée à l’analyse 1');
    expect(said).toMatch(/Logement\s+1 venus, 0 partis/);
  });

  test.each([
    '/4',
    '/0',
    '/x',
    '/2?with=2',
    '/2?with=3',
    '/2?with=x',
    '/2?with=',
    '/1?with=1',
    '/1.csv',
    '/2.csv?with=9',
  ])('%s is not there', async (path) => {
    expect((await team.visit(edda, page + path)).status).toBe(404);
  });
});

describe('as a file', () => {
  const file = async (query: string) => {
    const answer = await team.visit(edda, `${page}/2.csv${query}`);
    expect(answer.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    // As a spreadsheet sees it: fetch would drop the byte order mark.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
    expect(text.startsWith('\uFEFFrun_before,run_after')).toBe(true);
    return { text, rows: parse<Record<string, string>>(text, { bom: true, columns: true }) };
  };

  test('areas, kinds and themes stand with their counts, and no label becomes a formula', async () => {
    const { rows, text } = await file('');
    expect(rows.map(({ type, key, fate }) => [type, key, fate])).toEqual([
      ['area', 'employment', ''],
      ['area', 'housing', ''],
      ['theme', 'costs', 'renamed'],
    ]);
    expect(rows[1]).toMatchObject({
      name: 'Housing',
      comments_before: '0',
      comments_after: '1',
      comments_in_both: '0',
    });
    expect(text).not.toMatch(/(^|,)=/m);
  });

  test('every comment that moved stands with its reasons, without its words', async () => {
    const { rows, text } = await file('?of=comments');
    expect(rows).toEqual([
      expect.objectContaining({
        ...{ comment: ids['rent'], type: 'area', from_key: '', from_score: '', to_key: 'housing', to_score: '0.7' },
        ...{ reasons: 'keyword-added', words: 'basement' },
      }),
    ]);
    expect(text).not.toContain('too high');
  });
});
