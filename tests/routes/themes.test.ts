import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { themeProposal } from '#db/schema/workshop.ts';
import { openOwner } from '#db/factories/owner.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let edda: CookieJar;
let rahel: CookieJar;
let consultationId: string;
const proposal = '00000000-0000-4000-8000-000000000001';
const page = '/team/ours/consultations/needs/themes';

beforeAll(async () => {
  team = await arrangeTeam();
  const organization = await team.addOrganization('ours');
  const needs = await team.addConsultation(organization, 'needs');
  consultationId = needs.key.consultationId;
  const run = await team.addRun(needs, 1);
  const ids: string[] = [];
  for (const [index, key] of ['night-bus', 'late-bus', 'rent', 'garden', 'snow'].entries())
    ids.push(
      await team.addComment(needs, run, {
        text: `The ${key} story, call ⟦phone⟧ ${'<i>now</i> '.repeat(index)}`,
        suggestions: [{ type: 'theme', key }],
      }),
    );
  await team.db.owner`update theme set comment_count = 23, keyphrases = '{bus, shift}',
    typical_comment_ids = ${ids.slice(0, 1)} where key = 'night-bus'`;
  const owner = openOwner(team.db.connection);
  const side = { keyphrases: ['bus'], commentCount: 1, typicalCommentIds: ids.slice(0, 1), commentIds: [] };
  const evidence = { sharedKeyphrases: ['bus at night'], overlap: 0.5, sides: [side, side] };
  await owner.orm.insert(themeProposal).values({
    ...needs.key,
    ...{ id: proposal, runId: run, kind: 'merge', themeKeys: ['late-bus', 'night-bus'], score: 0.9, evidence },
  });
  await owner.close();
  await team.addMember(organization, 'Edda', ['editor']);
  await team.addMember(organization, 'Rahel', ['reviewer']);
  await team.addMember(organization, 'Olga', ['observer']);
  [edda, rahel] = [await team.signIn('edda@heard.example'), await team.signIn('rahel@heard.example')];
});
afterAll(() => team.end());

const html = async (path: string, jar = edda) => (await team.visit(jar, page + path)).text();
const seen = async (path = '') => hidden(await html(path), 'seen');
const act = async (path: string, fields: Record<string, string | readonly string[]>, jar = edda) =>
  team.send(jar, page + path, { seen: await seen('/rent'), ...fields });
const statusOf = async (key: string) =>
  (
    await team.db.owner`select status from codebook_theme where consultation_id = ${consultationId} and key = ${key}`
  )[0]?.['status'] as unknown;

