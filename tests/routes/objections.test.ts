import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readReceiptPass } from '#app/domain/receipt-pass.ts';
import { prepareComments } from '#app/services/prepare-comments.ts';
import type { Role } from '#app/domain/permissions.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { createCookieJar, get, post, type CookieJar } from '../handler.ts';
import { change, correcting, fieldOn, passOn, receiptOf, sentTo, showing } from './receipt-arrangement.ts';
import type { Page } from './respondent.ts';
import { createRespondent, life } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';
import { hidden, PASSWORD, wordsOf } from './team-arrangement.ts';

const at = arrangeSurveys();
const english = { ...life, 'answer-improve': 'The rent is too high for my job.' };

/** A member of an organization, signed in. */
async function member(survey: ArrangedSurvey, roles: Role[], languages: string[] = ['en']): Promise<CookieJar> {
  const { app } = at().db;
  const name = `m${randomUUID().slice(0, 8)}`;
  const email = `${name}@heard.example`;
  const userId = await createUser(app, { email, password: PASSWORD, name });
  await createMember(app, { organizationId: survey.organization.id, userId, name, roles, languages });
  const jar = createCookieJar();
  jar.take(await at().handle(post('/team/sign-in', { email, password: PASSWORD })));
  return jar;
}

const pageOf = (survey: ArrangedSurvey) => `/team/${survey.organization.slug}/objections`;

async function open(jar: CookieJar, path: string) {
  const answer = await at().handle(get(path, { cookie: jar.header }));
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
}

async function answer(jar: CookieJar, survey: ArrangedSurvey, html: string, fields: Record<string, string>) {
  const sent = { objection: hidden(html, 'objection'), basis: hidden(html, 'basis'), ...fields };
  const response = await at().handle(post(pageOf(survey), sent, { cookie: jar.header }));
  const body = await response.text();
  return { status: response.status, to: response.headers.get('Location') ?? '', words: wordsOf(body) };
}

/** A response with one comment that one reader has counted under housing; somebody shows it. */
async function counted(survey?: ArrangedSurvey) {
  const own = survey ?? (await at().newSurvey());
  const { owner, app } = at().db;
  const code = await sentTo(at(), own, english);
  await prepareComments(app, own.organization.id);
  const comments = owner`from comment where consultation_id = ${own.id} and withdrawn_at is null`;
  const keys = owner`organization_id, consultation_id`;
  await owner`insert into coding (${keys}, comment_id, user_id, target_type, target_key, decision)
    select ${keys}, id, 'a reader', 'area', 'housing', 'accept' ${comments} on conflict do nothing`;
  await owner`insert into reading (${keys}, comment_id, user_id, outcome) select ${keys}, id, 'a reader', 'decided'
    ${comments} on conflict do nothing`;
  return { survey: own, code, ...(await showing(at(), own, code)) };
}

const objectionOn = (page: Page, more: Record<string, string | readonly string[]> = {}) => ({
  go: 'object',
  pass: passOn(page),
  comment: fieldOn(page, 'comment'),
  revision: fieldOn(page, 'revision'),
  objection: fieldOn(page, 'objection'),
  target: 'area:housing',
  words: 'I meant my wages. Call me at 403-555-0142.',
  ...more,
});

const stored = async (survey: ArrangedSurvey) => [
  ...(await at().db.owner`select * from objection where consultation_id = ${survey.id} order by made_at`),
];

describe('what a receipt says of one’s words', () => {
  test('nothing before a person has read them, whatever a machine suggests', async () => {
    const survey = await at().newSurvey();
    const { own } = await showing(at(), survey, await sentTo(at(), survey));
    expect(own.html).toContain('Nobody has read this yet.');
    expect(own.html).not.toContain('value="object"');
  });

  test('the areas that people counted them under, in the page’s language; not those that more people rejected', async () => {
    const { survey, code, own } = await counted();
    expect(own.html).toContain('It was counted under:');
    expect(own.html).toContain('Housing');
    const french = await createRespondent(at().handle).send(receiptOf(survey, 'fr'), { code });
    expect(french.html).toContain('Logement');
    const { owner } = at().db;
    await owner`insert into coding (organization_id, consultation_id, comment_id, user_id, target_type, target_key, decision)
      select organization_id, consultation_id, comment_id, 'another', 'area', 'housing', 'reject' from coding
      where consultation_id = ${survey.id}`;
    const tied = await showing(at(), survey, code);
    expect(tied.own.html).toContain('It was not counted under any topic.');
    expect(tied.own.html).not.toContain('Housing');
  });

  test.each([
    [`held_because = '{too-quick}'`, 'A person looks at them before they are counted'],
    [`held_because = '{too-quick}', held_decision = 'leave-out', held_decided_by = 'x'`, 'they are not counted'],
    ['trial = true', 'to try the survey out'],
  ])('kindly that they do not count yet: %s', async (set, words) => {
    const { survey, code } = await counted();
    await at().db.owner.unsafe(`update response set ${set} where consultation_id = '${survey.id}'`);
    const { own } = await showing(at(), survey, code);
    expect(own.html).toContain(words);
    expect(own.html).not.toContain('value="object"');
  });

  test('exactly what was agreed to', async () => {
    const { survey, code } = await counted();
    await at().db.owner`insert into consent_text (organization_id, consultation_id, text_hash, version, language, texts)
      select organization_id, consultation_id, consent ->> 'textHash', 1, 'en', '["We read what you write."]'
      from response where consultation_id = ${survey.id} on conflict do nothing`;
    const { own } = await showing(at(), survey, code);
    expect(own.html).toContain('Read the exact words');
    expect(own.html).toContain('<p lang="en" dir="ltr">We read what you write.</p>');
  });
});

