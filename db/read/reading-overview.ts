import { and, eq, ne, sql } from 'drizzle-orm';
import type { CommentGroup } from '#app/domain/reading-forecast-standing.ts';
import type { TenantTransaction } from '../client.ts';
import { comment } from '../schema/comment.ts';
import { confidentiality } from '../schema/reading.ts';
import { response } from '../schema/response.ts';
import type { ConsultationKey } from './consultations.ts';
import { responseOfComment } from './joins.ts';

/** Made safe, not withdrawn, not empty after redaction, and not from a trial. */
const ready = sql`${comment.preparedAt} is not null and ${comment.withdrawnAt} is null
  and ${comment.redactedText} <> '' and ${response.counted}`;

/** The comments of a consultation in groups of those that stand alike; `coders` holds for what no plan has met yet. */
export async function commentGroups(
  tx: TenantTransaction,
  key: ConsultationKey,
  coders: number,
): Promise<readonly CommentGroup[]> {
  const there = (table: string) => sql`select comment_id from ${sql.identifier(table)}
    where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}`;
  const rows = await tx.execute(sql`
    with g as (${there('reading')}), n as (select comment_id, count(*)::int as readings from g group by 1),
      a as (select distinct comment_id from (${there('assignment')} and state = 'open') o),
      x as (select distinct v.comment_id from comment_translation v join comment c on
        (c.organization_id, c.consultation_id, c.id, c.revision)
          = (v.organization_id, v.consultation_id, v.comment_id, v.revision)
        where v.organization_id = ${key.organizationId} and v.consultation_id = ${key.consultationId})
    select coalesce(${comment.language}, 'und') as language, coalesce(t.wanted, ${coders}::int)::int as wanted,
      coalesce(n.readings, 0) as readings, a.comment_id is not null as given, x.comment_id is not null as translated,
      coalesce(t.held, false) as held, count(*)::int as comments
    from ${comment}
    join ${response} on ${responseOfComment}
    left join reading_task t on t.organization_id = ${comment.organizationId}
      and t.consultation_id = ${comment.consultationId} and t.comment_id = ${comment.id}
    left join n on n.comment_id = ${comment.id}
    left join a on a.comment_id = ${comment.id}
    left join x on x.comment_id = ${comment.id}
    where ${comment.organizationId} = ${key.organizationId} and ${comment.consultationId} = ${key.consultationId}
      and ${ready}
    group by 1, 2, 3, 4, 5, 6`);
  return rows as unknown as readonly CommentGroup[];
}

/** Some comments of a consultation, for their length: the first by their random ids. */
export async function someTexts(tx: TenantTransaction, key: ConsultationKey, limit: number) {
  return tx
    .select({ text: sql<string>`${comment.redactedText}`, language: sql<string>`coalesce(${comment.language}, 'und')` })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(and(eq(comment.organizationId, key.organizationId), eq(comment.consultationId, key.consultationId), ready))
    .orderBy(comment.id)
    .limit(limit);
}

export interface TimedReading {
  /** Since the same reader's decision before; null for their first. */
  readonly seconds: number;
  readonly text: string;
  readonly language: string;
}

/** The newest decisions of an organization that came within so many seconds of the same reader's decision before. */
export async function timedReadings(
  tx: TenantTransaction,
  organizationId: string,
  { longestPause, limit }: { longestPause: number; limit: number },
): Promise<readonly TimedReading[]> {
  const rows = await tx.execute(sql`
    with timed as (
      select organization_id, consultation_id, comment_id, at,
        extract(epoch from at - lag(at) over (partition by user_id order by at))::float8 as seconds
      from reading where organization_id = ${organizationId}
    )
    select timed.seconds, c.redacted_text as text, coalesce(c.language, 'und') as language
    from timed join comment c on (c.organization_id, c.consultation_id, c.id)
      = (timed.organization_id, timed.consultation_id, timed.comment_id)
    where timed.seconds > 0 and timed.seconds <= ${longestPause} and c.redacted_text is not null
    order by timed.at desc limit ${limit}`);
  return rows as unknown as readonly TimedReading[];
}

/** In which languages people wrote in the organization's other consultations, and how many comments. */
export async function earlierLanguages(tx: TenantTransaction, key: ConsultationKey) {
  return tx
    .select({ language: sql<string>`coalesce(${comment.language}, 'und')`, comments: sql<number>`count(*)::int` })
    .from(comment)
    .innerJoin(response, responseOfComment)
    .where(and(eq(comment.organizationId, key.organizationId), ne(comment.consultationId, key.consultationId), ready))
    .groupBy(sql`1`);
}

/** How many comments of a consultation each reader has read; whoever has read none is not in it. */
export async function readingsByReader(tx: TenantTransaction, key: ConsultationKey) {
  const rows = await tx.execute<{ user_id: string; n: number }>(sql`
    select user_id, count(*)::int as n from reading
    where organization_id = ${key.organizationId} and consultation_id = ${key.consultationId} group by 1`);
  return new Map(rows.map((row) => [row.user_id, row.n]));
}

/** Who agreed to this version of the confidentiality agreement. */
export async function agreedTo(
  tx: TenantTransaction,
  organizationId: string,
  version: number,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ userId: confidentiality.userId })
    .from(confidentiality)
    .where(and(eq(confidentiality.organizationId, organizationId), eq(confidentiality.version, version)));
  return new Set(rows.map(({ userId }) => userId));
}

/** What waits for somebody to look at it: flags of each kind, and what authors say and nobody has answered. */
export async function dueNow(tx: TenantTransaction, key: ConsultationKey) {
  const at = sql`organization_id = ${key.organizationId} and consultation_id = ${key.consultationId}`;
  const [row] = await tx.execute<{ details: number; dangers: number; objections: number }>(sql`
    select
      (select count(*) from comment_flag where ${at} and outcome is null and kind = 'personal-detail')::int as details,
      (select count(*) from comment_flag where ${at} and outcome is null and kind = 'danger')::int as dangers,
      (select count(*) from objection o join comment c using (organization_id, consultation_id)
        where ${at} and o.comment_id = c.id and o.revision = c.revision and o.answer is null
          and c.withdrawn_at is null)::int as objections`);
  return row ?? { details: 0, dangers: 0, objections: 0 };
}
