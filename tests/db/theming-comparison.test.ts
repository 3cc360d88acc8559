import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SuggestionBasis } from '#app/domain/suggestion-basis.ts';
import { compareThemingRuns, movesOf } from '#app/services/compare-theming-runs.ts';
import { createMember } from '#app/services/create-member.ts';
import { createUser } from '#app/services/create-user.ts';
import { createConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner } from '#db/factories/owner.ts';
import { findMember, type Member } from '#db/read/members.ts';
import { findRun, providersOfRuns, runUnderWay } from '#db/read/theming-runs.ts';
import { comment, redaction } from '#db/schema/comment.ts';
import { response } from '#db/schema/response.ts';
import { keywordProposal, suggestion, theme, themingRun } from '#db/schema/theming.ts';
import { claimJob, enqueueJob, failJob, finishJob } from '#db/write/jobs.ts';
import { withdrawResponse } from '#db/write/withdrawals.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let db: TestDatabase;
let owner: ReturnType<typeof openOwner>;
let member: Member;
let surveyId: string;
let key: { organizationId: string; consultationId: string };
const runs: string[] = [];
const at = (minute: number) => new Date(Date.UTC(2026, 5, 1, 12, minute));
const RUNS_AT = [at(10), at(20)];

beforeAll(async () => {
  db = await createTestDatabase();
  owner = openOwner(db.connection);
  const organization = await createOrganization(owner.orm, { slug: 'ours' });
  const made = await createConsultation(owner.orm, organization, { slug: 'needs' });
  surveyId = made.surveyId;
  key = { organizationId: organization.id, consultationId: made.consultation.id };
  const userId = await createUser(db.app, { email: 'e@heard.example', password: 'long enough for it', name: 'Edda' });
  await createMember(db.app, { ...key, userId, name: 'Edda', roles: ['editor'], languages: ['en'] });
  const found = await db.app.database.withTenant(key.organizationId, (tx) =>
    findMember(tx, key.organizationId, userId),
  );
  if (found === null) throw new Error('no member');
  member = found;
  for (const [index, finishedAt] of RUNS_AT.entries()) {
    const id = randomUUID();
    runs.push(id);
    const settings = { seed: 1, languages: ['en'], minimumScore: 0.28, minimumThemeSize: 3 };
    const notes = [
      { code: 'no-words', commentId: 'a' },
      { code: 'no-words', commentId: 'b' },
      { code: 'no-words', detail: '12 more' },
      { code: 'no-keywords', detail: 'ti' },
      { code: 'no-keywords', detail: 'so' },
    ];
    await owner.orm.insert(themingRun).values({
      ...key,
      ...{ id, number: index + 1, version: '2.0', settings, snapshotHash: '', commentCount: 3, notes, finishedAt },
    });
  }
});
afterAll(async () => {
  await owner.close();
  await db.drop();
});

async function addComment(preparedAt: Date): Promise<{ id: string; responseId: string }> {
  const [id, responseId] = [randomUUID(), randomUUID()];
  await owner.orm.insert(response).values({
    ...key,
    ...{ id: responseId, surveyId, surveyVersion: 1, idempotencyKey: responseId, language: 'en', channel: 'web' },
  });
  await owner.orm.insert(comment).values({
    ...key,
    ...{ id, responseId, questionKey: 'improve', language: 'en', redactedText: 'The rent is high', preparedAt },
  });
  return { id, responseId };
}

interface Said {
  readonly key: string;
  readonly type?: 'area' | 'theme' | 'kind';
  readonly score?: number;
  readonly term?: string;
  readonly basis?: SuggestionBasis;
}

async function suggest(run: number, commentId: string, said: Said): Promise<void> {
  const { key: targetKey, type: targetType = 'area', score = 0.5, term = 'rent', basis = 'keywords' } = said;
  const evidence = [{ start: 4, end: 8, term, weight: 1 }];
  await owner.orm
    .insert(suggestion)
    .values({ ...key, runId: runs[run] ?? '', commentId, targetType, targetKey, score, evidence, basis });
}

