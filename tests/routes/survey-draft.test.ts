import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { isReceiptCode } from '#app/domain/receipt.ts';
import { makeDraftToken, newDraftHandle } from '#app/domain/draft-seal.ts';
import { discardExpiredDrafts } from '#app/services/discard-expired-drafts.ts';
import { answerSmallSurvey, begin, codeOn, createRespondent, life } from './respondent.ts';
import { arrangeSurveys } from './survey-arrangement.ts';

const at = arrangeSurveys();
afterEach(() => {
  at().db.app.setNow(new Date());
});

describe('a draft', () => {
  test('travels in the address where cookies are off, in every link and form', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle, { cookies: false });
    const thanks = await answerSmallSurvey(respondent, `/en${survey.path}`);
    expect(thanks.address).toMatch(/\/thank-you\?d=[\w-]+$/);
    expect(isReceiptCode(codeOn(thanks))).toBe(true);
    expect(thanks.html).toContain(`/ar${survey.path}/thank-you?d=`);
    expect(await survey.responses()).toHaveLength(1);
  });

  test('stays out of the address where cookies are on, and its cookie out of reach of scripts', async () => {
    const survey = await at().newSurvey();
    // What the HTTP entry makes of a trusted proxy's X-Forwarded-Proto is the address itself.
    const respondent = createRespondent((request) =>
      at().handle(new Request(request.url.replace(/^http:/, 'https:'), request)),
    );
    await respondent.open(`/en${survey.path}/consent`);
    const response = await respondent.sendOnly(`/en${survey.path}/consent`, { agree: 'yes' });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe(`/en${survey.path}/q/life`);
    expect(response.headers.get('Set-Cookie')).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
  });

  test('keeps what was typed through Back, another language and an error, unreadable in the database', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle);
    const section = `/en${survey.path}/q/life`;
    await respondent.open(`/en${survey.path}`);
    await respondent.send(`/en${survey.path}/consent`, { agree: 'yes' });
    const { 'answer-settled': _, ...unfinished } = life;
    const back = await respondent.send(section, { ...unfinished, go: 'back' });
    expect(back.address).toBe(`/en${survey.path}/consent`);
    expect((await respondent.open(section)).html).toContain('أسكن في NE Calgary</textarea>');
    const arabic = await respondent.send(section, { ...unfinished, 'answer-improve': 'changed', go: 'language:ar' });
    expect(arabic.address).toBe(`/ar${survey.path}/q/life`);
    expect(arabic.html).toContain('changed</textarea>');
    expect(arabic.html).not.toContain('class="error"');
    const wrong = await respondent.send(arabic.address, { ...unfinished, 'answer-improve': 'changed' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('changed</textarea>');
    const [draft] = await survey.drafts();
    expect(draft?.sealed.includes(Buffer.from('changed'))).toBe(false);
  });

  test('lets an answer be changed from the check, and comes back to it', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle);
    await respondent.open(`/en${survey.path}`);
    await respondent.send(`/en${survey.path}/consent`, { agree: 'yes' });
    await respondent.send(`/en${survey.path}/q/life`, life);
    const check = await respondent.send(`/en${survey.path}/q/about-you`, {});
    expect(check.html).toContain(`href="/en${survey.path}/q/life?then=check#answer-welcome"`);
    const changed = await respondent.send(`/en${survey.path}/q/life?then=check`, { ...life, 'answer-welcome': '1' });
    expect(changed.address).toBe(`/en${survey.path}/check`);
    expect((await respondent.send(`/en${survey.path}/consent`, { agree: 'yes' })).address).toBe(changed.address);
  });

  test('keeps the version of the survey that it was begun with', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle);
    await respondent.open(`/en${survey.path}`);
    await respondent.send(`/en${survey.path}/consent`, { agree: 'yes' });
    await at().db.owner`insert into survey_version select organization_id, consultation_id, survey_id, 2,
      jsonb_set(document, '{title,en,text}', '"Corrected"'), 'another hash', published_at
      from survey_version where consultation_id = ${survey.id}`;
    expect((await respondent.open(`/en${survey.path}/q/life`)).title).toContain('Living here');
    expect((await createRespondent(at().handle).open(`/en${survey.path}`)).title).toBe('Corrected');
  });

  test('can be deleted by the next person at the same device', async () => {
    const survey = await at().newSurvey();
    const respondent = createRespondent(at().handle);
    await respondent.open(`/en${survey.path}`);
    await respondent.send(`/en${survey.path}/consent`, { agree: 'yes' });
    expect((await respondent.open(`/en${survey.path}`)).html).toContain(`href="/en${survey.path}/q/life"`);
    await respondent.send(`/en${survey.path}`, {});
    expect(await survey.drafts()).toHaveLength(0);
    expect((await respondent.open(`/en${survey.path}/q/life`)).status).toBe(410);
  });
});

describe('a draft that is not there', () => {
  test('is one of another consultation, another organization, or made up', async () => {
    const ours = await at().newSurvey();
    const theirs = await at().newSurvey({}, ours.organization);
    const key = at().db.app.keys.draft;
    const { respondent } = await begin(at().handle, ours);
    const [draft] = await ours.drafts();
    const handle = { ...newDraftHandle(), id: draft?.id ?? '' };
    const place = { organizationId: ours.organization.id, consultationId: theirs.id };
    const tokens = {
      'for the other consultation': makeDraftToken(key, place, handle),
      'of the other consultation': makeDraftToken(key, { ...place, consultationId: ours.id }, handle),
      'of another organization': makeDraftToken(key, { ...place, organizationId: randomUUID() }, handle),
      'made up': 'A'.repeat(128),
    };
    for (const token of Object.values(tokens)) {
      const page = await createRespondent(at().handle).open(`/en${theirs.path}/q/life?d=${token}`);
      expect([page.status, page.html.includes('Please start again')]).toEqual([410, true]);
    }
    expect((await respondent.open(`/en${theirs.path}/q/life`)).status).toBe(410);
  });

  test('is one that nobody has touched for a fortnight', async () => {
    const survey = await at().newSurvey({ closesAt: null });
    const { respondent, section } = await begin(at().handle, survey);
    const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);
    at().db.app.setNow(days(13));
    await respondent.send(section, { ...life, go: 'back' });
    at().db.app.setNow(days(26));
    expect((await respondent.open(section)).status).toBe(200);
    at().db.app.setNow(days(28));
    expect((await respondent.open(section)).status).toBe(410);
    expect((await respondent.send(section, life)).status).toBe(410);
    await discardExpiredDrafts(at().db.app, survey.organization.id);
    expect(await survey.drafts()).toHaveLength(0);
  });
});
