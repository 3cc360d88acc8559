import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerCounts, fieldsInBands } from '#app/domain/results/answer-counts.ts';
import { countVariable } from '#app/domain/results/count-variable.ts';
import type { ResultColumns } from '#app/domain/results/result-columns.ts';
import { selectPeople } from '#app/domain/results/select-people.ts';
import { collectResults } from '#app/services/collect-results.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { readAudienceCounts } from '#db/read/aggregates.ts';
import { readConsultation } from '#db/read/consultations.ts';
import { coding } from '#db/schema/review.ts';
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

async function collect(): Promise<readonly ResultColumns[]> {
  const { organizationId, consultationId } = given.key;
  return test.app.database.withTenantAtOneMoment(organizationId, async (tx) => {
    const consultation = await readConsultation(tx, organizationId, consultationId);
    return consultation === null ? expect.fail('no consultation') : collectResults(tx, consultation);
  });
}
const count = (store: ResultColumns, variable: string) =>
  countVariable(store, variable, selectPeople(store, { filters: [], from: null, to: null }));
/** As `readAudienceCounts` has them: without what nobody chose. */
const rows = (store: ResultColumns, variable: string) =>
  Object.fromEntries(count(store, variable).rows.flatMap(({ key, count: n }) => (n > 0 ? [[key, n]] : [])));

describe('columns', () => {
  it('count as the exact counts of editions do', async () => {
    const stores = await collect();
    const exact = await test.app.database.withTenant(given.key.organizationId, (tx) =>
      readAudienceCounts(tx, given.key),
    );
    expect(stores.map(({ audience, people }) => [audience, people])).toEqual(
      exact.map(({ audience, people }) => [audience, people]),
    );
    for (const counts of exact) {
      const store = stores.find(({ audience }) => audience === counts.audience) ?? expect.fail(counts.audience);
      const { pa = 0, ...languages } = counts.languages;
      expect(rows(store, 'language')).toEqual({ ...languages, ...(pa > 0 && { other: pa }) });
      expect(rows(store, 'channel')).toEqual(counts.channels);
      for (const variable of store.columns.keys()) {
        if (!variable.startsWith('q.')) continue;
        const field = variable.slice(2);
        const missing = field === 'new' ? (counts.versions['1'] ?? 0) : 0;
        const { asked, answered } = count(store, variable);
        expect([variable, asked]).toEqual([variable, counts.people - missing - (counts.notAsked[field] ?? 0)]);
        expect(answered).toBe(counts.answered[field] ?? 0);
        expect(rows(store, variable)).toEqual(counts.choices[field] ?? {});
      }
      const { answered: told, choices } = answerCounts(store);
      const inBands = new Set(fieldsInBands([store]));
      const plain = <T>(all: Readonly<Record<string, T>>) =>
        Object.fromEntries(
          Object.entries(all).filter(([field]) => !inBands.has(field) && store.columns.has(`q.${field}`)),
        );
      expect(told).toEqual(plain(counts.answered));
      expect(choices).toEqual(plain(counts.choices));
      expect(rows(store, 'comments')).toEqual(
        Object.fromEntries(Object.entries(counts.comments).filter(([, n]) => n > 0)),
      );
      const { sample } = counts;
      const areas = count(store, 'areas');
      expect(rows(store, 'areas')).toEqual(sample.areas);
      expect(rows(store, 'themes')).toEqual(sample.themes);
      expect([areas.asked, areas.reading?.unread ?? 0]).toEqual([sample.read + sample.unread, sample.unread]);
    }
  });

  it('take a kind that most of those who found the area gave, and a lens where any area is tied to it', async () => {
    const kind = async (userId: string, of: 'need' | 'experience') =>
      owner.orm
        .update(coding)
        .set({ kind: of })
        .where(and(eq(coding.userId, userId), eq(coding.targetKey, 'employment')));
    await kind('reviewer-0', 'need');
    await kind('reviewer-1', 'experience');
    const store = async () => (await collect()).find(({ audience }) => audience === 'newcomers') ?? expect.fail();
    expect(rows(await store(), 'kinds')).toEqual({});
    await kind('reviewer-1', 'need');
    expect(rows(await store(), 'kinds')).toEqual({ 'employment.need': 6 });
    expect(rows(await store(), 'lenses')).toEqual({ 'anti-racism': 6 });
  });
});
