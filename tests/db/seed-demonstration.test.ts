import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Application } from '#app/services/application.ts';
import { signIn } from '#app/services/sign-in.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import type { DemonstrationAccess } from '#scripts/demonstration/access.ts';
import { seedDemonstration } from '#scripts/demonstration/seed.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

interface Place {
  readonly test: TestDatabase;
  readonly owner: Owner;
}

const places: Place[] = [];
async function openPlace(): Promise<Place> {
  const test = await createTestDatabase();
  const place = { test, owner: openOwner(test.connection) };
  places.push(place);
  return place;
}

let seeded: Place;
let starts: (DemonstrationAccess | null)[];
beforeAll(async () => {
  seeded = await openPlace();
  const { connection, app } = seeded.test;
  starts = await Promise.all([1, 2, 3].map(() => seedDemonstration(connection, app)));
});
afterAll(async () => {
  for (const { test, owner } of places) {
    await owner.close();
    await test.drop();
  }
});

/** Everything of the demonstration that does not move with the clock, in one line each. */
async function told({ owner }: Place): Promise<string[]> {
  const rows = await owner.orm.execute<{ line: string }>(sql`
    select line from (
      select c.slug || ' is ' || c.stage || ', n = ' || (select count(*) from response r where r.consultation_id = c.id) as line
        from consultation c
      union all select 'answer ' || r.idempotency_key || a.question_key || a.choice_key || r.consultation_id
        from answer a join response r on r.id = a.response_id
      union all select 'comment ' || id || language || redacted_text || (prepared_at is not null) from comment
      union all select 'suggestion ' || comment_id || target_key || score from suggestion
      union all select 'coding ' || comment_id || target_key || decision || u.email from coding join "user" u on u.id = user_id
      union all select 'reading ' || comment_id || outcome || u.email from reading join "user" u on u.id = user_id
      union all select 'quote ' || comment_id || status || excerpt from quote
      union all select 'edition ' || number || consultation_id || jsonb_array_length(document -> 'quotes') from edition
      union all select 'user ' || email from "user") as lines
    order by line collate "C"`);
  return rows.map(({ line }) => line);
}

/** An application whose process dies as it begins its n-th piece of work for an organization. */
function dyingAt(n: number, app: Application): Application {
  let begun = 0;
  const database: Application['database'] = {
    ...app.database,
    withTenant: (organizationId, work) =>
      ++begun >= n ? Promise.reject(new Error('killed')) : app.database.withTenant(organizationId, work),
  };
  return { ...app, database };
}

describe('seedDemonstration', () => {
  it('makes two waves, one published over exactly 80 people and one open', async () => {
    const lines = await told(seeded);
    expect(lines).toContain('settling-in-2025 is published, n = 80');
    expect(lines).toContain('settling-in-2026 is open, n = 140');
    const prepared = lines.filter((line) => line.startsWith('comment ') && line.endsWith('true'));
    expect(prepared.length).toBeGreaterThan(200);
    expect(lines.filter((line) => line.startsWith('edition '))).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith('quote ') && line.includes('approved')).length).toBeGreaterThan(2);
  });

  it('lets its members in, each in their part', async () => {
    const [access] = starts;
    expect(access?.members.map(({ roles }) => roles)).toEqual([
      ['admin', 'editor'],
      ['publisher'],
      ['reviewer'],
      ['reviewer'],
    ]);
    for (const { email } of access?.members ?? []) {
      const password = access?.password ?? '';
      expect(await signIn(seeded.test.app, { email, password }, false)).toMatchObject({ outcome: 'signed-in' });
      expect(await signIn(seeded.test.app, { email, password: `${password}?` }, false)).toEqual({ outcome: 'wrong' });
    }
  });

  it('happens once, where three start at the same moment and again where one starts later', async () => {
    const before = await told(seeded);
    expect(new Set(before).size).toBe(before.length);
    expect(await seedDemonstration(seeded.test.connection, seeded.test.app)).toEqual(starts[0]);
    expect(starts[1]).toEqual(starts[0]);
    expect(await told(seeded)).toEqual(before);
  });

  it('is gone on with after it was killed, at whatever step, and ends the same', async () => {
    const place = await openPlace();
    const { connection, app } = place.test;
    for (const step of [1, 6, 8, 10, 11, 13, 250])
      await expect(seedDemonstration(connection, dyingAt(step, app))).rejects.toThrow('killed');
    await seedDemonstration(connection, app);
    expect(await told(place)).toEqual(await told(seeded));
  });

  it('leaves an organization alone that has its address', async () => {
    const place = await openPlace();
    await createOrganization(place.owner.orm, { slug: 'prairie-rivers' });
    expect(await seedDemonstration(place.test.connection, place.test.app)).toBeNull();
    expect(await told(place)).toEqual([]);
  });
});
