-- A table that was never analysed tells the planner nothing: it takes every index that begins with the same columns for
-- equally good, and every join for one row. So a submission among 3,000 read the whole consultation (9 ms instead of
-- 0.5, and ever more), and the first comments after an import of 7,000 responses took minutes to be found, until the
-- first automatic analysis, which comes a minute too late and never within one large transaction. Hence the planner is
-- shown a thousand rows of each table, which then go again. What it learns (an id is never repeated, an organization is)
-- stays until the table is analysed with real rows.
alter table survey_version disable trigger survey_version_immutable;
--> statement-breakpoint
with org as (
  insert into organization (id, slug, name, time_zone, contact)
  select gen_random_uuid(), 'statistics ' || n, '{}', 'UTC', '' from generate_series(1, 2) as n returning id
), con as (
  insert into consultation (organization_id, id, slug, title, purpose, stage, time_zone, languages)
  select org.id, gen_random_uuid(), 'statistics', '{}', '{}', 'draft', 'UTC', '{}' from org returning organization_id, id
), sur as (
  insert into survey (organization_id, consultation_id, id, audience)
  select organization_id, id, gen_random_uuid(), 'statistics' from con returning organization_id, consultation_id, id
), ver as (
  insert into survey_version (organization_id, consultation_id, survey_id, version, document, content_hash, published_at)
  select organization_id, consultation_id, id, 1, '{}', '', now() from sur returning organization_id, consultation_id, survey_id
), res as (
  insert into response (organization_id, consultation_id, id, survey_id, survey_version, idempotency_key, language, channel)
  select organization_id, consultation_id, gen_random_uuid(), survey_id, 1, gen_random_uuid()::text, 'en', 'web'
  from ver, generate_series(1, 500) returning organization_id, consultation_id, id
), ans as (
  insert into answer (organization_id, consultation_id, response_id, question_key, choice_key)
  select organization_id, consultation_id, id, 'question', 'choice' from res
), box as (
  insert into outbox (organization_id, consultation_id, response_id) select organization_id, consultation_id, id from res
), com as (
  insert into comment (organization_id, consultation_id, id, response_id, question_key)
  select organization_id, consultation_id, gen_random_uuid(), id, 'question' from res
  returning organization_id, consultation_id, id
), ori as (
  insert into comment_original (organization_id, consultation_id, comment_id, text)
  select organization_id, consultation_id, id, '' from com
), red as (
  insert into redaction (organization_id, consultation_id, comment_id, ordinal, kind, rule, start_offset, end_offset)
  select organization_id, consultation_id, id, 0, '', '', 0, 0 from com
), run as (
  insert into theming_run (organization_id, consultation_id, id, number, version, settings, snapshot_hash, comment_count,
    notes, finished_at)
  select organization_id, id, gen_random_uuid(), 1, '', '{}', '', 0, '[]', now() from con
  returning organization_id, id
), sug as (
  insert into suggestion (organization_id, consultation_id, run_id, comment_id, target_type, target_key, score, evidence)
  select organization_id, consultation_id, run.id, com.id, 'area', 'area', 0, '[]' from com join run using (organization_id)
), cod as (
  insert into coding (organization_id, consultation_id, comment_id, user_id, target_type, target_key, decision)
  select organization_id, consultation_id, id, 'user', 'area', 'area', 'accept' from com
)
insert into reading (organization_id, consultation_id, comment_id, user_id, outcome)
select organization_id, consultation_id, id, 'user', 'decided' from com;
--> statement-breakpoint
-- A list of the most common organizations would make every one that is not on it count as having no rows: one is listed,
-- so that all others count as what is left.
do $$
declare
  name text;
begin
  foreach name in array array['response', 'answer', 'outbox', 'comment', 'comment_original', 'redaction', 'suggestion', 'coding', 'reading']
  loop
    execute format('alter table %I alter organization_id set statistics 1, alter consultation_id set statistics 1', name);
    execute format('analyze %I', name);
    execute format('alter table %I alter organization_id set statistics -1, alter consultation_id set statistics -1', name);
  end loop;
end
$$;
--> statement-breakpoint
delete from outbox where organization_id in (select id from organization where slug like 'statistics %');
--> statement-breakpoint
delete from response where organization_id in (select id from organization where slug like 'statistics %');
--> statement-breakpoint
delete from theming_run where organization_id in (select id from organization where slug like 'statistics %');
--> statement-breakpoint
delete from survey_version where organization_id in (select id from organization where slug like 'statistics %');
--> statement-breakpoint
delete from survey where organization_id in (select id from organization where slug like 'statistics %');
--> statement-breakpoint
delete from consultation where organization_id in (select id from organization where slug like 'statistics %');
--> statement-breakpoint
delete from organization where slug like 'statistics %';
--> statement-breakpoint
alter table survey_version enable trigger survey_version_immutable;
--> statement-breakpoint
-- For the same reason the policies ask for the organization in a query of its own, once for a statement: the planner then
-- counts with the average organization, and not with what it knows of this one, which for a new one is nothing.
do $$
declare
  name text;
begin
  for name in select tablename from pg_policies where schemaname = current_schema() and policyname = 'tenant'
  loop
    execute format(
      'alter policy tenant on %I using (organization_id = (select heard_organization())) with check (organization_id = (select heard_organization()))',
      name
    );
  end loop;
end
$$;
