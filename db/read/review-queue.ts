import { createHash } from 'node:crypto';
import {
  and,
  asc,
  eq,
  exists,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notExists,
  notInArray,
  sql,
  type SQL,
} from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { response } from '../schema/response.ts';
import { reading } from '../schema/review.ts';
import type { ConsultationKey } from './consultations.ts';
import { responseOfComment } from './joins.ts';

/** Who reads, and in which languages (BCP 47, as comments are marked). */
export interface Reader {
  readonly userId: string;
  readonly languages: readonly string[];
}

/** A comment whose language could not be told is for everybody. */
const UNDETERMINED = 'und';

/**
 * The next comment that this reader has not read, or null. Comments go by their random id, from a place that is the
 * reader's own, round to where they began: so two readers start far apart, answers of one person do not follow each
 * other, nobody can tell when a comment was sent, and the next one is found in the primary key without sorting.
 */
export async function nextCommentId(
  tx: TenantTransaction,
  key: ConsultationKey,
  reader: Reader,
): Promise<string | null> {
  const start = startOf(reader.userId, key.consultationId);
  const first = (where: SQL) =>
    unread(tx, key, reader.userId, inLanguagesOf(reader), where).orderBy(asc(comment.id)).limit(1);
  const [after] = await first(gte(comment.id, start));
  if (after !== undefined) return after.id;
  const [before] = await first(lt(comment.id, start));
  return before?.id ?? null;
}

/** How many comments wait for this reader. */
export async function waitingFor(tx: TenantTransaction, key: ConsultationKey, reader: Reader): Promise<number> {
  const rows = unread(tx, key, reader.userId, inLanguagesOf(reader)).as('waiting');
  const [row] = await tx.select({ n: sql<number>`count(*)::int` }).from(rows);
  return row?.n ?? 0;
}

/** Languages, other than these, in which a comment waits that nobody has read. Which, not how many: a number could point at a person. */
export async function unreadLanguages(
  tx: TenantTransaction,
  key: ConsultationKey,
  languages: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ language: comment.language })
    .from(comment)
    .where(
      and(
        ready(tx, key),
        notInArray(comment.language, [...languages, UNDETERMINED]),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(reading)
            .where(readingOf()),
        ),
      ),
    )
    .orderBy(comment.language);
  return rows.flatMap((row) => (row.language === null ? [] : [row.language]));
}

/** Every language that a comment of the organization was written in. */
export async function commentLanguages(tx: TenantTransaction, organizationId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectDistinct({ language: comment.language })
    .from(comment)
    .where(
      and(eq(comment.organizationId, organizationId), isNull(comment.withdrawnAt), ne(comment.language, UNDETERMINED)),
    )
    .orderBy(comment.language);
  return rows.flatMap((row) => (row.language === null ? [] : [row.language]));
}

function unread(tx: TenantTransaction, key: ConsultationKey, userId: string, ...more: readonly (SQL | undefined)[]) {
  const own = and(readingOf(), eq(reading.userId, userId));
  return tx
    .select({ id: comment.id })
    .from(comment)
    .where(
      and(
        ready(tx, key),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(reading)
            .where(own),
        ),
        ...more,
      ),
    );
}

/** Made safe, not withdrawn, not empty after redaction, and not from a trial. */
function ready(tx: TenantTransaction, key: ConsultationKey) {
  const counted = tx
    .select({ one: sql`1` })
    .from(response)
    .where(and(responseOfComment, eq(response.counted, true)));
  return and(
    eq(comment.organizationId, key.organizationId),
    eq(comment.consultationId, key.consultationId),
    isNotNull(comment.preparedAt),
    isNull(comment.withdrawnAt),
    ne(comment.redactedText, ''),
    exists(counted),
  );
}

function inLanguagesOf(reader: Reader) {
  return inArray(comment.language, [...reader.languages, UNDETERMINED]);
}

function readingOf() {
  return and(
    eq(reading.organizationId, comment.organizationId),
    eq(reading.consultationId, comment.consultationId),
    eq(reading.commentId, comment.id),
  );
}

function startOf(userId: string, consultationId: string): string {
  const hex = createHash('sha256').update(`${userId} ${consultationId}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
