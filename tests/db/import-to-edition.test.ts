import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { responseColumnsSchema } from '#app/exchange/response-columns.ts';
import { closeConsultation } from '#app/services/close-consultation.ts';
import { findActor } from '#app/services/find-actor.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { importResponses } from '#app/services/import-responses.ts';
import { prepareAndTheme } from '#app/services/prepare-and-theme.ts';
import { previewEdition } from '#app/services/preview-edition.ts';
import { publishEdition } from '#app/services/publish-edition.ts';
import { startingCodebook } from '#app/services/starting-codebook.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createMember, memberTraits } from '#db/factories/member.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { consultation } from '#db/schema/consultation.ts';
import { edition } from '#db/schema/edition.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let test: TestDatabase;
let owner: Owner;
let publisher: Membership;

beforeAll(async () => {
  test = await createTestDatabase();
  owner = openOwner(test.connection);
  const organization = await createOrganization(owner.orm, { slug: 'here' });
  await createMember(owner.orm, organization, { ...memberTraits.publisher, email: 'publisher@here.example' });
  await createMember(owner.orm, organization, { ...memberTraits.reviewer, email: 'reviewer@here.example' });
  await createConsultation(owner.orm, organization, { slug: 'open' });
  publisher = await actor('publisher@here.example').then((found) => {
    if (found === null) throw new Error('The publisher may not publish');
    return found;
  });
});
afterAll(async () => {
  await owner.close();
  await test.drop();
});

const actor = (email: string) => findActor(test.app, { email, organization: 'here', permission: 'edition.publish' });

/** Forty people of two places; one of them left a telephone number. */
const lines = [
  'response_id,place,comment',
  ...Array.from(
    { length: 40 },
    (_, i) => `R${String(i)},${i < 25 ? 'North' : 'South'},"The rent is too high, number ${String(i)}"`,
  ),
  'R40,South,Call me at 780-555-0142 about the rent',
];

describe('a file that nobody here wrote', () => {
  it('becomes a published page, with its closed question and without a word that nobody has read', async () => {
    const imported = await importResponses(test.app, {
      organization: 'here',
      consultation: 'file',
      file: {
        open: () => Readable.from([Buffer.from(lines.join('\n'))]),
        columns: responseColumnsSchema.parse({
          id: 'response_id',
          texts: [{ key: 'comment', column: 'comment' }],
          closed: [{ key: 'place', column: 'place' }],
        }),
        delimiter: ',',
      },
      create: { title: 'From a file', languages: null, areas: startingCodebook() },
      skipBroken: false,
      onProgress: () => undefined,
    });
    if (imported.kind !== 'imported') throw new Error(imported.reason);
    expect(await prepareAndTheme(test.app, imported)).toEqual({ received: 41, prepared: 41, read: 0, themed: true });

    const preview = await previewEdition(test.app, publisher, 'file');
    expect(preview).toMatchObject({ stage: 'closed', obstacle: null });
    const sent = { consultation: 'file', fingerprint: preview?.fingerprint ?? '' };
    expect(await publishEdition(test.app, publisher, sent)).toEqual({ edition: 1 });

    const [row] = await owner.orm.select().from(edition).where(eq(edition.consultationId, imported.consultationId));
    const published = JSON.stringify(row?.document);
    expect(published).toContain('North');
    expect(published).not.toContain('rent is too high');
    expect(published).not.toContain('555');
    expect(row?.document.quotes).toEqual([]);
    expect(row?.document.audiences).toMatchObject([{ commentsRead: 'none' }]);
  });
});

describe('findActor', () => {
  it('finds who may, by their address in any case, and nobody else', async () => {
    expect((await actor('Publisher@Here.example'))?.member.roles).toEqual(['publisher']);
    expect(await actor('reviewer@here.example')).toBeNull();
    expect(await actor('nobody@here.example')).toBeNull();
    const elsewhere = {
      email: 'publisher@here.example',
      organization: 'elsewhere',
      permission: 'edition.publish' as const,
    };
    await createOrganization(owner.orm, { slug: 'elsewhere' });
    expect(await findActor(test.app, elsewhere)).toBeNull();
  });
});

describe('closeConsultation', () => {
  it('closes what is open, once, and nothing else', async () => {
    expect(await closeConsultation(test.app, publisher, 'open')).toBe('closed');
    expect(await closeConsultation(test.app, publisher, 'open')).toBe('not-open');
    expect(await closeConsultation(test.app, publisher, 'file')).toBe('not-open');
    expect(await closeConsultation(test.app, publisher, 'none')).toBe('missing');
    const [row] = await owner.orm.select().from(consultation).where(eq(consultation.slug, 'open'));
    expect(row?.stage).toBe('closed');
  });
});
