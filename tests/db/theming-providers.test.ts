import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Application } from '#app/services/application.ts';
import { findThemes } from '#app/services/find-themes.ts';
import { prepareComments } from '#app/services/prepare-comments.ts';
import { createConsultation, type CreatedConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { writeProviderConsent } from '#db/write/provider-consent.ts';
import { writeResponse } from '#db/write/responses.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

const texts = [
  ...['I need a night bus', 'The night bus is gone', 'Bring the night bus back, call 403-555-0123'],
  ...['No night bus, no job', 'My night bus was cut', 'A community garden please', 'The community garden is full'],
  ...['I grow food in the community garden', 'Open a community garden', 'Our community garden closed'],
];
let db: TestDatabase;
let made: CreatedConsultation;
let app: Application;
/** Every text that left for an outside service. */
let sent: string[];

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

beforeEach(async () => {
  const owner = openOwner(db.connection);
  made = await createConsultation(
    owner.orm,
    await createOrganization(owner.orm, { slug: `o-${randomUUID().slice(0, 8)}` }),
  );
  await owner.close();
  sent = [];
  app = {
    ...db.app,
    providers: {
      embeddings: {
        name: 'vectors at example.org',
        dimensions: () => 2,
        embed: (texts) => {
          sent.push(...texts);
          return Promise.resolve(texts.map(() => Float32Array.of(1, 0)));
        },
      },
      assistant: {
        name: 'names at example.org',
        proposeName: ({ keyphrases, typicalComments }) => {
          sent.push(...keyphrases, ...typicalComments);
          return Promise.resolve('Buses at night');
        },
      },
    },
  };
  const { organizationId, id: consultationId } = made.consultation;
  for (const text of texts)
    await writeResponse(db.app.database, {
      ...{ organizationId, consultationId, surveyId: made.surveyId, surveyVersion: made.document.version },
      ...{ responseId: randomUUID(), idempotencyKey: randomUUID(), language: 'en', channel: 'web', trial: false },
      ...{ consent: null, quoteConsent: false, receiptHash: null, draftId: null, submittedAt: null, answers: [] },
      comments: [{ id: randomUUID(), questionKey: 'improve', text }],
    });
  await prepareComments(app, organizationId);
});

const run = () => findThemes(app, made.consultation.organizationId, made.consultation.id);
const recorded = async () => {
  const [row] = await db.owner`
    select providers, notes from theming_run where consultation_id = ${made.consultation.id} order by number desc limit 1`;
  return row as { providers: string[]; notes: { code: string }[] };
};
const allow = (embeddings: boolean, assistant: boolean) => {
  const { organizationId, id: consultationId } = made.consultation;
  return db.app.database.withTenant(organizationId, (tx) =>
    writeProviderConsent(tx, { organizationId, consultationId }, { embeddings, assistant }),
  );
};

describe('outside services', () => {
  test('see nothing and are not recorded where a consultation does not let them', async () => {
    await run();
    expect(sent).toEqual([]);
    expect((await recorded()).providers).toEqual([]);
  });

  test('see redacted words only, take part, and are recorded', async () => {
    await allow(true, true);
    await run();
    expect(sent.length).toBeGreaterThan(texts.length);
    expect(sent.join(' ')).not.toContain('555');
    expect((await recorded()).providers).toEqual(['vectors at example.org', 'names at example.org']);
    const names = await db.owner`
      select label, proposed_label from theme where consultation_id = ${made.consultation.id}`;
    expect(names.map((row) => ({ ...row }))).toContainEqual({ label: 'Night bus', proposed_label: 'Buses at night' });
  });

  test('are each let in alone', async () => {
    await allow(false, true);
    await run();
    expect((await recorded()).providers).toEqual(['names at example.org']);
  });

  test('that fail leave the run as good as without, and a note; they are recorded, since they saw the words', async () => {
    await allow(true, true);
    const fail = () => Promise.reject(new Error('no'));
    app = {
      ...app,
      providers: {
        embeddings: { name: 'vectors', dimensions: () => null, embed: fail },
        assistant: { name: 'names', proposeName: fail },
      },
    };
    await run();
    const { providers, notes } = await recorded();
    expect(providers).toEqual(['vectors', 'names']);
    expect(notes).toContainEqual({ code: 'embeddings-failed' });
    const [theme] = await db.owner`
      select proposed_label from theme where consultation_id = ${made.consultation.id}`;
    expect(theme).toMatchObject({ proposed_label: null });
  });
});
