import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readReceiptPass } from '#app/domain/receipt-pass.ts';
import { counted, english, objectionOn, objectionsIn } from './objections-arrangement.ts';
import { change, correcting, fieldOn, passOn, receiptOf, sentTo, showing } from './receipt-arrangement.ts';
import { createRespondent } from './respondent.ts';
import { arrangeSurveys } from './survey-arrangement.ts';

const at = arrangeSurveys();

describe('what a receipt says of one’s words', () => {
  test('nothing before a person has read them, whatever a machine suggests', async () => {
    const survey = await at().newSurvey();
    const { own } = await showing(at(), survey, await sentTo(at(), survey));
    expect(own.html).toContain('Nobody has read this yet.');
    expect(own.html).not.toContain('value="object"');
  });

  test('the areas that people counted them under, in the page’s language; not those that more people rejected', async () => {
    const { survey, code, own } = await counted(at());
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
    const { survey, code } = await counted(at());
    await at().db.owner.unsafe(`update response set ${set} where consultation_id = '${survey.id}'`);
    const { own } = await showing(at(), survey, code);
    expect(own.html).toContain(words);
    expect(own.html).not.toContain('value="object"');
  });

  test('exactly what was agreed to', async () => {
    const { survey, code } = await counted(at());
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
    const { survey, respondent, own } = await counted(at());
    const said = objectionOn(own);
    const pages = await Promise.all([1, 2, 3].map(() => respondent.send(own.address, said)));
    for (const page of pages) {
      expect(page.status).toBe(200);
      expect(page.html).toContain('The readers will see this.');
      expect(page.html).toContain('Nobody has answered yet.');
    }
    const [one, ...others] = await objectionsIn(at(), survey);
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
    const { survey, respondent, own } = await counted(at());
    const page = await respondent.send(own.address, objectionOn(own, more));
    expect(page.status).toBe(422);
    expect(page.html).toContain(words);
    expect(page.html).toContain('role="alert"');
    if (more.words.length > 1) expect(page.html).toContain(more.words);
    expect(await objectionsIn(at(), survey)).toEqual([]);
  });

  test('can be said three times before somebody answers', async () => {
    const { survey, respondent, own } = await counted(at());
    let page = own;
    const last = objectionOn(own);
    for (let n = 0; n < 3; n++) page = await respondent.send(own.address, objectionOn(page));
    expect(page.html).not.toContain('name="objection"');
    const more = await respondent.send(own.address, { ...last, objection: randomUUID() });
    expect(more.status).toBe(422);
    expect(more.html).toContain('several times');
    expect(await objectionsIn(at(), survey)).toHaveLength(3);
  });

  test('of another person’s comment, or with another’s pass, is not taken', async () => {
    const { survey, own } = await counted(at());
    const other = await counted(at());
    const mine = objectionOn(other.own, { comment: fieldOn(own, 'comment') });
    expect((await other.respondent.send(other.own.address, mine)).status).toBe(422);
    const foreign = await other.respondent.send(receiptOf(other.survey), objectionOn(own));
    expect(foreign.status).toBe(422);
    expect(await objectionsIn(at(), survey)).toEqual([]);
    expect(await objectionsIn(at(), other.survey)).toEqual([]);
  });

  test('of words that were changed or withdrawn meanwhile is told to be about others', async () => {
    const { survey, code, respondent, own } = await counted(at());
    const fix = await correcting(at(), survey, code);
    const changed = await change(fix.respondent, fix.check, { ...english, 'answer-improve': 'Other words.' });
    await fix.respondent.send(changed.address, {});
    const page = await respondent.send(own.address, objectionOn(own));
    expect(page.status).toBe(422);
    expect(page.html).toContain('This answer has changed since you opened the page');
    expect(await objectionsIn(at(), survey)).toEqual([]);
  });

  test('is not lost when the page’s time is over: it goes with the code', async () => {
    const { survey, code, own } = await counted(at());
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
    expect(await objectionsIn(at(), survey)).toHaveLength(1);
  });
});
