import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SurveyDocument } from '#app/domain/survey.ts';
import { prepareComments } from '#app/services/prepare-comments.ts';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { get, type CookieJar } from '../handler.ts';
import { codeOn, createRespondent, life, type Respondent } from './respondent.ts';
import { arrangeTeam, wordsOf, type Team } from './team-arrangement.ts';

/** As the builder wants it: what must be answered says why. */
const survey: SurveyDocument = {
  ...smallSurvey,
  sections: smallSurvey.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) =>
      'required' in question && question.required ? { ...question, because: question.title } : question,
    ),
  })),
};

let team: Team;
let esi: CookieJar;
let olu: CookieJar;
const pageOf = (slug: string) => `/team/ours/consultations/${slug}/trials`;

beforeAll(async () => {
  team = await arrangeTeam();
  const ours = await team.addOrganization('ours');
  for (const slug of ['draft', 'removed', 'ended']) await team.addConsultation(ours, slug, { stage: 'draft', survey });
  await team.addConsultation(ours, 'open', { survey });
  await team.addConsultation(ours, 'closed', { stage: 'closed', survey });
  esi = await team.signIn((await team.addMember(ours, 'Esi', ['admin'], ['en', 'ar'])).email);
  olu = await team.signIn((await team.addMember(ours, 'Olu', ['observer'])).email);
});
afterAll(() => team.end());

