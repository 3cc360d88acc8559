import { sql } from 'drizzle-orm';
import type { ResultPerson } from '#app/domain/results/build-columns.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from './consultations.ts';

/** People of a page: enough that a page costs little by itself, few enough that memory stays flat. */
const PAGE = 10_000;
/** Before the first response, by id. */
const NONE = '00000000-0000-0000-0000-000000000000';

/** Whoever is counted: as `readAudienceCounts` takes them. */
const counted = sql`r.withdrawn_at is null and r.counted and r.channel <> 'listening-session'`;

/** How many people of an audience answered, and on which days. */
export interface AudiencePeople {
  readonly audience: string;
  readonly people: number;
  /** Days on which somebody answered, in order, in the time zone. */
  readonly days: readonly string[];
}

/** The people of every audience, by audience; of an audience that nobody answered, none. */
export async function peopleOfAudiences(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  timeZone: string,
): Promise<readonly AudiencePeople[]> {
  const rows = await tx.execute<{ audience: string; people: number; days: string[] }>(sql`
    with by_day as (
      select r.survey_id, ${dayOf(timeZone)} as day, count(*) as people from response r
      where r.organization_id = ${organizationId} and r.consultation_id = ${consultationId} and ${counted}
      group by 1, 2
    )
    select s.audience, coalesce(sum(d.people), 0)::int as people,
      coalesce(array_agg(d.day order by d.day) filter (where d.day is not null), '{}') as days
    from survey s left join by_day d on d.survey_id = s.id
    where s.organization_id = ${organizationId} and s.consultation_id = ${consultationId}
    group by s.audience order by s.audience`);
  return rows.map(({ audience, people, days }) => ({ audience, people, days }));
}

export type PersonOfAudience = ResultPerson & { readonly audience: string };

/**
 * All people of a consultation, a page after another, by their random ids: in no order that tells when they came. To be read
 * at one moment, since a page is four statements.
 */
export async function* resultPeople(
  tx: TenantTransaction,
  key: ConsultationKey,
  timeZone: string,
): AsyncGenerator<readonly PersonOfAudience[]> {
  let coming = pageOf(tx, key, timeZone, NONE);
  for (;;) {
    const { people, last } = await coming;
    if (last !== null) {
      // The database reads the next page while this one is put away.
      coming = pageOf(tx, key, timeZone, last);
      coming.catch(() => undefined);
    }
    yield people;
    if (last === null) return;
  }
}

/** The people from behind one response on, and where the next page begins; null: there is none. */
async function pageOf(
  tx: TenantTransaction,
  key: ConsultationKey,
  timeZone: string,
  after: string,
): Promise<{ readonly people: readonly PersonOfAudience[]; readonly last: string | null }> {
  const found = await pageOfPeople(tx, key, timeZone, after);
  const last = found.at(-1)?.id;
  if (last === undefined) return { people: [], last: null };
  const range = { after, last };
  const answers = await answersOf(tx, key, range);
  const writers = await writersOf(tx, key, range);
  const about = writers.size === 0 ? new Map<string, string>() : await aboutOf(tx, key, range);
  const people = found.map(({ id, ...person }) => ({
    ...person,
    answers: listed(answers.get(id)),
    ...(writers.get(id) ?? { comments: 'none' as const, sampled: false }),
    about: listed(about.get(id)),
  }));
  return { people, last: found.length < PAGE ? null : last };
}

/** Between the entries of a list: a character that no key has. */
const SEPARATOR = '\u001f';

const listed = (joined: string | undefined) => (joined === undefined ? [] : joined.split(SEPARATOR));

const dayOf = (timeZone: string) => sql`to_char(r.submitted_at at time zone ${timeZone}::text, 'YYYY-MM-DD')`;

async function pageOfPeople(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  timeZone: string,
  after: string,
) {
  return tx.execute<
    { id: string; audience: string } & Pick<ResultPerson, 'language' | 'channel' | 'version' | 'day' | 'link'> & {
        notAsked: string[];
      }
  >(sql`
    select r.id, s.audience, r.language, r.channel, r.survey_version as version, ${dayOf(timeZone)} as day,
      r.link_id as link, r.not_asked as "notAsked"
    from response r
    join survey s on s.organization_id = r.organization_id and s.consultation_id = r.consultation_id and s.id = r.survey_id
    where r.organization_id = ${organizationId} and r.consultation_id = ${consultationId} and r.id > ${after} and ${counted}
    order by r.id limit ${PAGE}`);
}

