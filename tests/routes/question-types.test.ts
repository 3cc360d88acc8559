import { brotliCompressSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import arabic from '#locales/ar/survey.json' with { type: 'json' };
import english from '#locales/en/survey.json' with { type: 'json' };
import { everyTypePictures, everyTypeSurvey } from '#db/factories/every-type-survey.ts';
import { newerInMarkup } from '#scripts/baseline/html.ts';
import { get } from '../handler.ts';
import { correcting, showing } from './receipt-arrangement.ts';
import { codeOn, createRespondent, expectWholePage, type Page, type Respondent } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What is sent on each page, in the order of the pages. */
const pages: readonly (readonly [page: string, fields: Fields])[] = [
  ['welcome', {}],
  ['town', { 'answer-town': '<b>{{order}}</b>' }],
  ['help', { 'answer-help': 'yes' }],
  ['what-help', { 'answer-what-help': 'work', 'answer-what-help.other': 'A neighbour' }],
  ['way', { 'answer-way': 'bus' }],
  ['trust', { 'answer-trust.police': 'much', 'answer-trust.schools': 'little', 'answer-trust.neighbours': 'some' }],
  ['order', { 'answer-order.1': 'jobs', 'answer-order.2': '', 'answer-order.3': 'rent' }],
  ['welcome-felt', { 'answer-felt': '8' }],
  ['story', { 'answer-story': 'أسكن في NE Calgary' }],
  ['born', { 'answer-born': 'syria', 'answer-born.other': '' }],
  ['since', { 'answer-since': ['٢٠١٩', '3', '٥'] }],
  ['home', { 'answer-people': ['۴'], 'answer-first-year': 'no' }],
];

/** What cannot be taken, the message for it, and the field that the summary leads to. */
const mistakes: readonly (readonly [string, Fields, keyof typeof english.errors, string])[] = [
  ['town', {}, 'required', 'town'],
  ['town', { 'answer-town': 'x'.repeat(201) }, 'tooLong', 'town'],
  ['help', { 'answer-help': 'perhaps' }, 'unknownChoice', 'help'],
  ['help', { 'answer-help': ['yes', 'no'] }, 'tooMany', 'help'],
  ['trust', { 'answer-trust.police': 'much', 'answer-trust.neighbours': 'some' }, 'required', 'trust.schools'],
  ['order', { 'answer-order.1': 'jobs', 'answer-order.3': 'jobs' }, 'rankedTwice', 'order.3'],
  ['born', { 'answer-born': 'syria', 'answer-born.other': 'Aleppo' }, 'otherNotChosen', 'born'],
  ['born', { 'answer-born': 'other', 'answer-born.other': 'x'.repeat(201) }, 'tooLong', 'born.other'],
  ['since', { 'answer-since': ['2019', '2', '31'] }, 'notADate', 'since'],
  ['since', { 'answer-since': ['1949', '12', '31'] }, 'tooEarly', 'since'],
  ['since', { 'answer-since': ['2027', '1', '1'] }, 'tooLate', 'since'],
  ['home', { 'answer-people': 'four' }, 'notANumber', 'people'],
  ['home', { 'answer-people': '0' }, 'tooSmall', 'people'],
  ['home', { 'answer-people': '21' }, 'tooLarge', 'people'],
];

const errors: Readonly<Record<string, Readonly<Record<string, string>>>> = { en: english.errors, ar: arabic.errors };
/** A message before the first number that is put into it. */
const begins = (message: string) => message.split('{{')[0] ?? '';
const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

let survey: ArrangedSurvey;
let respondent: Respondent;

beforeEach(async () => {
  survey = await at().newSurvey({ survey: everyTypeSurvey });
  respondent = createRespondent(at().handle);
});

const pageOf = (language: string, key: string) => `/${language}${survey.path}/q/${key}`;

/** From the consent up to a page, or to the check; with what each page was when it was met. */
async function walk(language: string, until = 'check', others: Fields = {}): Promise<readonly Page[]> {
  await respondent.open(`/${language}${survey.path}`);
  let page = await respondent.send(`/${language}${survey.path}/consent`, { agree: 'yes' });
  const met = [page];
  for (const [key, fields] of pages) {
    if (key === until) break;
    if (page.address !== pageOf(language, key)) continue;
    page = await respondent.send(page.address, { ...fields, ...others });
    met.push(page);
  }
  return met;
}

describe.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
] as const)('every type of question in %s', (language, direction) => {
  test('is asked on a light page, checked and kept', async () => {
    const met = await walk(language);
    expect(met.map(({ address }) => address)).toEqual([
      ...pages.map(([key]) => pageOf(language, key)),
      `/${language}${survey.path}/check`,
    ]);
    for (const page of met) {
      expect(page.status).toBe(200);
      expectWholePage(page, language, direction);
      expect(newerInMarkup(page.html)).toEqual([]);
      expect(brotliCompressSync(page.html).length).toBeLessThan(20_000);
      expect(page.html).not.toMatch(/question\.[a-z]/i);
    }
    const thanks = await respondent.send(met.at(-1)?.address ?? '', {});
    expect(thanks.address).toBe(`/${language}${survey.path}/thank-you`);
    expect((await survey.answers()).map((answer) => Object.values(answer).join(' '))).toEqual([
      ...['born syria', 'felt 8', 'first-year no', 'help yes', 'order.1 jobs', 'order.2 rent', 'people 4'],
      ...['since 2019-03-05', 'trust.neighbours some', 'trust.police much', 'trust.schools little', 'way bus'],
      ...['what-help other', 'what-help work'],
    ]);
    expect([...(await survey.words())].sort()).toEqual(['<b>{{order}}</b>', 'A neighbour', 'أسكن في NE Calgary']);
  });

  test('says what is wrong in words, and leads to where', async () => {
    let stands = '';
    for (const [page, fields, error, field] of mistakes) {
      if (page !== stands) await walk(language, page);
      stands = page;
      const wrong = await respondent.send(pageOf(language, page), fields);
      expect([page, error, wrong.status]).toEqual([page, error, 422]);
      const message = begins(errors[language]?.[error] ?? 'no message');
      // In the summary, and at the field.
      expect(unescaped(wrong.html).split(message)).toHaveLength(3);
      expect(wrong.html).toContain(`href="#answer-${field}"`);
      expect(wrong.html.match(new RegExp(`id="answer-${field}"`, 'g'))).toHaveLength(1);
      expect(wrong.html).toContain('aria-invalid="true"');
      expect(newerInMarkup(wrong.html)).toEqual([]);
    }
  });
});

