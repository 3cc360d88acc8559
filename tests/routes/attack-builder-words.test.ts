import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SurveyDocument } from '#app/domain/survey.ts';
import { prepareComments } from '#app/services/prepare-comments.ts';
import { smallSurvey } from '#db/factories/small-survey.ts';
import { createHandler, get, type CookieJar } from '../handler.ts';
import { passOn } from './receipt-arrangement.ts';
import { codeOn, createRespondent, hiddenFields, life } from './respondent.ts';
import { arrangeTeam, hidden, wordsOf, type Team } from './team-arrangement.ts';

const improve = { text: 'Because of {{settled}}: what helps?', status: 'reviewed' as const };
/** As the builder wants it, with one title that names an earlier answer. */
const survey: SurveyDocument = {
  ...smallSurvey,
  sections: smallSurvey.sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({
      ...question,
      ...(question.key === 'improve' && { title: { ...question.title, en: improve } }),
      ...('required' in question && question.required && { because: question.title }),
    })),
  })),
};
const hostile = `"><img src=x onerror=alert(1)> <script>alert(2)</script>`;
const home = '/team/ours/consultations/open';

let team: Team;
let ours: string;
let amina: CookieJar;
let obi: CookieJar;
let olu: CookieJar;
let open: Awaited<ReturnType<Team['addConsultation']>>;

beforeAll(async () => {
  team = await arrangeTeam();
  const organization = await team.addOrganization('ours');
  ours = organization.id;
  open = await team.addConsultation(organization, 'open', {
    survey,
    title: { en: { text: hostile, status: 'reviewed' } },
  });
  amina = await team.signIn((await team.addMember(organization, 'Amina', ['admin', 'reviewer'])).email);
  obi = await team.signIn((await team.addMember(organization, 'Obi', ['editor'])).email);
  olu = await team.signIn((await team.addMember(organization, 'Olu', ['observer'])).email);
});
afterAll(() => team.end());

const read = async (path: string, as = amina) => (await team.visit(as, `${home}/${path}`)).text();
const send = (path: string, fields: Record<string, string | readonly string[]>, as = amina) =>
  team.send(as, `${home}/${path}`, fields);

test('a title that names an earlier answer shows no key, wherever the team reads it', async () => {
  const comment = await team.addComment(open, await team.addRun(open, 1), {
    text: 'Buses',
    suggestions: [{ key: 'housing' }],
  });
  for (const path of [`/team/ours/review/open/${comment}`, `${home}/clips`, `${home}/paper/entry`]) {
    const words = wordsOf(await (await team.visit(amina, path)).text());
    expect([path, words.includes('Because of'), words.includes('{{')]).toEqual([path, true, false]);
  }
});

