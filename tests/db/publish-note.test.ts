import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentHash } from '#app/domain/report/content-hash.ts';
import { askForEdition } from '#app/services/ask-for-edition.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import { watchEdition } from '#app/services/watch-edition.ts';
import { workOnEditionWhereDue } from '#app/services/work-on-edition.ts';
import { findEdition } from '#db/editions/edition.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createMember, memberTraits } from '#db/factories/member.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { addPeople, people, type Survey } from '../fixtures/people.ts';

const note = { en: 'Twenty paper forms came late.', fr: 'Vingt formulaires sont arrivés en retard.' };
let db: TestDatabase;
let owner: Owner;
let who: Membership;
let survey: Survey;
let slug: string;
beforeAll(async () => {
  db = await createTestDatabase();
  owner = openOwner(db.connection);
  const organization = await createOrganization(owner.orm);
  who = { organization, member: await createMember(owner.orm, organization, memberTraits.publisher) };
  const { consultation, surveyId } = await createConsultation(owner.orm, organization, { stage: 'closed' });
  survey = { key: { organizationId: organization.id, consultationId: consultation.id }, surveyId };
  slug = consultation.slug;
  await addPeople(owner.orm, survey, people(40, { comment: 'Rent.', answers: { settled: ['very'] } }));
});
afterAll(async () => {
  await owner.close();
  await db.drop();
});

const see = async () => (await previewEdition(db.app, who, slug))?.fingerprint ?? '';
const ask = (fingerprint: string, said: typeof note) =>
  askForEdition(db.app, who, { consultation: slug, kind: 'public', fingerprint, note: said });
/** As the publisher's page sees it at the end. */
async function publish(fingerprint: string, meanwhile: () => Promise<unknown> = () => Promise.resolve()) {
  const asked = await ask(fingerprint, note);
  if (!('publication' in asked)) return asked;
  await meanwhile();
  await workOnEditionWhereDue(db.app, who.organization.id);
  return watchEdition(db.app, who, { slug, kind: 'public', id: asked.publication });
}
const read = async () => {
  const { id } = who.organization;
  const found = await db.app.database.withTenant(id, (tx) => findEdition(tx, id, slug));
  if (found === null) throw new Error('there is no edition');
  return found;
};
const more = () => addPeople(owner.orm, survey, people(20, { answers: { settled: ['very'] } }));

test('what a publisher says about a correction opens its list of what is new, and goes back to them where nothing is published', async () => {
  const first = await see();
  for (const [said, fault] of [
    [
      { ...note, fr: ' ' },
      { language: 'fr', why: 'empty' },
    ],
    [
      { ...note, en: 'x'.repeat(2_001) },
      { language: 'en', why: 'too-long' },
    ],
  ] as const)
    expect(await ask(first, said)).toEqual({ problem: 'note', fault });
  expect(await publish(first)).toMatchObject({ state: 'published', edition: 1 });
  // The first edition corrects nothing.
  expect((await read()).document.changes).toBeUndefined();

  await more();
  expect(await publish(await see(), more)).toMatchObject({ state: 'ended', problem: 'changed', note });
  const seen = await see();
  expect(await publish(seen)).toMatchObject({ state: 'published', edition: 2 });
  const { document, contentHash: hash } = await read();
  expect(document.changes?.[0]).toEqual({ kind: 'note', text: note });
  expect(document.changes?.map(({ kind }) => kind)).toContain('figures');
  expect(hash).toBe(contentHash(document));
  // It is still what was seen: sent again, it is found.
  expect(await ask(seen, { en: '', fr: '' })).toEqual({ edition: 2 });
});
