import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMember } from '#app/services/create-member.ts';
import { decideRedaction } from '#app/services/decide-redaction.ts';
import { findActor } from '#app/services/find-actor.ts';
import { createUser } from '#app/services/create-user.ts';
import { listRedactions } from '#app/services/list-redactions.ts';
import { prepareAgain, type PreparedAgain } from '#app/services/prepare-again.ts';
import { prepareComments } from '#app/services/prepare-comments.ts';
import { createConsultation, type CreatedConsultation } from '#db/factories/consultation.ts';
import { createOrganization, type OrganizationRow } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { buildSubmission } from '#db/factories/submission.ts';
import type { Member } from '#db/read/members.ts';
import { writeResponse } from '#db/write/responses.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let db: TestDatabase;
let organization: OrganizationRow;
let made: CreatedConsultation;
let edda: Member;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

beforeEach(async () => {
  const owner = openOwner(db.connection);
  organization = await createOrganization(owner.orm, { slug: `org-${randomUUID().slice(0, 8)}` });
  made = await createConsultation(owner.orm, organization, { slug: 'needs' });
  await owner.close();
  const email = `edda@${organization.slug}.example`;
  const userId = await createUser(db.app, { email, password: 'a long enough password', name: 'Edda' });
  await createMember(db.app, {
    ...{ organizationId: organization.id, userId, name: 'Edda', roles: ['editor'], languages: [] },
  });
  const actor = await findActor(db.app, { email, organization: organization.slug, permission: 'redactions.decide' });
  if (actor === null) throw new Error('Edda is an editor');
  edda = actor.member;
});

const typed = 'Zorblax drove me to the clinic, and my phone is 403-555-0199.';
const read = 'Zorblax drove me to the clinic, and my phone is ⟦phone⟧.';

/** A comment that was prepared by the rules of today. */
async function prepared(text = typed): Promise<string> {
  const id = randomUUID();
  await writeResponse(
    db.app.database,
    buildSubmission(made, { quoteConsent: true, comments: [{ id, questionKey: 'improve', text }] }),
  );
  await prepareComments(db.app, organization.id);
  await db.owner`delete from job`;
  return id;
}

/** As it would be if older rules had found nothing in it. */
async function asByOlderRules(id: string): Promise<void> {
  await db.owner`delete from redaction where comment_id = ${id}`;
  await db.owner`update comment set redacted_text = o.text, themed_run_id = ${randomUUID()}
    from comment_original o where o.comment_id = comment.id and comment.id = ${id}`;
}

async function decideAbout(id: string, words: string, decision: 'hide' | 'show'): Promise<void> {
  const start = typed.indexOf(words);
  await db.owner`insert into redaction (organization_id, consultation_id, comment_id, ordinal, kind, rule, class, replacement,
      start_offset, end_offset, decision, decided_by, decided_at)
    values (${organization.id}, ${made.consultation.id}, ${id}, 20, 'name', 'cue', 'ask', '⟦name⟧', ${start},
      ${start + words.length}, ${decision}, 'edda', now())`;
}

const again = () => prepareAgain(db.app, edda, 'needs');
const one = { comments: 1, changed: 1, quotes: 0 } satisfies PreparedAgain;

async function stored(id: string) {
  const [comment] = await db.owner`select redacted_text, themed_run_id from comment where id = ${id}`;
  const log = await db.owner`select kind, decision from redaction where comment_id = ${id} order by ordinal`;
  return {
    text: comment?.['redacted_text'] as string | null,
    themed: comment?.['themed_run_id'] as string | null,
    log,
  };
}

