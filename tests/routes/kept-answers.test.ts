import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deleteKeptAnswers } from '#app/services/delete-kept-answers.ts';
import { workOnce } from '#app/jobs/worker.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { buildSubmission } from '#db/factories/submission.ts';
import { commentOriginal } from '#db/schema/comment.ts';
import { coding, quote, reading } from '#db/schema/review.ts';
import { editionQuote, edition } from '#db/schema/edition.ts';
import { writeResponse } from '#db/write/responses.ts';
import { answerSmallSurvey, begin, codeOn, createRespondent } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
let owner: Owner;
beforeAll(() => {
  owner = openOwner(at().db.connection);
});
afterAll(() => owner.close());

const moment = new Date('2031-05-01T06:00:00Z');
const before = new Date(moment.getTime() - 1);

/** Rows of a consultation in every table that holds something of a person. */
async function left(survey: ArrangedSurvey) {
  const tables = [
    'response',
    'answer',
    'comment',
    'comment_original',
    'coding',
    'reading',
    'quote',
    'draft',
    'follower',
    'outbox',
  ];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const [row] = await at().db.owner<{ n: number }[]>`
      select count(*)::int as n from ${at().db.owner(table)} where consultation_id = ${survey.id}`;
    counts[table] = row?.n ?? -1;
  }
  return counts;
}

/** A consultation with a response from the web, a draft, somebody who follows it, and what reviewers made of the words. */
async function fullSurvey() {
  const survey = await at().newSurvey({ deleteAt: moment, closesAt: new Date('2031-06-01T00:00:00Z') });
  at().db.app.setNow(before);
  const respondent = createRespondent(at().handle);
  const code = codeOn(await answerSmallSurvey(respondent, `/en${survey.path}`));
  await begin(at().handle, survey);
  const key = { organizationId: survey.organization.id, consultationId: survey.id };
  const [original] = await owner.orm.select().from(commentOriginal);
  const rows = await at().db.owner<{ id: string }[]>`select id from comment where consultation_id = ${survey.id}`;
  const commentId = rows[0]?.id ?? '';
  expect(original).toBeDefined();
  const decided = { ...key, commentId, userId: 'somebody' };
  await owner.orm.insert(coding).values({ ...decided, targetType: 'area', targetKey: 'housing', decision: 'add' });
  await owner.orm.insert(reading).values({ ...decided, outcome: 'decided' });
  await owner.orm
    .insert(quote)
    .values({ ...key, id: randomUUID(), commentId, excerpt: 'Calgary', status: 'proposed', proposedBy: 'somebody' });
  await at().db.owner`
    insert into follower (organization_id, consultation_id, id, sealed, address_hash, language, day)
    values (${key.organizationId}, ${key.consultationId}, ${randomUUID()}, ${Buffer.from('x')}, ${Buffer.from(survey.id)}, 'en', '2031-04-01')`;
  return { survey, key, code, respondent };
}

