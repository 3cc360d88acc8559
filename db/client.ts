import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** Where a PostgreSQL is: an address, or a socket directory of the embedded one. */
export type Connection =
  | { readonly url: string }
  | { readonly host: string; readonly port: number; readonly username: string; readonly database: string };

/** Opens a postgres.js client; `options` go before what the connection says. */
export function openClient(
  connection: Connection,
  options: postgres.Options<Record<string, never>> = {},
): postgres.Sql {
  const quiet = { onnotice: () => undefined, ...options };
  return 'url' in connection ? postgres(connection.url, quiet) : postgres({ ...quiet, ...connection });
}

function orm(client: postgres.Sql) {
  return drizzle(client, { casing: 'snake_case' });
}
export type Orm = ReturnType<typeof orm>;

/** A transaction that sees the rows of one organization only. */
export type TenantTransaction = Parameters<Parameters<Orm['transaction']>[0]>[0];

/** Owns nothing, and sees the rows of one organization at a time. Migrations make it. */
const APPLICATION_ROLE = 'heard_app';

export interface Database {
  /** Runs `work` in one transaction, as one organization: row-level security shows no other's rows. */
  withTenant<T>(organizationId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T>;
  /** The same for reading alone: however many statements, they all see the organization as it was at one moment. */
  withTenantAtOneMoment<T>(organizationId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction that may see in which organizations this user is a member. */
  withUser<T>(userId: string, work: (tx: TenantTransaction) => Promise<T>): Promise<T>;
  /** No tenant: global tables and the narrow functions only. */
  readonly global: Orm;
  close(): Promise<void>;
}

/**
 * Opens the pool that the application works with, as the role heard_app, which does not bypass row-level security: it
 * signs in as that role on the embedded server, and takes it on as each connection starts on an operator's.
 */
export function openDatabase(connection: Connection, { max = 10 }: { max?: number } = {}): Database {
  const client =
    'url' in connection
      ? openClient(connection, { max, connection: { role: APPLICATION_ROLE } })
      : openClient({ ...connection, username: APPLICATION_ROLE }, { max });
  const global = orm(client);
  const scoped = <T>(
    setting: string,
    value: string,
    work: (tx: TenantTransaction) => Promise<T>,
    config?: Parameters<Orm['transaction']>[1],
  ) =>
    global.transaction(async (tx) => {
      await tx.execute(sql`select set_config(${setting}, ${value}, true)`);
      return work(tx);
    }, config);
  return {
    global,
    withTenant: (organizationId, work) => scoped('heard.organization_id', organizationId, work),
    withTenantAtOneMoment: (organizationId, work) =>
      scoped('heard.organization_id', organizationId, work, {
        isolationLevel: 'repeatable read',
        accessMode: 'read only',
      }),
    withUser: (userId, work) => scoped('heard.user_id', userId, work),
    close: () => client.end({ timeout: 5 }),
  };
}
