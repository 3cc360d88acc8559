import { and, eq, isNull, ne, sql, type SQL } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { latestRunId } from './comments.ts';
import type { ConsultationKey } from './consultations.ts';
import { readerRules, type Reader, type ReaderRules } from './reader-preferences.ts';

/** A comment that a reader may be given. */
export interface Candidate {
  readonly commentId: string;
  /** Whose answer it is: no two of them are put beside each other. */
  readonly responseId: string;
  readonly reads: 'original' | 'translation';
}

/** A comment whose language could not be told is for everybody. */
const UNDETERMINED = 'und';
/** Beyond this nobody counts what waits: it is more than an evening. */
export const MOST_WAITING_COUNTED = 100;

/**
 * The comments that this reader may be given, those that are to be read first before the others. Each language is looked
 * through in the order of its index, and only as far as it must be: 200,000 comments are no slower than two hundred.
 */
export async function candidatesFor(
  tx: TenantTransaction,
  key: ConsultationKey,
  reader: ReaderRules,
  most: number,
): Promise<readonly Candidate[]> {
  const runId = reader.avoidAreas.length > 0 ? await latestRunId(tx, key) : null;
  const welcome = sql.join(isWelcomeTo(reader, runId), sql` and `);
  const wanted = sql`t.organization_id = ${key.organizationId} and t.consultation_id = ${key.consultationId}
    and t.taken < t.wanted and not t.held and ${isReady} and ${isNewTo(reader)} and ${welcome}`;
  const open = [...new Set([...reader.languages, UNDETERMINED])];
  const theirs = sql.param([...reader.languages]);
  const wellRead = sql.param([...reader.wellRead, UNDETERMINED]);
  const rows = await tx.execute<{ id: string; person: string; reads: Candidate['reads'] }>(sql`
    -- Few comments are translated: to begin with them spares looking through whole languages.
    with translated as materialized (
      select distinct comment_id from comment_translation v
      where v.organization_id = ${key.organizationId} and v.consultation_id = ${key.consultationId}
        and v.language = any(${theirs}::text[])
    )
    select found.comment_id as id, found.response_id as person, found.reads
    from (
      select t.comment_id, t.tier, t.rank, t.response_id, 'original' as reads
      from unnest(${sql.param(open)}::text[]) as x (language)
      cross join lateral (
        select t.comment_id, t.tier, t.rank, c.response_id from reading_task t join comment c on ${commentOfTask}
        where t.language = x.language and ${wanted}
        order by t.tier, t.rank limit ${most}
      ) t
      union all
      (select t.comment_id, t.tier, t.rank, t.response_id, 'translation' as reads
      from translated d cross join lateral (
        -- The limit keeps this a look at one row, however many the planner takes the translations to be.
        select t.comment_id, t.tier, t.rank, c.response_id from reading_task t join comment c on ${commentOfTask}
        where t.comment_id = d.comment_id and t.language <> all(${wellRead}::text[]) and ${wanted}
          and ${hasPlaceFor(reader)}
        limit 1
      ) t
      order by t.tier, t.rank limit ${most})
    ) found
    order by found.tier, found.rank, found.comment_id limit ${most}`);
  return rows.map(({ id, person, reads }) => ({ commentId: id, responseId: person, reads }));
}

const commentOfTask = sql`c.organization_id = t.organization_id and c.consultation_id = t.consultation_id
  and c.id = t.comment_id`;

/** Made safe, not withdrawn, not empty after redaction, and not from a trial. */
const isReady = sql`c.prepared_at is not null and c.withdrawn_at is null and c.redacted_text <> ''
  and exists (select 1 from response r where r.organization_id = c.organization_id
    and r.consultation_id = c.consultation_id and r.id = c.response_id and r.counted)`;

/** Whether a row of a table that has `t`'s comment exists. */
const has = (table: string, alias: string, more: SQL) => sql`exists (select 1 from ${sql.identifier(table)}
  ${sql.identifier(alias)} where (${sql.identifier(alias)}.organization_id, ${sql.identifier(alias)}.consultation_id,
  ${sql.identifier(alias)}.comment_id) = (t.organization_id, t.consultation_id, t.comment_id) and ${more})`;