describe('“that is not what I meant”', () => {
  test('reaches the readers without personal details, once, however often it is sent', async () => {
    const { survey, respondent, own } = await counted();
    const said = objectionOn(own);
    const pages = await Promise.all([1, 2, 3].map(() => respondent.send(own.address, said)));
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.html).toContain('The readers will see this.');
      expect(page.html).toContain('Nobody has answered yet.');
    }
    const [one, ...others] = await stored(survey);
    expect(others).toEqual([]);
    expect(one).toMatchObject({
      targets: ['area:housing'],
      words: 'I meant my wages. Call me at ⟦phone⟧.',
      revision: 1,
    });
    const all = await at().db.owner`select details from audit_event where action = 'objection-made'
      and consultation_id = ${survey.id}`;
    expect([...all]).toEqual([{ details: {} }]);
  });

  test.each([
    ['nothing at all', { target: [], words: ' ' }, 'Tick what you did not mean'],
    ['too much', { words: 'a'.repeat(1_001) }, 'This answer is too long'],
  ])('with %s is refused in words, and keeps what was typed', async (_, more, words) => {
    const { survey, respondent, own } = await counted();
    const page = await respondent.send(own.address, objectionOn(own, more));
    expect(page.status).toBe(422);
    expect(page.html).toContain(words);
    expect(page.html).toContain('role="alert"');
    if (more.words.length > 1) expect(page.html).toContain(more.words);
    expect(await stored(survey)).toEqual([]);
  });

  test('can be said three times before somebody answers', async () => {
    const { survey, respondent, own } = await counted();
    let page = own;
    const last = objectionOn(own);
    for (let n = 0; n < 3; n++) page = await respondent.send(own.address, objectionOn(page));
    expect(page.html).not.toContain('name="objection"');
    const more = await respondent.send(own.address, { ...last, objection: randomUUID() });
    expect(more.status).toBe(422);
    expect(more.html).toContain('several times');
    expect(await stored(survey)).toHaveLength(3);
  });

  test('of another person’s comment, or with another’s pass, is not taken', async () => {
    const { survey, own } = await counted();
    const other = await counted();
    const mine = objectionOn(other.own, { comment: fieldOn(own, 'comment') });
    expect((await other.respondent.send(other.own.address, mine)).status).toBe(422);
    const foreign = await other.respondent.send(receiptOf(other.survey), objectionOn(own));
    expect(foreign.status).toBe(422);
    expect(await stored(survey)).toEqual([]);
    expect(await stored(other.survey)).toEqual([]);
  });

  test('of words that were changed or withdrawn meanwhile is told to be about others', async () => {
    const { survey, code, respondent, own } = await counted();
    const fix = await correcting(at(), survey, code);
    const changed = await change(fix.respondent, fix.check, { ...english, 'answer-improve': 'Other words.' });
    await fix.respondent.send(changed.address, {});
    const page = await respondent.send(own.address, objectionOn(own));
    expect(page.status).toBe(422);
    expect(page.html).toContain('This answer has changed since you opened the page');
    expect(await stored(survey)).toEqual([]);
  });

  test('is not lost when the page’s time is over: it goes with the code', async () => {
    const { survey, code, own } = await counted();
    const { app } = at().db;
    app.setNow(new Date(Date.now() + 31 * 60_000));
    expect(readReceiptPass(app.keys.receipt, survey.organization.id, passOn(own), app.now())).toBeNull();
    const someone = createRespondent(at().handle);
    const asked = await someone.send(own.address, objectionOn(own));
    expect(asked.html).toContain('only open for a short time');
    const { go: _, pass: __, ...kept } = objectionOn(own);
    for (const name of ['objection', 'comment', 'revision', 'words', 'target'])
      expect(asked.html).toContain(`name="${name}"`);
    const page = await someone.send(asked.address, { ...kept, code });
    app.setNow(new Date());
    expect(page.html).toContain('The readers will see this.');
    expect(await stored(survey)).toHaveLength(1);
  });
});

