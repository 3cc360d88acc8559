import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeReceiptPass } from '#app/domain/receipt-pass.ts';
import { beginCorrection } from '#app/services/begin-correction.ts';
import { noChoices } from '#app/domain/review.ts';
import { codeComment } from '#app/services/code-comment.ts';
import { correctResponse } from '#app/services/correct-response.ts';
import { openSurvey } from '#app/services/open-survey.ts';
import { planReading } from '#app/services/plan-reading.ts';
import { prepareComments } from '#app/services/prepare-comments.ts';
import { readDraft, type OpenDraft } from '#app/services/read-draft.ts';
import { withdrawResponse } from '#app/services/withdraw-response.ts';
import { createConsultation, type CreatedConsultation } from '#db/factories/consultation.ts';
import { createMember } from '#db/factories/member.ts';
import { createOrganization, type OrganizationRow } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { buildSubmission } from '#db/factories/submission.ts';
import { readAudienceCounts } from '#db/read/aggregates.ts';
import { holdApprovedQuotes } from '#db/read/editions.ts';
import { waitingFor } from '#db/read/review-queue.ts';
import { reviewedComments } from '#db/read/reviewed-comments.ts';
import { preparedTexts } from '#db/read/theming-snapshot.ts';
import { writeResponse, type Submission } from '#db/write/responses.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { reviewComments } from '../routes/reviewed-comments.ts';

let db: TestDatabase;
let owner: Owner;
let organization: OrganizationRow;
let made: CreatedConsultation;
let sent: Submission;

beforeAll(async () => {
  db = await createTestDatabase();
  owner = openOwner(db.connection);
});
afterAll(async () => {
  await owner.close();
  await db.drop();
});
beforeEach(async () => {
  organization = await createOrganization(owner.orm, { slug: `org-${randomUUID().slice(0, 8)}` });
  made = await createConsultation(owner.orm, organization);
  sent = buildSubmission(made, { quoteConsent: true });
  await writeResponse(db.app.database, sent);
});

const key = () => ({ organizationId: organization.id, consultationId: made.consultation.id });
const inTenant: TestDatabase['app']['database']['withTenant'] = (id, work) => db.app.database.withTenant(id, work);

function pass(): string {
  const bearer = { consultationId: made.consultation.id, responseId: sent.responseId };
  return makeReceiptPass(db.app.keys.receipt, organization.id, bearer, db.app.now());
}

/** A correction that is ready to be sent, with these words in place of the comment. */
async function begun(words: string) {
  const opened = (await openSurvey(db.app, organization.slug, made.consultation.slug)) ?? expect.fail('no survey');
  const correction = await beginCorrection(db.app, organization, pass());
  if (typeof correction === 'string' || !('token' in correction)) return expect.fail('cannot be corrected');
  const draft = await readDraft(db.app, opened, correction.token);
  if (draft?.state !== 'open') return expect.fail('no draft');
  const values = { ...draft.content.values, improve: [words] };
  const filled: OpenDraft = { ...draft, content: { ...draft.content, values } };
  return { opened, draft: filled, send: () => correctResponse(db.app, opened, filled) };
}

const stored = async () => {
  const rows = await db.owner`select c.redacted_text, c.revision, o.text from comment c
    join comment_original o on o.comment_id = c.id where c.consultation_id = ${made.consultation.id}`;
  return [...rows];
};

/** What everybody sees who counts, reads, themes or publishes. */
async function seen() {
  await planReading(db.app, organization.id, made.consultation.id);
  return inTenant(organization.id, async (tx) => {
    const [counts] = await readAudienceCounts(tx, key());
    return {
      areas: counts?.areas,
      unread: counts?.comments.unread,
      decisions: counts?.decisions.accept,
      queue: await waitingFor(tx, key(), { userId: 'a reader', languages: ['en'] }),
      snapshot: (await preparedTexts(tx, key())).map(({ text }) => text),
      learnt: (await reviewedComments(tx, key())).length,
      quotes: (await holdApprovedQuotes(tx, key())).length,
    };
  });
}