test('the correction of a trial keeps what was remarked on its pages, and its receipt opens', async () => {
  const id = randomUUID();
  expect((await send('trials', { intent: 'make', id, name: 'table' })).status).toBe(303);
  const [link] = await team.db.owner<{ code: string }[]>`select code from link where id = ${id}`;
  const respondent = createRespondent(team.handle);
  const start = await respondent.open(`/s/${link?.code ?? ''}`);
  const consent = /href="([^"]*\/consent[^"]*)"/.exec(start.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const first = await respondent.send(consent, { agree: 'yes' });
  const second = await respondent.send(first.address, { ...life, 'answer-remark.life': 'Too long, this page' });
  const check = await respondent.send(second.address, { 'answer-years': '2-to-5' });
  const code = codeOn(await respondent.send(check.address, {}));
  await prepareComments(team.db.app, ours);
  const own = await createRespondent(team.handle).send('/en/ours/receipt', { code });
  expect(own.status).toBe(200);
  const again = createRespondent(team.handle);
  const shown = await again.send('/en/ours/receipt', { code });
  const begun = await again.send(shown.address, { go: 'correct', pass: passOn(shown) });
  expect(begun.html).toContain('You have not changed anything yet');
  const way = /href="([^"]*\/q\/life\?[^"#]*)/.exec(begun.html)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const page = await again.open(way);
  expect(page.html).toContain('Too long, this page');
  const changed = await again.send(page.address, {
    ...life,
    'answer-settled': 'very',
    'answer-remark.life': 'Too long, this page',
  });
  expect((await again.send(changed.address, {})).html).toContain('Your changes have been sent');
  const words = await team.db.owner<{ key: string; text: string }[]>`
    select c.question_key as key, o.text from comment c join comment_original o on o.comment_id = c.id
    join response r on r.id = c.response_id where r.link_id = ${id} and c.question_key like 'remark.%'`;
  expect([...words]).toEqual([{ key: 'remark.life', text: 'Too long, this page' }]);
});

test('two people on the settings of one page: both are shown, and the second Save holds', async () => {
  const path = 'survey/sections/life?in=en';
  const form = async (as: CookieJar) => {
    const { seen = '', was = '' } = hiddenFields(await read(path, as));
    return { seen, was: was.replaceAll('&quot;', '"').replaceAll('&amp;', '&'), go: 'save', match: 'all' };
  };
  const [mine, theirs, other] = [await form(amina), await form(obi), await form(amina)];
  expect((await send(path, { ...theirs, title: 'Theirs', safety: 'yes' }, obi)).status).toBe(303);
  const disputed = await send(path, { ...mine, title: 'Mine' });
  const html = await disputed.text();
  expect(disputed.status).toBe(409);
  expect(wordsOf(html)).toMatch(/Obi changed this while you wrote.*Yours Mine Theirs Theirs/);
  expect(html).toMatch(/name="safety"[^>]*checked|checked=""[^>]*name="safety"/);
  const { seen = '', was = '' } = hiddenFields(html);
  const next = { ...mine, seen, was: was.replaceAll('&quot;', '"'), disputed: 'title', safety: 'yes', title: 'Mine' };
  const taken = await (await send(path, { ...next, go: 'theirs:title' })).text();
  expect([taken.includes('value="Theirs"'), wordsOf(taken).includes('changed this while')]).toEqual([true, false]);
  expect((await send(path, next)).status).toBe(303);
  expect(await read(path)).toContain('value="Mine"');
  // What only one of two has changed needs nobody's decision.
  const { title } = JSON.parse(other.was) as { title: string };
  expect((await send(path, { ...other, title, safety: 'yes' })).status).toBe(303);
  expect(await read(path)).toContain('value="Mine"');
});

test('what is printed and shown holds hostile names as words', async () => {
  const id = randomUUID();
  await send('links', {
    intent: 'make',
    id,
    partner: '',
    newPartner: hostile,
    medium: 'poster',
    name: hostile.slice(0, 90),
  });
  const handle = await createHandler({ ...team.db.app, publicUrl: 'https://heard.example' });
  for (const path of [`links/${id}/poster/all`, `links/${id}/poster/en`, 'links', 'survey', 'plan', 'settings']) {
    const html = await (await handle(get(`${home}/${path}`, { cookie: amina.header }))).text();
    expect([path, html.includes('<img src=x'), html.includes('<script>alert')]).toEqual([path, false, false]);
  }
  const svg = await (await handle(get(`${home}/links/${id}/qr/svg`, { cookie: amina.header }))).text();
  expect(svg).not.toContain('alert');
  const tally =
    /\/en\/ours\/tally\/[\w-]{24}/.exec(await (await send('links', { intent: 'tally', id })).text())?.[0] ?? '';
  const page = await (await handle(get(tally))).text();
  expect([page.includes('<img src=x'), page.includes(id), page.includes('<script>alert')]).toEqual([
    false,
    false,
    false,
  ]);
});

test('an observer comes back from the form on paper to a page that is theirs', async () => {
  const html = await read('paper/form/en', olu);
  expect(html).toContain(`href="${home}"`);
  expect(html).not.toContain(`href="${home}/paper"`);
  expect(await read('paper/form/en')).toContain(`href="${home}/paper"`);
});

test('what was typed stands in no audit, and in no list before it is redacted', async () => {
  const typed = 'Call me at 613-555-0142';
  const entry = hidden(await read('paper/entry'), 'entry');
  const sheet = { entry, version: '1', language: 'en', go: 'save', sheet: 'P-7', agreed: 'yes' };
  const answers = { 'answer-settled': '1', 'answer-improve': typed, 'answer-years': '1' };
  expect((await send('paper/entry', { ...sheet, ...answers })).status).toBe(303);
  const group = (html: string, name: string) =>
    new RegExp(`name="group" value="${name}"/><input type="hidden" name="seen" value="([^"]+)"`).exec(html)?.[1] ?? '';
  const seen = group(await read('settings'), 'people');
  expect(
    (await send('settings', { group: 'people', seen, contact: 'zqx secret contact', quoting: 'yes' })).status,
  ).toBe(303);
  await send('plan', { do: 'add', id: randomUUID(), title: 'zqx secret step', due: '2027-05-03', owner: '' });
  await send('trials', { intent: 'make', id: randomUUID(), name: 'zqx secret table' });
  const pages = [
    '',
    '/paper',
    '/held',
    '/trials',
    '/survey',
    '/survey/history',
    '/plan',
    '/links',
    '/settings',
    '/waves',
    '/areas',
  ];
  const look = async () => {
    for (const path of pages)
      expect([path, (await (await team.visit(amina, home + path)).text()).includes('555-0142')]).toEqual([path, false]);
  };
  await look();
  await prepareComments(team.db.app, ours);
  await look();
  const audit = await team.db.owner<{ said: string }[]>`select row_to_json(e)::text as said from audit_event e`;
  expect(audit.length).toBeGreaterThan(2);
  for (const { said } of audit) expect(said).not.toMatch(/555-0142|zqx|alert/);
});
