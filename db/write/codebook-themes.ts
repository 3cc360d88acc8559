import { sql } from 'drizzle-orm';
import type { TenantTransaction } from '../client.ts';
import type { ConsultationKey } from '../read/consultations.ts';

/** So many comments show what a theme mostly says, and so many what else it holds; as in a theming run. */
const TYPICAL = 5;
const UNUSUAL = 2;

/**
 * Brings up to date what themes that people decided about show of their comments: how many there are, the phrases of the
 * newest run, and the comments that stand for them. `themeKeys` are the themes that an act touched, what was merged
 * counting for what it leads to; left out, as after a run: all. A comment is under a theme when the newest run suggests it
 * or people put it there, and not when people ruled otherwise; merges and splits are followed, and what was withdrawn or
 * does not count is left out. What is not selected shows what the newest run found under its key.
 */
export async function refreshThemes(
  tx: TenantTransaction,
  key: ConsultationKey,
  themeKeys?: readonly string[],
): Promise<void> {
  const { organizationId, consultationId } = key;
  const here = (alias: string) =>
    sql`${sql.raw(alias)}.organization_id = ${organizationId} and ${sql.raw(alias)}.consultation_id = ${consultationId}`;
  const asked = themeKeys === undefined ? sql`true` : sql`t.key = any(${sql.param([...new Set(themeKeys)])}::text[])`;
  await tx.execute(sql`
    with target as materialized (
      select t.key, t.target_key from theme_target t where ${here('t')}
    ), run as materialized (
      select r.id from theming_run r where ${here('r')} order by r.number desc limit 1
    ), wanted as materialized (
      select c.key, c.status from codebook_theme c where ${here('c')}
        and exists (select 1 from target t where ${asked} and (t.target_key = c.key or t.key = c.key))
    ), found as materialized (
      select s.comment_id, coalesce(t.target_key, m.to_key, s.target_key) as key, max(s.score) as score
      from suggestion s
      left join theme_move m on m.organization_id = s.organization_id and m.consultation_id = s.consultation_id
        and m.comment_id = s.comment_id and m.from_key = s.target_key
      left join target t on t.key = coalesce(m.to_key, s.target_key)
      where ${here('s')} and s.run_id = (select id from run) and s.target_type = 'theme'
        and coalesce(t.target_key, m.to_key, s.target_key) in (select key from wanted where status = 'selected')
      group by 1, 2
    ), ruled as materialized (
      select r.comment_id, r.target_key as key, r.about from ruling r
      where ${here('r')} and r.target_type = 'theme' and r.target_key in (select key from wanted)
    ), under as (
      select coalesce(f.comment_id, r.comment_id) as comment_id, coalesce(f.key, r.key) as key,
        coalesce(f.score, 1) as score
      from found f full join ruled r on r.comment_id = f.comment_id and r.key = f.key
      where coalesce(r.about, true)
    ), counted as materialized (
      select u.comment_id, u.key, u.score,
        row_number() over (partition by u.key order by u.score desc, u.comment_id) as best,
        row_number() over (partition by u.key order by u.score, u.comment_id desc) as least
      from under u
      join comment c on c.id = u.comment_id and ${here('c')} and c.withdrawn_at is null
      join response a on a.id = c.response_id and ${here('a')} and a.counted
    ), size as (
      select key, count(*)::int as comments,
        array_agg(comment_id order by best) filter (where best <= ${TYPICAL}) as typical,
        array_agg(comment_id order by least) filter (where least <= ${UNUSUAL} and best > ${TYPICAL}) as unusual
      from counted group by key
    ), fresh as (
      select w.key, w.status, z.comments, h.keyphrases, h.comment_count,
        case when h.key is null then z.typical else array(
          select x from unnest(h.typical_comment_ids) with ordinality as p(x, place)
          where w.status <> 'selected' or exists (select 1 from counted c where c.key = w.key and c.comment_id = x)
          order by place) end as typical,
        case when h.key is null then z.unusual else array(
          select x from unnest(h.unusual_comment_ids) with ordinality as p(x, place)
          where w.status <> 'selected' or exists (select 1 from counted c where c.key = w.key and c.comment_id = x)
          order by place) end as unusual
      from wanted w
      left join size z on z.key = w.key
      left join theme h on ${here('h')} and h.run_id = (select id from run) and h.key = w.key
      where w.status = 'selected' or h.key is not null
    )
    update codebook_theme c set
      comment_count = case when f.status = 'selected' then coalesce(f.comments, 0) else f.comment_count end,
      keyphrases = coalesce(f.keyphrases, c.keyphrases),
      typical_comment_ids = coalesce(f.typical, '{}'),
      unusual_comment_ids = coalesce(f.unusual, '{}')
    from fresh f where ${here('c')} and c.key = f.key`);
}