/** Responses by id, from behind one up to another: what hangs on the people of a page, read in the order of its index. */
interface Range {
  readonly after: string;
  readonly last: string;
}

const inRange = (alias: 'a' | 'c', { organizationId, consultationId }: ConsultationKey, { after, last }: Range) => {
  const of = sql.raw(alias);
  return sql`${of}.organization_id = ${organizationId} and ${of}.consultation_id = ${consultationId}
    and ${of}.response_id > ${after} and ${of}.response_id <= ${last}`;
};

async function answersOf(tx: TenantTransaction, key: ConsultationKey, range: Range): Promise<Map<string, string>> {
  const rows = await tx.execute<{ id: string; answers: string }>(sql`
    select a.response_id as id, string_agg(a.question_key || '=' || a.choice_key, ${SEPARATOR}) as answers
    from answer a where ${inRange('a', key, range)} group by a.response_id`);
  return new Map(rows.map(({ id, answers }) => [id, answers]));
}

/** Who wrote comments: whether people have decided on all of them, and whether one is of the random sample. */
async function writersOf(tx: TenantTransaction, key: ConsultationKey, range: Range) {
  const rows = await tx.execute<{ id: string; read: boolean; sampled: boolean }>(sql`
    select c.response_id as id, bool_and(${isRead}) as read, bool_or(coalesce(k.sample <> 'rest', false)) as sampled
    from comment c left join reading_task k on k.organization_id = c.organization_id
      and k.consultation_id = c.consultation_id and k.comment_id = c.id
    where ${inRange('c', key, range)} and c.withdrawn_at is null group by c.response_id`);
  return new Map(
    rows.map(({ id, read, sampled }) => [id, { comments: read ? ('read' as const) : ('unread' as const), sampled }]),
  );
}

const isRead = sql`exists (select 1 from reading g where g.organization_id = c.organization_id
  and g.consultation_id = c.consultation_id and g.comment_id = c.id and g.outcome = 'decided')`;

/**
 * What the comments are about, by the rulings: areas, selected themes and, of areas, the kinds. A comment is of a kind about
 * an area where the ruling says that it is about the area and more than half of those who found the area in it, and said
 * what kind it is or did not, gave that kind.
 */
async function aboutOf(tx: TenantTransaction, key: ConsultationKey, range: Range): Promise<Map<string, string>> {
  const { organizationId, consultationId } = key;
  const here = (alias: string) => {
    const of = sql.raw(alias);
    return sql`${of}.organization_id = ${organizationId} and ${of}.consultation_id = ${consultationId}`;
  };
  // An array, so that the views look up these comments by their index instead of ruling on all there are.
  const comments = sql`any(array(select c.id from comment c where ${inRange('c', key, range)} and c.withdrawn_at is null))`;
  const rows = await tx.execute<{ id: string; about: string }>(sql`
    with ruled as materialized (
      select v.comment_id, v.target_type, v.target_key from ruling v
      where ${here('v')} and v.comment_id = ${comments} and v.about
    ), kind as (
      select d.comment_id, d.target_key, d.kind, count(*) as readers,
        sum(count(*)) over (partition by d.comment_id, d.target_key) as all_readers
      from resolved_coding d
      where ${here('d')} and d.comment_id = ${comments} and d.target_type = 'area' and d.yes
      group by d.comment_id, d.target_key, d.kind
    ), about as (
      select comment_id, target_type || ':' || target_key as about from ruled
      union all
      select r.comment_id, 'kind:' || r.target_key || '.' || k.kind from ruled r
      join kind k on k.comment_id = r.comment_id and k.target_key = r.target_key and 2 * k.readers > k.all_readers
      where r.target_type = 'area' and k.kind is not null
    )
    select c.response_id as id, string_agg(distinct b.about, ${SEPARATOR}) as about
    from about b join comment c on ${here('c')} and c.id = b.comment_id
    group by c.response_id`);
  return new Map(rows.map(({ id, about }) => [id, about]));
}