describe('an earlier answer', () => {
  test('stands in a later text as text, and no recording or markup comes of it', async () => {
    const [help] = (await walk('en', 'help')).slice(-1);
    expect(help?.html).toContain('in \u2068&lt;b&gt;{{order}}&lt;/b&gt;\u2069?');
    const [felt] = (await walk('ar', 'welcome-felt')).slice(-1);
    expect(felt?.html).toContain('\u2068العمل\u2069 هو الأهم');
  });

  test('is cut where it is long, and stands open where there is none', async () => {
    const [help] = (await walk('en', 'help', { 'answer-town': 'x'.repeat(200) })).slice(-1);
    expect(help?.html).toContain(`in \u2068${'x'.repeat(200)}\u2069?`);
    const [felt] = (await walk('en', 'welcome-felt', { 'answer-order.1': '', 'answer-order.3': '' })).slice(-1);
    expect(felt?.html).toContain('\u2068…\u2069 matters most');
  });
});

describe('a page that does not apply', () => {
  const change = (key: string) => `${pageOf('en', key)}?then=check`;

  test('is left out of the way, of the check and of what is sent; its answers come back with it', async () => {
    const check = `/en${survey.path}/check`;
    await walk('en');
    const without = await respondent.send(change('help'), { 'answer-help': 'no' });
    expect(without.address).toBe(check);
    expect(without.html).not.toContain('A neighbour');
    expect((await respondent.open(pageOf('en', 'what-help'))).address).toBe(check);
    const again = await respondent.send(change('help'), { 'answer-help': 'yes' });
    expect(again.address).toBe(check);
    expect(again.html).toContain('A neighbour');
    await respondent.send(change('help'), { 'answer-help': 'not-sure' });
    await respondent.send(check, {});
    expect(await survey.words()).not.toContain('A neighbour');
    expect((await survey.answers()).map((answer) => answer['question_key'])).not.toContain('what-help');
    expect((await survey.responses())[0]?.['not_asked']).toEqual(['what-help']);
  });

  test('that comes to apply is asked before the check, and Back from it leads to the page before', async () => {
    await walk('en', 'check', { 'answer-help': 'no' });
    const asked = await respondent.send(change('help'), { 'answer-help': 'yes' });
    expect(asked.address).toBe(change('what-help'));
    expect((await respondent.send(asked.address, { go: 'back' })).address).toBe(pageOf('en', 'help'));
    const done = await respondent.send(asked.address, { 'answer-what-help': 'classes' });
    expect(done.address).toBe(`/en${survey.path}/check`);
    expect(done.html).toContain('Language classes');
  });

  test('takes nothing from a form that still shows it', async () => {
    await walk('en', 'check', { 'answer-help': 'no' });
    const sent = await respondent.send(pageOf('en', 'what-help'), { 'answer-what-help': 'work' });
    expect(sent.address).toBe(`/en${survey.path}/check`);
    expect(sent.html).not.toContain('Help to find work');
  });
});

test('a receipt shows every type in words, and its correction begins with the same', async () => {
  const thanks = await walk('en').then((met) => respondent.send(met.at(-1)?.address ?? '', {}));
  await at().db.owner`update response set held_because = null where consultation_id = ${survey.id}`;
  const code = codeOn(thanks);
  const { own } = await showing(at(), survey, code);
  for (const words of ['A neighbour', 'By bus', 'the schools', 'A little', 'March 5, 2019', '\u2068Work\u2069 matters'])
    expect(own.html).toContain(words);
  const { check } = await correcting(at(), survey, code);
  expect(check.html).toContain('You have not changed anything yet');
});

test('a picture of a choice is shown with its size, kept by the device, and found in its own organization alone', async () => {
  const { db, handle, newOrganization } = at();
  const bytes = Buffer.from('89504e470d0a1a0a', 'hex');
  await db.owner`
    insert into picture (organization_id, consultation_id, id, media_type, content, size, width, height, uploaded_by)
    values (${survey.organization.id}, ${survey.id}, ${everyTypePictures.bus}, 'image/png', ${bytes}, 8, 400, 300, 'x')`;
  const [way] = (await walk('en', 'way')).slice(-1);
  const src = `/pictures/${survey.organization.slug}/${everyTypePictures.bus}`;
  expect(way?.html).toContain(`src="${src}" width="400" height="300" alt="A red bus" loading="lazy"`);
  expect(way?.html.match(/<img/g)).toHaveLength(1);
  const picture = await handle(get(src));
  expect(Buffer.from(await picture.arrayBuffer())).toEqual(bytes);
  expect(Object.fromEntries(picture.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  const other = await newOrganization();
  for (const address of [`/pictures/${other.slug}/${everyTypePictures.bus}`, `${src}0`, `${src.slice(0, -1)}f`])
    expect((await handle(get(address))).status).toBe(404);
});
