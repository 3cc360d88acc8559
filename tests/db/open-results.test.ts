import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentsBehind } from '#app/services/comments-behind.ts';
import { deleteKeptAnswers } from '#app/services/delete-kept-answers.ts';
import type { Membership } from '#app/services/find-signed-in.ts';
import { openResults } from '#app/services/open-results.ts';
import { refreshResultsWhereDue } from '#app/services/refresh-results.ts';
import { askForResults, askForResultsWithout } from '#app/services/results-queue.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { readConsultation } from '#db/read/consultations.ts';
import { newestSnapshots, readSnapshot } from '#db/read/result-snapshots.ts';
import { withdrawResponse } from '#db/write/withdrawals.ts';
import { readingTask } from '#db/schema/reading.ts';
import { response } from '#db/schema/response.ts';
import { consultation } from '#db/schema/consultation.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';
import { createResults } from '../fixtures/results.ts';

let test: TestDatabase;
let owner: Owner;
let given: Awaited<ReturnType<typeof createResults>>;
beforeAll(async () => {
  test = await createTestDatabase();
  owner = openOwner(test.connection);
  given = await createResults(owner);
});
afterAll(async () => {
  await owner.close();
  await test.drop();
});

const tenant = <T>(work: Parameters<typeof test.app.database.withTenant<T>>[1]) =>
  test.app.database.withTenant(given.key.organizationId, work);
async function opened(audience: string | null) {
  const { organizationId, consultationId } = given.key;
  const found = await tenant((tx) => readConsultation(tx, organizationId, consultationId));
  const results = await openResults(test.app, found ?? expect.fail('no consultation'), audience);
  return results.state === 'ready' ? results : expect.fail(results.state);
}
const snapshots = () => tenant((tx) => newestSnapshots(tx, given.key));
const refresh = async () => {
  await tenant((tx) => askForResults(tx, given.key));
  expect(await refreshResultsWhereDue(test.app, given.key.organizationId)).toBe(true);
};

describe('results', () => {
  it('of few people are counted when somebody looks, each audience by itself', async () => {
    const { audiences, results } = await opened(null);
    expect([audiences, results.store.audience, results.store.people]).toEqual([
      ['employers', 'newcomers'],
      'employers',
      13,
    ]);
    expect((await opened('newcomers')).results.store.people).toBe(58);
  });

  it('are written down as a snapshot and read again as they were; who has withdrawn leaves with the next', async () => {
    await refresh();
    const before = await snapshots();
    const read = await Promise.all(before.map((one) => tenant((tx) => readSnapshot(tx, given.key, one))));
    for (const [index, { audience }] of before.entries())
      expect(read[index]).toEqual((await opened(audience)).results.store);

    await refresh();
    expect((await snapshots()).map(({ id }) => id)).toEqual(before.map(({ id }) => id));

    const [person] = await owner.orm
      .select({ id: response.id })
      .from(response)
      .where(and(eq(response.surveyId, given.surveyId), eq(response.language, 'pa')));
    const counted = (await snapshots()).find(({ audience }) => audience === 'newcomers')?.people ?? 0;
    await tenant(async (tx) => {
      const key = { ...given.key, responseId: person?.id ?? '' };
      await withdrawResponse(tx, key, test.app.now());
      await askForResultsWithout(tx, given.key);
    });
    await owner.orm.execute(`update job set run_at = now()`);
    expect(await refreshResultsWhereDue(test.app, given.key.organizationId)).toBe(true);
    expect((await snapshots()).find(({ audience }) => audience === 'newcomers')?.people).toBe(counted - 1);
  });
});

describe('the comments behind a figure', () => {
  const member = (roles: string[]) =>
    ({ organization: { id: given.key.organizationId }, member: { roles } }) as unknown as Membership;
  const behind = (category: string, address = '', roles = ['editor']) =>
    commentsBehind(test.app, member(roles), given.slug, {
      ...{ params: new URLSearchParams(`audience=newcomers&${address}`), after: null },
      ...{ variable: 'areas', category },
    });

  it('are those of the people selected that are about the area, without what is held back', async () => {
    const all = await behind('housing');
    const texts = all.state === 'shown' ? all.comments.map(({ text }) => text) : expect.fail(all.state);
    expect(new Set(texts)).toEqual(new Set(['Rent.']));
    const first = all.state === 'shown' ? all.comments[0] : undefined;
    await owner.orm
      .update(readingTask)
      .set({ held: true })
      .where(eq(readingTask.commentId, first?.id ?? ''));
    const fewer = await behind('housing');
    expect(fewer.state === 'shown' && fewer.comments.map(({ id }) => id)).not.toContain(first?.id);
    const filtered = await behind('housing', 'f.q.settled=very');
    expect(filtered.state === 'shown' && filtered.comments.length).toBeGreaterThan(9);
  });

  it('are refused where the figure would be: few people, no permission, an address that says nothing', async () => {
    expect(await behind('employment')).toEqual({ state: 'refused', problem: 'too-few' });
    expect(await behind('housing', 'f.language=ar')).toEqual({ state: 'refused', problem: 'too-few' });
    expect(await behind('housing', 'f.language=en', ['reviewer'])).toMatchObject({ problem: 'not-permitted' });
    expect(await behind('housing', '', ['observer'])).toMatchObject({ problem: 'not-permitted' });
    expect(await behind('housing', 'f.comments=read')).toMatchObject({ state: 'refused' });
    expect((await behind('shoes')).state).toBe('not-understood');
    expect((await behind('housing', 'f.shoes=1')).state).toBe('not-understood');
  });
});

it('go with the answers', async () => {
  await owner.orm
    .update(consultation)
    .set({ deleteAt: new Date('2020-01-01') })
    .where(eq(consultation.id, given.key.consultationId));
  while (await deleteKeptAnswers(test.app, given.key.organizationId));
  expect(await snapshots()).toEqual([]);
});
