import { sql } from 'drizzle-orm';
import { audienceCountsSchema, type AudienceCounts } from '#app/domain/report/counts.ts';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from './consultations.ts';

/**
 * The exact counts of every audience of a consultation, by audience. One statement, hence of one moment: a withdrawal
 * in between could otherwise make tables that contradict each other.
 *
 * A comment is read when a reviewer has decided on it; "not sure" is not a decision. Which areas and selected themes it is
 * about the view `ruling` says: what was decided where readers differed, else what more of them said. The random sample is
 * of people, with all their comments. `fields`: answers are counted of these alone; null: of all.
 */
export async function readAudienceCounts(
  tx: TenantTransaction,
  { organizationId, consultationId }: ConsultationKey,
  fields: readonly string[] | null = null,
): Promise<readonly AudienceCounts[]> {
  const ofFields = fields === null ? sql`` : sql`where a.question_key = any(${sql.param([...fields])}::text[])`;
  const rows = await tx.execute<{ counts: unknown }>(sql`
    with here as (
      select ${organizationId}::uuid as organization_id, ${consultationId}::uuid as consultation_id
    ), person as materialized (
      select s.audience, r.id as response_id, r.language, r.channel, r.survey_version, r.not_asked
      from here join response r using (organization_id, consultation_id)
      join survey s using (organization_id, consultation_id)
      where s.id = r.survey_id and r.withdrawn_at is null and r.counted and r.channel <> 'listening-session'
    ), said as materialized (
      select p.audience, p.response_id, c.id as comment_id, exists (
        select 1 from reading g join here using (organization_id, consultation_id)
        where g.comment_id = c.id and g.outcome = 'decided') as is_read,
        coalesce(k.sample <> 'rest', false) as is_sampled
      from here join comment c using (organization_id, consultation_id) join person p using (response_id)
      left join reading_task k on (k.organization_id, k.consultation_id, k.comment_id) = (c.organization_id, c.consultation_id, c.id)
      where c.withdrawn_at is null
    ), writer as materialized (
      select audience, response_id, bool_and(is_read) as all_read, bool_or(is_sampled) as is_sampled
      from said group by audience, response_id
    ), target as (
      select 'area' as type, key from here join priority_area using (organization_id, consultation_id)
      union all select 'theme', key from here join codebook_theme using (organization_id, consultation_id)
      where status = 'selected'
    ), decided as materialized (
      select c.audience, c.response_id, c.comment_id, d.target_key, d.decision
      from here join coding d using (organization_id, consultation_id)
      join said c using (comment_id)
      join priority_area a on (a.organization_id, a.consultation_id, a.key) = (d.organization_id, d.consultation_id, d.target_key)
      where d.target_type = 'area'
    ), about as materialized (
      select c.audience, t.type, t.key, count(distinct c.response_id) as people,
        count(distinct c.response_id) filter (where w.is_sampled) as sampled
      from here join ruling v using (organization_id, consultation_id)
      join said c using (comment_id)
      join target t on (t.type, t.key) = (v.target_type, v.target_key)
      join writer w using (audience, response_id)
      where w.all_read and v.about
      group by c.audience, t.type, t.key
    ), chosen as materialized (
      select p.audience, a.question_key, a.choice_key, a.response_id
      from here join answer a using (organization_id, consultation_id) join person p using (response_id)
      ${ofFields}
    ), by_choice as (
      select audience, question_key, choice_key, count(*) as people from chosen group by audience, question_key, choice_key
    ), by_question as (
      select audience, question_key, count(distinct response_id) as people from chosen group by audience, question_key
    )
    select jsonb_build_object(
      'audience', s.audience,
      'people', (select count(*) from person p where p.audience = s.audience),
      'languages', (select coalesce(jsonb_object_agg(x.language, x.people), '{}') from (
        select language, count(*) as people from person p where p.audience = s.audience group by language) x),
      'channels', (select coalesce(jsonb_object_agg(x.channel, x.people), '{}') from (
        select channel, count(*) as people from person p where p.audience = s.audience group by channel) x),
      'versions', (select coalesce(jsonb_object_agg(x.survey_version, x.people), '{}') from (
        select survey_version, count(*) as people from person p where p.audience = s.audience group by survey_version) x),
      'notAsked', (select coalesce(jsonb_object_agg(x.question_key, x.people), '{}') from (
        select question_key, count(*) as people from person p, unnest(p.not_asked) as question_key
        where p.audience = s.audience group by question_key) x),
      'answered', (select coalesce(jsonb_object_agg(q.question_key, q.people), '{}')
        from by_question q where q.audience = s.audience),
      'choices', (select coalesce(jsonb_object_agg(x.question_key, x.choices), '{}') from (
        select question_key, jsonb_object_agg(choice_key, people) as choices
        from by_choice c where c.audience = s.audience group by question_key) x),
      'comments', (select jsonb_build_object(
          'read', count(*) filter (where w.all_read),
          'unread', count(*) filter (where not w.all_read),
          'none', count(*) filter (where w.response_id is null))
        from person p left join writer w using (audience, response_id) where p.audience = s.audience),
      'areas', (select coalesce(jsonb_object_agg(a.key, a.people), '{}')
        from about a where a.audience = s.audience and a.type = 'area'),
      'themes', (select coalesce(jsonb_object_agg(a.key, a.people), '{}')
        from about a where a.audience = s.audience and a.type = 'theme'),
      'sample', (select jsonb_build_object(
          'read', count(*) filter (where w.all_read),
          'unread', count(*) filter (where not w.all_read),
          'areas', (select coalesce(jsonb_object_agg(a.key, a.sampled), '{}')
            from about a where a.audience = s.audience and a.type = 'area' and a.sampled > 0),
          'themes', (select coalesce(jsonb_object_agg(a.key, a.sampled), '{}')
            from about a where a.audience = s.audience and a.type = 'theme' and a.sampled > 0))
        from writer w where w.audience = s.audience and w.is_sampled),
      'decisions', (select jsonb_build_object(
          'accept', count(*) filter (where v.decision = 'accept'),
          'reject', count(*) filter (where v.decision = 'reject'),
          'add', count(*) filter (where v.decision = 'add'))
        from decided v where v.audience = s.audience)
    ) as counts
    from here join survey s using (organization_id, consultation_id)
    order by s.audience`);
  return rows.map((row) => audienceCountsSchema.parse(row.counts));
}