describe('kept answers', () => {
  test('stay until the moment that the consent names, and are all gone at it; what is published stays', async () => {
    const { survey, key } = await fullSurvey();
    const published = { ...key, number: 1, contentHash: 'x', publishedBy: 'somebody', publishedAt: before };
    await owner.orm.insert(edition).values({ ...published, document: {} as never });
    const words = {
      ...key,
      editionNumber: 1,
      hash: 'h',
      responseId: randomUUID(),
      text: 'Published words',
      language: 'en',
    };
    await owner.orm.insert(editionQuote).values(words);

    const { id } = survey.organization;
    at().db.app.setNow(before);
    expect(await deleteKeptAnswers(at().db.app, id)).toBe(false);
    const kept = await left(survey);
    expect(kept).toMatchObject({
      response: 1,
      comment: 1,
      comment_original: 1,
      coding: 1,
      reading: 1,
      quote: 1,
      follower: 1,
    });

    at().db.app.setNow(moment);
    while (await deleteKeptAnswers(at().db.app, id));
    expect(Object.entries(await left(survey)).filter(([, count]) => count !== 0)).toEqual([]);
    const [row] = await at().db.owner`select stage, deleted_at from consultation where id = ${survey.id}`;
    expect(row).toMatchObject({ stage: 'archived', deleted_at: moment });
    const [quoted] = await at().db.owner`select text from edition_quote where consultation_id = ${survey.id}`;
    expect(quoted?.['text']).toBe('Published words');
    const audit = await at().db.owner`
      select actor, details from audit_event where consultation_id = ${survey.id} and action = 'answers-deleted'`;
    expect(audit).toHaveLength(1);
    expect(audit[0]?.['actor']).toBe('system');
  });

  test('are found by no receipt any more, like a code that never was, and nothing can be sent', async () => {
    const { survey, code, respondent } = await fullSurvey();
    const receipt = `/en/${survey.organization.slug}/receipt`;
    expect((await respondent.send(receipt, { code })).status).toBe(200);
    at().db.app.setNow(moment);
    await workOnce(at().db.app);
    expect(await at().db.owner`select 1 from receipt where consultation_id = ${survey.id}`).toHaveLength(0);
    const page = await createRespondent(at().handle).send(receipt, { code });
    expect(page.status).toBe(422);
    expect(page.html).toContain('There are no answers with this code here');
    expect((await createRespondent(at().handle).open(`/en${survey.path}`)).status).toBe(410);
    expect((await respondent.open(`/en${survey.path}/thank-you`)).html).not.toContain(code.slice(0, 4));
  });

  test('go in batches: a worker that is killed between two goes on, and calls it done only when nothing is left', async () => {
    const survey = await at().newSurvey({ deleteAt: moment });
    at().db.app.setNow(before);
    for (let n = 0; n < 501; n++) await writeResponse(at().db.app.database, buildSubmission(survey, { comments: [] }));
    at().db.app.setNow(moment);
    const { id } = survey.organization;
    const state = async () => {
      const [row] = await at().db.owner<{ n: number; done: boolean }[]>`
        select (select count(*)::int from response where consultation_id = ${survey.id}) as n, deleted_at is not null as done
        from consultation where id = ${survey.id}`;
      return row;
    };
    expect(await deleteKeptAnswers(at().db.app, id)).toBe(true);
    expect(await state()).toEqual({ n: 1, done: false });
    expect(await deleteKeptAnswers(at().db.app, id)).toBe(true);
    expect(await state()).toEqual({ n: 0, done: false });
    expect(await deleteKeptAnswers(at().db.app, id)).toBe(true);
    expect(await state()).toEqual({ n: 0, done: true });
    expect(await deleteKeptAnswers(at().db.app, id)).toBe(false);
  });

  test('are work for the worker by themselves, when nothing else waits in the organization', async () => {
    const now = new Date();
    at().db.app.setNow(now);
    const survey = await at().newSurvey({ deleteAt: new Date(now.getTime() - 1000) });
    await writeResponse(at().db.app.database, buildSubmission(survey, { comments: [] }));
    await workOnce(at().db.app);
    expect((await left(survey))['response']).toBe(0);
  });

  test('two workers at once delete once, and other consultations keep theirs', async () => {
    const { survey } = await fullSurvey();
    const other = await at().newSurvey({ deleteAt: null }, survey.organization);
    await writeResponse(at().db.app.database, buildSubmission(other));
    at().db.app.setNow(moment);
    await Promise.all([workOnce(at().db.app), workOnce(at().db.app)]);
    expect((await left(survey))['response']).toBe(0);
    expect((await left(other))['response']).toBe(1);
    const audit = await at().db.owner`
      select 1 from audit_event where consultation_id = ${survey.id} and action = 'answers-deleted'`;
    expect(audit).toHaveLength(1);
  });
});