describe('the workshop', () => {
  test('lists candidates with their sizes in steps, and one as a dossier with redacted comments', async () => {
    const list = wordsOf(await html(''));
    expect(list).toMatch(/night bus\s+Candidate\s+20 comments or more\s+English/);
    expect(list).not.toContain('23');
    expect(list).toContain('that is no finding');
    const dossier = await html('/night-bus');
    expect(wordsOf(dossier)).toMatch(/The night-bus story, call\s+phone number removed/);
    expect(dossier).toMatch(/name="name-en"[^>]*value="night bus"/);
    expect(wordsOf(await html('?show=rejected'))).toContain('No theme has been rejected.');
    expect((await team.visit(edda, `${page}/nothing`)).status).toBe(404);
    expect((await team.visit(await team.signIn('olga@heard.example'), page)).status).toBe(403);
  });

  test('a theme is kept, with one language missing for all to see; hidden signs and markup are refused and kept', async () => {
    const fields = { act: 'keep', 'name-en': 'Night buses', 'name-fr': '<b>Bus</b>', area: 'housing' };
    const refused = await act('/night-bus', fields);
    expect(refused.status).toBe(422);
    const said = await refused.text();
    expect(wordsOf(said)).toContain('Name in French holds marks that look like HTML');
    expect(said).toContain('&lt;b&gt;Bus&lt;/b&gt;');
    expect((await act('/night-bus', { ...fields, 'name-fr': 'Bus \u202E' })).status).toBe(422);
    expect(await statusOf('night-bus')).toBeUndefined();
    const kept = await act('/night-bus', { ...fields, 'name-fr': '' });
    expect(kept.headers.get('Location')).toBe(`${page}/night-bus?done=keep`);
    const list = wordsOf(await html('?show=selected&by=area'));
    expect(list).toMatch(/Housing\s+Night buses\s+Kept/);
    expect(list).toContain('No name yet: French');
  });

  test('two people: what the other did is shown with what was typed, and other themes are in nobody’s way', async () => {
    const mine = await seen('/night-bus');
    await act('/night-bus', { act: 'describe', 'definition-en': 'Buses after midnight' }, rahel);
    const answer = await act('/night-bus', { act: 'rename', seen: mine, 'name-en': 'My own name' });
    expect(answer.status).toBe(409);
    const shown = await answer.text();
    expect(wordsOf(shown)).toMatch(/Described\s+“.Night buses.”\s*\.\s+.Rahel/);
    expect(shown).toContain('value="My own name"');
    expect(hidden(shown, 'seen')).not.toBe(mine);
    // The form that keeps a theme is gone once somebody has kept it: the names stand where it is renamed.
    const keep = { act: 'keep', seen: '0', 'name-en': 'Buses of mine' };
    expect(await (await act('/night-bus', keep)).text()).toContain('value="Buses of mine"');
    expect((await act('/snow', { act: 'reject', seen: mine, reason: 'Weather' })).status).toBe(303);
    const tooLate = { act: 'reject', seen: mine, reason: 'My own reason' };
    expect(await (await act('/snow', tooLate, rahel)).text()).toContain('My own reason');
    const news = (await (await team.visit(rahel, `${page}/changes.json?since=${mine}`)).json()) as { lines: string[] };
    expect(news.lines).toEqual([expect.stringMatching(/Edda.*Rejected.*snow/)]);
  });

  test('a merge is refused in words, done from a proposal, told, and undone', async () => {
    expect(wordsOf(await html('/proposals'))).toMatch(/Both have: bus at night/);
    expect(wordsOf(await (await act('/rent/merge', { act: 'merge', into: 'snow' })).text())).toContain(
      'That theme is rejected',
    );
    const form = await html(`/late-bus/merge?proposal=${proposal}&into=night-bus`);
    expect(form).toMatch(/value="night-bus"[^>]*checked|checked[^>]*value="night-bus"/);
    const done = await act('/late-bus/merge', { act: 'merge', into: 'night-bus', proposal });
    expect(done.headers.get('Location')).toBe(`${page}/night-bus?done=merge`);
    expect(wordsOf(await html('/night-bus'))).toMatch(/Merged into it\s+late bus/);
    expect(wordsOf(await html('/proposals'))).toContain('You can undo it among the changes');
    const revision = /name="undo" value="(\d+)"/.exec(await html('/changes'))?.[1] ?? '';
    expect((await act('/changes', { undo: revision })).status).toBe(303);
    expect(await statusOf('late-bus')).toBeUndefined();
    expect((await act('/changes', { undo: revision })).status).toBe(409);
  });

  test('a split keeps what was chosen from page to page, and what was typed when something is wrong', async () => {
    const first = await html('/garden/split');
    const id = hidden(first, 'shown');
    const fields = { act: 'split', newKey: hidden(first, 'newKey'), shown: id, pick: id, 'name-en': '', 'name-fr': '' };
    const searched = await (await act('/garden/split', { ...fields, go: 'search', q: 'nothing like it' })).text();
    expect(wordsOf(searched)).toMatch(/1 comment chosen/);
    expect(hidden(searched, 'chosen')).toBe(id);
    const unnamed = await act('/garden/split', { ...fields, go: 'split' });
    expect(unnamed.status).toBe(422);
    expect(await unnamed.text()).toMatch(/name="pick"[^>]*checked/);
    const done = await act('/garden/split', { ...fields, go: 'split', 'name-fr': 'Jardins' });
    expect(done.headers.get('Location')).toBe(`${page}/${fields.newKey}?done=split`);
    expect(wordsOf(await html(`/${fields.newKey}`))).toMatch(/The garden story/);
    const twice = await act('/garden/split', { ...fields, go: 'split', 'name-fr': 'Jardins' });
    expect(twice.status).toBe(303);
  });

  test('people add a theme; sent twice it is one; in an archived consultation nothing can be done', async () => {
    const newKey = hidden(await html('/new'), 'newKey');
    const add = () => act('/new', { act: 'add', newKey, 'name-en': 'Libraries', 'name-fr': 'Bibliothèques', area: '' });
    expect((await add()).status).toBe(303);
    expect((await add()).status).toBe(303);
    expect(wordsOf(await html(`/${newKey}`))).toContain('People made it here.');
    await team.db.owner`update consultation set stage = 'archived' where id = ${consultationId}`;
    expect(await html('/rent')).not.toContain('name="act"');
    expect((await act('/rent', { act: 'reject', seen: '0', reason: 'x' })).status).toBe(409);
  });
});
