import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editionSchema } from '#app/domain/report/edition-schema.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import { publishEdition } from '#app/services/publish-edition.ts';
import { findEdition } from '#db/editions/edition.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createMember, memberTraits } from '#db/factories/member.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { agreementNote, dissent } from '#db/schema/agreement.ts';
import { withdrawResponse } from '#db/write/withdrawals.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { addPeople, leaveUndecided, people, selectThemes, type Person, type Survey } from '../fixtures/people.ts';

let test: TestDatabase;
let owner: Owner;
let who: Membership;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = openOwner(test.connection);
  const organization = await createOrganization(owner.orm);
  who = { organization, member: await createMember(owner.orm, organization, memberTraits.publisher) };
});
afterAll(async () => {
  await owner.close();
  await test.drop();
});

async function begin(given: readonly Person[]) {
  const { consultation, surveyId } = await createConsultation(owner.orm, who.organization, { stage: 'closed' });
  const survey: Survey = { key: { organizationId: who.organization.id, consultationId: consultation.id }, surveyId };
  const responses = await addPeople(owner.orm, survey, given);
  await leaveUndecided(owner.orm, survey);
  return { survey, slug: consultation.slug, responses };
}
async function preview(slug: string) {
  const seen = await previewEdition(test.app, who, slug);
  if (seen === null) throw new Error('there is no preview');
  return seen;
}
async function publish(slug: string) {
  const { fingerprint } = await preview(slug);
  return publishEdition(test.app, who, { consultation: slug, fingerprint });
}
async function read(slug: string) {
  const { id } = who.organization;
  const found = await test.app.database.withTenant(id, (tx) => findEdition(tx, id, slug));
  if (found === null) throw new Error('there is no edition');
  expect(editionSchema.safeParse(found.document).error).toBeUndefined();
  const table = (name: string) => found.document.tables.find(({ id: tableId }) => tableId === `newcomers.${name}`);
  const figures = (name: string) =>
    Object.fromEntries(table(name)?.rows.map(({ key, cell }) => [key, cell.type === 'count' ? cell.value : '?']) ?? []);
  return { ...found, table, figures };
}
const said = (area: string, more: Partial<Person> = {}): Person => ({
  ...{ comment: 'Words.', reviews: [{ add: [area] }], ...more },
});

describe('where not every comment was read', () => {
  it('the random sample alone says what people wrote about, with its range, however much else was read', async () => {
    const { slug } = await begin([
      ...people(40, said('housing', { sample: 'random' })),
      ...people(60, said('employment', { sample: 'random' })),
      // Chosen because reading it teaches most: all of it about one area.
      ...people(60, said('housing', { sample: 'rest' })),
      ...people(140, { comment: 'Unread.', sample: 'rest' }),
      ...people(50, {}),
    ]);
    expect(await publish(slug)).toEqual({ edition: 1 });
    const { table, figures, document } = await read(slug);
    expect(figures('sample')).toEqual({ sample: 100, 'rest-read': 60, 'rest-unread': 140, none: 50 });
    expect(table('comments')).toBeUndefined();
    expect(figures('areas')).toMatchObject({ housing: 40, employment: 60 });
    const areas = table('areas');
    expect(areas).toMatchObject({ asked: { value: 100 }, unread: { value: 0 }, made: { of: 'sample' } });
    expect(areas?.estimate).toMatchObject({ writers: 300, everybody: 350 });
    expect(areas?.estimate?.rows['housing']).toMatchObject({ share: 4000, ofEverybody: { share: 3429 } });
    // Wilson's interval with the sample being a third of all: shorter than the .309 to .498 of a hundred out of many.
    expect(areas?.estimate?.rows['housing']).toMatchObject({ low: 3249, high: 4801 });
    expect(document.findings[0]).toEqual({ table: 'newcomers.areas', row: 'employment' });
  });

  it('without a sample nothing is said of what comments are about', async () => {
    const { slug } = await begin([
      ...people(40, said('housing')),
      ...people(30, { comment: 'Unread.' }),
      ...people(20, {}),
    ]);
    const { tables } = await preview(slug);
    const areas = tables.find(({ declared }) => declared.id === 'newcomers.areas');
    expect(areas?.protection.hiddenRows.find(({ key }) => key === 'housing')).toMatchObject({
      count: 40,
      reason: 'no-sample',
    });
    await publish(slug);
    const { table, figures } = await read(slug);
    expect(table('areas')?.asked).toEqual({ type: 'hidden' });
    expect(figures('comments')).toEqual({ read: 40, unread: 30, none: 20 });
  });

  it('is told as finely as the few who are left allow, and never how few', async () => {
    const { slug } = await begin([
      ...people(60, said('housing', { sample: 'random' })),
      ...people(20, said('employment', { sample: 'random' })),
      ...people(3, { comment: 'Unread.', sample: 'random' }),
      ...people(4, { comment: 'Unread.', sample: 'rest' }),
      ...people(30, {}),
    ]);
    await publish(slug);
    const { table, figures } = await read(slug);
    expect(Object.keys(figures('sample'))).toEqual(['sample', 'others']);
    expect(figures('sample')).toMatchObject({ sample: 83, others: 34 });
    expect(table('areas')?.unread).toEqual({ type: 'hidden' });
    expect(JSON.stringify(table('areas'))).not.toMatch(/"value":[1-9][,}]/);
    expect(table('areas')?.estimate?.rows['housing']?.ofEverybody).toBeNull();
  });
});

