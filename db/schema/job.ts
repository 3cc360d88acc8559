import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { consultationColumns, instant } from './columns.ts';

/** Background work: claimed under a lease with a fencing token, finished in the transaction of its own writes. */
export const job = pgTable(
  'job',
  {
    ...consultationColumns(),
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    queue: text().notNull(),
    /** Two jobs of one queue with the same key that nobody has begun are one. */
    key: text(),
    payload: jsonb().$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    runAt: instant().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    maxAttempts: integer().notNull().default(5),
    leaseUntil: instant(),
    leaseToken: uuid(),
    doneAt: instant(),
    failedAt: instant(),
    /** The kind of error, never its text: a text may quote what a person typed. */
    lastError: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('job_key')
      .on(t.queue, t.key)
      .where(sql`${t.key} is not null and ${t.doneAt} is null and ${t.failedAt} is null and ${t.attempts} = 0`),
    index('job_ready')
      .on(t.queue, t.runAt)
      .where(sql`${t.doneAt} is null and ${t.failedAt} is null`),
  ],
);
