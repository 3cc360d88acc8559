import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '../client.ts';
import { account, rateLimit, user } from '../schema/account.ts';

/** Writes a person who can sign in with a password, in the form in which better-auth keeps one. Returns the user id. */
export async function writeUser(
  database: Database,
  person: { email: string; name: string; passwordHash: string },
): Promise<string> {
  const id = randomUUID();
  const { email, name, passwordHash } = person;
  await database.global.transaction(async (tx) => {
    await tx.insert(user).values({ id, email: email.trim().toLowerCase(), name, emailVerified: true });
    await tx
      .insert(account)
      .values({ id: randomUUID(), userId: id, accountId: id, providerId: 'credential', password: passwordHash });
  });
  return id;
}

/** Counts one more try under a key; a window begins with its first try. Returns how many it has had by now. */
export async function countTry(database: Database, key: string, windowMs: number, now: Date): Promise<number> {
  const at = now.getTime();
  const over = sql`${rateLimit.lastRequest} <= ${at - windowMs}`;
  const [row] = await database.global
    .insert(rateLimit)
    .values({ id: randomUUID(), key, count: 1, lastRequest: at })
    .onConflictDoUpdate({
      target: rateLimit.key,
      set: {
        count: sql`case when ${over} then 1 else ${rateLimit.count} + 1 end`,
        lastRequest: sql`case when ${over} then ${at} else ${rateLimit.lastRequest} end`,
      },
    })
    .returning({ count: rateLimit.count });
  return row?.count ?? 1;
}

/** Forgets the tries under a key, and all whose window ended long ago. */
export async function forgetTries(database: Database, key: string, windowMs: number, now: Date): Promise<void> {
  await database.global
    .delete(rateLimit)
    .where(sql`${rateLimit.key} = ${key} or ${rateLimit.lastRequest} < ${now.getTime() - 2 * windowMs}`);
}
