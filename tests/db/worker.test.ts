import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { workOnce } from '#app/jobs/worker.ts';
import { findThemesWhereDue } from '#app/services/find-themes.ts';
import { placeCommentsWhereDue } from '#app/services/place-comments.ts';
import { prepareComments } from '#app/services/prepare-comments.ts';
import { THEMING_QUEUE } from '#app/services/theming-queues.ts';
import { createConsultation, type CreatedConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { enqueueJob } from '#db/write/jobs.ts';
import { writeResponse, type Submission } from '#db/write/responses.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let db: TestDatabase;
let made: CreatedConsultation;
let organizationId: string;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

beforeEach(async () => {
  const owner = openOwner(db.connection);
  const organization = await createOrganization(owner.orm, { slug: `org-${randomUUID().slice(0, 8)}` });
  made = await createConsultation(owner.orm, organization);
  organizationId = organization.id;
  await owner.close();
});

function submission(text: string, changes: Partial<Submission> = {}): Submission {
  return {
    organizationId,
    consultationId: made.consultation.id,
    surveyId: made.surveyId,
    surveyVersion: made.document.version,
    responseId: randomUUID(),
    idempotencyKey: randomUUID(),
    language: 'en',
    channel: 'web',
    consent: { version: 1, language: 'en', textHash: '00' },
    quoteConsent: false,
    trial: false,
    receiptHash: null,
    draftId: null,
    submittedAt: null,
    answers: [{ questionKey: 'settled', choiceKey: 'very' }],
    comments: [{ id: randomUUID(), questionKey: 'improve', text }],
    ...changes,
  };
}

const send = (given: Submission) => writeResponse(db.app.database, given);
const comments = () => db.owner`
  select language, redacted_text, prepared_at from comment where consultation_id = ${made.consultation.id}`;

describe('a submission', () => {
  test('sent many times at once counts once, with all that belongs to it', async () => {
    const once = submission('Rent is high');
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        send({ ...once, responseId: randomUUID(), comments: once.comments.map((c) => ({ ...c, id: randomUUID() })) }),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['accepted', ...Array.from({ length: 7 }, () => 'repeated')]);
    const [count] = await db.owner`
      select (select count(*)::int from response where consultation_id = ${made.consultation.id}) as responses,
        (select count(*)::int from comment where consultation_id = ${made.consultation.id}) as comments,
        (select count(*)::int from outbox where consultation_id = ${made.consultation.id}) as waiting`;
    expect(count).toEqual({ responses: 1, comments: 1, waiting: 1 });
  });

  test('is refused from the closing time on, and one that was taken before is still acknowledged', async () => {
    const early = submission('Rent is high');
    expect(await send(early)).toBe('accepted');
    await db.owner`update consultation set closes_at = now() where id = ${made.consultation.id}`;
    expect(await send(submission('Too late'))).toBe('closed');
    expect(await send(early)).toBe('repeated');
  });

  test('is refused in every stage but open', async () => {
    for (const stage of ['draft', 'closed', 'reviewing', 'published', 'archived']) {
      await db.owner`update consultation set stage = ${stage} where id = ${made.consultation.id}`;
      expect(await send(submission('No')), stage).toBe('closed');
    }
  });

  test('of another organization’s consultation finds nothing to go to', async () => {
    expect(await send(submission('No', { organizationId: randomUUID() }))).toBe('closed');
  });

  test('that names a survey version that does not exist leaves nothing half-written', async () => {
    await expect(send(submission('No', { surveyVersion: 99 }))).rejects.toThrow();
    expect(await comments()).toHaveLength(0);
  });
});

describe('the preparation', () => {
  test('makes a comment safe to read, tells its language and logs what was taken out, without the words', async () => {
    const words = 'Please write to me at amina@example.org or call ٤٠٣-٥٥٥-٠١٩٩ about the rent';
    await send(submission(words));
    await prepareComments(db.app, organizationId);
    const [prepared] = await comments();
    expect(prepared).toMatchObject({ language: 'en' });
    expect(prepared?.['redacted_text']).toContain('about the rent');
    expect(prepared?.['redacted_text']).not.toMatch(/amina|example|٤٠٣|٠١٩٩/);
    const log =
      await db.owner`select * from redaction where consultation_id = ${made.consultation.id} order by ordinal`;
    expect(log).toMatchObject([
      { kind: 'email', class: 'remove', replacement: '⟦email⟧', decision: null },
      { kind: 'phone', class: 'remove', replacement: '⟦phone⟧', decision: null },
    ]);
    expect(JSON.stringify(log)).not.toMatch(/amina|٠١٩٩/);
    const [email] = log;
    expect(words.slice(email?.['start_offset'] as number, email?.['end_offset'] as number)).toBe('amina@example.org');
  });

  test('by several workers at once prepares every comment once', async () => {
    for (let i = 0; i < 30; i += 1) await send(submission(`Call 403-555-01${String(10 + i)} about the bus`));
    await Promise.all([1, 2, 3].map(() => prepareComments(db.app, organizationId)));
    const prepared = await comments();
    expect(prepared.every((comment) => comment['prepared_at'] !== null)).toBe(true);
    const log = await db.owner`select 1 from redaction where consultation_id = ${made.consultation.id}`;
    expect(log).toHaveLength(30);
    const jobs = await db.owner`select queue from job where consultation_id = ${made.consultation.id} order by queue`;
    expect(jobs).toEqual([{ queue: 'place-comments' }, { queue: 'plan-reading' }]);
  });

  test('takes any number of details in a comment', async () => {
    const many = Array.from({ length: 300 }, (_, n) => `403-555-${String(1000 + n)}`).join(' and ');
    for (const text of [many, 'The bus is late']) await send(submission(text));
    await prepareComments(db.app, organizationId);
    expect((await comments()).every((comment) => comment['prepared_at'] !== null)).toBe(true);
    const log = await db.owner`select 1 from redaction where consultation_id = ${made.consultation.id}`;
    expect(log).toHaveLength(300);
  });

  test('leaves alone what was withdrawn while it waited', async () => {
    await send(submission('I changed my mind'));
    await db.owner`update comment set withdrawn_at = now() where consultation_id = ${made.consultation.id}`;
    await prepareComments(db.app, organizationId);
    expect(await comments()).toMatchObject([{ prepared_at: null, redacted_text: null }]);
  });
});

