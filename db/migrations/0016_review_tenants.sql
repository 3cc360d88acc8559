-- Tables that came after 0014 get the policy that every table of an organization has.
do $$
declare
  name text;
begin
  foreach name in array array['review_settings', 'reader_preference', 'confidentiality', 'practice', 'reading_task',
    'assignment', 'comment_translation', 'comment_flag', 'codebook_theme', 'theme_move', 'theme_change', 'theme_proposal',
    'adjudication', 'adjudicated_coding', 'dissent', 'agreement_note', 'changed_reading', 'agreement_unit',
    'agreement_tally', 'agreement_state'] loop
    execute format('alter table %I enable row level security', name);
    execute format(
      'create policy tenant on %I using (organization_id = heard_organization()) with check (organization_id = heard_organization())',
      name
    );
    execute format('grant select, insert, update, delete on %I to heard_app', name);
  end loop;
end
$$;
--> statement-breakpoint
-- What was once written stays as it was; the acts of a workshop go on the day on which people's words go.
revoke update on theme_change, confidentiality from heard_app;
--> statement-breakpoint
revoke delete on confidentiality from heard_app;
--> statement-breakpoint
-- Where each theme that people decided about leads: to itself, or along what it was merged into.
create view theme_target with (security_invoker = true) as
with recursive chain as (
  select organization_id, consultation_id, key, key as target_key, status, merged_into, 0 as steps
  from codebook_theme
  union all
  select c.organization_id, c.consultation_id, c.key, t.key, t.status, t.merged_into, c.steps + 1
  from chain c join codebook_theme t
    on t.organization_id = c.organization_id and t.consultation_id = c.consultation_id and t.key = c.merged_into
  where c.status = 'merged' and c.steps < 100
)
select organization_id, consultation_id, key, target_key, status from chain where status <> 'merged';
--> statement-breakpoint
-- What each reader says about each area and theme as the codebook is today: merges and splits are followed, what was
-- rejected is left out. A yes to one of two themes that are one now is a yes.
create view resolved_coding with (security_invoker = true) as
select d.organization_id, d.consultation_id, d.comment_id, d.user_id, d.target_type,
  coalesce(t.target_key, m.to_key, d.target_key) as target_key,
  bool_or(d.decision <> 'reject') as yes,
  min(d.kind) filter (where d.decision <> 'reject') as kind,
  max(d.decided_at) as decided_at
from coding d
left join theme_move m on d.target_type = 'theme' and m.organization_id = d.organization_id
  and m.consultation_id = d.consultation_id and m.comment_id = d.comment_id and m.from_key = d.target_key
  and d.decided_at < m.moved_at
left join theme_target t on d.target_type = 'theme' and t.organization_id = d.organization_id
  and t.consultation_id = d.consultation_id and t.key = coalesce(m.to_key, d.target_key)
where t.status is distinct from 'rejected'
group by d.organization_id, d.consultation_id, d.comment_id, d.user_id, d.target_type,
  coalesce(t.target_key, m.to_key, d.target_key);
--> statement-breakpoint
-- Whether a comment is about an area or theme: what was decided where readers differed, else whether more of them said
-- yes than no. Everything that counts goes by this.
create view ruling with (security_invoker = true) as
select organization_id, consultation_id, comment_id, target_type, target_key,
  coalesce(bool_or(decided), sum(yes) > sum(no)) as about
from (
  select organization_id, consultation_id, comment_id, target_type, target_key, null::boolean as decided,
    yes::int as yes, (not yes)::int as no
  from resolved_coding
  union all
  select a.organization_id, a.consultation_id, a.comment_id, a.target_type,
    coalesce(t.target_key, m.to_key, a.target_key), a.about, 0, 0
  from adjudicated_coding a
  join adjudication j on j.organization_id = a.organization_id and j.consultation_id = a.consultation_id
    and j.comment_id = a.comment_id
  left join theme_move m on a.target_type = 'theme' and m.organization_id = a.organization_id
    and m.consultation_id = a.consultation_id and m.comment_id = a.comment_id and m.from_key = a.target_key
    and j.decided_at < m.moved_at
  left join theme_target t on a.target_type = 'theme' and t.organization_id = a.organization_id
    and t.consultation_id = a.consultation_id and t.key = coalesce(m.to_key, a.target_key)
  where t.status is distinct from 'rejected'
) said
group by organization_id, consultation_id, comment_id, target_type, target_key;
--> statement-breakpoint
grant select on theme_target, resolved_coding, ruling to heard_app;
--> statement-breakpoint
-- Whatever changes what readers said about a comment asks for its agreement to be measured again.
create function mark_changed_reading() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  row record := coalesce(new, old);
begin
  insert into changed_reading (organization_id, consultation_id, comment_id)
  values (row.organization_id, row.consultation_id, row.comment_id)
  on conflict do nothing;
  return null;
end
$$;
--> statement-breakpoint
create trigger reading_changed after insert or update or delete on reading
for each row execute function mark_changed_reading();
--> statement-breakpoint
-- A task counts who has its comment, whichever way an assignment comes, ends or goes.
create function count_assignments() returns trigger
language plpgsql
set search_path = public, pg_temp
as $$
declare
  before constant int := case when tg_op <> 'INSERT' then (old.state in ('open', 'done'))::int else 0 end;
  after constant int := case when tg_op <> 'DELETE' then (new.state in ('open', 'done'))::int else 0 end;
  row record := coalesce(new, old);
begin
  if before <> after then
    update reading_task set taken = taken + after - before
    where organization_id = row.organization_id and consultation_id = row.consultation_id
      and comment_id = row.comment_id;
  end if;
  return null;
end
$$;
--> statement-breakpoint
create trigger assignment_counted after insert or update of state or delete on assignment
for each row execute function count_assignments();
