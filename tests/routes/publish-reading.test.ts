import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrganizationRow } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { agreementNote, dissent } from '#db/schema/agreement.ts';
import { get, type CookieJar } from '../handler.ts';
import { addPeople, leaveUndecided, people, selectThemes, type Person, type Survey } from '../fixtures/people.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

let team: Team;
let owner: Owner;
let publisher: CookieJar;
let survey: Survey;
let ours: OrganizationRow;
const both = (area: string) => [{ add: [area] }, { add: [area] }];
const sampled = { sample: 'random' } as const;

/** A sample of 128 people, 12 of them unread, beside 300 others of whom the pipeline chose 60 to be read. */
const given: readonly Person[] = [
  ...people(50, { ...sampled, comment: 'Rent.', reviews: both('housing'), themes: ['rent'] }),
  ...people(25, { ...sampled, comment: 'Homes.', reviews: both('housing') }),
  ...people(40, { ...sampled, comment: 'Work.', reviews: [{ add: ['employment'] }, { reject: ['employment'] }] }),
  ...people(12, { ...sampled, comment: 'Unread.', language: 'ar' }),
  ...people(60, { comment: 'Rent.', sample: 'rest', reviews: [{ add: ['housing'] }] }),
  ...people(240, { comment: 'Unread.', sample: 'rest' }),
  ...people(72, {}),
  {
    ...{ ...sampled, comment: 'الإيجار مرتفع', language: 'ar', reviews: both('housing'), quoted: 'approved' },
    quoteAs: { translations: { fr: { text: 'Le loyer est élevé', origin: 'machine', by: null } } },
  },
];
beforeAll(async () => {
  team = await arrangeTeam();
  owner = openOwner(team.db.connection);
  ours = await team.addOrganization('ours');
  publisher = await team.signIn((await team.addMember(ours, 'Petra', ['publisher'])).email);
  survey = await team.addConsultation(ours, 'read', { stage: 'closed' });
  await addPeople(owner.orm, survey, given);
  await selectThemes(owner.orm, survey, [
    { key: 'rent', areaKey: 'housing', name: { en: 'Rent is too high', fr: 'Le loyer est trop cher' } },
    { key: 'half', areaKey: null, name: { en: 'Winter clothes' } },
  ]);
  await leaveUndecided(owner.orm, survey);
  await prepare();
});
afterAll(async () => {
  await owner.close();
  await team.end();
});

const desk = '/team/ours/consultations/read/publish';
const words = (html: string) => wordsOf(html).replace(/\s+/g, ' ');
const open = async () => (await team.visit(publisher, desk, { 'Accept-Language': 'en' })).text();
const prepare = async () => {
  await team.send(publisher, desk, { intent: 'prepare' });
  await team.makeEditions(ours);
};
const report = async (language: string) => (await team.handle(get(`/${language}/ours/what-we-heard/read`))).text();

test('the preview refuses what readers do not agree on, with the way to the note, and names themes that are left out', async () => {
  const html = await open();
  expect(words(html)).toContain('A note is needed before these can be published: “Work”: write the note');
  expect(html).toContain('href="/team/ours/consultations/read/agreement/area%3Aemployment#note"');
  expect(html).not.toContain('name="fingerprint"');
  expect(words(html)).toMatch(/1 theme is left out.*Winter clothes/);
  const sent = await team.send(publisher, desk, { fingerprint: 'a'.repeat(64) });
  expect(sent.status).toBe(409);
  expect(words(await sent.text())).toContain('no note says why these are published all the same');
  expect(words(html)).toContain('no note says why these are published all the same');
});

test('the report says estimates with their range, notes beside findings, and quotes with a translation, alike in both languages', async () => {
  const target = { ...survey.key, targetType: 'area' as const, targetKey: 'employment' };
  const text = { en: 'Views differ on unpaid work.', fr: 'Les avis diffèrent sur le travail non payé.' };
  await owner.orm.insert(agreementNote).values({ ...target, text, writtenBy: 'edith', writtenAt: new Date() });
  const other = { text: 'إنها الكرامة', language: 'ar', madeBy: 'rahel', madeAt: new Date() };
  await owner.orm.insert(dissent).values({ ...target, ...other, id: crypto.randomUUID() });
  await prepare();
  const sent = await team.send(publisher, desk, { fingerprint: hidden(await open(), 'fingerprint') });
  expect(sent.status).toBe(303);
  await team.makeEditions(ours);

  const [en, fr] = [await report('en'), await report('fr')];
  expect(words(en)).toContain('an estimated 66% (between 52% and 76%) wrote about “Housing”');
  expect(words(en)).toContain('128 of the 428 people who wrote comments. 116 of them were read. 12 have a comment');
  expect(words(en)).toContain('In all, 252 people have a comment that nobody has read.');
  expect(words(en)).toContain('Rent is too high');
  expect(words(en)).toContain('Views differ on unpaid work.');
  expect(words(fr)).toContain('Les avis diffèrent sur le travail non payé.');
  expect(en).toContain('<blockquote lang="ar" dir="rtl"><p>إنها الكرامة</p></blockquote>');
  expect(fr).toContain('<blockquote lang="fr" dir="ltr"><p>Le loyer est élevé</p></blockquote>');
  expect(words(fr)).toContain('Traduit par une machine et approuvé par une personne');
  expect(en + fr).not.toMatch(/rahel|edith|reviewer-\d/);
  const figures = (html: string) =>
    [...html.matchAll(/<td>(\d[^<]*)<\/td>/g)].map(([, cell]) => (cell ?? '').replace(/\D+/g, ' ').trim());
  expect(figures(fr)).toEqual(figures(en));
});

test('the file has the same estimates, and how far readers agree', async () => {
  const file = await team.handle(get('/en/ours/what-we-heard/read.csv'));
  const rows = parse<Record<string, string>>(await file.text(), { bom: true, columns: true });
  const of = (table: string, key: string) =>
    rows.find((row) => row['table'] === `newcomers.${table}` && row['row'] === key);
  expect(of('areas', 'housing')).toMatchObject({ count: '76', denominator: '128', estimate: 'yes', share: '0.6552' });
  expect(of('areas', 'employment')).toMatchObject({ agreement: 'below' });
  expect(of('themes', 'rent')).toMatchObject({ label_fr: 'Le loyer est trop cher', count: '50', agreement: 'agreed' });
  expect(of('languages', 'en')).toMatchObject({ estimate: '', agreement: '' });
});
