import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contentHash } from '#app/domain/report/content-hash.ts';
import { editionSchema } from '#app/domain/report/edition-schema.ts';
import type { Stage } from '#app/domain/stage.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import { publishEdition } from '#app/services/publish-edition.ts';
import { findEdition } from '#db/editions/edition.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createMember, memberTraits } from '#db/factories/member.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { withdrawResponse } from '#db/write/withdrawals.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { addPeople, leaveUndecided, people, type Person, type Survey } from '../fixtures/people.ts';
import { figuresOf, heard } from './publish-arrangement.ts';

let test: TestDatabase;
let owner: Owner;
let who: Membership;
let created: Survey;
let slug: string;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = openOwner(test.connection);
});
afterAll(async () => {
  await owner.close();
  await test.drop();
});
beforeEach(async () => {
  const organization = await createOrganization(owner.orm);
  const member = await createMember(owner.orm, organization, memberTraits.publisher);
  who = { organization, member };
  await begin('closed');
});

async function begin(stage: Stage) {
  const { consultation, surveyId } = await createConsultation(owner.orm, who.organization, { stage });
  created = { key: { organizationId: who.organization.id, consultationId: consultation.id }, surveyId };
  slug = consultation.slug;
  await leaveUndecided(owner.orm, created);
}
const tenant = () => who.organization.id;
const preview = () => previewEdition(test.app, who, slug);
const fingerprint = async () => (await preview())?.fingerprint ?? 'none';
const publish = async (given?: string) =>
  publishEdition(test.app, who, { consultation: slug, fingerprint: given ?? (await fingerprint()) });
const read = async (number?: number) => {
  const found = await test.app.database.withTenant(tenant(), (tx) => findEdition(tx, tenant(), slug, number));
  if (found === null) throw new Error('there is no edition');
  return found;
};
const figures = async (id: string) => figuresOf((await read()).document, id);
const countEditions = async () => {
  const [row] = await owner.orm.execute<{ n: number; stage: string; audits: number }>(sql`
    select (select count(*)::int from edition e where e.consultation_id = c.id) as n, c.stage,
      (select count(*)::int from audit_event a where a.consultation_id = c.id and a.action = 'edition-published') as audits
    from consultation c where c.id = ${created.key.consultationId}`);
  return { n: row?.n, stage: row?.stage, audits: row?.audits };
};

describe('publishEdition', () => {
  it('publishes protected figures as one edition, with its hash and its line in the audit', async () => {
    await addPeople(owner.orm, created, heard);
    expect(await publish()).toEqual({ edition: 1 });

    const { document, contentHash: hash } = await read();
    expect(editionSchema.safeParse(document).error).toBeUndefined();
    expect(hash).toBe(contentHash(document));
    expect(await figures('people')).toMatchObject({ asked: { type: 'count', value: 80 } });
    expect(await figures('question.settled')).toMatchObject({
      very: 40,
      somewhat: 25,
      'not-yet': '?',
      'no-answer': '?',
    });
    expect(await figures('languages')).toMatchObject({ en: 52, fr: '?', ar: '?', other: '?' });
    expect(await figures('comments')).toMatchObject({ read: 65, unread: 0, none: 15 });
    expect(await figures('areas')).toMatchObject({ asked: { type: 'count', value: 65 }, housing: 40, employment: 25 });
    expect(await countEditions()).toEqual({ n: 1, stage: 'published', audits: 1 });
  });

  it('shows the publisher what is hidden and why, and puts no reason into the document', async () => {
    await addPeople(owner.orm, created, heard);
    const seen = await preview();
    const settled = seen?.tables.find(({ declared }) => declared.id.endsWith('question.settled'));
    expect(settled?.protection.hiddenRows).toEqual([
      { key: 'not-yet', count: 12, reason: 'complementary' },
      { key: 'no-answer', count: 3, reason: 'small' },
    ]);
    expect(JSON.stringify(seen?.document)).not.toMatch(/complementary|"small"|hiddenRows|exact/);
  });

  it('sent twice at once is one edition, and both are told its number', async () => {
    await addPeople(owner.orm, created, heard);
    const seen = await fingerprint();
    const results = await Promise.all([publish(seen), publish(seen), publish(seen)]);
    expect(results).toEqual([{ edition: 1 }, { edition: 1 }, { edition: 1 }]);
    expect(await countEditions()).toEqual({ n: 1, stage: 'published', audits: 1 });
  });

  it('refuses what the publisher has not seen, and what says nothing new', async () => {
    await addPeople(owner.orm, created, heard);
    const seen = await fingerprint();
    await addPeople(owner.orm, created, people(20, { answers: { settled: ['very'] } }));
    expect(await publish(seen)).toEqual({ problem: 'changed' });
    expect(await publish()).toEqual({ edition: 1 });
    expect(await publish()).toEqual({ problem: 'nothing-new' });
    expect((await countEditions()).n).toBe(1);
  });

  it.each<[Stage, string]>([
    ['open', 'not-now'],
    ['archived', 'no preview'],
    ['draft', 'no preview'],
  ])('does not publish a consultation that is in stage %s', async (stage, problem) => {
    await begin(stage);
    await addPeople(owner.orm, created, heard);
    expect((await preview())?.obstacle ?? 'no preview').toBe(problem);
    expect(await publish()).toEqual({ problem: 'not-now' });
    expect(await countEditions()).toEqual({ n: 0, stage, audits: 0 });
  });

  it.each([
    [9, { problem: 'too-few' }],
    [10, { edition: 1 }],
    [11, { edition: 1 }],
  ])('of %i people', async (count, outcome) => {
    await addPeople(owner.orm, created, people(count, { answers: { settled: ['very'] } }));
    expect(await publish()).toEqual(outcome);
  });

  it('does not find another organization’s consultation', async () => {
    await addPeople(owner.orm, created, heard);
    const stranger = { ...who, organization: await createOrganization(owner.orm) };
    expect(await publishEdition(test.app, stranger, { consultation: slug, fingerprint: '' })).toEqual({
      problem: 'gone',
    });
    expect(await previewEdition(test.app, stranger, slug)).toBeNull();
  });
});

