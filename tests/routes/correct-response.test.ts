import { afterEach, describe, expect, test } from 'vitest';
import { prepareComments } from '#app/services/prepare-comments.ts';
import { change, correcting, passOn, receiptOf, sentTo, showing } from './receipt-arrangement.ts';
import { begin } from './respondent.ts';
import { countEverything, reviewComments } from './reviewed-comments.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
afterEach(() => {
  at().db.app.setNow(new Date());
});

const audit = async (survey: ArrangedSurvey) => [
  ...(await at().db.owner`select action, actor, details from audit_event where consultation_id = ${survey.id}`),
];

describe('a correction', () => {
  test('begins with what was sent, in the version it was sent to, and says so', async () => {
    const survey = await at().newSurvey();
    const { check } = await correcting(at(), survey, await sentTo(at(), survey));
    expect(check.status).toBe(200);
    expect(check.address).toBe(`/en${survey.path}/check`);
    expect(check.html).toContain('<html lang="en" dir="ltr">');
    expect(check.html).toContain('You have already sent these answers');
    expect(check.html).toContain('You have not changed anything yet');
    expect(check.html).not.toContain('Send my changes</button>');
    expect(check.html).toContain('أسكن في NE Calgary');
    expect(check.html).toContain('Somewhat');
    expect(check.html).toContain('2 to 5 years');
  });

  test('replaces answers and words, keeps the code, and is told from a first sending', async () => {
    const survey = await at().newSurvey();
    const code = await sentTo(at(), survey);
    const [before] = await survey.responses();
    const { respondent, check } = await correcting(at(), survey, code);
    const changed = await change(respondent, check, { 'answer-settled': 'very', 'answer-improve': 'More buses.' });
    expect(changed.html).toContain('Send my changes');
    const thanks = await respondent.send(changed.address, {});
    expect(thanks.address).toBe(`/en${survey.path}/thank-you`);
    expect(thanks.html).toContain('Your changes have been sent');
    expect(thanks.html).toContain('Your receipt code stays the same');
    expect(thanks.html).not.toMatch(/<span>\d{4} <\/span>/);
    const [after] = await survey.responses();
    expect(await survey.responses()).toHaveLength(1);
    expect(after).toMatchObject({ id: before?.['id'], revision: 2, channel: 'web', consent: before?.['consent'] });
    expect(after?.['corrected_at']).not.toBeNull();
    expect(await survey.words()).toEqual(['More buses.']);
    expect(await survey.answers()).toContainEqual({ question_key: 'settled', choice_key: 'very' });
    expect(await survey.answers()).not.toContainEqual({ question_key: 'settled', choice_key: 'somewhat' });
    expect(await survey.drafts()).toEqual([]);
    expect(await audit(survey)).toEqual([
      { action: 'response-corrected', actor: 'respondent', details: { revision: 2 } },
    ]);
    const { own } = await showing(at(), survey, code);
    expect(own.html).toContain('More buses.');
    expect(own.html).toContain('version 2 of your answers');
  });

  test.each([true, false])('twice at the same moment, and once more later, is one; cookies: %s', async (cookies) => {
    const survey = await at().newSurvey();
    const { respondent, check } = await correcting(at(), survey, await sentTo(at(), survey), cookies);
    expect(check.address.includes('?d=')).toBe(!cookies);
    const changed = await change(respondent, check, { 'answer-improve': 'More buses.' });
    const sent = await Promise.all([1, 2, 3].map(() => respondent.send(changed.address, {})));
    sent.push(await respondent.send(changed.address, {}));
    for (const page of sent) expect(page.html).toContain('Your changes have been sent');
    expect(await survey.responses()).toMatchObject([{ revision: 2 }]);
    expect(await audit(survey)).toHaveLength(1);
  });

  test('without a change sends nothing', async () => {
    const survey = await at().newSurvey();
    const { respondent, check } = await correcting(at(), survey, await sentTo(at(), survey));
    const back = await change(respondent, check, {});
    const page = await respondent.send(back.address, {});
    expect(page.html).toContain('You have not changed anything yet');
    expect(await survey.responses()).toMatchObject([{ revision: 1, corrected_at: null }]);
    expect(await audit(survey)).toEqual([]);
  });

  test('of what is required is asked for again', async () => {
    const survey = await at().newSurvey();
    const { respondent, check } = await correcting(at(), survey, await sentTo(at(), survey));
    const page = await change(respondent, check, { 'answer-settled': [] });
    expect(page.status).toBe(422);
    expect(page.html).toContain('role="alert"');
    const refused = await respondent.send(`/en${survey.path}/check`, {});
    expect(refused.address).toContain('/q/life');
    expect(await survey.responses()).toMatchObject([{ revision: 1 }]);
  });

  test('that is left changes nothing', async () => {
    const survey = await at().newSurvey();
    const { respondent, check } = await correcting(at(), survey, await sentTo(at(), survey));
    await change(respondent, check, { 'answer-improve': 'More buses.' });
    const page = await respondent.send(check.address, { go: 'leave' });
    expect(page.address).toBe(receiptOf(survey));
    expect(await survey.drafts()).toEqual([]);
    expect(await survey.words()).toEqual(['أسكن في NE Calgary']);
  });

  test('leaves the draft alone that somebody else has begun on the same device', async () => {
    const survey = await at().newSurvey();
    const code = await sentTo(at(), survey);
    const { respondent } = await begin(at().handle, survey);
    const cookie = respondent.cookie;
    const own = await respondent.send(receiptOf(survey), { code });
    const check = await respondent.send(own.address, { go: 'correct', pass: passOn(own) });
    expect(check.address).toContain('?d=');
    const changed = await change(respondent, check, { 'answer-improve': 'More buses.' });
    expect((await respondent.send(changed.address, {})).html).toContain('Your changes have been sent');
    expect(respondent.cookie).toBe(cookie);
    expect((await respondent.open(`/en${survey.path}/q/life`)).status).toBe(200);
  });

  test('reads anew only the words that changed; quotes of them go, and readers’ decisions are kept as stale', async () => {
    const survey = await at().newSurvey();
    const code = await sentTo(at(), survey);
    const other = await sentTo(at(), survey);
    const { owner, app } = at().db;
    await reviewComments(owner, survey.id);
    await owner`delete from outbox`;
    const before = await countEverything(owner, survey.id);
    const { respondent, check } = await correcting(at(), survey, code);
    // Another answer, the same words: what was made of them stays.
    const answers = await change(respondent, check, { 'answer-welcome': '2' });
    await respondent.send(answers.address, {});
    expect(await countEverything(owner, survey.id)).toEqual(before);

    const again = await correcting(at(), survey, code);
    const words = await change(again.respondent, again.check, {
      'answer-welcome': '2',
      'answer-improve': 'More buses.',
    });
    await again.respondent.send(words.address, {});
    const after = await countEverything(owner, survey.id);
    const [one, both] = [1, 2];
    const made = { redactedTexts: one, redactions: one, suggestions: one, codings: one, readings: one, quotes: one };
    const shown = { publishedQuotes: one, typicalComments: one, waiting: one };
    expect(after).toEqual({ ...before, ...made, ...shown, comments: both, originals: both });
    const stale = await owner`select revision, decision, target_key from earlier_coding
      where consultation_id = ${survey.id}`;
    expect([...stale]).toEqual([{ revision: 1, decision: 'accept', target_key: 'housing' }]);
    const { own } = await showing(at(), survey, code);
    expect(own.html).toContain('You changed these words. People will read them again.');

    await prepareComments(app, survey.organization.id);
    const [comment] = await owner`select redacted_text, revision from comment
      where revision = 2 and consultation_id = ${survey.id}`;
    expect(comment).toEqual({ redacted_text: 'More buses.', revision: 2 });
    expect((await showing(at(), survey, other)).own.html).toContain('It was counted under:');
  });

  test('takes emptied words back as a withdrawal does, and new ones in', async () => {
    const survey = await at().newSurvey();
    const code = await sentTo(at(), survey);
    const { owner } = at().db;
    await reviewComments(owner, survey.id);
    await owner`delete from outbox`;
    const first = await correcting(at(), survey, code);
    const emptied = await change(first.respondent, first.check, { 'answer-improve': ' ' });
    await first.respondent.send(emptied.address, {});
    const gone = { comments: 0, originals: 0, redactions: 0, codings: 0, quotes: 0, publishedQuotes: 0, waiting: 0 };
    expect(await countEverything(owner, survey.id)).toMatchObject({ responses: 1, ...gone });

    const second = await correcting(at(), survey, code);
    const filled = await change(second.respondent, second.check, { 'answer-improve': 'A library card.' });
    await second.respondent.send(filled.address, {});
    expect(await survey.words()).toEqual(['A library card.']);
    expect(await countEverything(owner, survey.id)).toMatchObject({ comments: 1, waiting: 1 });
    expect(await survey.responses()).toMatchObject([{ revision: 3 }]);
  });

  test('of the permission to quote takes every quote back, also where it is published', async () => {
    const survey = await at().newSurvey();
    const code = await sentTo(at(), survey);
    const { owner } = at().db;
    await owner`update response set quote_consent = true where consultation_id = ${survey.id}`;
    await reviewComments(owner, survey.id);
    await owner`delete from outbox`;
    const { respondent } = await correcting(at(), survey, code);
    const check = await respondent.send(`/en${survey.path}/consent`, { agree: 'yes' });
    await respondent.send(check.address, {});
    const after = await countEverything(owner, survey.id);
    expect(after).toMatchObject({ quotes: 0, publishedQuotes: 0, codings: 1, readings: 1, redactedTexts: 1 });
    expect(await survey.responses()).toMatchObject([{ quote_consent: false, revision: 2 }]);
    const hashes = await owner`select hash from edition_quote where consultation_id = ${survey.id}`;
    expect(hashes).toHaveLength(1);
  });
});
