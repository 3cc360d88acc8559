import { eq, sql } from 'drizzle-orm';
import type { Database, Orm, TenantTransaction } from '../client.ts';
import type { SealingKeyRow } from '../read/sealing-keys.ts';
import { sealingKey } from '../schema/response.ts';

/** Writes a new server key. */
export async function insertSealingKey(into: Orm | TenantTransaction, row: SealingKeyRow): Promise<void> {
  await into.insert(sealingKey).values(row);
}

/** Lets one worker at a time decide, in one transaction, whether there is to be a new server key. */
export async function decideAboutSealingKeys<T>(
  database: Database,
  decide: (tx: TenantTransaction) => Promise<T>,
): Promise<T> {
  return database.global.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('sealing keys', 0))`);
    return decide(tx);
  });
}

/** PostgreSQL's codes for a row that others still point at, and for one that somebody else has held for too long. */
const IN_USE: readonly unknown[] = ['23503', '55P03'];

/**
 * Destroys a server key that nothing is sealed with any more; false when something is, in whichever organization, or is
 * being written just now. The foreign keys decide, which see every organization's rows.
 */
export async function deleteSealingKey(database: Database, id: string): Promise<boolean> {
  try {
    await database.global.transaction(async (tx) => {
      await tx.execute(sql`set local lock_timeout = '500ms'`);
      await tx.delete(sealingKey).where(eq(sealingKey.id, id));
    });
    return true;
  } catch (error) {
    if (IN_USE.includes(sqlState(error))) return false;
    throw error;
  }
}

/** Drizzle hands the database's own error on as the cause of its. */
function sqlState(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error ? error.code : sqlState(error.cause);
}