/** Neither had, passed on or read by this reader, nor put into another language. */
function isNewTo({ userId }: Reader): SQL {
  return sql`not ${has('assignment', 'a', sql`a.user_id = ${userId}`)}
    and not ${has('reading', 'g', sql`g.user_id = ${userId}`)}
    and not ${has('comment_translation', 'w', sql`w.translated_by = ${userId}`)}`;
}

/** Of `c`, the comment that `t` is about: nothing in it that this reader would rather not read about, neither an area that this run suggests nor a word. */
export function isWelcomeTo({ avoidAreas, avoidWords }: ReaderRules, runId: string | null): SQL[] {
  const areas = sql.param([...avoidAreas]);
  const suggested = sql`s.run_id = ${runId} and s.target_type = 'area' and s.target_key = any(${areas}::text[])`;
  const text = sql`lower(normalize(c.redacted_text, NFKC))`;
  const word = sql`lower(normalize(avoided.word, NFKC))`;
  return [
    runId === null ? sql`true` : sql`not ${has('suggestion', 's', suggested)}`,
    avoidWords.length === 0
      ? sql`true`
      : sql`not exists (select 1 from unnest(${sql.param([...avoidWords])}::text[]) as avoided (word)
          where strpos(${text}, ${word}) > 0)`,
  ];
}

/**
 * A reader of the translation leaves a place to the only reader of the author's words, as long as they have not passed it
 * on; where nobody reads these, all readers have the translation.
 */
function hasPlaceFor({ onlyReaders }: ReaderRules): SQL {
  const languages = sql.param(onlyReaders.map(({ language }) => language));
  const users = sql.param(onlyReaders.map(({ userId }) => userId));
  return sql`(select count(*) from assignment o where (o.organization_id, o.consultation_id, o.comment_id)
      = (t.organization_id, t.consultation_id, t.comment_id) and o.reads = 'translation' and o.state in ('open', 'done'))
    < t.wanted - (select count(*) from unnest(${languages}::text[], ${users}::text[]) as sole (language, user_id)
      where sole.language = t.language and not ${has('assignment', 'p', sql`p.user_id = sole.user_id and p.state in ('unsure', 'skipped', 'recused')`)}
        and not ${has('comment_translation', 'q', sql`q.translated_by = sole.user_id`)})`;
}

/** Whether anything could be given to this reader. */
export async function waitsFor(tx: TenantTransaction, key: ConsultationKey, reader: ReaderRules): Promise<boolean> {
  return (await candidatesFor(tx, key, reader, 1)).length > 0;
}

/** How many comments this reader has or could be given, counted to MOST_WAITING_COUNTED and no further. */
export async function waitingFor(tx: TenantTransaction, key: ConsultationKey, reader: Reader): Promise<number> {
  const rules = await readerRules(tx, key.organizationId, reader);
  const [open] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from assignment a
    where a.organization_id = ${key.organizationId} and a.consultation_id = ${key.consultationId}
      and a.user_id = ${reader.userId} and a.state = 'open' and a.reason = 'drawn'`);
  const more = await candidatesFor(tx, key, rules, MOST_WAITING_COUNTED);
  return Math.min(MOST_WAITING_COUNTED, (open?.n ?? 0) + more.length);
}

/**
 * Languages, other than these, in which a comment waits that nobody has. Which, not how many: a number could point at a
 * person. One step through the index for each language, however many comments there are.
 */
export async function unreadLanguages(
  tx: TenantTransaction,
  key: ConsultationKey,
  languages: readonly string[],
): Promise<readonly string[]> {
  const there = sql`organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}
    and taken < wanted and not held`;
  const rows = await tx.execute<{ language: string }>(sql`
    with recursive found (language) as (
      (select language from reading_task where ${there} order by language limit 1)
      union all
      select (select t.language from reading_task t where ${there} and t.language > f.language
        order by t.language limit 1)
      from found f where f.language is not null
    )
    select f.language from found f
    where f.language is not null
      and exists (select 1 from reading_task t where ${there} and t.language = f.language and t.taken = 0)
    order by f.language`);
  return rows.map((row) => row.language).filter((tag) => tag !== UNDETERMINED && !languages.includes(tag));
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