async function addTheme(run: number, themeKey: string, commentIds: readonly string[]): Promise<void> {
  await owner.orm.insert(theme).values({
    ...key,
    ...{ id: randomUUID(), runId: runs[run] ?? '', key: themeKey, origin: 'pipeline', status: 'candidate' },
    ...{ language: 'en', label: themeKey, keyphrases: [], commentCount: commentIds.length },
  });
  for (const id of commentIds) await suggest(run, id, { key: themeKey, type: 'theme', basis: 'shared-words' });
}

const compare = () => compareThemingRuns(db.app, member, { consultation: 'needs', number: 2, with: null });
async function moves() {
  const compared = await compare();
  if (compared === null) throw new Error('no such run');
  const all = [];
  for await (const chunk of movesOf(db.app, compared)) all.push(...chunk);
  return all.map(({ commentId, targetType, from, to, reasons }) => {
    return [commentId, targetType, from?.targetKey, to?.targetKey, ...reasons.map(({ code }) => code)];
  });
}

describe('two runs in the database', () => {
  test('say of every comment that moved what and why, and leave out what did not', async () => {
    const [stays, gains, asked, late, placed] = await Promise.all(
      [0, 0, 0, 15, 15].map((minute) => addComment(at(minute))),
    );
    if (!stays || !gains || !asked || !late || !placed) throw new Error('no comment');
    for (const run of [0, 1]) {
      await suggest(run, stays.id, { key: 'housing', score: run === 0 ? 0.5 : 0.6 });
      await suggest(run, stays.id, { key: 'need', type: 'kind', basis: 'cues' });
      await suggest(run, gains.id, { key: 'housing' });
    }
    await suggest(1, gains.id, { key: 'employment', term: 'shift' });
    await suggest(0, asked.id, { key: 'employment', term: 'job' });
    await suggest(1, stays.id, { key: 'employment', term: 'job', score: 0.3 });
    await suggest(1, late.id, { key: 'housing', term: 'basement' });
    await suggest(0, placed.id, { key: 'housing' });
    await owner.orm.insert(redaction).values({
      ...key,
      ...{ commentId: asked.id, ordinal: 0, kind: 'name', rule: 'cue', class: 'ask', startOffset: 0, endOffset: 3 },
      ...{ decision: 'hide', decidedBy: 'somebody', decidedAt: at(15) },
    });
    await owner.orm.insert(keywordProposal).values({
      ...key,
      ...{ areaKey: 'employment', language: 'en', term: 'shift', runId: runs[0] ?? '', score: 1, commentCount: 3 },
      ...{ status: 'accepted', decidedBy: 'somebody', decidedAt: at(20) },
    });
    expect((await moves()).sort()).toEqual(
      [
        [stays.id, 'area', undefined, 'employment', 'keyword-weight'],
        [gains.id, 'area', undefined, 'employment', 'keyword-accepted'],
        [asked.id, 'area', 'employment', undefined, 'text-changed'],
        [late.id, 'area', undefined, 'housing', 'new-comment'],
        [placed.id, 'area', 'housing', undefined, 'placed-before'],
      ].sort(),
    );
    const compared = await compare();
    expect(compared?.compared?.comparison.targets).toEqual([
      { targetType: 'area', targetKey: 'employment', before: 1, after: 2, kept: 0 },
      { targetType: 'area', targetKey: 'housing', before: 3, after: 3, kept: 2 },
      { targetType: 'kind', targetKey: 'need', before: 1, after: 1, kept: 1 },
    ]);
    // Not the word that only a new comment brought.
    expect(compared?.compared?.comparison.differences).toEqual([
      { kind: 'keywords', added: [{ areaKey: 'employment', term: 'shift' }], removed: [] },
    ]);
  });

  test('match themes by the comments that both could know', async () => {
    const old = await Promise.all(Array.from({ length: 6 }, () => addComment(at(1))));
    const fresh = await Promise.all(Array.from({ length: 20 }, () => addComment(at(15))));
    const ids = old.map(({ id }) => id);
    await addTheme(0, 'high-rent', ids);
    await addTheme(1, 'rent-and-repairs', [...ids.slice(0, 4), ...fresh.map(({ id }) => id)]);
    const compared = await compare();
    expect(compared?.compared?.comparison.themes).toEqual([
      {
        ...{ fate: 'renamed', from: ['high-rent'], to: 'rent-and-repairs', continues: 'high-rent' },
        ...{ before: 6, after: 24, kept: 4 },
      },
    ]);
    const left = (await moves()).filter(([id]) => ids.slice(4).includes(String(id)));
    expect(left.map(([, ...what]) => what)).toEqual([
      ['theme', 'high-rent', undefined, 'themes-redrawn'],
      ['theme', 'high-rent', undefined, 'themes-redrawn'],
    ]);
  });

  test('say no more of who withdrew', async () => {
    const gone = await addComment(at(0));
    await suggest(0, gone.id, { key: 'housing' });
    const named = [gone.id, randomUUID()];
    await db.owner`update theme set unusual_comment_ids = ${named}, typical_comment_ids = ${named}`;
    await db.owner`update keyword_proposal set comment_ids = ${named}`;
    expect((await moves()).some(([id]) => id === gone.id)).toBe(true);
    await db.app.database.withTenant(key.organizationId, (tx) =>
      withdrawResponse(tx, { ...key, responseId: gone.responseId }, at(30)),
    );
    expect((await moves()).some(([id]) => id === gone.id)).toBe(false);
    const kept = await db.owner`select distinct typical_comment_ids, unusual_comment_ids, comment_ids
      from theme, keyword_proposal`;
    const rest = named.slice(1);
    expect(kept).toEqual([{ typical_comment_ids: rest, unusual_comment_ids: rest, comment_ids: rest }]);
  });

  test('are compared with an earlier one only', async () => {
    const wanted = { consultation: 'needs', number: 2 };
    expect((await compareThemingRuns(db.app, member, { ...wanted, with: 1 }))?.compared?.with.number).toBe(1);
    expect((await compareThemingRuns(db.app, member, { ...wanted, number: 1, with: null }))?.compared).toBeNull();
    for (const other of [2, 3, 0])
      expect(await compareThemingRuns(db.app, member, { ...wanted, with: other })).toBeNull();
    expect(await compareThemingRuns(db.app, member, { ...wanted, number: 3, with: null })).toBeNull();
    const stranger = { ...member, organizationId: randomUUID() };
    expect(await compareThemingRuns(db.app, stranger, { ...wanted, with: null })).toBeNull();
  });
});

