import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Letter, Posted } from '#app/domain/mail-port.ts';
import { TELLING_QUEUE, tellFollowersWhereDue } from '#app/services/tell-followers.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { createHandler } from '../handler.ts';
import { answerSmallSurvey, codeOn, createRespondent, expectWholePage } from './respondent.ts';
import { arrangeSurveys, type ArrangedSurvey } from './survey-arrangement.ts';

const at = arrangeSurveys();
const letters: Letter[] = [];
let posted: () => Posted = () => 'sent';
let handle: (request: Request) => Promise<Response>;
/** The product as it is with a mail server and an address of its own. */
const app = () => ({
  ...at().db.app,
  publicUrl: 'https://heard.example',
  providers: {
    embeddings: null,
    assistant: null,
    mail: {
      send: (letter: Letter) => {
        const outcome = posted();
        if (outcome === 'sent') letters.push(letter);
        return Promise.resolve(outcome);
      },
    },
  },
});
beforeAll(async () => {
  handle = await createHandler(app());
});
beforeEach(() => {
  letters.length = 0;
  posted = () => 'sent';
});

const followers = (survey: ArrangedSurvey) =>
  at().db.owner`select * from follower where consultation_id = ${survey.id} order by id`;

/** As a publication does, without its figures. */
async function publish(survey: ArrangedSurvey, number: number): Promise<void> {
  const key = { organizationId: survey.organization.id, consultationId: survey.id };
  await at().db.owner`insert into edition
    (organization_id, consultation_id, number, document, content_hash, published_by, published_at)
    values (${key.organizationId}, ${key.consultationId}, ${number}, '{}', 'x', 'x', now())`;
  await at().db.app.database.withTenant(key.organizationId, (tx) =>
    enqueueJob(tx, { ...key, queue: TELLING_QUEUE, key: key.consultationId }),
  );
  while (await tellFollowersWhereDue(app(), key.organizationId));
}

describe('who wants to hear when the report is out', () => {
  test.each([
    ['en', 'ltr', 'The report is out'],
    ['fr', 'ltr', 'Le rapport est paru'],
  ] as const)('leaves an address in %s, and gets one letter for each edition', async (language, direction, subject) => {
    const survey = await at().newSurvey();
    const page = `/${language}${survey.path}/follow`;
    const person = createRespondent(handle);
    expectWholePage(await person.open(page), language, direction);
    const done = await person.send(page, { address: ' Sara@example.org ' });
    expect(done.status).toBe(200);
    await person.send(page, { address: 'sara@EXAMPLE.org' });
    expect(await followers(survey)).toHaveLength(1);

    await publish(survey, 1);
    await publish(survey, 1 + 1);
    expect(letters.map(({ to }) => to)).toEqual(['Sara@example.org', 'Sara@example.org']);
    expect(letters[0]?.subject).toContain(subject);
    const { slug } = survey.organization;
    expect(letters[0]?.text).toContain(`https://heard.example/${language}/${slug}/what-we-heard/`);
    expect(letters[0]?.text).not.toMatch(/%|\{\{/);
  });

  test('nothing that is kept leads to a response, nor shows the address', async () => {
    const survey = await at().newSurvey();
    const person = createRespondent(handle);
    await answerSmallSurvey(person, `/en${survey.path}`);
    await person.send(`/en${survey.path}/follow`, { address: 'sara@example.org' });
    const [row] = await followers(survey);
    const [response] = await survey.responses();
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['address_hash', 'consultation_id', 'day', 'id', 'language', 'organization_id', 'sealed', 'told_edition'].sort(),
    );
    expect(row?.['id']).not.toBe(response?.['id']);
    expect((row?.['sealed'] as Buffer).includes('sara')).toBe(false);
    expect(await at().db.owner`select 1 from audit_event where consultation_id = ${survey.id}`).toHaveLength(0);
  });

  test('is led there by the thank-you page, and by the receipt alone to the report', async () => {
    const survey = await at().newSurvey();
    const person = createRespondent(handle);
    const thanks = await answerSmallSurvey(person, `/en${survey.path}`);
    expect(thanks.html).toContain(`href="/en${survey.path}/follow"`);
    const code = codeOn(thanks);
    const receipt = `/en/${survey.organization.slug}/receipt`;
    const report = `/en/${survey.organization.slug}/what-we-heard/${survey.consultation.slug}`;
    expect((await person.send(receipt, { code })).html).toContain('It is not out yet');
    await publish(survey, 1);
    expect((await person.send(receipt, { code })).html).toContain(`href="${report}"`);
  });

  test('is told what is wrong with an address, which stays in its field', async () => {
    const survey = await at().newSurvey();
    const page = await createRespondent(handle).send(`/en${survey.path}/follow`, { address: 'sara@example' });
    expect(page.status).toBe(422);
    expect(page.title).toMatch(/^Error/);
    expect(page.html).toContain('value="sara@example"');
    expect(page.html).toContain('role="alert"');
    expect(await followers(survey)).toHaveLength(0);
  });

  test('can stop by the letter’s link, which needs a button and takes no other’s', async () => {
    const [survey, other] = [await at().newSurvey(), await at().newSurvey()];
    for (const one of [survey, other])
      await createRespondent(handle).send(`/en${one.path}/follow`, { address: 'sara@example.org' });
    await publish(survey, 1);
    const link = new URL(letters[0]?.stopAddress ?? '');
    const person = createRespondent(handle);
    expect((await person.open(link.pathname + link.search)).html).toContain('Delete my address');
    expect(await followers(survey)).toHaveLength(1);
    const elsewhere = link.pathname.replace(survey.organization.slug, other.organization.slug) + link.search;
    expect((await person.send(elsewhere, {})).status).toBe(422);
    expect((await person.send(`${link.pathname}?t=forged`, {})).status).toBe(422);
    expect([...(await followers(survey)), ...(await followers(other))]).toHaveLength(2);
    expect((await person.send(link.pathname + link.search, {})).html).toContain('has been deleted');
    expect((await person.send(link.pathname + link.search, {})).status).toBe(200);
    expect([(await followers(survey)).length, (await followers(other)).length]).toEqual([0, 1]);
  });

  test('whose mailbox does not exist is forgotten; a busy server is tried again, and nobody is written to twice', async () => {
    const survey = await at().newSurvey();
    for (const name of ['a', 'b', 'c'])
      await createRespondent(handle).send(`/en${survey.path}/follow`, { address: `${name}@example.org` });
    let calls = 0;
    posted = () => {
      calls += 1;
      if (calls === 1) return 'refused';
      if (calls === 3) throw new Error('busy');
      return 'sent';
    };
    await publish(survey, 1);
    expect([(await followers(survey)).length, letters.length]).toEqual([2, 1]);
    await at().db.owner`update job set run_at = now() where consultation_id = ${survey.id} and done_at is null`;
    while (await tellFollowersWhereDue(app(), survey.organization.id));
    expect(new Set(letters.map(({ to }) => to)).size).toBe(2);
    expect(letters).toHaveLength(2);
  });

  test('where letters cannot be sent, the page says how to hear of it all the same', async () => {
    const survey = await at().newSurvey();
    const page = await createRespondent(at().handle).open(`/en${survey.path}/follow`);
    expect([page.status, page.html.includes('receipt code')]).toEqual([404, true]);
    const thanks = await answerSmallSurvey(createRespondent(at().handle), `/en${survey.path}`);
    expect(thanks.html).toContain('whether the report is out');
    expect(thanks.html).not.toContain(`${survey.path}/follow`);
  });
});
