import { eq } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { user } from '../schema/account.ts';

/** The id of the person with this e-mail address, or null. Accounts keep addresses in lower case. */
export async function findUserId(database: Database, email: string): Promise<string | null> {
  const rows = await database.global
    .select({ id: user.id })
    .from(user)
    .where(eq(user.email, email.trim().toLowerCase()))
    .limit(1);
  return rows[0]?.id ?? null;
}

/** Where a member is written to; null when there is no such account. */
export async function addressOf(database: Database, userId: string): Promise<string | null> {
  const [row] = await database.global.select({ email: user.email }).from(user).where(eq(user.id, userId)).limit(1);
  return row?.email ?? null;
}