test('notes are counted by what they say, with how many were left out of the list', async () => {
  const run = await db.app.database.withTenant(key.organizationId, (tx) => findRun(tx, key, 1));
  expect(run?.notes).toEqual([
    { code: 'no-keywords', count: 2, details: ['so', 'ti'] },
    { code: 'no-words', count: 14, details: [] },
  ]);
});

test('a service that took part in any run is told of, also where the newest did without', async () => {
  const names = () => db.app.database.withTenant(key.organizationId, (tx) => providersOfRuns(tx, key));
  expect(await names()).toEqual([]);
  await db.owner`update theming_run set providers = '["b (x.example)", "a (x.example)"]' where number = 1`;
  expect(await names()).toEqual(['a (x.example)', 'b (x.example)']);
});

test('a run under way is waiting, then running, then over or given up', async () => {
  const queue = 'a queue of this test';
  const { organizationId, consultationId } = key;
  const tenant = <T>(work: Parameters<typeof db.app.database.withTenant<T>>[1]) =>
    db.app.database.withTenant(organizationId, work);
  const state = async () => (await tenant((tx) => runUnderWay(tx, key, queue))).state;
  const ask = () => tenant((tx) => enqueueJob(tx, { organizationId, consultationId, queue, key: consultationId }));
  expect(await state()).toBe('none');
  await ask();
  expect(await state()).toBe('waiting');
  const job = await tenant((tx) => claimJob(tx, queue));
  if (job === null) throw new Error('no job');
  expect(await state()).toBe('running');
  await tenant((tx) => finishJob(tx, job));
  expect(await state()).toBe('none');
  await ask();
  await db.owner`update job set max_attempts = 1 where queue = ${queue}`;
  const second = await tenant((tx) => claimJob(tx, queue));
  if (second === null) throw new Error('no job');
  await tenant((tx) => failJob(tx, second, 'Error'));
  expect(await state()).toBe('failed');
  await ask();
  expect(await state()).toBe('waiting');
});
