import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { readAudienceCounts } from '#db/read/aggregates.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { addPeople, people, selectThemes, type Person, type Survey } from '../fixtures/people.ts';

let test: TestDatabase;
let owner: Owner;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = openOwner(test.connection);
});
afterAll(async () => {
  await owner.close();
  await test.drop();
});

async function begin(organization: { readonly id: string }): Promise<Survey> {
  const { consultation, surveyId } = await createConsultation(owner.orm, organization);
  return { key: { organizationId: organization.id, consultationId: consultation.id }, surveyId };
}
async function countsOf(given: readonly Person[]) {
  const created = await begin(await createOrganization(owner.orm));
  await addPeople(owner.orm, created, given);
  return read(created);
}
async function read({ key }: Survey) {
  const [counts] = await test.app.database.withTenant(key.organizationId, (tx) => readAudienceCounts(tx, key));
  if (counts === undefined) throw new Error('no audience');
  return counts;
}
const housing = { accept: ['housing'] };

describe('readAudienceCounts', () => {
  it('counts nobody where nobody answered', async () => {
    expect(await countsOf([])).toEqual({
      audience: 'newcomers',
      people: 0,
      languages: {},
      channels: {},
      versions: {},
      notAsked: {},
      answered: {},
      choices: {},
      comments: { read: 0, unread: 0, none: 0 },
      areas: {},
      themes: {},
      sample: { read: 0, unread: 0, areas: {}, themes: {} },
      decisions: { accept: 0, reject: 0, add: 0 },
    });
  });

  it('counts each person once per choice, and who answered at all', async () => {
    const counts = await countsOf([
      ...people(3, { answers: { settled: ['very'], services: ['library', 'job-help'] } }),
      ...people(2, { answers: { settled: ['not-yet'] }, language: 'ar', channel: 'paper' }),
      {},
    ]);
    expect(counts.people).toBe(6);
    expect(counts.languages).toEqual({ en: 4, ar: 2 });
    expect(counts.channels).toEqual({ web: 4, paper: 2 });
    expect(counts.answered).toEqual({ settled: 5, services: 3 });
    expect(counts.choices).toEqual({ settled: { very: 3, 'not-yet': 2 }, services: { library: 3, 'job-help': 3 } });
  });

  it('counts who answered which version, and whom a question was not asked', async () => {
    const counts = await countsOf([
      ...people(3, { notAsked: ['years', 'improve'] }),
      { notAsked: ['years'] },
      { notAsked: ['years'], trial: true },
      {},
    ]);
    expect([counts.versions, counts.notAsked]).toEqual([{ 1: 5 }, { years: 4, improve: 3 }]);
  });

  it('leaves out who has withdrawn, trials, and the notes of listening sessions', async () => {
    const said: Person = { answers: { settled: ['very'] }, comment: 'Rent.', reviews: [housing] };
    const counts = await countsOf([
      said,
      { ...said, trial: true },
      { ...said, withdrawn: true },
      { ...said, channel: 'listening-session' },
    ]);
    expect(counts).toMatchObject({
      people: 1,
      answered: { settled: 1 },
      comments: { read: 1, unread: 0, none: 0 },
      areas: { housing: 1 },
      decisions: { accept: 1, reject: 0, add: 0 },
    });
  });

  it('counts areas from what people decided, never from what was suggested', async () => {
    const counts = await countsOf([
      { comment: 'Rent and work.', reviews: [{ accept: ['housing'], add: ['employment'] }] },
      { comment: 'Not rent.', reviews: [{ reject: ['housing'] }] },
      { comment: 'Nobody read this.' },
      { comment: 'Hm.', reviews: ['not sure'] },
      { comment: 'An area that left the codebook.', reviews: [{ accept: ['gone'] }] },
    ]);
    expect(counts.areas).toEqual({ housing: 1, employment: 1 });
    expect(counts.comments).toEqual({ read: 3, unread: 2, none: 0 });
    expect(counts.decisions).toEqual({ accept: 1, reject: 1, add: 1 });
  });

  it('takes an area where more reviewers said yes than no', async () => {
    const split = (...decisions: ('accept' | 'reject' | 'add')[]): Person => ({
      comment: 'Rent.',
      reviews: decisions.map((decision) => ({ [decision]: ['housing'] })),
    });
    expect((await countsOf([split('accept', 'reject')])).areas).toEqual({});
    expect((await countsOf([split('accept', 'reject', 'add')])).areas).toEqual({ housing: 1 });
    expect((await countsOf([split('accept', 'reject', 'reject')])).areas).toEqual({});
  });

  it('counts people of the random sample apart, and of themes the selected ones', async () => {
    const created = await begin(await createOrganization(owner.orm));
    await selectThemes(owner.orm, created, [{ key: 'rent', areaKey: 'housing', name: { en: 'Rent', fr: 'Loyer' } }]);
    const said = { comment: 'Rent.', reviews: [housing], themes: ['rent', 'gone'] };
    await addPeople(owner.orm, created, [
      ...people(3, { ...said, sample: 'random' }),
      { ...said, sample: 'all', reviews: [housing, { reject: ['housing'] }] },
      ...people(2, { comment: 'Nobody has read this.', sample: 'random' }),
      ...people(4, { ...said, sample: 'rest' }),
      { ...said, sample: 'random', withdrawn: true },
      { comment: 'Not planned yet.' },
    ]);
    expect(await read(created)).toMatchObject({
      comments: { read: 8, unread: 3, none: 0 },
      areas: { housing: 7 },
      themes: { rent: 8 },
      sample: { read: 4, unread: 2, areas: { housing: 3 }, themes: { rent: 4 } },
    });
  });

  it('does not see another consultation, nor another organization', async () => {
    const organization = await createOrganization(owner.orm);
    const one = await begin(organization);
    const two = await begin(organization);
    await addPeople(owner.orm, one, people(3, { answers: { settled: ['very'] } }));
    expect((await read(two)).people).toBe(0);
    const stranger = await createOrganization(owner.orm);
    const seen = await test.app.database.withTenant(stranger.id, (tx) => readAudienceCounts(tx, one.key));
    expect(seen).toEqual([]);
  });
});
