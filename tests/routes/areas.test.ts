import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startingCodebook } from '#app/services/starting-codebook.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let editor: CookieJar;
let observer: CookieJar;
let arranged: Awaited<ReturnType<Team['addConsultation']>>;
const page = '/team/bow-valley/consultations/needs/areas';

beforeAll(async () => {
  team = await arrangeTeam();
  const organization = await team.addOrganization('bow-valley');
  arranged = await team.addConsultation(organization, 'needs');
  editor = await team.signIn((await team.addMember(organization, 'Edda', ['editor'])).email);
  observer = await team.signIn((await team.addMember(organization, 'Olu', ['observer'])).email);
});
afterAll(() => team.end());

const keys = async () => {
  const rows = await team.db.owner<{ key: string }[]>`select key from priority_area order by position`;
  return rows.map(({ key }) => key);
};
const seenOn = async (path: string) => hidden(await (await team.visit(editor, path)).text(), 'seen');
const send = (path: string, fields: Record<string, string | readonly string[]>) => team.send(editor, path, fields);

describe('the list of priority areas', () => {
  test('areas are chosen from the codebook, once, and written anew', async () => {
    const offered = startingCodebook().find(({ key }) => !['housing', 'employment'].includes(key))?.key ?? '';
    for (let n = 0; n < 2; n++) expect((await send(page, { do: 'choose', area: [offered] })).status).toBe(303);
    const made = await send(page, { do: 'write', 'name-en': 'Child care', 'name-fr': '' });
    expect(made.headers.get('Location')).toBe(`${page}/child-care?saved`);
    expect(await keys()).toEqual(['housing', 'employment', offered, 'child-care']);
    expect((await send(page, { do: 'write', 'name-en': '', 'name-fr': '' })).status).toBe(422);
  });

  test('one moves, and a page that showed another order moves nothing', async () => {
    const seen = await seenOn(page);
    expect((await send(page, { do: 'area', press: '0', key: 'employment', seen })).status).toBe(303);
    expect((await keys()).slice(0, 2)).toEqual(['employment', 'housing']);
    expect((await send(page, { do: 'area', press: '3', key: 'housing', seen })).status).toBe(409);
    expect((await keys()).slice(0, 2)).toEqual(['employment', 'housing']);
  });

  test('one that a comment was decided with stays; another goes', async () => {
    const commentId = await team.addComment(arranged, null, { text: 'Rent is high' });
    const { organizationId, consultationId } = arranged.key;
    await team.db.owner`insert into coding (organization_id, consultation_id, comment_id, user_id, target_type,
      target_key, decision) values (${organizationId}, ${consultationId}, ${commentId}, 'r', 'area', 'housing', 'add')`;
    const refused = await send(page, { do: 'area', press: 'remove', key: 'housing', seen: '' });
    expect(refused.status).toBe(409);
    expect(wordsOf(await refused.text())).toContain('so it stays');
    for (let n = 0; n < 2; n++)
      expect((await send(page, { do: 'area', press: 'remove', key: 'employment', seen: '' })).status).toBe(303);
    expect(await keys()).not.toContain('employment');
  });

  test('an observer sees them and changes nothing', async () => {
    const html = await (await team.visit(observer, page)).text();
    expect(html).toContain('Housing');
    expect(html).not.toContain('name="do"');
    expect((await team.send(observer, page, { do: 'offer', kind: 'lens' })).status).toBe(403);
    expect((await team.visit(observer, `${page}/housing`)).status).toBe(403);
  });
});

describe('what areas serve', () => {
  test('outcomes and lenses are offered ready-made; an area is tied to several, and its words are changed', async () => {
    for (const kind of ['outcome', 'lens', 'lens']) expect((await send(page, { do: 'offer', kind })).status).toBe(303);
    await send(page, { do: 'add', kind: 'focus-area', 'name-en': 'Welcoming places', 'name-fr': 'Lieux accueillants' });
    const one = `${page}/housing`;
    const sent = {
      seen: await seenOn(one),
      tie: ['outcome:economically-well', 'lens:anti-racism', 'focus-area:welcoming-places', 'lens:nothing'],
      'label-en': 'Housing',
      'definition-en': 'A home that people can pay for.',
      'keywords-en': 'rent, landlord\nrent\nbasement suite',
      'label-ar': 'السكن',
      'keywords-ar': 'سكن، إيجار',
    };
    expect((await send(one, sent)).status).toBe(303);
    const [area] = await team.db.owner`select * from priority_area where key = 'housing'`;
    expect(area).toMatchObject({
      label: { en: 'Housing', fr: 'Logement', ar: 'السكن' },
      keywords: { en: ['rent', 'landlord', 'basement suite'], ar: ['سكن', 'إيجار'] },
      draft_languages: [],
    });
    const ties = await team.db.owner`select kind, node_key from area_tie order by kind`;
    expect(ties.map((tie) => `${String(tie['kind'])}:${String(tie['node_key'])}`)).toEqual([
      'focus-area:welcoming-places',
      'lens:anti-racism',
      'outcome:economically-well',
    ]);
    // The same page again, from before: what it would change now is not what it showed.
    const stale = await send(one, { ...sent, 'label-en': 'Homes' });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain('value="Homes"');
  });

  test('what is removed takes its ties along', async () => {
    expect((await send(page, { do: 'remove-node', id: 'lens:anti-racism' })).status).toBe(303);
    expect(await team.db.owner`select 1 from area_tie where node_key = 'anti-racism'`).toHaveLength(0);
  });
});
