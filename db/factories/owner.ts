import { drizzle } from 'drizzle-orm/postgres-js';
import { openClient, type Connection, type Orm, type TenantTransaction } from '#db/client.ts';

/** What the factories write with: the owner of the tables, or a transaction of the organization that is written to. */
export type Writer = Pick<Orm | TenantTransaction, 'insert' | 'execute'>;

export interface Owner {
  readonly orm: Orm;
  close(): Promise<void>;
}

/**
 * Works as the owner of the tables, whom row-level security does not hold: only an owner can make an organization.
 * For installing, seeding, benchmarks and the arrangement of tests; the application never does.
 */
export function openOwner(connection: Connection, { max = 1 }: { max?: number } = {}): Owner {
  const client = openClient(connection, { max });
  return { orm: drizzle(client, { casing: 'snake_case' }), close: () => client.end({ timeout: 5 }) };
}