describe('the readers', () => {
  async function objected() {
    const arranged = await counted();
    await arranged.respondent.send(arranged.own.address, objectionOn(arranged.own));
    return { ...arranged, jar: await member(arranged.survey, ['reviewer']) };
  }

  test('see the comment, what was decided and what its author says, and answer; the author sees it', async () => {
    const { survey, code, jar } = await objected();
    const menu = await open(jar, `/team/${survey.organization.slug}`);
    expect(menu.words).toContain('1 author says: not what I meant');
    const page = await open(jar, pageOf(survey));
    expect(page.words).toContain('The rent is too high for my job.');
    expect(page.words).toContain('I meant my wages.');
    expect(page.words).toContain('phone number removed');
    expect(page.html).not.toContain('403-555');
    const comment = /href="(\/team\/[^"]*\/review\/[^"]+)"/.exec(page.html)?.[1] ?? '';
    const review = await open(jar, comment);
    expect(review.words).toContain('Its author says: that is not what I meant');

    const saved = await answer(jar, survey, page.html, { answer: 'changed', words: 'Sorry. It is about work now.' });
    expect([saved.status, saved.to]).toEqual([303, `${pageOf(survey)}?done=changed`]);
    const twice = await answer(jar, survey, page.html, { answer: 'changed', words: 'Sorry. It is about work now.' });
    expect(twice.status).toBe(303);
    const { own } = await showing(at(), survey, code);
    expect(own.html).toContain('we changed it');
    expect(own.html).toContain('Sorry. It is about work now.');
    expect((await open(jar, `/team/${survey.organization.slug}`)).words).not.toContain('not what I meant');

    const after = await open(jar, pageOf(survey));
    expect((await answer(jar, survey, after.html, { answer: 'undo' })).status).toBe(303);
    expect((await showing(at(), survey, code)).own.html).toContain('Nobody has answered yet.');
    const audit = await at().db.owner`select action from audit_event where consultation_id = ${survey.id} order by at`;
    expect(audit.map((row) => String(row['action'])).filter((action) => action.startsWith('objection'))).toEqual([
      'objection-made',
      'objection-answered',
      'objection-reopened',
    ]);
  });

  test('do not overwrite each other', async () => {
    const { survey, jar } = await objected();
    const page = await open(jar, pageOf(survey));
    await answer(await member(survey, ['reviewer']), survey, page.html, { answer: 'kept', words: '' });
    const late = await answer(jar, survey, page.html, { answer: 'changed', words: '' });
    expect(late.status).toBe(409);
    expect(late.words).toContain('Somebody has answered in the meantime');
    expect(await stored(survey)).toMatchObject([{ answer: 'kept' }]);
  });

  test('keep what they typed when it is too long', async () => {
    const { survey, jar } = await objected();
    const page = await open(jar, pageOf(survey));
    const late = await answer(jar, survey, page.html, { answer: 'kept', words: 'b'.repeat(1_001) });
    expect(late.status).toBe(422);
    expect(late.words).toContain('b'.repeat(1_001));
    expect(await stored(survey)).toMatchObject([{ answer: null }]);
  });

  test.each([
    ['withdrawn', `update response set withdrawn_at = now()`, `update comment set withdrawn_at = now()`],
    ['corrected', `update response set revision = 2`, `update comment set revision = 2`],
    ['held', `update response set held_because = '{burst}'`, 'select 1 from comment'],
    ['a trial', `update response set trial = true`, 'select 1 from comment'],
  ])('are told that it is gone when the response is %s, and do not see it', async (_, response, comment) => {
    const { survey, jar } = await objected();
    const page = await open(jar, pageOf(survey));
    for (const change of [response, comment])
      await at().db.owner.unsafe(`${change} where consultation_id = '${survey.id}'`);
    expect((await open(jar, pageOf(survey))).words).not.toContain('I meant my wages.');
    const late = await answer(jar, survey, page.html, { answer: 'kept', words: '' });
    expect(late.status).toBe(410);
    expect(late.words).toContain('The author has taken this comment back or changed it');
    expect(await stored(survey)).toMatchObject([{ answer: null }]);
  });

  test('are those who read the comment’s language; where nobody does, everybody', async () => {
    const { survey } = await objected();
    const arabic = await member(survey, ['reviewer'], ['ar']);
    expect((await open(arabic, pageOf(survey))).words).not.toContain('I meant my wages.');
    await at().db.owner`update comment set language = 'so' where consultation_id = ${survey.id}`;
    expect((await open(arabic, pageOf(survey))).words).toContain('I meant my wages.');
  });

  test('need the permission to decide', async () => {
    const { survey, jar } = await objected();
    const page = await open(jar, pageOf(survey));
    for (const role of ['editor', 'publisher', 'translator', 'observer'] as const) {
      const other = await member(survey, [role]);
      expect((await open(other, pageOf(survey))).status).toBe(403);
      expect((await answer(other, survey, page.html, { answer: 'kept' })).status).toBe(403);
    }
    const stranger = await member(await at().newSurvey(), ['admin']);
    expect((await open(stranger, pageOf(survey))).status).toBe(404);
    expect((await answer(stranger, survey, page.html, { answer: 'kept' })).status).toBe(404);
    expect(await stored(survey)).toMatchObject([{ answer: null }]);
  });

  test('of another organization cannot answer it from their own page', async () => {
    const { survey, jar } = await objected();
    const page = await open(jar, pageOf(survey));
    const theirs = await at().newSurvey();
    const late = await answer(await member(theirs, ['admin']), theirs, page.html, { answer: 'kept' });
    expect(late.status).toBe(410);
    expect(await stored(survey)).toMatchObject([{ answer: null }]);
  });
});
