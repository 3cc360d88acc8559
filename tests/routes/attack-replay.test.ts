import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { makeDraftToken, newDraftHandle, readDraftToken } from '#app/domain/draft-seal.ts';
import { attack, expectRefusal, type Attacked } from './attacker.ts';
import { answerSmallSurvey, begin, codeOn, createRespondent, life } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
let server: Attacked;
beforeAll(async () => {
  server = await attack(at().db.app);
});
afterEach(() => {
  at().db.app.setNow(new Date());
});
afterAll(() => server.stop());

/** Somebody who has answered everything and stands before the last button. */
async function beforeSending(survey: ArrangedSurvey) {
  const { respondent, section } = await begin(server.handle, survey);
  await respondent.send(section, life);
  const check = await respondent.send(`/en${survey.path}/q/about-you`, {});
  expect(check.address).toBe(`/en${survey.path}/check`);
  return { respondent, check: check.address, thanks: `/en${survey.path}/thank-you` };
}

const tokenIn = (cookie: string) => /heard-draft-[^=]+=([^;]+)/.exec(cookie)?.[1] ?? expect.fail('no token');
const withToken = (path: string, token: string) => server.send(`${path}?d=${encodeURIComponent(token)}`);

describe('sending', () => {
  test('twenty times at once is one response, one receipt, and the same code for all', async () => {
    const survey = await at().newSurvey();
    const { respondent, check, thanks } = await beforeSending(survey);
    const sent = await Promise.all(Array.from({ length: 20 }, () => respondent.sendOnly(check, {})));
    expect(new Set(sent.map((answer) => `${String(answer.status)} ${answer.headers.get('Location') ?? ''}`))).toEqual(
      new Set([`303 ${thanks}`]),
    );
    const pages = await Promise.all(Array.from({ length: 5 }, () => respondent.open(thanks)));
    expect(new Set(pages.map(codeOn)).size).toBe(1);
    expect(await survey.responses()).toHaveLength(1);
    expect(await survey.words()).toHaveLength(1);
    expect(await survey.answers()).toHaveLength(4);
    expect(await at().db.owner`select 1 from receipt where consultation_id = ${survey.id}`).toHaveLength(1);
    expect(await survey.drafts()).toHaveLength(0);
  });

  test('and changing an answer at the same moment is one response, whole, of either state', async () => {
    const survey = await at().newSurvey();
    const { respondent, check } = await beforeSending(survey);
    const section = `/en${survey.path}/q/life`;
    const changed = { ...life, 'answer-settled': 'not-yet', 'answer-improve': 'changed' };
    await Promise.all([
      respondent.sendOnly(check, {}),
      respondent.sendOnly(section, changed),
      respondent.sendOnly(check, {}),
    ]);
    await respondent.sendOnly(check, {});
    expect(await survey.responses()).toHaveLength(1);
    const settled = (await survey.answers()).find((row) => row['question_key'] === 'settled')?.['choice_key'];
    expect([[['somewhat', life['answer-improve']]], [['not-yet', 'changed']]]).toContainEqual([
      [settled, (await survey.words())[0]],
    ]);
  });

  test('again after the withdrawal, or after the end, counts nothing anew', async () => {
    const survey = await at().newSurvey();
    const { respondent, check } = await beforeSending(survey);
    const before = respondent.cookie;
    await respondent.send(check, {});
    await at().db.owner`update response set withdrawn_at = now() where consultation_id = ${survey.id}`;
    await at().db.owner`update consultation set stage = 'closed' where id = ${survey.id}`;
    const again = await server.sendForm(check, '', { Cookie: before });
    expect(again.headers.get('Location')).toBe(`/en${survey.path}/thank-you`);
    expect(await survey.responses()).toHaveLength(1);
  });

  test('a token that was sent is good for the code alone: no page of the survey takes it up again', async () => {
    const survey = await at().newSurvey();
    const { respondent, check, thanks } = await beforeSending(survey);
    const token = tokenIn(respondent.cookie);
    await respondent.send(check, {});
    for (const page of ['q/life', 'q/about-you', 'check']) {
      const answer = await server.sendForm(`/en${survey.path}/${page}?d=${token}`, 'answer-settled=very');
      expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${thanks}?d=${token}`]);
    }
    expect((await withToken(thanks, token)).status).toBe(200);
    expect(await survey.responses()).toMatchObject([{ withdrawn_at: null }]);
    expect(await survey.drafts()).toHaveLength(0);
  });
});

describe('a token', () => {
  test('with any one bit turned, cut or lengthened leads nowhere: in the address and in the cookie', async () => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(server.handle, survey);
    const token = tokenIn(respondent.cookie);
    const key = at().db.app.keys.draft;
    const place = { organizationId: survey.organization.id, consultationId: survey.id };
    const bytes = Buffer.from(token, 'base64url');
    const turned = Array.from({ length: bytes.length * 8 }, (_, bit) => {
      const copy = Buffer.from(bytes);
      copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return copy.toString('base64url');
    });
    expect(readDraftToken(key, place, token)).not.toBeNull();
    expect(turned.filter((forged) => readDraftToken(key, place, forged) !== null)).toEqual([]);
    const some = [turned[0], turned[100], turned.at(-1), token.slice(0, -4), `${token}AAAA`, '', '%', '../../x', '0'];
    for (const forged of some.filter((one) => one !== undefined)) {
      expect((await withToken(section, forged)).status).toBe(410);
      const cookie = respondent.cookie.replace(token, forged);
      expect((await server.sendForm(section, 'answer-settled=very', { Cookie: cookie })).status).toBe(410);
    }
    expect((await withToken(section, token)).status).toBe(200);
  });

  test('of another consultation, or organization, cannot write there, nor in its own by that way', async () => {
    const ours = await at().newSurvey();
    const sister = await at().newSurvey({}, ours.organization);
    const theirs = await at().newSurvey();
    const { respondent } = await beforeSending(ours);
    const token = tokenIn(respondent.cookie);
    for (const other of [sister, theirs]) {
      const cookie = `heard-probe=1; heard-draft-${other.id}=${token}`;
      for (const page of ['q/life', 'check']) {
        const path = `/fr${other.path}/${page}`;
        const answer = await server.sendForm(`${path}?d=${token}`, 'answer-settled=very', { Cookie: cookie });
        await expectRefusal(answer, { status: 410, language: 'fr' });
      }
      expect([...(await other.responses()), ...(await other.drafts())]).toEqual([]);
    }
    expect([(await ours.responses()).length, (await ours.drafts()).length]).toEqual([0, 1]);
  });

  test('of a draft that has expired neither shows nor keeps nor sends what it held', async () => {
    const survey = await at().newSurvey({ closesAt: null });
    const { respondent, check } = await beforeSending(survey);
    at().db.app.setNow(new Date(Date.now() + 15 * 24 * 60 * 60 * 1000));
    for (const path of [check, `/en${survey.path}/q/life`]) {
      expect((await respondent.send(path, life)).status).toBe(410);
      const page = await respondent.open(path);
      expect([page.status, page.html.includes(life['answer-improve'])]).toEqual([410, false]);
    }
    expect(await survey.responses()).toHaveLength(0);
  });

  test('that is right, but of no draft, leads nowhere', async () => {
    const survey = await at().newSurvey();
    const place = { organizationId: survey.organization.id, consultationId: survey.id };
    for (const id of [survey.id, '00000000-0000-0000-0000-000000000000']) {
      const token = makeDraftToken(at().db.app.keys.draft, place, { ...newDraftHandle(), id });
      expect((await withToken(`/en${survey.path}/thank-you`, token)).status).toBe(410);
    }
  });
});

describe('the consent cannot be stepped over', () => {
  test.each(['q/life', 'q/about-you', 'check', 'thank-you'])('by going straight to /%s', async (page) => {
    const survey = await at().newSurvey();
    const path = `/ar${survey.path}/${page}`;
    await expectRefusal(await server.send(path), { status: 410, language: 'ar', direction: 'rtl' });
    if (page !== 'thank-you')
      await expectRefusal(await server.sendForm(path, 'agree=yes&answer-settled=very'), {
        status: 410,
        language: 'ar',
        direction: 'rtl',
      });
    expect([...(await survey.drafts()), ...(await survey.responses())]).toEqual([]);
  });

  test.each(['agree=no', 'agree=', 'agree=YES', 'agree=no&agree=yes', 'quote=yes'])('by %s', async (body) => {
    const survey = await at().newSurvey();
    expect((await server.sendForm(`/en${survey.path}/consent`, body)).status).toBe(422);
    expect(await survey.drafts()).toHaveLength(0);
  });

  test('nor a page before the check', async () => {
    const survey = await at().newSurvey();
    const { respondent, section } = await begin(server.handle, survey);
    for (const page of ['q/about-you', 'check']) {
      expect((await respondent.send(`/en${survey.path}/${page}`, { 'answer-years': 'over-5' })).address).toBe(section);
    }
    expect(await survey.responses()).toHaveLength(0);
  });
});

test('a code belongs to who sent it: two at the same device get their own', async () => {
  const survey = await at().newSurvey();
  const respondent = createRespondent(server.handle);
  const first = codeOn(await answerSmallSurvey(respondent, `/en${survey.path}`));
  await respondent.send(`/en${survey.path}/thank-you`, {});
  expect((await respondent.open(`/en${survey.path}/thank-you`)).status).toBe(410);
  const second = codeOn(await answerSmallSurvey(respondent, `/en${survey.path}`));
  expect(second).not.toBe(first);
  expect(await survey.responses()).toHaveLength(2);
});