const open = async (slug: string, as = esi) => (await team.visit(as, pageOf(slug))).text();
const send = (slug: string, fields: Record<string, string>, as = esi) => team.send(as, pageOf(slug), fields);
async function newTrial(slug: string) {
  const id = crypto.randomUUID();
  const answer = await send(slug, { intent: 'make', id, name: 'advisory table' });
  expect(answer.headers.get('Location')).toBe(`${pageOf(slug)}?done=made`);
  return { id, code: /\/s\/([0-9A-Z]{6})"/.exec(await open(slug))?.[1] ?? 'none' };
}
/** From the link to the thank-you page; each page is looked at on the way. */
async function answerForTrial(respondent: Respondent, code: string) {
  const start = await respondent.open(`/s/${code}`);
  const consent = /href="([^"]*\/consent[^"]*)"/.exec(start.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const first = await respondent.send(consent, { agree: 'yes' });
  const said = { ...life, 'answer-remark.life': 'Call me at 416-555-0134: too long' };
  const second = await respondent.send(first.address, said);
  const check = await respondent.send(second.address, { 'answer-years': '2-to-5', 'answer-remark.about-you': '' });
  const thanks = await respondent.send(check.address, {});
  return { pages: [start, first, second, check, thanks], thanks };
}
const count = async (table: string, slug: string) => {
  const rows = await team.db.owner.unsafe<{ n: number }[]>(
    `select count(*)::int as n from ${table} join consultation c on c.id = consultation_id where c.slug = '${slug}'`,
  );
  return rows[0]?.n ?? -1;
};

describe('a trial', () => {
  it('goes the whole way before the survey opens, marked on each page, and is read redacted, by page', async () => {
    const { code } = await newTrial('draft');
    expect((await team.handle(get('/en/ours/survey/draft'))).status).toBe(404);
    expect((await team.handle(get('/en/ours/survey/draft/consent'))).status).toBe(404);
    const { pages, thanks } = await answerForTrial(createRespondent(team.handle), code);
    for (const page of pages)
      expect([page.address, page.html.includes('This is a trial')]).toEqual([page.address, true]);
    expect(pages[1]?.html).toContain('What would you change on this page?');
    const receipt = await createRespondent(team.handle).send('/en/ours/receipt', { code: codeOn(thanks) });
    expect(receipt.status).toBe(200);

    await prepareComments(
      team.db.app,
      (await team.db.owner<{ id: string }[]>`select id from organization where slug = 'ours'`)[0]?.id ?? '',
    );
    const listed = await open('draft');
    expect(wordsOf(listed)).toContain('Your life here');
    expect(wordsOf(listed)).toContain('too long');
    expect(listed).not.toContain('0134');
    expect(wordsOf(listed)).toContain('Somewhat');
  });

  it('counts in no figure, no queue and no tally, and is never held', async () => {
    const { id, code } = await newTrial('open');
    const before = await (await team.visit(esi, '/team/ours/consultations/open')).text();
    await answerForTrial(createRespondent(team.handle), code);
    const rows = await team.db.owner`
      select trial, counted, held_because, link_id, survey_version from response where link_id = ${id}`;
    expect(rows).toEqual([{ trial: true, counted: false, held_because: null, link_id: id, survey_version: -1 }]);
    const after = await (await team.visit(esi, '/team/ours/consultations/open')).text();
    expect(wordsOf(after)).toBe(wordsOf(before));
    expect(wordsOf(await (await team.visit(esi, '/team/ours/consultations/open/held')).text())).toContain(
      'No response is waiting.',
    );
    expect(wordsOf(await (await team.visit(esi, '/team/ours/consultations/open/links')).text())).not.toContain(code);
  });

  it('and an answer in earnest never become each other on one device', async () => {
    const { code } = await newTrial('open');
    const respondent = createRespondent(team.handle);
    const start = '/en/ours/survey/open';
    await respondent.open(start);
    expect((await respondent.send(`${start}/consent`, { agree: 'yes' })).html).not.toContain('This is a trial');
    const tried = await respondent.open(`/s/${code}`);
    expect(tried.html).toContain('This is a trial');
    expect(tried.html).not.toContain('You have already begun');
    await respondent.send(`${start}/consent`, { agree: 'yes' });
    const left = await respondent.send(`${start}/trial/end`, {});
    expect([left.address, left.html.includes('This is a trial')]).toEqual([start, false]);
  });

  it('ends with its link, also for who has begun', async () => {
    const { id, code } = await newTrial('ended');
    const respondent = createRespondent(team.handle);
    await respondent.open(`/s/${code}`);
    await respondent.open('/en/ours/survey/ended');
    await send('ended', { intent: 'retire', id });
    expect((await respondent.open('/en/ours/survey/ended')).status).toBe(404);
    expect((await createRespondent(team.handle).open(`/s/${code}`)).status).toBe(404);
    await send('ended', { intent: 'restore', id });
    expect((await respondent.open('/en/ours/survey/ended')).status).toBe(200);
  });

  it('is made by no observer, and not once the survey is closed', async () => {
    const id = crypto.randomUUID();
    expect((await team.visit(olu, pageOf('open'))).status).toBe(200);
    for (const fields of [{ intent: 'make', id, name: '' }, { intent: 'remove-all' }, { intent: 'refresh' }])
      expect((await send('open', fields, olu)).status).toBe(403);
    expect((await send('closed', { intent: 'make', id, name: '' })).status).toBe(409);
    expect((await send('open', { intent: 'make', id, name: '\u202E' })).status).toBe(422);
    expect((await send('open', { intent: 'burn', id })).status).toBe(400);
  });
});

it('is removed, one or all, with everything that hangs on it', async () => {
  const { code } = await newTrial('removed');
  for (let came = 0; came < 3; came++) await answerForTrial(createRespondent(team.handle), code);
  const unsent = createRespondent(team.handle);
  await unsent.open(`/s/${code}`);
  await unsent.send('/en/ours/survey/removed/consent', { agree: 'yes' });
  const [one] = await team.db.owner<{ id: string }[]>`
    select r.id from response r join consultation c on c.id = r.consultation_id where c.slug = 'removed'`;
  const removed = await send('removed', { intent: 'remove', id: one?.id ?? '' });
  expect(removed.headers.get('Location')).toBe(`${pageOf('removed')}?done=removed&n=1`);
  expect([await count('response', 'removed'), await count('receipt', 'removed')]).toEqual([2, 2]);
  expect(wordsOf(await open('removed'))).toContain('This removes 2 trial responses');
  await send('removed', { intent: 'remove-all' });
  for (const table of ['response', 'answer', 'comment', 'comment_original', 'receipt', 'outbox', 'draft'])
    expect([table, await count(table, 'removed')]).toEqual([table, 0]);
});

it('removes no response that counts', async () => {
  const own = await team.db.owner<{ id: string }[]>`
    insert into response (organization_id, consultation_id, id, survey_id, survey_version, idempotency_key, language, channel)
    select organization_id, consultation_id, gen_random_uuid(), id, 1, 'in earnest', 'en', 'web' from survey
    where consultation_id = (select id from consultation where slug = 'open') returning id`;
  expect((await send('open', { intent: 'remove', id: own[0]?.id ?? '' })).headers.get('Location')).toContain('n=0');
  await send('open', { intent: 'remove-all' });
  const [left] = await team.db.owner<
    { n: number }[]
  >`select count(*)::int as n from response where id = ${own[0]?.id ?? ''}`;
  expect(left?.n).toBe(1);
});