describe('a theming run', () => {
  const requestThemes = () => {
    const consultationId = made.consultation.id;
    const job = { organizationId, consultationId, queue: THEMING_QUEUE, key: consultationId };
    return db.app.database.withTenant(organizationId, (tx) => enqueueJob(tx, job));
  };
  const runs = () => db.owner`
    select number, comment_count from theming_run where consultation_id = ${made.consultation.id} order by number`;

  test('suggests areas with evidence in the redacted text, and stands beside the run before it', async () => {
    await send(submission('Write to amina@example.org: the rent of our apartment is too high'));
    await prepareComments(db.app, organizationId);
    for (const wanted of [1, 2]) {
      await requestThemes();
      await db.owner`update job set run_at = now() - interval '1 minute'`;
      expect(await findThemesWhereDue(db.app, organizationId)).toBe(true);
      expect((await runs()).map((run) => run['number'] as number)).toHaveLength(wanted);
    }
    const [suggestion] = await db.owner`
      select s.evidence, c.redacted_text from suggestion s join comment c on c.id = s.comment_id
      where s.consultation_id = ${made.consultation.id} and s.target_key = 'housing' limit 1`;
    const evidence = suggestion?.['evidence'] as { start: number; end: number }[];
    const text = suggestion?.['redacted_text'] as string;
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toContain('rent');
  });

  test('leaves trial and withdrawn responses out', async () => {
    await send(submission('The rent is high'));
    await send(submission('The rent is high', { trial: true }));
    await prepareComments(db.app, organizationId);
    await db.owner`update job set run_at = now() - interval '1 minute'`;
    expect(await placeCommentsWhereDue(db.app, organizationId)).toBe(true);
    await findThemesWhereDue(db.app, organizationId);
    expect(await runs()).toMatchObject([{ comment_count: 1 }]);
  });

  test('that another worker has begun is not begun again before its lease ends', async () => {
    await requestThemes();
    await db.owner`update job set lease_until = now() + interval '1 minute', attempts = 1
      where consultation_id = ${made.consultation.id}`;
    expect(await findThemesWhereDue(db.app, organizationId)).toBe(false);
    await db.owner`update job set lease_until = now() - interval '1 second'
      where consultation_id = ${made.consultation.id}`;
    expect(await findThemesWhereDue(db.app, organizationId)).toBe(true);
  });

  test('that fails is tried again, later, and five times at most', async () => {
    await requestThemes();
    await db.owner`revoke insert on theming_run from heard_app`;
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      await db.owner`update job set run_at = now() where consultation_id = ${made.consultation.id}`;
      expect(await findThemesWhereDue(db.app, organizationId)).toBe(attempt <= 5);
    }
    await db.owner`grant insert on theming_run to heard_app`;
    const [job] = await db.owner`
      select attempts, failed_at, done_at from job where consultation_id = ${made.consultation.id}`;
    expect(job).toMatchObject({ attempts: 5, done_at: null });
    expect(job?.['failed_at']).not.toBeNull();
  });
});

describe('the worker’s round', () => {
  test('closes what is over, and writes down that it did', async () => {
    await db.owner`update consultation set closes_at = now() - interval '1 second' where id = ${made.consultation.id}`;
    await workOnce(db.app);
    const [row] = await db.owner`select stage from consultation where id = ${made.consultation.id}`;
    expect(row).toEqual({ stage: 'closed' });
    const audit = await db.owner`select action from audit_event where consultation_id = ${made.consultation.id}`;
    expect([...audit]).toEqual([{ action: 'consultation-closed' }]);
  });

  test('deletes drafts whose time is over, and no other', async () => {
    const [over, lasting, keyId] = [randomUUID(), randomUUID(), randomUUID()];
    await db.owner`insert into sealing_key (id, sealed) values (${keyId}, '')`;
    for (const [id, expiry] of [
      [over, '-1 second'],
      [lasting, '1 day'],
    ] as const) {
      await db.owner`insert into draft (organization_id, consultation_id, id, survey_id, survey_version, sealed, key_id, expires_at)
        values (${organizationId}, ${made.consultation.id}, ${id}, ${made.surveyId}, ${made.document.version}, '', ${keyId},
          now() + ${expiry}::interval)`;
    }
    await workOnce(db.app);
    const left = await db.owner`select id from draft where consultation_id = ${made.consultation.id}`;
    expect([...left]).toEqual([{ id: lasting }]);
  });

  test('does what waits in every organization', async () => {
    await send(submission('The bus is late'));
    await workOnce(db.app);
    expect((await comments())[0]?.['prepared_at']).not.toBeNull();
  });
});