describe('preparing again', () => {
  test('takes out what newer rules find, asks for another look at it, and is told in the audit', async () => {
    const id = await prepared();
    await asByOlderRules(id);
    const asked: number[] = [];
    expect(await prepareAgain(db.app, edda, 'needs', (comments) => asked.push(comments))).toEqual(one);
    expect(asked.at(-1)).toBe(1);
    expect(await stored(id)).toMatchObject({ text: read, themed: null, log: [{ kind: 'phone', decision: null }] });
    const jobs = await db.owner`select queue from job where consultation_id = ${made.consultation.id}`;
    expect(jobs.map((row) => String(row['queue']))).toEqual(['place-comments']);
    const audit =
      await db.owner`select action, details from audit_event where consultation_id = ${made.consultation.id}`;
    expect([...audit]).toEqual([{ action: 'comments-prepared-again', details: one }]);
  });

  test('changes nothing where the rules find the same, and asks for nothing', async () => {
    const id = await prepared();
    const before = await stored(id);
    expect(await again()).toEqual({ comments: 1, changed: 0, quotes: 0 });
    expect(await stored(id)).toEqual(before);
    expect(await db.owner`select 1 from job where consultation_id = ${made.consultation.id}`).toHaveLength(0);
  });

  test('keeps hidden what a person hid, although no rule finds it', async () => {
    const id = await prepared();
    await asByOlderRules(id);
    await decideAbout(id, 'the clinic', 'hide');
    expect(await again()).toEqual(one);
    const { text, log } = await stored(id);
    expect(text).toBe('Zorblax drove me to ⟦name⟧, and my phone is ⟦phone⟧.');
    expect(log).toMatchObject([
      { kind: 'name', decision: 'hide' },
      { kind: 'phone', decision: null },
    ]);
    expect(await again()).toEqual({ ...one, changed: 0 });
  });

  test('keeps what a person let stay', async () => {
    const id = await prepared('I was helped by Tamsin Okafor at the library downtown.');
    const asked = await listRedactions(db.app, edda, { consultation: 'needs', page: 1, first: null });
    const [detail] = asked?.waiting ?? [];
    if (detail === undefined) throw new Error('The rules are sure of Tamsin Okafor');
    const { ordinal, basis } = detail;
    const sent = { consultation: 'needs', commentId: id, ordinal, basis, decision: 'show' } as const;
    expect(await decideRedaction(db.app, edda, sent)).toBe('saved');
    expect((await stored(id)).text).toContain('Tamsin Okafor');
    expect(await again()).toEqual({ ...one, changed: 0 });
    // As if the rules had called it something else before.
    await db.owner`update redaction set rule = 'older' where comment_id = ${id}`;
    await again();
    expect(await stored(id)).toMatchObject({
      text: 'I was helped by Tamsin Okafor at the library downtown.',
      log: [{ kind: 'name', decision: 'show' }],
    });
  });

  test('takes back quotes of words that are gone, and drops the evidence that pointed into the old text', async () => {
    const id = await prepared();
    await asByOlderRules(id);
    const key = db.owner`${organization.id}, ${made.consultation.id}`;
    const run = randomUUID();
    await db.owner`insert into theming_run (organization_id, consultation_id, id, number, version, settings, snapshot_hash,
      comment_count, notes, finished_at) values (${key}, ${run}, 1, '1', '{}', 'x', 1, '[]', now())`;
    await db.owner`insert into suggestion (organization_id, consultation_id, run_id, comment_id, target_type, target_key,
      score, evidence) values (${key}, ${run}, ${id}, 'area', 'health', 1, ${db.owner.json([{ start: 0, end: 3 }])})`;
    for (const excerpt of ['my phone is 403-555-0199', 'drove me to the clinic']) {
      await db.owner`insert into quote (organization_id, consultation_id, id, comment_id, excerpt, status, proposed_by)
        values (${key}, gen_random_uuid(), ${id}, ${excerpt}, 'proposed', 'one')`;
    }
    expect(await again()).toEqual({ ...one, quotes: 1 });
    const quotes = await db.owner`select excerpt, status from quote where comment_id = ${id} order by excerpt`;
    expect(quotes.map((row) => String(row['status']))).toEqual(['proposed', 'declined']);
    const [suggestion] = await db.owner`select evidence from suggestion where comment_id = ${id}`;
    expect(suggestion).toEqual({ evidence: [] });
  });

  test('goes over more comments than it takes at once', async () => {
    for (let n = 0; n < 101; n += 1) {
      const comments = [{ id: randomUUID(), questionKey: 'improve', text: `The bus number ${String(n)} is late` }];
      await writeResponse(db.app.database, buildSubmission(made, { comments }));
    }
    await prepareComments(db.app, organization.id);
    expect(await again()).toMatchObject({ comments: 101 });
  });

  test('leaves alone what was withdrawn, drafts, and other organizations', async () => {
    const id = await prepared();
    await asByOlderRules(id);
    await db.owner`update comment set withdrawn_at = now() where id = ${id}`;
    expect(await again()).toEqual({ comments: 0, changed: 0, quotes: 0 });
    await db.owner`update consultation set stage = 'archived' where id = ${made.consultation.id}`;
    expect(await again()).toBe('not-reviewing');
    expect(await prepareAgain(db.app, edda, 'elsewhere')).toBe('missing');
    expect(await prepareAgain(db.app, { ...edda, organizationId: randomUUID() }, 'needs')).toBe('missing');
  });
});