describe('the next edition', () => {
  it('keeps the earlier figures, with their edition, until enough people have come', async () => {
    await addPeople(owner.orm, created, heard);
    await publish();
    await addPeople(owner.orm, created, people(4, { answers: { settled: ['very'] } }));
    expect(await publish()).toEqual({ problem: 'nothing-new' });
    await addPeople(owner.orm, created, people(6, { answers: { settled: ['very'] } }));
    expect(await publish()).toEqual({ edition: 2 });
    expect(await figures('question.settled')).toMatchObject({ asked: { value: 90 }, very: 50, somewhat: 25, from: 2 });
    expect((await read(1)).document.tables.find(({ id }) => id === 'newcomers.people')?.asked).toMatchObject({
      value: 80,
    });
    expect((await read()).all.map(({ number }) => number)).toEqual([2, 1]);
  });
});

describe('a published edition', () => {
  it('can be changed by nobody', async () => {
    await addPeople(owner.orm, created, heard);
    await publish();
    const immutable = { cause: { message: expect.stringContaining('immutable') as string } };
    await expect(owner.orm.execute(sql`update edition set number = 7`)).rejects.toMatchObject(immutable);
    await expect(owner.orm.execute(sql`delete from edition`)).rejects.toMatchObject(immutable);
    const asApplication = test.app.database.withTenant(tenant(), (tx) =>
      tx.execute(sql`update edition set number = 7`),
    );
    await expect(asApplication).rejects.toMatchObject({
      cause: { message: expect.stringContaining('permission denied') as string },
    });
  });
});

describe('quotes', () => {
  const quoted: Person = {
    comment: 'Nobody answered my letters.',
    reviews: [{ accept: ['housing'] }],
    quoted: 'approved',
  };
  const takeBack = (responseId: string) =>
    test.app.database.withTenant(tenant(), (tx) =>
      withdrawResponse(
        tx,
        { organizationId: tenant(), consultationId: created.key.consultationId, responseId },
        new Date(),
      ),
    );

  it('are published apart from the document, which knows their hash, language and areas', async () => {
    await addPeople(owner.orm, created, [...heard, quoted]);
    await publish();
    const { document, quotes } = await read();
    expect(document.quotes).toEqual([{ hash: expect.any(String) as string, language: 'en', areaKeys: ['housing'] }]);
    expect([...quotes.values()]).toEqual(['Nobody answered my letters.']);
    expect(JSON.stringify(document)).not.toContain('Nobody answered');
  });

  it('never tell a language that few people used: only their translation is published, or they wait', async () => {
    const translations = { en: { text: 'Rent is high.', origin: 'person' as const, by: 'reviewer-1' } };
    const [author = ''] = await addPeople(owner.orm, created, [
      { ...quoted, comment: 'الإيجار مرتفع', language: 'ar', quoteAs: { translations } },
      ...heard,
      { ...quoted, comment: 'لا أحد', language: 'ar' },
    ]);
    const seen = await preview();
    expect(seen?.waitingQuotes).toHaveLength(1);
    await publish(seen?.fingerprint);
    const { document, quotes } = await read();
    expect(document.quotes).toMatchObject([{ language: 'en', original: false }]);
    expect([...quotes.values()]).toEqual(['Rent is high.']);
    expect(JSON.stringify([document.quotes, [...quotes]])).not.toMatch(/[\u0600-\u06ff]|"ar"/);
    await takeBack(author);
    expect((await read()).quotes.size).toBe(0);
  });

  it('go from every edition when their author withdraws, and their hash stays', async () => {
    const [author = ''] = await addPeople(owner.orm, created, [quoted, ...heard]);
    await publish();
    await takeBack(author);
    const { document, quotes, contentHash: hash } = await read();
    expect(quotes.size).toBe(0);
    expect(document.quotes).toHaveLength(1);
    expect(contentHash(document)).toBe(hash);
    expect(await publish()).toEqual({ edition: 2 });
    expect((await read()).document.quotes).toEqual([]);
  });

  it('are gone too when the withdrawal comes in the middle of the publication', async () => {
    const authors = await addPeople(owner.orm, created, [...people(8, quoted), ...heard]);
    const seen = await fingerprint();
    await Promise.all([publish(seen), ...authors.slice(0, 8).map(takeBack)]);
    const [left] = await owner.orm.execute<{ n: number }>(sql`select count(*)::int as n from edition_quote q
      join response r on r.id = q.response_id where r.withdrawn_at is not null and q.text is not null`);
    expect(left?.n).toBe(0);
  });

  it('without consent, of a trial, or not approved are not published', async () => {
    const unfit: Person[] = [
      { ...quoted, trial: true },
      { ...quoted, quoted: 'declined' },
      { ...quoted, quoted: 'without consent' },
    ];
    await addPeople(owner.orm, created, [...heard, ...unfit]);
    await publish();
    expect((await read()).document.quotes).toEqual([]);
  });
});
