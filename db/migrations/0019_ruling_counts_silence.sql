CREATE INDEX "suggestion_target" ON "suggestion" USING btree ("organization_id","consultation_id","run_id","target_type","target_key");--> statement-breakpoint
-- Whether a comment is about an area or theme: what was decided where readers differed, else whether more of those who
-- decided about it said yes than did not. Who decided and did not choose an area said no to it, as agreement takes it; to a
-- theme too, where it was in the codebook by then.
create or replace view ruling with (security_invoker = true) as
select organization_id, consultation_id, comment_id, target_type, target_key,
  coalesce(decided, yes > no + (
    select count(*) from reading g
    where g.organization_id = said.organization_id and g.consultation_id = said.consultation_id
      and g.comment_id = said.comment_id and g.outcome = 'decided' and g.user_id <> all (said.voters)
      and (said.target_type = 'area' or g.at >= (
        select t.selected_at from codebook_theme t
        where t.organization_id = said.organization_id and t.consultation_id = said.consultation_id
          and t.key = said.target_key))
  )) as about
from (
  select organization_id, consultation_id, comment_id, target_type, target_key, bool_or(decided) as decided,
    count(*) filter (where yes) as yes, count(*) filter (where not yes) as no,
    coalesce(array_agg(user_id) filter (where user_id is not null), '{}') as voters
  from (
    select organization_id, consultation_id, comment_id, target_type, target_key, null::boolean as decided, yes, user_id
    from resolved_coding
    union all
    select a.organization_id, a.consultation_id, a.comment_id, a.target_type,
      coalesce(t.target_key, m.to_key, a.target_key), a.about, null, null
    from adjudicated_coding a
    join adjudication j on j.organization_id = a.organization_id and j.consultation_id = a.consultation_id
      and j.comment_id = a.comment_id
    left join theme_move m on a.target_type = 'theme' and m.organization_id = a.organization_id
      and m.consultation_id = a.consultation_id and m.comment_id = a.comment_id and m.from_key = a.target_key
      and j.decided_at < m.moved_at
    left join theme_target t on a.target_type = 'theme' and t.organization_id = a.organization_id
      and t.consultation_id = a.consultation_id and t.key = coalesce(m.to_key, a.target_key)
    where t.status is distinct from 'rejected'
  ) one
  group by organization_id, consultation_id, comment_id, target_type, target_key
) said;
