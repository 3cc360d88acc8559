import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { undoChange } from '#app/services/undo-survey-change.ts';
import { exportSurvey } from '#app/services/export-survey.ts';
import { editSurvey } from '#app/services/edit-survey.ts';
import { importSurvey } from '#app/services/import-survey.ts';
import { findMembership } from '#app/services/find-signed-in.ts';
import { writeSurveyFile } from '#app/exchange/survey-file-write.ts';
import { randomSurvey } from '../fixtures/random-survey.ts';
import { get, type CookieJar } from '../handler.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

/** The head of a PNG of 16 by 16 pixels. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex').toString('base64');
const label = (en: string, fr: string) => ({
  fr: { text: fr, status: 'translated', source: true },
  en: { text: en, status: 'outdated' },
});
const FILE = {
  format: 'heard.survey/1',
  audience: 'newcomers',
  title: label('Settling in', 'S’installer'),
  consent: { paragraphs: [{ key: 'about', text: label('We ask', 'Nous demandons') }], agree: label('Yes', 'Oui') },
  sections: [
    {
      key: 'home',
      title: label('Home', 'Chez vous'),
      questions: [
        {
          key: 'dwelling',
          type: 'single',
          title: label('Where do you live?', 'Où habitez-vous ?'),
          choices: [
            {
              key: 'house',
              label: label('House', 'Maison'),
              picture: { name: 'a', alt: label('A house', 'Une maison') },
            },
            {
              key: 'flat',
              label: label('Flat', 'Appartement'),
              picture: { name: 'a', alt: label('Flats', 'Un immeuble') },
            },
          ],
        },
      ],
    },
  ],
  pictures: { a: { mediaType: 'image/png', base64: PNG } },
};

interface Place {
  readonly organization: OrganizationRow;
  readonly slug: string;
  readonly path: string;
  readonly jar: CookieJar;
  readonly userId: string;
}

let team: Team;
let here: Place;
let there: Place;

async function add(roles: Parameters<Team['addMember']>[2], organization?: OrganizationRow): Promise<Place> {
  const own = organization ?? (await team.addOrganization(`org-${randomUUID().slice(0, 8)}`));
  const { slug } = await team.addConsultation(own, `needs-${randomUUID().slice(0, 8)}`);
  const { email, userId } = await team.addMember(own, `M${randomUUID().slice(0, 8)}`, roles);
  const path = `/team/${own.slug}/consultations/${slug}/survey/file`;
  return { organization: own, slug, path, userId, jar: await team.signIn(email) };
}

beforeAll(async () => {
  team = await arrangeTeam();
  [here, there] = [await add(['editor']), await add(['editor'])];
});
afterAll(() => team.end());

function upload({ path, jar }: Place, fields: Readonly<Record<string, string | Blob>>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const headers = { Origin: 'http://heard.test', Host: 'heard.test', Cookie: jar.header };
  return team.handle(new Request(`http://heard.test${path}`, { method: 'POST', body, headers }));
}
const download = async ({ path, jar }: Place) => (await team.visit(jar, `${path}.json`)).text();

/** Looks at a file, then brings it in, as a person would. */
async function bringIn(place: Place, file: string): Promise<Response> {
  const looked = await upload(place, { file: new Blob([file]) });
  const html = await looked.text();
  return upload(place, { packed: hidden(html, 'packed'), seen: hidden(html, 'seen') });
}

