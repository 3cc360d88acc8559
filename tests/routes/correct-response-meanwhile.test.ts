import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { change, correcting, passOn, receiptOf, sentTo, showing } from './receipt-arrangement.ts';
import { answerSmallSurvey, createRespondent, life } from './respondent.ts';
import { arrangeSurveys } from './survey-arrangement.ts';

const at = arrangeSurveys();
afterEach(() => {
  at().db.app.setNow(new Date());
});

const minute = 60_000;

describe('a correction that somebody else was faster with', () => {
  test('is told, keeps what was typed, and begins again from what is stored', async () => {
    const survey = await at().newSurvey();
    const code = await sentTo(at(), survey);
    const slow = await correcting(at(), survey, code);
    const typed = await change(slow.respondent, slow.check, { 'answer-improve': 'The slow one.' });
    const fast = await correcting(at(), survey, code);
    const changed = await change(fast.respondent, fast.check, { 'answer-improve': 'The fast one.' });
    await fast.respondent.send(changed.address, {});

    const page = await slow.respondent.send(typed.address, {});
    expect(page.html).toContain('Your answers were changed somewhere else');
    expect(page.html).toContain('The slow one.');
    expect(await survey.words()).toEqual(['The fast one.']);
    const again = await slow.respondent.send(page.address, { go: 'again' });
    expect(again.html).toContain('The fast one.');
    const later = await change(slow.respondent, again, { 'answer-improve': 'The slow one.' });
    expect((await slow.respondent.send(later.address, {})).html).toContain('Your changes have been sent');
    expect(await survey.words()).toEqual(['The slow one.']);
    expect(await survey.responses()).toMatchObject([{ revision: 3 }]);
  });

  test('by withdrawing is told plainly, and leaves nothing of what was typed', async () => {
    const survey = await at().newSurvey();
    const code = await sentTo(at(), survey);
    const { respondent, check } = await correcting(at(), survey, code);
    const typed = await change(respondent, check, { 'answer-improve': 'More buses.' });
    const other = await showing(at(), survey, code);
    await other.respondent.send(other.own.address, { go: 'withdraw', pass: passOn(other.own) });
    const page = await respondent.send(typed.address, {});
    expect(page.status).toBe(410);
    expect(page.html).toContain('These answers were withdrawn');
    expect((await survey.drafts()).map(({ sealed }) => sealed.length)).toEqual([0]);
    expect(await survey.words()).toEqual([]);
    expect((await respondent.open(`/en${survey.path}`)).status).toBe(200);
  });
});

describe('the time to correct', () => {
  test('ends with the time to withdraw, to the millisecond, and says so; nothing is written', async () => {
    const until = new Date(Date.now() + 10 * minute);
    const survey = await at().newSurvey({ withdrawUntil: until });
    const code = await sentTo(at(), survey);
    const pass = passOn((await showing(at(), survey, code)).own);
    const { respondent, check } = await correcting(at(), survey, code);
    const typed = await change(respondent, check, { 'answer-improve': 'More buses.' });
    at().db.app.setNow(until);
    const late = await respondent.send(typed.address, {});
    expect(late.status).toBe(410);
    expect(late.html).toContain('It was possible to change your answers until');
    expect(await survey.responses()).toMatchObject([{ revision: 1 }]);
    const { own } = await showing(at(), survey, code);
    expect(own.html).not.toContain('value="correct"');
    expect((await respondent.send(own.address, { go: 'correct', pass })).address).toBe(own.address);
    at().db.app.setNow(new Date(until.getTime() - 1));
    expect((await respondent.send(typed.address, {})).html).toContain('Your changes have been sent');
  });

  test('goes on when the survey takes no answers any more', async () => {
    const survey = await at().newSurvey();
    const code = await sentTo(at(), survey);
    await at().db.owner`update consultation set stage = 'closed' where id = ${survey.id}`;
    const { respondent, check } = await correcting(at(), survey, code);
    const changed = await change(respondent, check, { 'answer-improve': 'More buses.' });
    expect((await respondent.send(changed.address, {})).html).toContain('Your changes have been sent');
    expect((await createRespondent(at().handle).open(`/en${survey.path}`)).status).toBe(410);
  });

  test('is over once the consultation has ended', async () => {
    const survey = await at().newSurvey();
    const { respondent, check } = await correcting(at(), survey, await sentTo(at(), survey));
    await at().db.owner`update consultation set stage = 'archived' where id = ${survey.id}`;
    const page = await respondent.send(check.address, {});
    expect(page.status).toBe(410);
    expect(page.html).toContain('this consultation has ended');
  });

  test('a draft that has expired is said to be gone', async () => {
    const survey = await at().newSurvey();
    const { respondent, check } = await correcting(at(), survey, await sentTo(at(), survey));
    await at().db.owner`update draft set expires_at = '2026-01-01' where consultation_id = ${survey.id}`;
    const page = await respondent.send(check.address, {});
    expect(page.status).toBe(410);
    expect(page.html).toContain('Please start again');
  });
});

describe('whose answers', () => {
  test('another organization’s pass corrects nothing', async () => {
    const [ours, theirs] = [await at().newSurvey(), await at().newSurvey()];
    const { own } = await showing(at(), ours, await sentTo(at(), ours));
    const page = await createRespondent(at().handle).send(receiptOf(theirs), { go: 'correct', pass: passOn(own) });
    expect(page.status).toBe(422);
    expect(await theirs.drafts()).toEqual([]);
    expect(await ours.drafts()).toEqual([]);
  });

  test.each(['', 'x', randomUUID()])('a forged pass corrects nothing: %s', async (pass) => {
    const survey = await at().newSurvey();
    await sentTo(at(), survey);
    const page = await createRespondent(at().handle).send(receiptOf(survey), { go: 'correct', pass });
    expect(page.status).toBe(422);
    expect(await survey.drafts()).toEqual([]);
  });

  test('sending a new response still makes a new one', async () => {
    const survey = await at().newSurvey();
    await sentTo(at(), survey);
    await answerSmallSurvey(createRespondent(at().handle), `/en${survey.path}`, life);
    expect(await survey.responses()).toMatchObject([{ revision: 1 }, { revision: 1 }]);
  });
});
