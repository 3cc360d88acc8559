import net from 'node:net';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { createConsultation, type CreatedConsultation } from '#db/factories/consultation.ts';
import { createOrganization } from '#db/factories/organization.ts';
import { openOwner, type Owner } from '#db/factories/owner.ts';
import { buildSubmission } from '#db/factories/submission.ts';
import { writeResponse } from '#db/write/responses.ts';
import { createTestDatabase, type TestDatabase } from '../database.ts';

let test: TestDatabase;
let owner: Owner;
let created: CreatedConsultation;
/** The same database, seen through a socket that counts how often somebody speaks after the server has answered. */
let watched: Database;
let roundTrips = 0;
let proxy: net.Server;

beforeAll(async () => {
  test = await createTestDatabase();
  owner = openOwner(test.connection);
  created = await createConsultation(owner.orm, await createOrganization(owner.orm));
  if (!('host' in test.connection)) throw new Error('The tests have a socket directory');
  const { host, port } = test.connection;
  proxy = net.createServer((client) => {
    const server = net.connect(path.join(host, `.s.PGSQL.${String(port)}`));
    let clientsTurn = true;
    client.on('data', (bytes) => {
      if (clientsTurn) roundTrips += 1;
      clientsTurn = false;
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      clientsTurn = true;
      client.write(bytes);
    });
    client.on('close', () => server.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port: watchedPort } = proxy.address() as net.AddressInfo;
  watched = openDatabase({ ...test.connection, host: '127.0.0.1', port: watchedPort }, { max: 1 });
});
afterAll(async () => {
  await watched.close();
  proxy.close();
  await owner.close();
  await test.drop();
});

it('sends a submission in one round trip, once a connection has prepared the statement', async () => {
  expect(await writeResponse(watched, buildSubmission(created))).toBe('accepted');
  for (let i = 0; i < 3; i++) {
    roundTrips = 0;
    expect(await writeResponse(watched, buildSubmission(created))).toBe('accepted');
    expect(roundTrips).toBe(1);
  }
});

it.each(['never analysed', 'vacuumed while it was empty'])(
  'looks up single rows, also in a database %s',
  async (state) => {
    const submissions = 300;
    if (state !== 'never analysed') {
      await test.owner`truncate response cascade`;
      await test.owner`vacuum response, comment, comment_original, answer, outbox`;
    }
    const before = await rowsRead();
    const database = openDatabase(test.connection, { max: 1 });
    for (let i = 0; i < submissions; i++) await writeResponse(database, buildSubmission(created));
    // What a connection has counted is there for others from time to time; this asks for it now.
    const { organizationId } = created.consultation;
    await database.withTenant(organizationId, (tx) => tx.execute(sql`select pg_stat_force_next_flush()`));
    await database.close();
    const read = await vi.waitFor(
      async () => {
        const { byIndex, whole } = await rowsRead();
        expect(byIndex - before.byIndex).toBeGreaterThan(submissions);
        return { byIndex: byIndex - before.byIndex, whole: whole - before.whole };
      },
      { timeout: 25_000, interval: 100 },
    );
    expect(read.byIndex).toBeLessThan(20 * submissions);
    expect(read.whole).toBeLessThan(submissions);
  },
);

/** Rows that were read so far, through an index and by going through the whole table. */
async function rowsRead(): Promise<{ byIndex: number; whole: number }> {
  const [row] = await test.owner`
    select (select sum(idx_tup_read)::int from pg_stat_user_indexes where relname in ('response', 'comment')) as index,
      (select sum(seq_tup_read)::int from pg_stat_user_tables where relname in ('response', 'comment')) as whole`;
  return { byIndex: Number(row?.['index']), whole: Number(row?.['whole']) };
}
