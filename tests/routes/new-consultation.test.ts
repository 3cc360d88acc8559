import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let edith: CookieJar;
let olu: CookieJar;
const list = '/team/ours/consultations';
const page = `${list}/new`;

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  const theirs = await team.addOrganization('theirs');
  await team.addConsultation(theirs, 'secret-plans');
  edith = await team.signIn((await team.addMember(ours, 'Edith', ['editor'])).email);
  olu = await team.signIn((await team.addMember(ours, 'Olu', ['reviewer'])).email);
});
afterAll(() => team.end());

const filled = (slug: string, more: Record<string, string | readonly string[]> = {}) => ({
  ...{ id: randomUUID(), titleEn: 'Settling here', titleFr: 'S’établir ici', purposeEn: 'To plan.', purposeFr: '' },
  ...{ slug, audience: 'newcomers', languages: ['en', 'fr', 'ar'], start: 'blank' },
  ...more,
});
const send = (fields: Record<string, string | readonly string[]>, as = edith) => team.send(as, page, fields);
const places = () => team.db.owner<{ slug: string }[]>`select slug from consultation order by slug`;

describe('a consultation', () => {
  it('is offered where there is none yet, and its form says what can be chosen', async () => {
    const empty = wordsOf(await (await team.visit(edith, '/team/ours')).text());
    expect(empty).toContain('Begin a consultation');
    const html = await (await team.visit(edith, `${page}?start=template:service-access`)).text();
    expect(wordsOf(html)).toContain('See its 24 questions: Service access');
    expect(html).toMatch(
      /value="template:service-access"[^>]*checked=""|checked=""[^>]*value="template:service-access"/,
    );
    expect(wordsOf(html)).not.toContain('secret');
  });

  it('begins with a template: its outline, its texts in both languages and the codebook, once though sent twice', async () => {
    const fields = filled('', { start: 'template:settlement-needs' });
    const answers = await Promise.all([send(fields), send(fields)]);
    for (const answer of answers) {
      expect(answer.status).toBe(303);
      expect(answer.headers.get('Location')).toBe(`${list}/settling-here`);
    }
    const { owner } = team.db;
    const [made] = await owner<
      { stage: string; languages: string[]; questions: number; texts: number; areas: number }[]
    >`
      select c.stage, c.languages,
        (select count(*)::int from survey_text t where t.consultation_id = c.id and t.text_id like 'question:%:title'
          and t.language = 'fr' and t.status = 'translated' and not t.is_source) as questions,
        (select count(*)::int from survey_text_version t where t.consultation_id = c.id) as texts,
        (select count(*)::int from priority_area a where a.consultation_id = c.id) as areas
      from consultation c join survey_draft d on d.consultation_id = c.id where c.slug = 'settling-here'`;
    expect(made).toMatchObject({ stage: 'draft', languages: ['en', 'fr', 'ar'], questions: 25 });
    expect(made?.areas).toBeGreaterThan(5);
    expect(made?.texts).toBeGreaterThan(400);
    const [{ n } = { n: 0 }] = await owner<{ n: number }[]>`
      select count(*)::int as n from audit_event where action = 'consultation-created'`;
    expect(n).toBe(1);
  });

  it('begins blank in French alone; a file is chosen on the next page', async () => {
    const french = { titleEn: '', titleFr: 'Écouter', purposeEn: '', purposeFr: 'Planifier.', languages: ['fr'] };
    const blank = await send(filled('', french));
    expect(blank.headers.get('Location')).toBe(`${list}/ecouter`);
    const [draft] = await team.db.owner<{ source: string; text: string }[]>`
      select d.source_language as source, t.text from survey_draft d join survey_text t using (consultation_id)
      where t.text = 'Écouter'`;
    expect(draft).toEqual({ source: 'fr', text: 'Écouter' });
    const file = await send(filled('from-a-file', { start: 'file' }));
    expect(file.headers.get('Location')).toBe(`${list}/from-a-file/survey/file`);
  });

  it('is refused with all that is wrong, and what was typed stands there again', async () => {
    const before = await places();
    const title = 'a'.repeat(2_000);
    const wrong = { titleEn: title, purposeEn: '', slug: 'Ünsafe/../x', audience: '', languages: ['ar'], start: '' };
    const answer = await send(filled('x', wrong));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    for (const field of ['titleEn', 'purposeEn', 'slug', 'audience', 'languages', 'start'])
      expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(`value="${title}"`);
    expect(hidden(html, 'id')).toMatch(/^[\da-f-]{36}$/);
    expect(await places()).toEqual(before);
  });

  it('has an address of its own: one that is taken is refused, also when two tabs send it at once', async () => {
    const answers = await Promise.all([send(filled('twins')), send(filled('twins'))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
    const taken = await send(filled('twins'));
    expect(wordsOf(await taken.text())).toContain('one of your consultations has this one');
    // What another organization calls its own is free here.
    expect((await send(filled('secret-plans'))).status).toBe(303);
  });

  it('never continues another organization’s, nor a template that is not there; nothing is half-made', async () => {
    await team.addConsultation(await team.addOrganization('others'), 'elsewhere');
    const before = await places();
    for (const start of ['wave:elsewhere', 'wave:', 'template:nothing', 'template:__proto__'])
      expect((await send(filled('fresh', { start }))).status).toBe(422);
    expect(await places()).toEqual(before);
  });

  it('is made by those who may, from a page of ours', async () => {
    expect((await team.visit(olu, page)).status).toBe(403);
    expect((await send(filled('mine'), olu)).status).toBe(403);
    expect((await send({ ...filled('mine'), id: 'x' })).status).toBe(400);
    expect(wordsOf(await (await team.visit(olu, '/team/ours')).text())).not.toContain('Begin a consultation');
  });
});

it('shows what is in a template before anything is made of it', async () => {
  const html = await (await team.visit(edith, `${page}/belonging-and-anti-racism`)).text();
  const words = wordsOf(html);
  for (const said of ['It has 24 questions', 'Page with help and a quick way out', 'Depends on an earlier answer'])
    expect(words).toContain(said);
  expect(html).toContain(`href="${page}?start=template:belonging-and-anti-racism"`);
  expect((await team.visit(edith, `${page}/nothing`)).status).toBe(404);
});
