import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let organization: OrganizationRow;
let edda: CookieJar;
let page: string;
let id: string;
let withdrawn: string;

beforeAll(async () => {
  team = await arrangeTeam();
  organization = await team.addOrganization('ours');
  await team.addMember(organization, 'Edda', ['editor']);
  await team.addMember(organization, 'Rahel', ['reviewer']);
  edda = await team.signIn('edda@heard.example');
});
afterAll(() => team.end());

beforeEach(async () => {
  const slug = `words-${randomUUID().slice(0, 8)}`;
  const consultation = await team.addConsultation(organization, slug);
  const runId = await team.addRun(consultation, 1);
  const example = await team.addComment(consultation, runId, { text: 'Our Basement floods, call ⟦phone⟧' });
  withdrawn = await team.addComment(consultation, runId, { text: 'My basement secret' });
  await team.db.owner`update comment set withdrawn_at = now() where id = ${withdrawn}`;
  const { organizationId, consultationId } = consultation.key;
  for (const term of ['basement', 'landlord'])
    await team.db.owner`insert into keyword_proposal
      (organization_id, consultation_id, area_key, language, term, run_id, score, comment_count, comment_ids)
      values (${organizationId}, ${consultationId}, 'housing', 'en', ${term}, ${runId}, 0.9, 14, ${[example, withdrawn]})`;
  page = `/team/ours/consultations/${slug}/keywords`;
  id = consultationId;
});

const decide = (to: string, from: string, more: Record<string, string> = {}, jar = edda) =>
  team.send(jar, page, { area: 'housing', language: 'en', term: 'basement', from, to, ...more });
const keywords = async () => {
  const [row] = await team.db
    .owner`select keywords from priority_area where consultation_id = ${id} and key = 'housing'`;
  return (row?.['keywords'] as { en: string[]; fr: string[] }).en;
};
const jobs = () => team.db.owner`select 1 from job where consultation_id = ${id}`;
const before = ['rent', 'housing', 'apartment'];

describe('a proposed keyword', () => {
  test('stands under its area and language, with how people use it, as redacted', async () => {
    const html = await (await team.visit(edda, page)).text();
    const said = wordsOf(html);
    expect(said).toMatch(/Housing\s+· English/);
    expect(said).toContain('In 14 comments');
    expect(html).toMatch(/<mark[^>]*>Basement<\/mark>/);
    expect(said).toContain('phone number removed');
    expect(said).not.toContain('secret');
    expect(await keywords()).toEqual(before);
    expect(await jobs()).toHaveLength(0);
  });

  test('that is accepted stands in the codebook once, and one run is asked for', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => decide('accepted', 'proposed')));
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect(await keywords()).toEqual([...before, 'basement']);
    expect(await jobs()).toHaveLength(1);
    const said = wordsOf(await (await team.visit(edda, answers[0]?.headers.get('Location') ?? '')).text());
    expect(said).toContain('The word is a keyword now. A new run begins');
    expect(said).toContain('Accepted by \u2068Edda\u2069 on');
    const audit = await team.db.owner`select subject, details from audit_event where consultation_id = ${id}`;
    expect(audit).toEqual([{ subject: 'housing/en', details: { from: 'proposed', to: 'accepted' } }]);
  });

  test('is taken back from the codebook again, and so is a refusal', async () => {
    await decide('accepted', 'proposed');
    expect((await decide('proposed', 'accepted')).status).toBe(303);
    expect(await keywords()).toEqual(before);
    expect((await decide('declined', 'proposed')).status).toBe(303);
    expect((await decide('proposed', 'declined')).status).toBe(303);
    expect(await keywords()).toEqual(before);
    const [row] = await team.db.owner`select status, decided_by, decided_at from keyword_proposal
      where consultation_id = ${id} and term = 'basement'`;
    expect(row).toEqual({ status: 'proposed', decided_by: null, decided_at: null });
  });

  test('that somebody decided about meanwhile stays as they decided', async () => {
    await decide('declined', 'proposed');
    const late = await decide('accepted', 'proposed');
    expect(late.status).toBe(409);
    expect(wordsOf(await late.text())).toContain('Somebody decided about this word in the meantime');
    expect(await keywords()).toEqual(before);
    expect(await jobs()).toHaveLength(0);
    const both = await Promise.all([
      decide('accepted', 'proposed', { term: 'landlord' }),
      decide('declined', 'proposed', { term: 'landlord' }),
    ]);
    expect(both.map((answer) => answer.status).sort()).toEqual([303, 409]);
  });

  test.each<[string, Record<string, string>, number]>([
    ['a word that nobody proposed', { term: 'anything' }, 410],
    ['an area of every object', { area: '__proto__' }, 410],
    ['another language', { language: 'fr' }, 410],
    ['a NUL', { term: 'base\0ment' }, 400],
    ['a word without end', { term: 'x'.repeat(201) }, 400],
    ['what is no decision', { to: 'erased' }, 400],
    ['nothing to decide from', { from: '' }, 400],
  ])('is not %s', async (_, more, status) => {
    expect((await decide('accepted', 'proposed', more)).status).toBe(status);
    expect(await keywords()).toEqual(before);
    expect(await jobs()).toHaveLength(0);
  });

  test('is out of reach for another role, and from another organization', async () => {
    const rahel = await team.signIn('rahel@heard.example');
    expect((await decide('accepted', 'proposed', {}, rahel)).status).toBe(403);
    const theirs = await team.addOrganization(`theirs-${randomUUID().slice(0, 8)}`);
    const same = await team.addConsultation(theirs, 'same');
    const { email } = await team.addMember(theirs, `Eve${randomUUID().slice(0, 8)}`, ['admin']);
    const eve = await team.signIn(email);
    expect((await decide('accepted', 'proposed', {}, eve)).status).toBe(404);
    page = `/team/${theirs.slug}/consultations/${same.slug}/keywords`;
    expect((await decide('accepted', 'proposed', {}, eve)).status).toBe(410);
    expect(await keywords()).toEqual(before);
  });

  test('can be decided about in no archived consultation', async () => {
    await team.db.owner`update consultation set stage = 'archived' where id = ${id}`;
    expect(await (await team.visit(edda, page)).text()).not.toContain('name="term"');
    expect((await decide('accepted', 'proposed')).status).toBe(409);
    expect(await keywords()).toEqual(before);
  });
});