describe('selected themes', () => {
  it('are published beside their areas, protected as these are; without both names they are left out and named', async () => {
    const { survey, slug } = await begin([
      ...people(30, said('housing', { themes: ['rent'] })),
      ...people(15, said('housing', { themes: ['nearly'] })),
      ...people(3, said('employment', { themes: ['rent', 'shifts'] })),
      ...people(40, said('employment', { themes: ['half-named'] })),
      ...people(20, {}),
    ]);
    const both = (name: string) => ({ en: name, fr: `${name} (fr)` });
    await selectThemes(owner.orm, survey, [
      { key: 'rent', areaKey: 'housing', name: both('Rent') },
      { key: 'nearly', areaKey: 'housing', name: both('Repairs') },
      { key: 'shifts', areaKey: 'employment', name: both('Shifts') },
      { key: 'half-named', areaKey: 'employment', name: { en: 'Credentials' } },
    ]);
    await leaveUndecided(owner.orm, survey);
    expect((await preview(slug)).unnamed.map(({ key }) => key)).toEqual(['half-named']);
    await publish(slug);
    const { table, figures } = await read(slug);
    expect(figures('areas')).toMatchObject({ housing: 45, employment: 43 });
    expect(figures('themes')).toEqual({ nearly: 15, rent: 33, shifts: '?' });
    expect(table('themes')?.labels['rent']).toEqual({ en: 'Rent', fr: 'Rent (fr)' });
    expect(table('themes')?.under).toEqual({ rent: 'housing', nearly: 'housing', shifts: 'employment' });
  });
});

describe('what readers do not agree on', () => {
  it('is not published before a note says why; the note and what a reader sees differently stand in the report', async () => {
    const split = {
      comment: 'Words.',
      reviews: [{ accept: ['housing'] }, { reject: ['housing'] }, { accept: ['housing'] }],
    };
    const { survey, slug } = await begin([
      ...people(20, { ...split }),
      ...people(20, said('employment', { reviews: [{ add: ['employment'] }, { add: ['employment'] }] })),
      ...people(20, {}),
    ]);
    const target = { ...survey.key, targetType: 'area' as const, targetKey: 'housing' };
    const seen = await preview(slug);
    expect(seen.obstacle).toBe('agreement');
    expect(seen.withoutNote.map(({ type, key, standing }) => [type, key, standing])).toContainEqual([
      'area',
      'housing',
      'below',
    ]);
    expect(await publish(slug)).toEqual({ problem: 'agreement' });

    const text = { en: 'Few homes, many views.', fr: 'Peu de logements, beaucoup d’avis.' };
    const notes = seen.withoutNote.map(({ type, key }) => ({ ...survey.key, targetType: type, targetKey: key }));
    const [first, ...others] = notes;
    await owner.orm
      .insert(agreementNote)
      .values(
        [first ?? target, ...others].map((one) => ({ ...one, text, writtenBy: 'editor', writtenAt: new Date() })),
      );
    const seenDifferently = { text: 'Es geht um Würde.', language: 'de', madeBy: 'reviewer-1', madeAt: new Date() };
    await owner.orm.insert(dissent).values({ ...target, ...seenDifferently, id: crypto.randomUUID() });
    expect(await publish(slug)).toEqual({ edition: 1 });
    const { agreement, reading } = (await read(slug)).document;
    const housing = agreement?.find(({ key }) => key === 'housing');
    expect(housing).toMatchObject({
      standing: 'below',
      note: text,
      dissents: [{ language: 'de', text: 'Es geht um Würde.' }],
    });
    expect(Number.isInteger(housing?.alpha)).toBe(true);
    expect(JSON.stringify(agreement)).not.toContain('reviewer-1');
    expect(reading).toMatchObject({ readers: 2, adjudicatedAtLeast: null });
  });
});

describe('a quote with a translation', () => {
  it('is published as it was approved, and goes with its translation', async () => {
    const { survey, slug, responses } = await begin([
      said('housing', {
        ...{ comment: 'الإيجار في حي السلام مرتفع', language: 'ar', quoted: 'approved' },
        quoteAs: {
          published: 'الإيجار في […] مرتفع',
          translations: { en: { text: 'Rent in […] is high', origin: 'person', by: 'translator-7' } },
        },
      }),
      ...people(40, said('housing')),
      ...people(20, { language: 'ar' }),
    ]);
    await publish(slug);
    const { document, quotes, translations } = await read(slug);
    const hash = document.quotes[0]?.hash ?? '';
    expect(document.quotes[0]?.translations).toEqual([{ language: 'en', origin: 'person' }]);
    expect(quotes.get(hash)).toBe('الإيجار في […] مرتفع');
    expect(translations.get(hash)).toEqual({ en: { text: 'Rent in […] is high', origin: 'person' } });
    expect(JSON.stringify(document)).not.toMatch(/Rent in|translator-7/);

    const half = owner.orm.execute(
      sql`update edition_quote set text = null, withdrawn_at = now() where hash = ${hash}`,
    );
    await expect(half).rejects.toMatchObject({ cause: { message: expect.stringContaining('immutable') as string } });
    const [responseId = ''] = responses;
    await test.app.database.withTenant(who.organization.id, (tx) =>
      withdrawResponse(tx, { ...survey.key, responseId }, new Date()),
    );
    const after = await read(slug);
    expect([after.quotes.size, after.translations.size]).toEqual([0, 0]);
  });
});