test('a survey that is taken out and brought in elsewhere is the same, byte for byte, with its pictures', async () => {
  expect((await bringIn(here, JSON.stringify(FILE))).headers.get('Location')).toBe(`${here.path}?done=imported`);
  const answer = await team.visit(here.jar, `${here.path}.json`);
  expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="survey-${here.slug}.json"`);
  const file = await answer.text();
  expect(file).toContain(PNG);
  expect(file).not.toContain(here.organization.id);
  expect((await bringIn(there, file)).status).toBe(303);
  const again = JSON.parse(await download(there)) as { retired: string[] };
  // The other survey's own keys were taken away by it, and are never given again.
  expect({ ...again, retired: [] }).toEqual({ ...(JSON.parse(file) as object), retired: [] });
  const third = await team.db
    .owner`select count(*)::int as n from picture where organization_id = ${there.organization.id}`;
  expect(third[0]?.['n']).toBe(1);
  expect((await bringIn(here, await download(there))).status).toBe(303);
  expect((await bringIn(there, await download(here))).status).toBe(303);
  expect(await download(here)).toBe(await download(there));
});

test('a file is shown before it replaces anything, and what it did can be undone', async () => {
  const place = await add(['editor']);
  const before = await download(place);
  const looked = await upload(place, { pasted: JSON.stringify(FILE) });
  expect(looked.status).toBe(200);
  const html = await looked.text();
  expect(wordsOf(html)).toContain('What would be taken away');
  expect(await download(place)).toBe(before);
  const sent = { packed: hidden(html, 'packed'), seen: hidden(html, 'seen') };
  // A double tap.
  expect((await upload(place, sent)).status).toBe(303);
  const after = await download(place);
  const actor = (await findMembership(team.db.app, place.userId, place.organization.slug)) ?? expect.fail();
  expect(await undoChange(team.db.app, actor, place.slug, 1)).toEqual({ revision: 2 });
  const undone = JSON.parse(await download(place)) as object;
  expect({ ...undone, retired: [] }).toEqual({ ...(JSON.parse(before) as object), retired: [] });
  expect(after).not.toBe(before);
});

test('a file that was looked at before somebody changed the survey replaces nothing, and is shown again', async () => {
  const place = await add(['editor']);
  const html = await (await upload(place, { pasted: JSON.stringify(FILE) })).text();
  const actor = (await findMembership(team.db.app, place.userId, place.organization.slug)) ?? expect.fail();
  const texts = [{ textId: 'survey:title', language: 'en', text: 'Meanwhile' }];
  await editSurvey(team.db.app, actor, place.slug, { seen: 0, edit: null, texts });
  const late = await upload(place, { packed: hidden(html, 'packed'), seen: hidden(html, 'seen') });
  expect(late.status).toBe(409);
  const again = await late.text();
  expect(hidden(again, 'seen')).toBe('1');
  expect(await download(place)).toContain('Meanwhile');
  expect((await upload(place, { packed: hidden(again, 'packed'), seen: '1' })).status).toBe(303);
});

test.each([
  ['no JSON', '{"format": nothing}', 422, 'line \u20681\u2069, column \u206812\u2069'],
  [
    'a fault in its place',
    JSON.stringify({ ...FILE, title: { xx: { text: 'a', status: 'reviewed' } } }),
    422,
    '$.title Unknown language: \u2068xx\u2069',
  ],
  ['nothing', '', 422, 'There is no file'],
  ['markup', '{"<script>alert(1)</script>": 1}', 422, 'heard.survey/1'],
])('a file with %s changes nothing and says where', async (_, pasted, status, words) => {
  const before = await download(here);
  const answer = await upload(here, { pasted });
  expect(answer.status).toBe(status);
  const html = await answer.text();
  expect(wordsOf(html)).toContain(words);
  expect(html).not.toContain('<script>alert');
  expect(await download(here)).toBe(before);
});

test('what is no packed file, or unpacks without end, is no form', async () => {
  const { gzipSync } = await import('node:zlib');
  const bomb = gzipSync(Buffer.alloc(30_000_000, 0x20)).toString('base64url');
  for (const packed of ['x', bomb]) expect((await upload(here, { packed, seen: '0' })).status).toBe(400);
});

test('only who may edit brings one in, and nobody from elsewhere takes one out', async () => {
  const tara = await add(['translator'], here.organization);
  expect((await upload({ ...tara, path: here.path }, { pasted: JSON.stringify(FILE) })).status).toBe(403);
  const page = await (await team.visit(tara.jar, here.path)).text();
  expect(page).not.toContain('name="file"');
  expect((await team.visit(there.jar, `${here.path}.json`)).status).toBe(404);
  expect((await upload({ ...there, path: here.path }, { pasted: '{}' })).status).toBe(404);
});

test('the schema of the file is there for anybody', async () => {
  const answer = await team.handle(get('/api/v1/survey-file.schema.json'));
  expect(answer.headers.get('Content-Type')).toBe('application/schema+json');
  expect(await answer.json()).toMatchObject({ type: 'object', properties: { format: { const: 'heard.survey/1' } } });
});

test('any survey comes through the database as it was', async () => {
  for (const { outline, texts } of fc.sample(randomSurvey(), { numRuns: 4, seed: 7 })) {
    const place = await add(['editor']);
    const file = writeSurveyFile({
      ...{ audience: 'newcomers', outline, pictures: new Map(), texts },
      sources: Object.fromEntries(
        Object.entries(texts).map(([id, text]) => [id, Object.keys(text).find((tag) => text[tag]?.isSource) ?? '']),
      ),
    });
    const bytes = new TextEncoder().encode(file);
    const by = { organization: place.organization, by: place.userId };
    expect(await importSurvey(team.db.app, by, place.slug, { seen: 0, bytes })).toEqual({ revision: 1 });
    expect(await importSurvey(team.db.app, by, place.slug, { seen: 1, bytes })).toEqual({ revision: 1 });
    const out = await exportSurvey(team.db.app, place.organization.id, place.slug);
    const bare = (text: string) => ({ ...(JSON.parse(text) as object), retired: [] });
    expect(bare(out?.file ?? '')).toEqual(bare(file));
  }
});
