import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let db: TestDatabase;
const ours = randomUUID();
const theirs = randomUUID();

beforeAll(async () => {
  db = await createTestDatabase();
  const { owner } = db;
  for (const [id, slug] of [
    [ours, 'ours'],
    [theirs, 'theirs'],
  ] as const) {
    await owner`insert into organization (id, slug, name, time_zone, contact)
      values (${id}, ${slug}, '{"en":"x"}', 'America/Edmonton', 'a@heard.example')`;
    await owner`insert into consultation (organization_id, id, slug, title, purpose, stage, time_zone, languages)
      values (${id}, ${randomUUID()}, 'needs', '{}', '{}', 'open', 'America/Edmonton', '{en}')`;
  }
});
afterAll(() => db.drop());

/** The refusal that PostgreSQL gave, under drizzle's own error. */
async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  }
  return 'nothing was refused';
}

describe('tenants are apart', () => {
  test('every table that has an organization is under the same policy', async () => {
    const bare = await db.owner`
      select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id'
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not (c.relrowsecurity and exists (
        select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant'))`;
    expect([...bare]).toEqual([]);
  });

  test('the application neither owns a table nor bypasses row-level security, and cannot shed its role', async () => {
    const { global } = db.app.database;
    await global.execute(sql`reset role`);
    const [role] = await global.execute(sql`
      select current_user as name, rolbypassrls as bypasses, rolsuper as super from pg_roles where rolname = current_user`);
    expect(role).toEqual({ name: 'heard_app', bypasses: false, super: false });
    const asRole = (above: string) =>
      db.app.database.withTenant(ours, async (tx) => {
        await tx.execute(sql`set local role ${sql.identifier(above)}`);
        return tx.execute(sql`select id from consultation where organization_id = ${theirs}`);
      });
    expect(await refusal(asRole('postgres'))).toMatch(/permission denied/);
    expect(await asRole('none')).toHaveLength(0);
    const [still] = await global.execute(sql`select current_user as name, session_user as signed_in`);
    expect(still).toEqual({ name: 'heard_app', signed_in: 'heard_app' });
  });

  test('a transaction of one organization sees and writes only its own rows', async () => {
    const { database } = db.app;
    const seen = await database.withTenant(ours, (tx) => tx.execute(sql`select organization_id from consultation`));
    expect([...seen]).toEqual([{ organization_id: ours }]);
    const changed = await database.withTenant(ours, (tx) =>
      tx.execute(sql`update consultation set stage = 'archived' where organization_id = ${theirs} returning id`),
    );
    expect(changed).toHaveLength(0);
    const foreign = database.withTenant(ours, (tx) =>
      tx.execute(sql`insert into job (organization_id, consultation_id, queue) values (${theirs}, ${theirs}, 'x')`),
    );
    expect(await refusal(foreign)).toMatch(/row-level security/);
  });

  test('without an organization nothing is seen, and the setting does not outlive its transaction', async () => {
    const { database } = db.app;
    await database.withTenant(ours, (tx) => tx.execute(sql`select 1`));
    expect(await database.global.execute(sql`select id from consultation`)).toHaveLength(0);
  });

  test('receipts can be read by nobody but the function that finds one', async () => {
    expect(await refusal(db.app.database.global.execute(sql`select * from receipt`))).toMatch(/permission denied/);
  });

  test('the audit, editions and survey versions cannot be changed by the application', async () => {
    for (const table of ['audit_event', 'edition', 'survey_version']) {
      const attempt = db.app.database.withTenant(ours, (tx) => tx.execute(sql`delete from ${sql.identifier(table)}`));
      expect(await refusal(attempt)).toMatch(/permission denied/);
    }
  });

  test('several processes may migrate at once', async () => {
    await expect(
      Promise.all([migrate(db.connection), migrate(db.connection), migrate(db.connection)]),
    ).resolves.toBeDefined();
  });
});
