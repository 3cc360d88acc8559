import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { editSurvey } from '#app/services/edit-survey.ts';
import { findMembership } from '#app/services/find-signed-in.ts';
import type { CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let organization: OrganizationRow;
let tara: CookieJar;
let rahel: CookieJar;
let editor: string;
let slug: string;
let texts: string;
let id: string;

const TITLE = 'survey:title';

beforeAll(async () => {
  team = await arrangeTeam();
  organization = await team.addOrganization(`texts-${randomUUID().slice(0, 8)}`);
  await team.addMember(organization, 'Tara', ['translator']);
  await team.addMember(organization, 'Rahel', ['reviewer']);
  editor = (await team.addMember(organization, 'Edda', ['editor'])).userId;
  [tara, rahel] = [await team.signIn('tara@heard.example'), await team.signIn('rahel@heard.example')];
});
afterAll(() => team.end());
beforeEach(async () => {
  const made = await team.addConsultation(organization, `needs-${randomUUID().slice(0, 8)}`);
  slug = made.slug;
  id = made.key.consultationId;
  texts = `/team/${organization.slug}/consultations/${slug}/survey/texts`;
});

const page = async (path: string, jar = tara) => (await team.visit(jar, path)).text();
const stored = async (textId: string, language: string) => {
  const [row] = await team.db.owner`select text, status, is_source, changed_by from survey_text
    where consultation_id = ${id} and text_id = ${textId} and language = ${language}`;
  return row;
};
/** What a page's form would send for one text, with `text` typed into it. */
async function type(path: string, textId: string, text: string, action = `translated ${textId}`) {
  const html = await page(path);
  return {
    seen: hidden(html, 'seen'),
    [`was.${textId}`]: hidden(html, `was.${textId}`),
    [`text.${textId}`]: text,
    do: action,
  };
}
async function edit(text: string, language = 'en', textId = TITLE) {
  const actor = (await findMembership(team.db.app, editor, organization.slug)) ?? expect.fail();
  return editSurvey(team.db.app, actor, slug, { seen: 1000, edit: null, texts: [{ textId, language, text }] });
}

test('each language says how far it has come, and leads to its texts', async () => {
  const words = wordsOf(await page(texts));
  expect(words).toMatch(/French \(Français\) [^(]*Reviewed: \d+/);
  expect(words).toMatch(/Written in this language first: \d+/);
  const arabic = await page(`${texts}/ar`);
  expect(arabic).toMatch(/<textarea[^>]*lang="ar" dir="rtl"/);
  expect((await team.visit(tara, `${texts}/xx`)).status).toBe(404);
});

test('a translator writes a text, stays in its place, and says of it that it is reviewed', async () => {
  const sent = await type(`${texts}/fr`, TITLE, 'Bienvenue chez vous');
  const [saved] = await Promise.all([0, 1].map(() => team.send(tara, `${texts}/fr`, sent)));
  expect(saved?.status).toBe(303);
  expect(saved?.headers.get('Location')).toMatch(/\?status=all&page=1&done=1#t_survey_title$/);
  expect(await stored(TITLE, 'fr')).toMatchObject({
    text: 'Bienvenue chez vous',
    status: 'translated',
    is_source: false,
  });
  const again = await type(`${texts}/fr`, TITLE, 'Bienvenue chez vous', `reviewed ${TITLE}`);
  expect((await team.send(tara, `${texts}/fr`, again)).status).toBe(303);
  expect(await stored(TITLE, 'fr')).toMatchObject({ status: 'reviewed' });
  expect(wordsOf(await page(`${texts}/fr?status=reviewed`))).toContain('reviewed by \u2068Tara\u2069');
  const history = `${texts}/fr/history?text=${encodeURIComponent(TITLE)}`;
  await edit('Autre chose', 'fr');
  const html = await page(history);
  expect(wordsOf(html)).toContain('Bienvenue chez vous Reviewed');
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? 'none';
  expect((await team.send(tara, history, { seen: hidden(html, 'seen'), revision })).status).toBe(303);
  expect(await stored(TITLE, 'fr')).toMatchObject({ text: 'Bienvenue chez vous' });
});

test('a source that changed meanwhile is told, and nothing that was typed is lost', async () => {
  const sent = await type(`${texts}/fr?status=missing`, TITLE, 'Traduction de l’ancien titre');
  await edit('A new title');
  const late = await team.send(tara, `${texts}/fr?status=missing`, { ...sent, seen: '0' });
  expect(late.status).toBe(409);
  const html = await late.text();
  expect(html).toContain('Traduction de l’ancien titre');
  expect(wordsOf(html)).toContain('\u2068Edda\u2069 changed this on');
  expect(wordsOf(html)).toContain('A new title');
  expect((await stored(TITLE, 'fr'))?.['text']).not.toBe('Traduction de l’ancien titre');
  const anyway = { ...sent, seen: hidden(html, 'seen') };
  expect((await team.send(tara, `${texts}/fr`, anyway)).status).toBe(303);
  expect(await stored(TITLE, 'fr')).toMatchObject({ text: 'Traduction de l’ancien titre', status: 'translated' });
});

test('a text is written first in another language: the others are outdated by it', async () => {
  const sent = await type(`${texts}/fr`, TITLE, 'D’abord en français', `source ${TITLE}`);
  expect((await team.send(tara, `${texts}/fr`, sent)).status).toBe(303);
  expect(await stored(TITLE, 'fr')).toMatchObject({ is_source: true });
  expect(await stored(TITLE, 'en')).toMatchObject({ is_source: false, status: 'outdated' });
  expect(wordsOf(await page(`${texts}/en?status=outdated`))).toContain('D’abord en français');
  expect((await team.send(tara, texts, { source: 'fr' })).status).toBe(303);
  expect(await page(texts)).toMatch(/<option value="fr" selected="">/);
  expect((await team.send(tara, texts, { source: 'xx' })).status).toBe(422);
});

test.each([
  ['a placeholder that the source does not have', 'Bonjour {{nom}}', 'The source does not have'],
  ['hidden signs that turn the direction round', 'Bonjour \u202eolleh', 'hidden signs'],
  ['a title without end', 'x'.repeat(1_001), 'too long'],
])('%s is refused at its field, and kept there', async (_, text, words) => {
  const sent = await type(`${texts}/fr`, TITLE, text);
  const before = await stored(TITLE, 'fr');
  const refused = await team.send(tara, `${texts}/fr`, sent);
  expect(refused.status).toBe(422);
  const html = await refused.text();
  expect(wordsOf(html)).toContain(words);
  expect(html).toContain('href="#t_survey_title"');
  expect(html).toContain(text);
  expect(await stored(TITLE, 'fr')).toEqual(before);
});

test('who does not translate reads the texts and changes none; another organization sees nothing', async () => {
  const html = await page(`${texts}/fr`, rahel);
  expect(html).not.toContain('<textarea');
  const sent = await type(`${texts}/fr`, TITLE, 'x');
  expect((await team.send(rahel, `${texts}/fr`, sent)).status).toBe(403);
  const other = await team.addOrganization(`other-${randomUUID().slice(0, 8)}`);
  const { email } = await team.addMember(other, `Eve${randomUUID().slice(0, 8)}`, ['admin']);
  const eve = await team.signIn(email);
  for (const path of [texts, `${texts}/fr`, `${texts}/fr/history?text=${TITLE}`])
    expect((await team.visit(eve, path)).status).toBe(404);
  expect((await team.send(eve, `${texts}/fr`, sent)).status).toBe(404);
});