describe('a corrected comment', () => {
  test('leaves no ghost in figures, queue, snapshot, what is learnt, quotes or editions', async () => {
    await prepareComments(db.app, organization.id);
    await reviewComments(db.owner, made.consultation.id);
    const { send } = await begun('A new library.');
    const before = { areas: { housing: 1 }, unread: 0, decisions: 1, queue: 1, learnt: 1, quotes: 1 };
    expect(await seen()).toEqual({ ...before, snapshot: ['redacted'] });
    expect(await send()).toBe('corrected');
    const nothing = { areas: {}, unread: 1, decisions: 0, queue: 0, snapshot: [], learnt: 0, quotes: 0 };
    expect(await seen()).toEqual(nothing);
    await prepareComments(db.app, organization.id);
    expect(await seen()).toEqual({ ...nothing, queue: 1, snapshot: ['A new library.'] });
    const published =
      await db.owner`select text, hash from edition_quote where consultation_id = ${made.consultation.id}`;
    expect(published).toMatchObject([{ text: null, hash: expect.any(String) as string }]);
  });

  test('takes no decision about the words that it had', async () => {
    await prepareComments(db.app, organization.id);
    const member = await createMember(owner.orm, organization, { roles: ['reviewer'], languages: ['en'] });
    const decided = {
      consultation: made.consultation.slug,
      commentId: sent.comments[0]?.id ?? '',
      ending: 'decided' as const,
      choices: { ...noChoices, added: ['area:housing'], kind: 'need' as const },
      runId: null,
      basis: null,
    };
    const { send } = await begun('A new library.');
    expect(await send()).toBe('corrected');
    await prepareComments(db.app, organization.id);
    expect(await codeComment(db.app, member, { ...decided, revision: 1 })).toEqual({ outcome: 'corrected' });
    expect(await seen()).toMatchObject({ decisions: 0, unread: 1 });
    expect(await codeComment(db.app, member, { ...decided, revision: 2 })).toEqual({ outcome: 'saved' });
  });
});

describe('at the same moment', () => {
  test('the worker and a correction: the words that are prepared are the corrected ones', async () => {
    for (let n = 0; n < 8; n++) {
      const words = `Bus number ${'x'.repeat(n)} please.`;
      const { send } = await begun(words);
      const [outcome] = await Promise.all([send(), prepareComments(db.app, organization.id)]);
      expect(outcome).toBe('corrected');
      await prepareComments(db.app, organization.id);
      expect(await stored()).toEqual([{ redacted_text: words, text: words, revision: n + 2 }]);
    }
  });

  test('a withdrawal and a correction: the words are gone, whoever came first', async () => {
    for (let n = 0; n < 8; n++) {
      sent = buildSubmission(made);
      await writeResponse(db.app.database, sent);
      const { send } = await begun('A new library.');
      const [outcome] = await Promise.all([send(), withdrawResponse(db.app, organization, pass())]);
      expect(['corrected', 'withdrawn']).toContain(outcome);
      const of = db.owner`response_id = ${sent.responseId}`;
      const left = await db.owner`select c.id from comment c left join comment_original o on o.comment_id = c.id
        where ${of} and (c.withdrawn_at is null or c.redacted_text is not null or o.text is not null)`;
      expect(left).toHaveLength(0);
      expect(await db.owner`select 1 from answer where ${of}`).toHaveLength(0);
      expect(await db.owner`select 1 from outbox where ${of}`).toHaveLength(0);
      expect(await db.owner`select 1 from draft where ${of} and length(sealed) > 0`).toHaveLength(0);
    }
  });

  test('two corrections of one state: one is written, the other is told and keeps its draft', async () => {
    const one = await begun('The first.');
    const other = await begun('The second.');
    const outcomes = await Promise.all([one.send(), other.send()]);
    expect([...outcomes].sort()).toEqual(['corrected', 'stale']);
    expect(await stored()).toMatchObject([
      { revision: 2, text: outcomes[0] === 'stale' ? 'The second.' : 'The first.' },
    ]);
    expect(await db.owner`select 1 from draft where response_id = ${sent.responseId}`).toHaveLength(1);
  });

  test('the same correction five times is one', async () => {
    const { send } = await begun('The first.');
    expect(new Set(await Promise.all([1, 2, 3, 4, 5].map(send)))).toEqual(new Set(['corrected']));
    expect(await stored()).toMatchObject([{ revision: 2 }]);
  });
});
